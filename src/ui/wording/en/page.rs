//! In English: the page around the board: its head, its panels, its notices.

use crate::ui::wording::catalog::Page;

pub(super) const PAGE: Page = Page {
    document_title: "rangerank: rank work by ranges you believe",
    colophon: "The board never leaves this browser. Ranges are taken to hold as stated and to vary independently unless the board says otherwise.",
    language: "Language",
    example_note: "This is a worked example. Change anything to see what happens, or paste a table from your spreadsheet.",
    example_clear: "Clear it and start my own",
    new_board: "Start a new board",
    title_label: "Title of the board",
    title_placeholder: "Untitled board",
    verdict_label: "Verdict",
    nothing_yet: "Nothing to rank yet.",
    on_its_way: "The ranking is on its way.",
    undo: "Undo",
    redo: "Redo",
    open_panel: "Paste or open",
    share_panel: "Share",
    source: "Text of the board",
};
