//! What learning a number exactly is worth to the decision "which first".
//!
//! Choosing an initiative brings its payoff: the score where the mean decides, else numerator − λ·denominator
//! with λ = max E\[numerator\]/E\[denominator\], in the numerator's unit, whose mean the same initiative leads.
//! Knowing everything is worth EVPI = E\[max payoff\] − max E\[payoff\]; knowing a number x is worth
//! EVPPI = E\[max E\[payoff | x\]\] − max E\[payoff\]: Raiffa and Schlaifer (1961), "Applied Statistical
//! Decision Theory".
//!
//! Where E\[payoff | x\] is a power of x, which holds for products and ratios, the average over x is exact.
//! Elsewhere it is a polynomial of degree 5 in the normal deviate of x, fitted to the initiative's draws: Strong,
//! Oakley and Brennan (2014), "Estimating multiparameter partial expected value of perfect information".
//! A driver that goes together between initiatives tells of the others as well, as far as they are correlated.

mod batches;
mod curve;
mod envelope;
mod field;
mod normals;
mod payoff;
mod power;
mod quadrature;
mod regression;
mod slope;

use serde::Serialize;
use wide::f64x4;

use self::batches::{FULL, N_BATCHES, ROUNDS, standard_error};
use self::envelope::Gain;
use self::field::Field;
use self::payoff::{Decision, Payoff};
use super::monomial::Number;
use super::report::{EvaluateError, Report, StakesSize};
use super::row::{Draw, LARGEST, Row};
use super::run::Run;
use super::settle::Estimated;
use super::summary::Figures;
use rangerank_model::Board;

/// The share of what the first choice brings below which a value is not worth mentioning.
pub const NOTICEABLE: f64 = 0.005;

/// A number of a board, by indices.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Parameter {
    /// A driver of one initiative.
    Driver {
        /// An index into the board's initiatives.
        initiative: usize,
        /// An index into its drivers.
        driver: usize,
    },
    /// A number that all share, by its index.
    Shared(usize),
}

/// What knowing one number exactly is worth to the decision "which first".
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Evppi {
    /// The number.
    #[serde(skip)]
    pub parameter: Parameter,
    /// The name of the initiative whose estimate it is; `None` for a number that all share.
    pub initiative: Option<String>,
    /// The name of the driver, or of the shared number.
    pub driver: String,
    /// The mean gain in payoff, from 0 to EVPI, in the unit of the score where its mean decides, else in that
    /// of the numerator.
    pub value: f64,
    /// The standard error of `value`; 0 where it comes from no draws.
    pub standard_error: f64,
    /// The chance that the first choice is another one once the number is known.
    pub changes: f64,
}

/// The choice that what is learned may change.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct FirstChoice {
    /// An index into the board's initiatives.
    pub initiative: usize,
    /// Its mean score, or its mean numerator: what a value of information compares with.
    pub brings: f64,
}

/// The value of information on a board.
#[derive(Debug)]
pub(super) struct Information {
    pub(super) evpi: Estimated,
    /// One entry a driver of each initiative, in the board's order and the formula's; then the shared numbers.
    pub(super) evppi: Vec<Evppi>,
    pub(super) first_choice: Option<FirstChoice>,
}

/// What is known of the candidates so far, each a row with its figures.
#[derive(Debug)]
pub(super) struct Study {
    decision: Decision,
    numbers: Vec<Number>,
    choice: Option<usize>,
    payoffs: Vec<Payoff>,
    /// What the choice missed so far against the best of each draw, where the ratio decides: a sum for each batch.
    missed: [f64; N_BATCHES],
}

impl Parameter {
    /// The name of the initiative whose estimate it is, if it is one's own, and that of the driver or the shared
    /// number; `None` where the board has no such number.
    pub fn names(self, board: &Board) -> Option<(Option<String>, String)> {
        Some(match self {
            Self::Driver { initiative, driver } => {
                let initiative = board.initiatives.get(initiative)?.name.as_str().to_owned();
                (Some(initiative), board.drivers.get(driver)?.name.as_str().to_owned())
            }
            Self::Shared(shared) => (None, board.shared.get(shared)?.name.as_str().to_owned()),
        })
    }
}

