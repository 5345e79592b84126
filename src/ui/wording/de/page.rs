//! In German: the page around the board: its head, its panels, its notices.

use crate::ui::wording::catalog::Page;

pub(super) const PAGE: Page = Page {
    document_title: "rangerank: Vorhaben nach Spannen ordnen, an die man glaubt",
    colophon: "Das Board verlässt diesen Browser nie. Die Spannen gelten, wie sie angegeben sind, und schwanken unabhängig voneinander, sofern das Board nichts anderes sagt.",
    language: "Sprache",
    example_note: "Dies ist ein durchgerechnetes Beispiel. Jede Änderung zeigt sofort, was sie bewirkt; auch eine Tabelle aus einer Tabellenkalkulation lässt sich einfügen.",
    example_clear: "Leeren und selbst beginnen",
    new_board: "Neues Board beginnen",
    title_label: "Titel des Boards",
    title_placeholder: "Board ohne Titel",
    verdict_label: "Ergebnis",
    nothing_yet: "Noch nichts zu ordnen.",
    on_its_way: "Die Rangfolge ist unterwegs.",
    undo: "Rückgängig",
    redo: "Wiederholen",
    open_panel: "Einfügen oder öffnen",
    share_panel: "Teilen",
    source: "Text des Boards",
};
