//! The texts of what opens and closes around the board: the box for pasting, the link, what is told once.

use super::{Plural, Text, topic};

topic! {
    /// The texts of what opens and closes around the board: the box for pasting, the link, what is told once.
    Notices

    /// The digest, the engine's version, the number of futures.
    provenance: Text,

    // The box for pasting.
    open_heading: Text,
    open_help: Text,
    open: Text,

    // Sharing.
    share_heading: Text,
    share_help: Text,
    copy_text: Text,
    save_file: Text,
    link_label: Text,
    copy_link: Text,
    /// The characters of the link, and those of them that are the board.
    link_length: Text,
    no_link: Text,
    link_too_long: Text,
    link_may_be_cut: Text,

    // What the reader is told once.
    dismiss: Text,
    back: Text,
    restore: Text,
    initiatives: Plural,
    /// Counted initiatives.
    opened_link: Text,
    opened_draft: Text,
    opened_paste: Text,
    opened_example: Text,
    no_board_found: Text,
    unsaved: Text,
    copied: Text,
    link_not_copied: Text,
    text_not_copied: Text,
    table_not_copied: Text,
    no_storage: Text,
    row_deleted: Text,
    cleared: Text,
    /// The characters that arrived, and those that should have.
    link_cut: Text,
    link_cut_somewhere: Text,
    link_altered: Text,
    link_too_new: Text,
    link_beyond_reading: Text,
    link_to_nothing: Text,
}