impl Evppi {
    /// Whether the value is more than simulation noise.
    ///
    /// # Examples
    /// ```
    /// use rangerank_engine::{Evppi, Parameter};
    /// let reach = Evppi {
    ///     parameter: Parameter::Driver { initiative: 0, driver: 0 },
    ///     initiative: Some("Bulk export".into()),
    ///     driver: "Reach".into(),
    ///     value: 3.0,
    ///     standard_error: 2.0,
    ///     changes: 0.1,
    /// };
    /// assert!(!reach.is_worth_finding_out());
    /// assert!(Evppi { standard_error: 1.0, ..reach }.is_worth_finding_out());
    /// ```
    pub fn is_worth_finding_out(&self) -> bool {
        self.value > 2.0 * self.standard_error
    }
}

impl Report {
    /// What is worth finding out, the most valuable first: what exceeds noise and [`NOTICEABLE`]. Nothing is,
    /// where a wrong choice costs next to nothing.
    pub fn worth_finding_out(&self) -> Vec<&Evppi> {
        if self.verdict.stakes.size == StakesSize::Small {
            return Vec::new();
        }
        let least = self.first_choice.map_or(0.0, |choice| NOTICEABLE * choice.brings);
        let is_worth = |it: &&Evppi| it.is_worth_finding_out() && it.value >= least;
        let mut found: Vec<_> = self.evppi.iter().filter(is_worth).collect();
        found.sort_by(|a, b| b.value.total_cmp(&a.value));
        found
    }
}

