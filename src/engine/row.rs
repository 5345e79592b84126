//! One initiative: its distributions, its streams, and the scores they give.

use std::ops::Range;

use super::column::apply;
use super::distribution::Distribution;
use super::expectation::expectation;
use super::monomial::{Monomial, Number};
use super::product::Product;
use super::report::EvaluateError;
use super::run::{Run, Seat, fit};
use super::sobol::Walk;
use super::summary::{Figures, PERCENTS, mean, quantiles};
use rangerank_model::Initiative;

/// Draws worked on at a time: the columns of one row then stay in the nearest cache.
pub(super) const BLOCK: usize = 1024;

/// The largest score in size. Squares of sums of scores stay finite.
const LARGEST: f64 = 1e150;

/// An estimated initiative of a run.
#[derive(Debug)]
pub(super) struct Row<'a> {
    pub(super) run: &'a Run<'a>,
    pub(super) index: usize,
    pub(super) initiative: &'a Initiative,
    pub(super) laws: Vec<Distribution>,
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
        let product = Monomial::of(formula.expr(), &|number| law(number).is_positive())
            .and_then(|monomial| Product::new(&monomial, &law));
        let ratio = formula.ratio().map(|ratio| [&ratio.numerator, &ratio.denominator]);
        let ends = ratio.map(|ends| ends.map(|end| expectation(end, &law)));
        let (mut scores, simulated) = match &product {
            Some(product) if !matches!(ends, Some([None, _] | [_, None])) => {
                (self.multiply(product), [0.0; 2])
            }
            _ => self.interpret(formula)?,
        };
        // −0 becomes 0.
        apply(&mut scores, |score| score + 0.0);
        let mean = expectation(formula.expr(), &law).unwrap_or_else(|| mean(&scores));
        let expected =
            ends.map_or(mean, |[above, below]| above.unwrap_or(simulated[0]) / below.unwrap_or(simulated[1]));
        let closed = product.filter(Product::is_lognormal);
        let quantiles = closed.map_or_else(
            || quantiles(&scores),
            |product| PERCENTS.map(|percent| product.quantile(percent as f64 / 100.0) + 0.0),
        );
        let told = [expected, mean].into_iter().chain(quantiles);
        if told.chain(scores.iter().copied()).all(|figure| figure.abs() <= LARGEST) {
            Ok((scores, Figures { expected: expected + 0.0, mean: mean + 0.0, quantiles }))
        } else {
            Err(EvaluateError::Overflows { initiative: self.index })
        }
    }

    pub(super) fn law(&self, number: Number) -> Distribution {
        match number {
            Number::Driver(driver) => self.laws[driver],
            Number::Shared(shared) => self.run.shared[shared].law,
        }
    }

    /// The normals, or uniforms, of a number.
    pub(super) fn source(&self, number: Number, steps: Range<usize>, words: &mut [u32], out: &mut [f64]) {
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

    /// Scores of a product.
    fn multiply(&self, product: &Product) -> Vec<f64> {
        let mut scores = vec![0.0; self.run.n_draws];
        let (mut words, mut column) = ([0; BLOCK], [0.0; BLOCK]);
        let mut start = 0;
        for scores in scores.chunks_mut(BLOCK) {
            let draw = |number, column: &mut [f64], words: &mut [u32]| {
                self.source(number, start..start + column.len(), words, column);
            };
            let (words, column) = (&mut words[..scores.len()], &mut column[..scores.len()]);
            product.fill(scores, column, |number, column| draw(number, column, words));
            start += scores.len();
        }
        scores
    }
}
