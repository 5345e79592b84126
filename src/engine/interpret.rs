//! Scores of any formula, step by step, and whom to blame where there is none.

use std::ops::Range;

use super::distribution::Distribution;
use super::monomial::Number;
use super::program::{Columns, Fault, Program, divide};
use super::report::EvaluateError;
use super::row::{BLOCK, Row};
use super::summary::sum;
use rangerank_model::{Expr, Formula};

impl<'a> Row<'a> {
    /// Scores of any formula, and the means of what stands above and below the line of its headline ratio.
    pub(super) fn interpret(&self, formula: &'a Formula) -> Result<(Vec<f64>, [f64; 2]), EvaluateError> {
        let mut n_events = 0;
        let above = formula.ratio().map_or(formula.expr(), |ratio| &ratio.numerator);
        let above = Program::new(above, &mut n_events);
        let below = formula.ratio().map(|ratio| &ratio.denominator);
        let below = below.map(|below| (Program::new(below, &mut n_events), below));
        let events = (0..n_events).map(|event| self.run.event(&self.initiative.key, event)).collect();
        let mut columns =
            RowColumns { row: self, steps: 0..0, drivers: vec![Vec::new(); self.laws.len()], events };
        let mut scores = vec![0.0; self.run.n_draws];
        let (mut stack, mut sums) = (Vec::new(), [0.0; 2]);
        for scores in scores.chunks_mut(BLOCK) {
            columns.advance(scores.len());
            above.run(&columns, scores, &mut stack).map_err(|fault| self.error(fault))?;
            sums[0] += sum(scores);
            let Some((below, tree)) = &below else { continue };
            let mut divisors = vec![0.0; scores.len()];
            below.run(&columns, &mut divisors, &mut stack).map_err(|fault| self.error(fault))?;
            sums[1] += sum(&divisors);
            divide(scores, &divisors, tree).map_err(|fault| self.error(fault))?;
        }
        Ok((scores, sums.map(|sum| sum / self.run.n_draws as f64)))
    }

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
struct RowColumns<'r> {
    row: &'r Row<'r>,
    steps: Range<usize>,
    drivers: Vec<Vec<f64>>,
    events: Vec<Vec<f64>>,
}

impl RowColumns<'_> {
    /// Moves on to the next draws.
    fn advance(&mut self, length: usize) {
        self.steps = self.steps.end..self.steps.end + length;
        let mut words = [0; BLOCK];
        for (driver, column) in self.drivers.iter_mut().enumerate() {
            column.resize(length, 0.0);
            let number = Number::Driver(driver);
            self.row.source(number, self.steps.clone(), &mut words[..length], column);
            self.row.law(number).fill(column);
        }
    }
}

impl Columns for RowColumns<'_> {
    fn number(&self, number: Number) -> &[f64] {
        match number {
            Number::Driver(driver) => &self.drivers[driver],
            Number::Shared(shared) => &self.row.run.shared[shared].values[self.steps.clone()],
        }
    }

    fn event(&self, event: usize) -> &[f64] {
        &self.events[event][self.steps.clone()]
    }
}
