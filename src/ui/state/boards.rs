//! What becomes of the whole board: opened, cleared, or edited as text.

use std::rc::Rc;

use super::{Notice, Source, State, Target, edit, keys};
use crate::codec::{sheet::Sheet, text};
use crate::model::{Draft, Locale};

impl State {
    /// Takes the board as edited in its text.
    pub(super) fn type_source(&mut self, text: &str) {
        let mut draft = text::decode(text, Locale::En);
        let sheet = keys::settle(&mut draft, &[], &Sheet::read);
        if draft != *self.draft {
            self.replace((draft, sheet), self.source_after_edit());
            self.notice = None;
        }
    }

    /// Starts an empty board with the columns of this one.
    pub(super) fn clear(&mut self) {
        self.replace(edit::cleared(&self.draft), Source::Own);
        self.number_anew();
        self.notice = Some(Notice::Cleared);
        self.focus_on(Target::Cell { row: 0, column: 0 });
    }

    /// Says that the board is none of those before.
    const fn number_anew(&mut self) {
        self.number = self.n_boards;
        self.n_boards += 1;
    }

    /// Opens a board, read as it is typed.
    pub(super) fn open(&mut self, (draft, sheet): (Draft, Sheet), source: Source) {
        let is_quiet = source == Source::Host;
        if is_quiet && text::encode(&draft) == text::encode(&self.draft) {
            return;
        }
        let n_rows = draft.rows.len();
        self.answer = None;
        self.pictured = None;
        self.replace((draft, sheet), source);
        self.number_anew();
        self.panel = None;
        self.import = None;
        self.offered_text = Rc::from("");
        // A host has its own way of saying so, and keeps the focus.
        self.notice = (!is_quiet).then_some(Notice::Opened { source, n_rows });
        if !is_quiet {
            self.focus_on(Target::Board);
        }
    }
}
