//! One evaluation in parts gives what it gives in one go, whatever else happens between the parts.

use std::rc::Rc;

use proptest::prelude::*;
use rangerank::engine::{Report, Simulation, evaluate};
use rangerank::model::Board;

use super::boards::exactly;
use super::properties::{any_rice, config};

/// An evaluation between two of its parts.
struct Paused {
    board: Board,
    simulation: Simulation,
    report: Option<Report>,
}

impl Paused {
    fn new(board: Board) -> Self {
        Self { simulation: Simulation::new(Rc::new(board.clone())).unwrap(), board, report: None }
    }

    /// Leaves the board for one with another last cell in a row, wherever it is, as when the next edit comes in.
    fn edit(mut self, k: usize) -> Self {
        let row = k % self.board.initiatives.len();
        self.board.initiatives[row].estimates[3] = Some(exactly(1.0 + k as f64));
        let simulation = self.simulation.turned_to(Rc::new(self.board.clone())).unwrap();
        Self { simulation, board: self.board, report: None }
    }

    /// Whether the report, at the end, is that of the board alone.
    fn finish(&mut self) -> Result<(), TestCaseError> {
        self.slice(usize::MAX)?;
        let at_once = evaluate(&self.board).unwrap();
        prop_assert_eq!(self.report.as_ref().map(|report| report.digest), Some(at_once.digest));
        prop_assert_eq!(self.report.as_ref(), Some(&at_once));
        Ok(())
    }

    /// Does up to `n` parts.
    fn slice(&mut self, n: usize) -> Result<(), TestCaseError> {
        for _ in 0..n {
            if self.report.is_some() {
                break;
            }
            let before = self.simulation.progress();
            self.report = self.simulation.advance().unwrap();
            let after = self.simulation.progress();
            prop_assert!(before <= after && (0.0..=1.0).contains(&after), "{before} to {after}");
            prop_assert!(self.report.is_none() || after == 1.0);
        }
        Ok(())
    }
}

proptest! {
    #![proptest_config(config(24))]

    #[test]
    fn a_report_is_the_same_in_any_slices_between_slices_of_others(
        boards in prop::collection::vec(any_rice(), 1..4),
        slices in prop::collection::vec((0_usize..4, 1_usize..9), 0..60),
    ) {
        let n_boards = boards.len();
        let mut paused: Vec<_> = boards.into_iter().map(Paused::new).collect();
        for (which, n_parts) in slices {
            match which % (n_boards + 1) {
                at if at == n_boards => {
                    let edited = paused.swap_remove(0).edit(n_parts);
                    paused.push(edited);
                }
                at => paused[at].slice(n_parts)?,
            }
        }
        for run in &mut paused {
            run.finish()?;
        }
    }
    #[test]
    fn an_edit_may_come_after_any_part_of_the_run_for_the_edit_before(board in any_rice(), k in 1_usize..9) {
        let n_parts = board.initiatives.len() + 12;
        for n in 0..n_parts {
            let mut run = Paused::new(board.clone());
            run.finish()?;
            let mut run = run.edit(k);
            run.slice(n)?;
            // One row again, and the same one.
            run.edit(k + board.initiatives.len()).finish()?;
        }
    }
}
