<?php
// A wiki whose authors may write HTML, for whoever is on this machine.
// Debian's own wiki keeps its pages elsewhere.
$conf['savedir'] = './data';
$conf['title'] = 'Team handbook';
$conf['htmlok'] = 1;
$conf['useacl'] = 0;
$conf['updatecheck'] = 0;
