//! One cell of a board edited again and again, each time evaluated with what is kept of the board before.

use std::rc::Rc;

use rangerank::engine::{Report, Simulation};
use rangerank::model::{Board, Estimate, Interval, Range};

/// A board and the same with one cell edited, in turn.
#[derive(Debug)]
pub struct Editing {
    boards: [Rc<Board>; 2],
    simulation: Option<Simulation>,
}

impl Editing {
    /// Evaluates a board; `None` where it cannot be, or where its first cell is no range.
    pub fn new(board: Board) -> Option<Self> {
        let mut edited = board.clone();
        let cell = edited.initiatives.first_mut()?.estimates.first_mut()?;
        let Some(Estimate::Within(range)) = *cell else { return None };
        let wider = Interval::new(range.interval.low(), 1.1 * range.interval.high()).ok()?;
        *cell = Some(Estimate::Within(Range { interval: wider, ..range }));
        let boards = [edited, board].map(Rc::new);
        let mut simulation = Simulation::new(Rc::clone(&boards[1])).ok()?;
        finish(&mut simulation)?;
        Some(Self { boards, simulation: Some(simulation) })
    }

    /// Edits the cell, or takes the edit back, and evaluates the board.
    pub fn edit(&mut self) -> Option<Report> {
        self.boards.swap(0, 1);
        let mut simulation = self.simulation.take()?.turned_to(Rc::clone(&self.boards[1])).ok()?;
        let report = finish(&mut simulation)?;
        self.simulation = Some(simulation);
        Some(report)
    }
}

fn finish(simulation: &mut Simulation) -> Option<Report> {
    loop {
        if let Some(report) = simulation.advance().ok()? {
            return Some(report);
        }
    }
}
