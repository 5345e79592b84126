//! A table from another program: proposed, changed, and taken over as one step that can be undone.

use std::rc::Rc;

use super::{Action, Panel, Source, State, Target};
use crate::codec::import::{Proposal, Proposed};

/// A table that is being imported, and the board that comes of it.
#[derive(Debug, Clone, PartialEq)]
pub struct Import {
    /// The table and what is made of it.
    pub proposal: Proposal,
    /// The board.
    pub proposed: Proposed,
}

impl Import {
    /// What comes of a proposal.
    pub fn new(proposal: Proposal) -> Self {
        Self { proposed: proposal.board(), proposal }
    }
}

impl State {
    /// Follows what is done to a table that is being imported.
    pub(super) fn import(&mut self, action: Action) {
        let now = self.import.as_ref().map(|import| import.proposal.clone());
        match (action, now) {
            (Action::ImportProposed(proposal), _) => {
                self.import = Some(Rc::new(Import::new(*proposal)));
                self.panel = Some(Panel::Import);
                self.notice = None;
                self.focus_on(Target::Import);
            }
            (Action::ImportMapped { column, told }, Some(now)) => {
                self.import = Some(Rc::new(Import::new(now.with(column, told))));
            }
            (Action::ImportSpread(is_taken), Some(now)) => {
                self.import = Some(Rc::new(Import::new(now.with_spread(is_taken))));
            }
            (Action::ImportTaken, _) => {
                if let Some(import) = self.import.take() {
                    self.open_table(import.proposed.clone());
                }
            }
            (Action::TableOpened(proposed), _) => self.open_table(*proposed),
            _ => {
                self.import = None;
                self.panel = None;
                self.focus_on(Target::Board);
            }
        }
    }

    fn open_table(&mut self, Proposed { draft, sheet, .. }: Proposed) {
        self.open((draft, sheet), Source::Paste);
    }
}