impl Study {
    /// The study of candidates on a run.
    pub(super) fn new<'r>(run: &Run, rows: impl Iterator<Item = (&'r Row, Figures)> + Clone) -> Self {
        let decision = Decision::new(run, rows.clone().map(|(_, figures)| figures));
        let mut numbers: Vec<Number> = Vec::new();
        for number in super::expectation::numbers(run.board.score.formula.expr()) {
            if !numbers.contains(&number) {
                numbers.push(number);
            }
        }
        let key = |row: &Row| &run.board.initiatives[row.index].key;
        // The highest figure; of equals, the one whose key comes first.
        let is_before = |(row, figures): &(&Row, Figures), (other, theirs): &(&Row, Figures)| {
            let order = decision.figure(figures).total_cmp(&decision.figure(theirs));
            order.then_with(|| key(other).cmp(key(row)))
        };
        let best = rows.enumerate().max_by(|(_, one), (_, other)| is_before(one, other));
        let choice = best.map(|(at, _)| at);
        Self { decision, numbers, choice, payoffs: Vec::new(), missed: [0.0; N_BATCHES] }
    }

    /// The place of the candidate to take next.
    pub(super) fn next(&self) -> usize {
        self.payoffs.len()
    }

    /// Takes the next candidate, if nothing about it needs draws; tells whether that is so.
    ///
    /// # Errors
    /// [`EvaluateError::Overflows`] where its payoff is too large for a number.
    pub(super) fn take_known(&mut self, run: &Run, row: &Row) -> Result<bool, EvaluateError> {
        match self.decision.known(run, row, &self.numbers) {
            Some(payoff) => self.take(row, payoff).map(|()| true),
            None => Ok(false),
        }
    }

    /// Takes the next candidate with what it has in every draw.
    ///
    /// # Errors
    /// [`EvaluateError::Overflows`] where its payoff is too large for a number.
    pub(super) fn take_drawn(&mut self, run: &Run, row: &Row, draw: &Draw) -> Result<(), EvaluateError> {
        let payoff = self.decision.drawn((run, row), &self.numbers, draw)?;
        self.take(row, payoff)
    }

    fn take(&mut self, row: &Row, payoff: Payoff) -> Result<(), EvaluateError> {
        let is_small = payoff.means.iter().all(|mean| mean.abs() <= LARGEST);
        self.payoffs.push(payoff);
        if is_small { Ok(()) } else { Err(EvaluateError::Overflows { initiative: row.index }) }
    }

    /// Counts what the choice misses in some draws of a batch: scores and divisors of each candidate, all
    /// equally many and a multiple of four.
    pub(super) fn count(&mut self, batch: usize, columns: &[[&[f64]; 2]]) {
        let Some(choice) = self.choice else { return };
        let n_draws = columns[choice][0].len();
        let mut best = vec![[f64::NEG_INFINITY; 4]; n_draws / 4];
        let mut missed = f64x4::splat(0.0);
        for (payoff, column) in self.payoffs.iter().zip(columns) {
            for (best, quad) in best.iter_mut().zip(self.decision.quads(payoff.sign, *column)) {
                *best = quad.fast_max(f64x4::new(*best)).to_array();
            }
        }
        let chosen = self.decision.quads(self.payoffs[choice].sign, columns[choice]);
        for (best, chosen) in best.iter().zip(chosen) {
            missed += f64x4::new(*best) - chosen;
        }
        self.missed[batch] += missed.to_array().iter().sum::<f64>();
    }

    /// What follows, once every candidate is taken. `losses` are their expected opportunity losses: the
    /// smallest is EVPI where the payoff is the score.
    ///
    /// # Errors
    /// [`EvaluateError::Overflows`] where EVPI is too large for a number.
    pub(super) fn information(
        &self,
        run: &Run,
        indices: &[usize],
        losses: &[Estimated],
    ) -> Result<Information, EvaluateError> {
        let least = losses.iter().min_by(|a, b| a.value.total_cmp(&b.value));
        let nothing = Estimated { value: 0.0, error: 0.0 };
        let Some(choice) = self.choice else {
            return Ok(Information { evpi: nothing, evppi: Vec::new(), first_choice: None });
        };
        let evpi = if self.decision.is_of_ratio { self.missed(run) } else { *least.unwrap_or(&nothing) };
        if evpi.value.is_nan() || evpi.value > LARGEST {
            return Err(EvaluateError::Overflows { initiative: indices[choice] });
        }
        let first_choice = FirstChoice { initiative: indices[choice], brings: self.payoffs[choice].brings };
        let field = Field::new(run, &self.payoffs, choice);
        let gains: Vec<_> =
            self.numbers.iter().enumerate().map(|(at, &number)| field.gains(at, number)).collect();
        let evppi = self.list(run, indices, &gains, evpi.value);
        Ok(Information { evpi, evppi, first_choice: Some(first_choice) })
    }

    /// What the choice misses on average against the best of each draw.
    fn missed(&self, run: &Run) -> Estimated {
        let n_batch = run.n_draws / N_BATCHES;
        Estimated::from_batches(self.missed.iter().map(|missed| missed / n_batch as f64))
    }

    /// Lists what each number is worth. No number is worth more than all of them.
    fn list(&self, run: &Run, indices: &[usize], gains: &[Vec<[Gain; ROUNDS]>], evpi: f64) -> Vec<Evppi> {
        let entry = |parameter: Parameter, rounds: &[Gain; ROUNDS]| {
            let (initiative, driver) = parameter.names(&run.board)?;
            let Gain { value, changes } = rounds[FULL];
            let value = if value < evpi { value } else { evpi };
            let standard_error = standard_error(&rounds.map(|gain| gain.value));
            Some(Evppi { parameter, initiative, driver, value, standard_error, changes })
        };
        let of_row = |(i, &initiative): (usize, &usize)| {
            let own = |(number, gains): (&Number, &Vec<[Gain; ROUNDS]>)| match *number {
                Number::Driver(driver) => entry(Parameter::Driver { initiative, driver }, &gains[i]),
                Number::Shared(_) => None,
            };
            self.numbers.iter().zip(gains).filter_map(own).collect::<Vec<_>>()
        };
        let common = |(number, gains): (&Number, &Vec<[Gain; ROUNDS]>)| match *number {
            Number::Shared(shared) => entry(Parameter::Shared(shared), gains.first()?),
            Number::Driver(_) => None,
        };
        let mut list: Vec<_> = indices.iter().enumerate().flat_map(of_row).collect();
        list.extend(self.numbers.iter().zip(gains).filter_map(common));
        list
    }
}
