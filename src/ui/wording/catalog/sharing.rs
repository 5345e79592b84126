//! The texts of sharing: the link as a picture, and the board within other pages.

use super::{Text, topic};

topic! {
    /// The texts of sharing.
    Sharing

    embed_heading: Text,
    place: Text,
    any_page: Text,
    read_only: Text,
    snippet_label: Text,
    copy_snippet: Text,
    open_board: Text,
    not_public: Text,
    snippet_not_copied: Text,
    qr_show: Text,
    qr_label: Text,
    qr_too_long: Text,
    help_frame: Text,
    help_element: Text,
    help_confluence: Text,
    help_notion: Text,
    help_outline: Text,
    help_mediawiki: Text,
    help_dokuwiki: Text,
    help_xwiki: Text,
    help_bookstack: Text,
    help_sharepoint: Text,
    help_repository: Text,
}
