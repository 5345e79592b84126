//! One initiative: its distributions, its streams, and the scores they give.

use std::ops::Range;

use wide::f64x4;

use super::column::{BLOCK, apply};
use super::distribution::Distribution;
use super::expectation::expectation;
use super::interpret::Interpreter;
use super::monomial::{Monomial, Number};
use super::product::Product;
use super::report::EvaluateError;
use super::run::{Positions, Run, Seat, fit};
use super::sobol::{Position, Walk};
use super::summary::{Figures, PERCENTS, mean, quantiles};

/// The largest score in size. Squares of sums of scores stay finite.
pub(super) const LARGEST: f64 = 1e150;

/// An estimated initiative of a run.
#[derive(Debug)]
pub(super) struct Row {
    /// Its place on the board.
    pub(super) index: usize,
    pub(super) laws: Vec<Distribution>,
    walks: Vec<Walk>,
    /// The seed of each driver's scramble.
    seeds: Vec<u32>,
    /// The scores as a product, where they are one.
    product: Option<Product>,
    /// The means of the score, and of what stands above and below the line of the headline ratio, where these
    /// have a closed form.
    pub(super) means: [Option<f64>; 3],
}

impl Row {
    /// The initiative at `index`; `None` where it is not estimated.
    pub(super) fn new(run: &Run, index: usize) -> Result<Option<Self>, EvaluateError> {
        let initiative = &run.board.initiatives[index];
        if !initiative.is_estimated() || initiative.estimates.len() != run.drivers.len() {
            return Ok(None);
        }
        let estimates = initiative.estimates.iter().flatten().enumerate();
        let laws = estimates.map(|(driver, estimate)| {
            fit(estimate, &run.board, run.board.drivers[driver].domain, run.drivers[driver].divides)
                .map_err(|why| EvaluateError::NoFit { initiative: Some(index), driver, why })
        });
        let key = run.key.text("driver").text(&initiative.key);
        let mut row = Self {
            index,
            laws: laws.collect::<Result<_, _>>()?,
            walks: run.walks(&initiative.key),
            seeds: run.drivers.iter().map(|stream| key.text(&stream.name).seed()).collect(),
            product: None,
            means: [None; 3],
        };
        row.solve(run);
        Ok(Some(row))
    }

    /// Finds what can be said without a draw.
    fn solve(&mut self, run: &Run) {
        let formula = &run.board.score.formula;
        let law = |number| self.law(run, number);
        let mean = expectation(formula.expr(), &law);
        let [above, below] = match formula.ratio() {
            Some(ratio) => [&ratio.numerator, &ratio.denominator].map(|end| expectation(end, &law)),
            None => [mean, Some(1.0)],
        };
        let product = Monomial::of(formula.expr(), &|number| law(number).is_positive())
            .and_then(|monomial| Product::new(&monomial, &law))
            .filter(|_| formula.ratio().is_none() || (above.is_some() && below.is_some()));
        self.means = [mean, above, below];
        self.product = product;
    }

    /// The scores of all draws, and what is told of them.
    pub(super) fn simulate(&self, run: &Run) -> Result<(Vec<f64>, Figures), EvaluateError> {
        let mut scores = vec![0.0; run.n_draws];
        let ends = self.draw(run, 0, &mut scores)?;
        let [known, above, below] = self.means;
        let mean = known.unwrap_or_else(|| mean(&scores));
        let has_ratio = run.board.score.formula.ratio().is_some();
        let expected = if has_ratio { above.unwrap_or(ends[0]) / below.unwrap_or(ends[1]) } else { mean };
        let closed = self.product.as_ref().filter(|product| product.is_lognormal());
        let quantiles = closed.map_or_else(
            || quantiles(&scores),
            |product| PERCENTS.map(|percent| product.quantile(percent as f64 / 100.0) + 0.0),
        );
        let figures = Figures { expected: expected + 0.0, mean: mean + 0.0, quantiles };
        let told = [figures.expected, figures.mean].into_iter().chain(quantiles);
        if told.fold(true, |is_finite, figure| is_finite & (figure.abs() <= LARGEST)) {
            Ok((scores, figures))
        } else {
            Err(EvaluateError::Overflows { initiative: self.index })
        }
    }

