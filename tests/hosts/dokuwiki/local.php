<?php
// A wiki whose authors may write HTML, for whoever is on this machine.
$conf['title'] = 'Team handbook';
$conf['htmlok'] = 1;
$conf['useacl'] = 0;
$conf['updatecheck'] = 0;
