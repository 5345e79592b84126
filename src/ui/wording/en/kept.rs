//! In English: what is kept: recent boards, and the sheet of paper.

use crate::ui::wording::catalog::{Kept, Plural};

pub(super) const KEPT: Kept = Kept {
    heading: "Recent boards",
    help: "Kept in this browser only, the last {0} that you edited.",
    none: "None yet: a board is kept here from its first edit.",
    refused: "This browser keeps no boards here, as in some private windows and embedded pages, or when its storage is full. Keep the link or the file instead.",
    edited: "{0}, edited {1}",
    on_page: "on this page",
    forget: "Forget {0}",
    forget_short: "Forget",
    forget_all: "Forget all",
    forgotten: Plural { one: "Forgot {0} board.", other: "Forgot {0} boards." },
    bring_back: "Bring back",
    unreadable: Plural {
        one: "{0} more cannot be read here: it is damaged, or kept by a newer version of this page. It stays until all are forgotten.",
        other: "{0} more cannot be read here: they are damaged, or kept by a newer version of this page. They stay until all are forgotten.",
    },
    unreadable_found: "Something that this browser has kept cannot be read here: it is damaged, or kept by a newer version of this page. It is left as it is.",

    chances: "Chance of each rank, in futures of a hundred",
    open_at: "Open this board at {0}:",
    link_too_long: "This board is too long for a link.",

    board_unreadable: "This board’s link did not arrive whole. At full size the page says what is wrong with it.",
    open_full: "Open full size",
    edit_copy: "Edit a copy",
    changes_lost: "Changes here are lost when the page is loaded again. At full size they are kept.",
};
