//! Undo and redo: whole drafts, shared where they did not change hands.

use std::rc::Rc;

use super::Source;
use crate::model::Draft;

/// A board at one moment.
#[derive(Debug, Clone, PartialEq)]
pub struct Moment {
    /// The board as typed.
    pub draft: Rc<Draft>,
    /// Where it came from.
    pub source: Source,
    /// Its number among the boards of this page.
    pub number: u32,
}

/// The boards before and after the present one.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct History {
    past: Vec<Moment>,
    future: Vec<Moment>,
}

impl History {
    /// How many steps are kept.
    pub const MAX_STEPS: usize = 500;

    /// Notes the board that a change replaces.
    pub fn record(&mut self, before: Moment) {
        if self.past.len() == Self::MAX_STEPS {
            self.past.remove(0);
        }
        self.past.push(before);
        self.future.clear();
    }

    /// Steps back from `present`, if there is somewhere to step.
    pub fn undo(&mut self, present: Moment) -> Option<Moment> {
        let before = self.past.pop()?;
        self.future.push(present);
        Some(before)
    }

    /// Steps forward from `present`, if there is somewhere to step.
    pub fn redo(&mut self, present: Moment) -> Option<Moment> {
        let after = self.future.pop()?;
        self.past.push(present);
        Some(after)
    }

    /// Whether there is something to take back.
    pub fn can_undo(&self) -> bool {
        !self.past.is_empty()
    }

    /// Whether there is something to make again.
    pub fn can_redo(&self) -> bool {
        !self.future.is_empty()
    }
}
