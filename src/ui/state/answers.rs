//! What the engine says: that it is at work, its result, and what pictures show of that.

use std::rc::Rc;

use super::{Action, Answer, Pictured, Run, State, Target};
use crate::engine::{EvaluateError, Futures, Report};
use crate::model::Board;

impl State {
    /// Whether what pictures show of the last result is still on its way.
    pub fn awaits_pictures(&self) -> bool {
        let shown = self.pictured.as_ref().map(|pictured| pictured.answer.id);
        self.run == Run::Done && shown != self.answer.as_ref().map(|answer| answer.id)
    }

    /// Asks the next question, if the board is worth one.
    pub(super) fn ask(&mut self) {
        self.run = if self.question().is_some() {
            self.n_asked = self.n_asked.wrapping_add(1);
            Run::Running { id: self.n_asked, progress: None }
        } else {
            Run::Idle
        };
    }

    pub(super) fn follow_run(&mut self, action: &Action) {
        self.run = match (action, &self.run) {
            (Action::RunProgressed { id: of, share }, Run::Running { id, .. }) if of == id => {
                Run::Running { id: *id, progress: Some(*share) }
            }
            (Action::RunCancelled, Run::Running { .. }) => Run::Cancelled,
            (Action::RunWanted, Run::Cancelled) => {
                self.ask();
                return self.focus_on(Target::Board);
            }
            _ => return,
        };
    }

    pub(super) fn take_answer(
        &mut self,
        id: u32,
        board: Rc<Board>,
        result: Result<Box<Report>, EvaluateError>,
    ) {
        if !matches!(self.run, Run::Running { id: asked, .. } if asked == id) {
            return;
        }
        self.run = match result {
            Ok(report) => {
                let partial = !self.sheet.problems.is_empty();
                self.answer = Some(Rc::new(Answer { id, board, report: *report, partial }));
                Run::Done
            }
            Err(why) => Run::Failed { why },
        };
    }

    /// What pictures show of the last result.
    pub(super) fn take_futures(&mut self, id: u32, futures: Vec<Futures>) {
        if let Some(answer) = self.answer.clone().filter(|answer| answer.id == id) {
            self.pictured = Some(Rc::new(Pictured { answer, futures }));
        }
    }
}
