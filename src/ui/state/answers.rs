//! What the engine is asked and says: that it is at work, its result, and what pictures show of that.

use std::rc::Rc;

use super::{Action, Answer, Pictured, Run, State, Target};
use crate::engine::{EvaluateError, Futures, Report};
use crate::model::Board;

impl State {
    /// Whether the answer is about an earlier state of the board and no newer one is on its way.
    pub fn is_stale(&self) -> bool {
        match &self.answer {
            Some(answer) => {
                matches!(self.run, Run::Failed { .. } | Run::Cancelled)
                    || (!answer.partial && !self.sheet.problems.is_empty())
            }
            None => false,
        }
    }

    /// The answer, if it is about the board as it stands.
    pub fn current_answer(&self) -> Option<&Rc<Answer>> {
        self.answer.as_ref().filter(|_| self.run == Run::Done && !self.is_stale())
    }

    /// The answer whose ranks the rows show: the current one or, so that an edit does not blank what it leaves as it
    /// is, the one before while the next is about to come and the rows are the same.
    pub fn ranking(&self) -> Option<&Rc<Answer>> {
        let answer = self.answer.as_ref().filter(|_| !self.is_stale())?;
        let is_same = |now: &Board| {
            now.initiatives.iter().map(|row| &row.key).eq(answer.board.initiatives.iter().map(|row| &row.key))
        };
        match self.run {
            Run::Done => Some(answer),
            Run::Running { progress: None, .. } if self.sheet.board.as_ref().is_some_and(is_same) => {
                Some(answer)
            }
            _ => None,
        }
    }

    /// The board to ask the engine about, if the present one is worth asking. With something unreadable on it,
    /// the last complete result stays; without such a result, whatever can be read is better than nothing.
    pub fn question(&self) -> Option<Rc<Board>> {
        let keeps_last = self.answer.as_ref().is_some_and(|answer| !answer.partial);
        if keeps_last && !self.sheet.problems.is_empty() {
            return None;
        }
        self.sheet.board.clone().map(Rc::new)
    }

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
