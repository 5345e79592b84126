//! In English: sharing.

use crate::ui::wording::catalog::Sharing;

pub(super) const SHARING: Sharing = Sharing {
    embed_heading: "Put it into a page",
    place: "Where",
    any_page: "Any web page",
    read_only: "Readers cannot change it",
    snippet_label: "To be pasted there",
    copy_snippet: "Copy what to paste",
    open_board: "Open this board",
    not_public: "This page stands on this computer, not on the web: its link leads nowhere for others. Send the file instead.",
    snippet_not_copied: "The browser did not allow copying. What is to be pasted is selected below: copy it with Ctrl+C or ⌘C.",
    qr_show: "Show as QR code",
    qr_label: "QR code of the link to this board",
    qr_too_long: "This link is too long for a QR code.",
    help_frame: "Paste it into the HTML of the page. Where the board is higher than the frame, it scrolls inside.",
    help_element: "Paste it into the HTML of the page. It grows with the board; on paper and without scripts readers get the table.",
    help_confluence: "Type /iframe in the page, choose the macro, and paste the address.",
    help_notion: "Type /embed in the page and paste the address.",
    help_outline: "Paste the address on a line of its own, and choose to embed it.",
    help_mediawiki: "For wikis with the extension Widgets and its widget Iframe.",
    help_dokuwiki: "For wikis with the plugin iframe.",
    help_xwiki: "Paste it while editing the page as wiki text.",
    help_bookstack: "Paste it in the source editor. An administrator adds this page’s address to ALLOWED_IFRAME_SOURCES once.",
    help_sharepoint: "Add the web part Embed and paste it there. An administrator allows this page’s address under HTML Field Security once.",
    help_repository: "No frames are let in there: this is the order as a table, with the link to the board.",
};
