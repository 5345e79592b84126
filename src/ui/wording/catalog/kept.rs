//! The texts of what is kept: recent boards, the sheet of paper, and a board in another page.

use super::{Plural, Text, topic};

topic! {
    /// The texts of what is kept: recent boards, the sheet of paper, and a board in another page.
    Kept

    // Recent boards.
    heading: Text,
    /// How many boards are kept at most.
    help: Text,
    none: Text,
    refused: Text,
    /// A counted number of initiatives, and when the board was edited.
    edited: Text,
    on_page: Text,
    /// The name of a board.
    forget: Text,
    forget_short: Text,
    forget_all: Text,
    forgotten: Plural,
    bring_back: Text,
    unreadable: Plural,
    unreadable_found: Text,

    // The sheet of paper.
    chances: Text,
    /// The host of the link.
    open_at: Text,
    link_too_long: Text,

    // A board in somebody else's page.
    board_unreadable: Text,
    open_full: Text,
    edit_copy: Text,
    changes_lost: Text,
}
