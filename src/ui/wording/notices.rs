//! What the reader is told once, and what is said about a link.

use super::catalog::Plural;
use super::{Words, fill};
use crate::codec::link::LinkError;
use crate::ui::state::{Handed, Notice, Source};

/// The longest link that mail, chats and spreadsheets carry whole.
const CARRIED_CHARS: usize = 2000;
/// The longest link that is worth sending at all.
const SENT_CHARS: usize = 4000;

impl Words {
    /// What the reader is told.
    pub fn notice(self, notice: &Notice) -> String {
        let text = match notice {
            Notice::Opened { source, n_rows } => {
                let template = match source {
                    Source::Link | Source::Host => self.rest().notices.opened_link,
                    Source::Kept(_) | Source::Own => self.rest().notices.opened_draft,
                    Source::Paste => self.rest().notices.opened_paste,
                    Source::Example => self.rest().notices.opened_example,
                };
                return fill(template, [self.counted(self.rest().notices.initiatives, *n_rows)]);
            }
            Notice::BadLink(why) => return self.bad_link(*why),
            Notice::NoBoard => self.rest().notices.no_board_found,
            Notice::Unsaved(_) => self.rest().notices.unsaved,
            Notice::Copied => self.rest().notices.copied,
            Notice::NotCopied(Handed::Link) => self.rest().notices.link_not_copied,
            Notice::NotCopied(Handed::Snippet) => self.rest().sharing.snippet_not_copied,
            Notice::NotCopied(Handed::Text) => self.rest().notices.text_not_copied,
            Notice::NotCopied(Handed::Table) => self.rest().notices.table_not_copied,
            Notice::NotCopied(Handed::File) => self.rest().transfer.no_one_file,
            Notice::NotCopied(Handed::Picture) => self.rest().transfer.no_png,
            Notice::NoStorage => self.rest().notices.no_storage,
            Notice::Unreadable => self.rest().kept.unreadable_found,
            Notice::RowDeleted => self.rest().notices.row_deleted,
            Notice::Cleared => self.rest().notices.cleared,
        };
        text.to_owned()
    }

    fn bad_link(self, why: LinkError) -> String {
        let count = |count: usize| self.count(count);
        match why {
            LinkError::Cut { arrived, declared: Some(declared) } => {
                fill(self.rest().notices.link_cut, [count(arrived), count(declared)])
            }
            LinkError::Cut { arrived, declared: None } => {
                fill(self.rest().notices.link_cut_somewhere, [count(arrived)])
            }
            LinkError::Altered => self.rest().notices.link_altered.to_owned(),
            LinkError::TooNew { version } => {
                fill(self.rest().notices.link_too_new, [self.exact(f64::from(version))])
            }
            LinkError::TooLong { chars } => fill(self.rest().notices.link_beyond_reading, [count(chars)]),
            _ => self.rest().notices.link_to_nothing.to_owned(),
        }
    }

    /// How long a link is.
    pub fn length_of_link(self, n_link: usize, n_board: usize) -> String {
        fill(self.rest().notices.link_length, [self.count(n_link), self.count(n_board)])
    }

    /// What to do with a link that may not arrive whole.
    pub fn link_advice(self, n_link: usize) -> Option<&'static str> {
        if n_link > SENT_CHARS {
            Some(self.rest().notices.link_too_long)
        } else if n_link > CARRIED_CHARS {
            Some(self.rest().notices.link_may_be_cut)
        } else {
            None
        }
    }

    /// `1 row`, `2 rows`.
    pub(in crate::ui) fn counted(self, plural: Plural, count: usize) -> String {
        fill(plural.of(count), [self.count(count)])
    }
}
