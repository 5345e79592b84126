//! One initiative: its distributions, its streams, and the scores they give.

use std::ops::Range;

use super::distribution::Distribution;
use super::expectation::expectation;
use super::math::{exp, pow};
use super::monomial::{Monomial, Number};
use super::product::Product;
use super::program::{Columns, Fault, Program};
use super::report::EvaluateError;
use super::run::{Run, Seat, fit};
use super::sobol::Walk;
use super::summary::{Figures, PROBABILITIES, mean, quantiles};
use crate::model::{Expr, Formula, Initiative};

/// Draws worked on at a time: the columns of one row then stay in the nearest cache.
const BLOCK: usize = 1024;

/// The largest score in size. Squares of sums of scores stay finite.
const LARGEST: f64 = 1e150;

/// An estimated initiative of a run.
#[derive(Debug)]
pub(super) struct Row<'a> {
    run: &'a Run<'a>,
    index: usize,
    initiative: &'a Initiative,
    laws: Vec<Distribution>,
    walks: Vec<Walk>,
}

impl<'a> Row<'a> {
    /// The initiative at `index`; `None` where it is not estimated.
    pub(super) fn new(run: &'a Run<'a>, index: usize) -> Result<Option<Self>, EvaluateError> {
        let initiative = &run.board.initiatives[index];
        if !initiative.is_estimated() || initiative.estimates.len() != run.drivers.len() {
            return Ok(None);
        }
        let estimates = initiative.estimates.iter().flatten().enumerate();
        let laws = estimates.map(|(driver, estimate)| {
            fit(estimate, run.board, run.board.drivers[driver].domain, run.drivers[driver].divides)
                .map_err(|why| EvaluateError::NoFit { initiative: Some(index), driver, why })
        });
        let laws = laws.collect::<Result<_, _>>()?;
        Ok(Some(Self { run, index, initiative, laws, walks: run.walks(&initiative.key) }))
    }

    /// The scores of all draws, and what is told of them.
    pub(super) fn simulate(&self) -> Result<(Vec<f64>, Figures), EvaluateError> {
        let formula = &self.run.board.score.formula;
        let law = |number| self.law(number);
        let mut scores = vec![0.0; self.run.n_draws];
        let product = Monomial::of(formula.expr(), &|number| law(number).is_positive())
            .and_then(|monomial| Product::new(&monomial, &law));
        let ratio = formula.ratio().map(|ratio| [&ratio.numerator, &ratio.denominator]);
        let mut ends = ratio.map(|ends| ends.map(|end| expectation(end, &law)));
        match &product {
            Some(product) if !matches!(ends, Some([None, _] | [_, None])) => {
                self.multiply(product, &mut scores);
            }
            _ => {
                let simulated = self.interpret(formula, &mut scores)?;
                ends = ends.map(|[above, below]| {
                    [Some(above.unwrap_or(simulated[0])), Some(below.unwrap_or(simulated[1]))]
                });
            }
        }
        if !scores.iter().all(|score| score.abs() <= LARGEST) {
            return Err(EvaluateError::Overflows { initiative: self.index });
        }
        // −0 becomes 0.
        scores.iter_mut().for_each(|score| *score += 0.0);
        let mean = expectation(formula.expr(), &law).unwrap_or_else(|| mean(&scores));
        let expected = match ends {
            Some([Some(above), Some(below)]) => above / below,
            _ => mean,
        };
        let closed = product.and_then(|product| {
            product.quantile(0.5)?;
            Some(PROBABILITIES.map(|p| product.quantile(p).unwrap_or_default() + 0.0))
        });
        let quantiles = closed.unwrap_or_else(|| quantiles(&scores));
        let figures = Figures { expected: expected + 0.0, mean: mean + 0.0, quantiles };
        let told = [figures.expected, figures.mean].into_iter().chain(quantiles);
        match told.into_iter().all(|figure| figure.abs() <= LARGEST) {
            true => Ok((scores, figures)),
            false => Err(EvaluateError::Overflows { initiative: self.index }),
        }
    }