    /// The scores of the draws from `start` on, and the means over them of what stands above and below the
    /// line of the headline ratio, where the scores had to be interpreted.
    pub(super) fn draw(
        &self,
        run: &Run,
        start: usize,
        scores: &mut [f64],
    ) -> Result<[f64; 2], EvaluateError> {
        let mut interpreter = self.product.is_none().then(|| Interpreter::new(self, run));
        let (mut sums, n_draws) = ([0.0; 2], scores.len());
        self.blocks(run, start, scores, &mut |place, block| {
            if let Some(product) = &self.product {
                product.fill(place, block);
            }
            if let Some(interpreter) = &mut interpreter {
                let ends = interpreter.score(place, block)?;
                sums = [sums[0] + ends[0], sums[1] + ends[1]];
            }
            // −0 becomes 0.
            apply(block, |score| score + 0.0);
            if block.iter().fold(true, |is_finite, score| is_finite & (score.abs() <= LARGEST)) {
                Ok(())
            } else {
                Err(EvaluateError::Overflows { initiative: self.index })
            }
        })?;
        Ok(sums.map(|sum| sum / n_draws as f64))
    }

    /// Fills a column for the draws from `start` on, block by block.
    pub(super) fn blocks<'a>(
        &'a self,
        run: &'a Run,
        start: usize,
        out: &mut [f64],
        fill: &mut Fill<'a, '_>,
    ) -> Result<(), EvaluateError> {
        let mut positions = vec![[Position::default(); BLOCK / 4]; self.walks.len()];
        let mut at = start;
        for block in out.chunks_mut(BLOCK) {
            let steps = at..at + block.len();
            for (walk, positions) in self.walks.iter().zip(&mut positions) {
                run.net.positions(*walk, steps.clone(), positions);
            }
            at = steps.end;
            fill(&Place { row: self, run, positions: &positions, steps }, block)?;
        }
        Ok(())
    }

    pub(super) fn law(&self, run: &Run, number: Number) -> Distribution {
        match number {
            Number::Driver(driver) => self.laws[driver],
            Number::Shared(shared) => run.shared[shared].law,
        }
    }
}

/// What fills a block of a column, or fails.
type Fill<'a, 'f> = dyn FnMut(&Place<'a, '_>, &mut [f64]) -> Result<(), EvaluateError> + 'f;

/// A block of draws of a row.
#[derive(Debug)]
pub(super) struct Place<'a, 'p> {
    pub(super) row: &'a Row,
    pub(super) run: &'a Run,
    positions: &'p [Positions],
    pub(super) steps: Range<usize>,
}

impl Place<'_, '_> {
    /// Gives the normals, or uniforms where its distribution reads those, of a number, four draws after four,
    /// with the place of the first.
    #[inline]
    pub(super) fn source(&self, number: Number, mut take: impl FnMut(usize, f64x4)) {
        let Self { row, run, positions, steps } = self;
        match number {
            Number::Driver(driver) => {
                let (seed, reads_uniforms) = (row.seeds[driver], row.laws[driver].reads_uniforms());
                let seat = Seat { walks: &row.walks, positions, steps: steps.clone(), seed, reads_uniforms };
                run.source(driver, &seat, take);
            }
            Number::Shared(shared) => {
                let quads = run.shared[shared].source[steps.clone()].as_chunks().0;
                quads.iter().enumerate().for_each(|(at, quad)| take(4 * at, f64x4::new(*quad)));
            }
        }
    }

    /// The draws of a number.
    pub(super) fn fill(&self, number: Number, out: &mut [f64]) {
        self.source(number, |at, quad| out[at..at + 4].copy_from_slice(&quad.to_array()));
        self.row.law(self.run, number).fill(out);
    }
}
