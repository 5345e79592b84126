//! The texts of the page around the board: its head and its foot.

use super::{Text, topic};

topic! {
    /// The texts of the page around the board: its head and its foot.
    Page

    // The page.
    document_title: Text,
    colophon: Text,
    language: Text,
    example_note: Text,
    example_clear: Text,
    new_board: Text,
    title_label: Text,
    title_placeholder: Text,
    verdict_label: Text,
    nothing_yet: Text,
    on_its_way: Text,
    undo: Text,
    redo: Text,
    open_panel: Text,
    share_panel: Text,
    source: Text,
}
