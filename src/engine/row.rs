//! One initiative: its distributions, its streams, and the scores they give.

use std::ops::Range;

use wide::f64x4;

use super::beta::Table;
use super::column::{BLOCK, apply};
use super::distribution::Distribution;
use super::expectation::{expectation, monomial};
use super::interpret::Interpreter;
use super::monomial::Number;
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
    /// The table of each driver's shape, where that has one.
    tables: Vec<Option<Box<Table>>>,
    walks: Vec<Walk>,
    /// The seed of each driver's scramble.
    seeds: Vec<u32>,
    /// The scores as a product, where they are one, and what stands below the line.
    product: Option<(Product, Option<Product>)>,
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
        let laws = laws.collect::<Result<Vec<_>, _>>()?;
        let mut row = Self {
            index,
            tables: laws.iter().map(|law| law.shape.table()).collect(),
            laws,
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
        let product = |expr| Product::new(&monomial(expr, 1.0, &law)?, &law);
        let divisor = formula.ratio().map(|ratio| product(&ratio.denominator));
        let product = match divisor {
            None => product(formula.expr()).map(|product| (product, None)),
            Some(divisor) if above.is_some() && below.is_some() => product(formula.expr()).zip(Some(divisor)),
            Some(_) => None,
        };
        self.product = product.filter(|(_, divisor)| formula.ratio().is_none() || divisor.is_some());
        self.means = [mean, above, below];
    }

    /// The scores of all draws, with what stands below the line where that is to be kept, and what is told of
    /// them.
    pub(super) fn simulate(&self, run: &Run, keeps: Keeps) -> Result<(Draw, Figures), EvaluateError> {
        let (draw, ends) = self.draws(run, 0..run.n_draws, keeps)?;
        let scores = &draw.scores;
        let [known, above, below] = self.means;
        let mean = known.unwrap_or_else(|| mean(scores));
        let has_ratio = run.board.score.formula.ratio().is_some();
        let expected = if has_ratio { above.unwrap_or(ends[0]) / below.unwrap_or(ends[1]) } else { mean };
        let closed =
            self.product.as_ref().map(|(product, _)| product).filter(|product| product.is_lognormal());
        let quantiles = closed.map_or_else(
            || quantiles(scores),
            |product| PERCENTS.map(|percent| product.quantile(percent as f64 / 100.0) + 0.0),
        );
        let figures = Figures { expected: expected + 0.0, mean: mean + 0.0, quantiles };
        let told = [figures.expected, figures.mean].into_iter().chain(quantiles);
        if told.fold(true, |is_finite, figure| is_finite & (figure.abs() <= LARGEST)) {
            Ok((draw, figures))
        } else {
            Err(EvaluateError::Overflows { initiative: self.index })
        }
    }

    /// What the row has in some draws, and the ends that [`Row::draw`] tells.
    pub(super) fn draws(
        &self,
        run: &Run,
        draws: Range<usize>,
        keeps: Keeps,
    ) -> Result<(Draw, [f64; 2]), EvaluateError> {
        let n_divisors = if keeps == Keeps::Divisors { draws.len() } else { 0 };
        let mut draw = Draw { scores: vec![0.0; draws.len()], divisors: vec![0.0; n_divisors] };
        let ends = self.draw(run, draws.start, &mut draw.scores, &mut draw.divisors)?;
        Ok((draw, ends))
    }

    /// The scores of the draws from `start` on, and the means over them of what stands above and below the
    /// line of the headline ratio, where the scores had to be interpreted. `divisors` is what stands below it,
    /// unless it is empty.
    pub(super) fn draw(
        &self,
        run: &Run,
        start: usize,
        scores: &mut [f64],
        divisors: &mut [f64],
    ) -> Result<[f64; 2], EvaluateError> {
        let mut interpreter = self.product.is_none().then(|| Interpreter::new(self, run));
        let (mut sums, n_draws) = ([0.0; 2], scores.len());
        self.blocks(run, start, n_draws, &mut |place, at| {
            let (scores, divisors) = (&mut scores[at.clone()], divisors.get_mut(at).unwrap_or_default());
            if let Some((product, divisor)) = &self.product {
                let divisor = divisor.as_ref().filter(|_| !divisors.is_empty());
                product.fill(place, scores, divisor.map(|divisor| (divisor, &mut *divisors)));
            }
            if let Some(interpreter) = &mut interpreter {
                let ends = interpreter.score(place, scores, divisors)?;
                sums = [sums[0] + ends[0], sums[1] + ends[1]];
            }
            // −0 becomes 0.
            apply(scores, |score| score + 0.0);
            if is_small(scores) && is_small(divisors) {
                Ok(())
            } else {
                Err(EvaluateError::Overflows { initiative: self.index })
            }
        })?;
        Ok(sums.map(|sum| sum / n_draws as f64))
    }

    /// Gives each block of `n_draws` draws from `start` on, with where it lies among them.
    pub(super) fn blocks<'a>(
        &'a self,
        run: &'a Run,
        start: usize,
        n_draws: usize,
        fill: &mut Fill<'a, '_>,
    ) -> Result<(), EvaluateError> {
        let mut positions = vec![[Position::default(); BLOCK / 4]; self.walks.len()];
        for first in (0..n_draws).step_by(BLOCK) {
            let block = first..n_draws.min(first + BLOCK);
            let steps = start + block.start..start + block.end;
            for (walk, positions) in self.walks.iter().zip(&mut positions) {
                walk.positions(steps.clone(), positions);
            }
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

/// What to keep of every draw besides the score.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Keeps {
    Nothing,
    Divisors,
}

/// What a row has in every draw; a column that is not kept is empty.
#[derive(Debug, Default)]
pub(super) struct Draw {
    pub(super) scores: Vec<f64>,
    /// What stands below the line of the headline ratio.
    pub(super) divisors: Vec<f64>,
}

impl Draw {
    /// The scores and the divisors in some of the draws.
    pub(super) fn part(&self, draws: Range<usize>) -> [&[f64]; 2] {
        [&self.scores, &self.divisors].map(|column| column.get(draws.clone()).unwrap_or_default())
    }
}

/// What works on a block of draws, or fails.
type Fill<'a, 'f> = dyn FnMut(&Place<'a, '_>, Range<usize>) -> Result<(), EvaluateError> + 'f;

fn is_small(column: &[f64]) -> bool {
    column.iter().fold(true, |is_small, x| is_small & (x.abs() <= LARGEST))
}

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
                let seat = Seat { positions, steps: steps.clone(), seed, reads_uniforms };
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
        match number {
            Number::Driver(driver) => self.row.laws[driver].fill(self.row.tables[driver].as_deref(), out),
            Number::Shared(shared) => {
                out.copy_from_slice(&self.run.shared[shared].values[self.steps.clone()]);
            }
        }
    }
}
