//! In German: sharing.

use crate::ui::wording::catalog::Sharing;

pub(super) const SHARING: Sharing = Sharing {
    embed_heading: "In eine Seite einbauen",
    place: "Wo",
    any_page: "Irgendeine Webseite",
    read_only: "Nur zum Lesen",
    snippet_label: "Dort einzufügen",
    copy_snippet: "Text zum Einfügen kopieren",
    open_board: "Dieses Board öffnen",
    not_public: "Diese Seite liegt auf diesem Computer, nicht im Web: Ihr Link führt anderswo ins Leere. Als Datei kommt das Board an.",
    snippet_not_copied: "Der Browser hat das Kopieren nicht erlaubt. Der Text zum Einfügen ist unten markiert und lässt sich mit Strg+C oder ⌘C kopieren.",
    qr_show: "Als QR-Code zeigen",
    qr_label: "QR-Code des Links zu diesem Board",
    qr_too_long: "Dieser Link ist zu lang für einen QR-Code.",
    help_frame: "Gehört in das HTML der Seite. Ist das Board höher als der Rahmen, lässt es sich darin rollen.",
    help_element: "Gehört in das HTML der Seite. Es wächst mit dem Board; auf Papier und ohne Skripte bleibt die Tabelle.",
    help_confluence: "In der Seite /iframe tippen, das Makro wählen und die Adresse einfügen.",
    help_notion: "In der Seite /embed tippen und die Adresse einfügen.",
    help_outline: "Die Adresse in einer eigenen Zeile einfügen und das Einbetten wählen.",
    help_mediawiki: "Für Wikis mit der Erweiterung Widgets und ihrem Widget Iframe.",
    help_dokuwiki: "Für Wikis mit dem Plugin iframe.",
    help_xwiki: "Beim Bearbeiten der Seite als Wikitext einfügen.",
    help_bookstack: "Im Quelltext-Editor einfügen. Die Adresse dieser Seite gehört dazu einmal in ALLOWED_IFRAME_SOURCES.",
    help_sharepoint: "Den Webpart „Einbetten“ hinzufügen und dort einfügen. Die Adresse dieser Seite muss dazu einmal unter „HTML-Feldsicherheit“ erlaubt sein.",
    help_repository: "Rahmen sind dort nicht erlaubt: Das ist die Reihenfolge als Tabelle, mit dem Link zum Board.",
};