    fn law(&self, number: Number) -> Distribution {
        match number {
            Number::Driver(driver) => self.laws[driver],
            Number::Shared(shared) => self.run.shared[shared].law,
        }
    }

    /// The normals, or uniforms, of a number.
    fn source(&self, number: Number, steps: Range<usize>, words: &mut [u32], out: &mut [f64]) {
        match number {
            Number::Driver(driver) => {
                let reads_uniforms = self.laws[driver].reads_uniforms();
                let key = self.run.key.text("driver").text(&self.initiative.key);
                let seed = key.text(&self.run.drivers[driver].name).seed();
                let seat = Seat { walks: &self.walks, steps, seed, reads_uniforms };
                self.run.source(driver, seat, words, out);
            }
            Number::Shared(shared) => out.copy_from_slice(&self.run.shared[shared].source[steps]),
        }
    }

    /// Scores of a product, its lognormal factors by one exponential.
    fn multiply(&self, product: &Product, scores: &mut [f64]) {
        let mut words = [0; BLOCK];
        let mut column = [0.0; BLOCK];
        let mut start = 0;
        for scores in scores.chunks_mut(BLOCK) {
            let steps = start..start + scores.len();
            start = steps.end;
            let (words, column) = (&mut words[..scores.len()], &mut column[..scores.len()]);
            scores.fill(product.offset);
            for &(number, weight) in &product.logs {
                self.source(number, steps.clone(), words, column);
                scores.iter_mut().zip(&*column).for_each(|(sum, z)| *sum += weight * z);
            }
            scores.iter_mut().for_each(|log| *log = product.coefficient * exp(*log));
            for &(number, law, exponent) in &product.others {
                self.source(number, steps.clone(), words, column);
                law.fill(column);
                let factors = scores.iter_mut().zip(&*column);
                if exponent == 1.0 {
                    factors.for_each(|(score, x)| *score *= x);
                } else {
                    factors.for_each(|(score, x)| *score *= pow(*x, exponent));
                }
            }
        }
    }

    /// Scores of any formula, and the means of what stands above and below the line of its headline ratio.
    fn interpret(&self, formula: &'a Formula, scores: &mut [f64]) -> Result<[f64; 2], EvaluateError> {
        let mut n_events = 0;
        let above =
            Program::new(formula.ratio().map_or(formula.expr(), |ratio| &ratio.numerator), &mut n_events);
        let below = formula.ratio().map(|ratio| (Program::new(&ratio.denominator, &mut n_events), ratio));
        let mut columns = RowColumns {
            row: self,
            steps: 0..0,
            drivers: vec![Vec::new(); self.laws.len()],
            events: (0..n_events).map(|event| self.run.event(&self.initiative.key, event)).collect(),
        };
        let (mut stack, mut divisors) = (Vec::new(), Vec::new());
        let mut sums = [0.0; 2];
        for scores in scores.chunks_mut(BLOCK) {
            columns.advance(scores.len());
            above.run(&columns, scores.len(), &mut stack).map_err(|fault| self.error(fault))?;
            scores.copy_from_slice(&stack[0]);
            sums[0] += scores.iter().sum::<f64>();
            if let Some((below, ratio)) = &below {
                below.run(&columns, scores.len(), &mut divisors).map_err(|fault| self.error(fault))?;
                if divisors[0].contains(&0.0) {
                    return Err(self.error(Fault::DividesByZero(&ratio.denominator)));
                }
                sums[1] += divisors[0].iter().sum::<f64>();
                scores.iter_mut().zip(&divisors[0]).for_each(|(score, divisor)| *score /= divisor);
            }
        }
        Ok(sums.map(|sum| sum / self.run.n_draws as f64))
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
            drivers.extend(if let Expr::Driver(driver) = node { Some(*driver) } else { None })
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
