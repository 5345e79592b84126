//! Scores of any formula, step by step, and whom to blame where there is none.

use super::column::BLOCK;
use super::distribution::Distribution;
use super::monomial::Number;
use super::program::{Columns, Fault, Program, divide};
use super::report::EvaluateError;
use super::row::{Place, Row};
use super::run::{OwnStream, Run};
use super::summary::sum;
use rangerank_model::Expr;

/// The formula of a run, made ready for one row.
#[derive(Debug)]
pub(super) struct Interpreter<'a> {
    row: &'a Row,
    /// What stands above the line of the headline ratio, or the whole formula.
    above: Program<'a>,
    /// What stands below it.
    below: Option<(Program<'a>, &'a Expr)>,
    events: Vec<OwnStream>,
    columns: RowColumns<'a>,
    stack: Vec<Vec<f64>>,
}

impl<'a> Interpreter<'a> {
    pub(super) fn new(row: &'a Row, run: &'a Run) -> Self {
        let formula = &run.board.score.formula;
        let mut n_events = 0;
        let above = formula.ratio().map_or(formula.expr(), |ratio| &ratio.numerator);
        let above = Program::new(above, &mut n_events);
        let below = formula.ratio().map(|ratio| &ratio.denominator);
        let below = below.map(|below| (Program::new(below, &mut n_events), below));
        let key = &run.board.initiatives[row.index].key;
        let columns = RowColumns {
            drivers: vec![Vec::new(); row.laws.len()],
            events: vec![Vec::new(); n_events],
            shared: Vec::new(),
        };
        let events = (0..n_events).map(|event| run.event(key, event)).collect();
        Self { row, above, below, events, columns, stack: Vec::new() }
    }

    /// The scores of a block of draws, and the sums of what stands above and below the line. `divisors` is what
    /// stands below it, unless it is empty.
    pub(super) fn score(
        &mut self,
        place: &Place<'a, '_>,
        scores: &mut [f64],
        divisors: &mut [f64],
    ) -> Result<[f64; 2], EvaluateError> {
        let Self { row, above, below, events, columns, stack } = self;
        columns.fill(place, events, scores.len());
        above.run(columns, scores, stack).map_err(|fault| row.error(fault))?;
        let above = sum(scores);
        let Some((below, tree)) = below else { return Ok([above, 0.0]) };
        let mut unasked = [0.0; BLOCK];
        let divisors = if divisors.is_empty() { &mut unasked[..scores.len()] } else { divisors };
        below.run(columns, divisors, stack).map_err(|fault| row.error(fault))?;
        divide(scores, divisors, tree).map_err(|fault| row.error(fault))?;
        Ok([above, sum(divisors)])
    }
}

impl Row {
    fn error(&self, fault: Fault<'_>) -> EvaluateError {
        let initiative = self.index;
        match fault {
            Fault::DividesByZero(at) => EvaluateError::DividesByZero { initiative, driver: self.blame(at) },
            Fault::LeavesReals(at) => EvaluateError::LeavesReals { initiative, driver: self.blame(at) },
            Fault::NoProbability(at) => EvaluateError::NoProbability { initiative, driver: self.blame(at) },
            Fault::Overflows => EvaluateError::Overflows { initiative },
        }
    }

    /// The driver to look at: one that is zero in every draw, else the first in the part at fault.
    fn blame(&self, at: &Expr) -> Option<usize> {
        let mut drivers = Vec::new();
        at.visit(&mut |node| {
            if let Expr::Driver(driver) = node {
                drivers.push(*driver);
            }
        });
        let is_zero = |driver: &&usize| self.laws[**driver] == Distribution::exactly(0.0);
        drivers.iter().find(is_zero).or(drivers.first()).copied()
    }
}

/// The columns of a row over one block of draws.
#[derive(Debug)]
struct RowColumns<'a> {
    drivers: Vec<Vec<f64>>,
    events: Vec<Vec<f64>>,
    shared: Vec<&'a [f64]>,
}

impl<'a> RowColumns<'a> {
    fn fill(&mut self, place: &Place<'a, '_>, events: &[OwnStream], length: usize) {
        for (driver, column) in self.drivers.iter_mut().enumerate() {
            column.resize(length, 0.0);
            place.fill(Number::Driver(driver), column);
        }
        for (event, column) in events.iter().zip(&mut self.events) {
            column.resize(length, 0.0);
            event.uniforms(&place.run.net, place.steps.start, column);
        }
        self.shared = place.run.shared.iter().map(|shared| &shared.values[place.steps.clone()]).collect();
    }
}

impl Columns for RowColumns<'_> {
    fn number(&self, number: Number) -> &[f64] {
        match number {
            Number::Driver(driver) => &self.drivers[driver],
            Number::Shared(shared) => self.shared[shared],
        }
    }

    fn event(&self, event: usize) -> &[f64] {
        &self.events[event]
    }
}
