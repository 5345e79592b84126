//! What the reader is told once, and what is said about a link.

use super::counted;
use crate::codec::link::LinkError;
use crate::ui::state::{Notice, Source};

/// The longest link that mail, chats and spreadsheets carry whole.
const CARRIED_CHARS: usize = 2000;
/// The longest link that is worth sending at all.
const SENT_CHARS: usize = 4000;

/// What the reader is told.
pub fn notice(notice: &Notice) -> String {
    match notice {
        Notice::Opened { source, n_rows } => {
            let rows = counted(*n_rows, "initiative", "initiatives");
            match source {
                Source::Link => format!("Opened the board from the link: {rows}."),
                Source::Restored | Source::Storage => format!("Brought your edits back: {rows}."),
                Source::Paste => format!("Pasted {rows} as a new board."),
                Source::Example => format!("Opened the example: {rows}."),
            }
        }
        Notice::BadLink(why) => bad_link(*why),
        Notice::NoBoard => "There is neither a link nor a table in this text. A table has a row of headings and tabs between its columns; it is kept below.".to_owned(),
        Notice::Unsaved(_) => "This is the board from the link. You have edits of another board from an earlier visit.".to_owned(),
        Notice::Copied => "Copied.".to_owned(),
        Notice::NotCopied => "The browser did not allow copying. The link is selected below: copy it with Ctrl+C or ⌘C.".to_owned(),
        Notice::NoStorage => "This browser keeps no drafts here. The link in the address bar, or under Share, holds your board.".to_owned(),
        Notice::RowDeleted => "Deleted one initiative.".to_owned(),
        Notice::Cleared => "Cleared the board.".to_owned(),
    }
}

fn bad_link(why: LinkError) -> String {
    match why {
        LinkError::Cut { arrived, declared: Some(declared) } => format!(
            "This link was cut on its way: {arrived} of {declared} characters arrived. Ask for it again, or paste the whole link below."
        ),
        LinkError::Cut { arrived, declared: None } => format!(
            "This link was cut on its way: only its first {arrived} characters arrived. Ask for it again, or paste the whole link below."
        ),
        LinkError::Altered => {
            "This link was altered on its way: it does not fit its checksum. Ask for it again, or paste it below.".to_owned()
        }
        LinkError::TooNew { version } => format!(
            "This link has format {version}, which this page is too old to read. Reload the page, or ask where the link was made."
        ),
        LinkError::TooLong { chars } => {
            format!("This link has {chars} characters, too many to be read. Ask for the board as a file.")
        }
        _ => "This is no link to a board. It is kept below, as it arrived.".to_owned(),
    }
}

/// How long a link is.
pub fn link_length(n_link: usize, n_board: usize) -> String {
    format!("{n_link} characters, {n_board} of them the board.")
}

/// What to do where a board is too long for a link.
pub const NO_LINK: &str = "This board is too long for a link. Send the file instead.";

/// What to do with a link that may not arrive whole.
pub const fn link_advice(n_link: usize) -> Option<&'static str> {
    if n_link > SENT_CHARS {
        Some("This link is too long for mail and most chats. Send the file instead.")
    } else if n_link > CARRIED_CHARS {
        Some("Some mail programs and spreadsheets cut links above 2000 characters. The file arrives whole.")
    } else {
        None
    }
}
