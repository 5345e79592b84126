//! What an evaluation says: plain data, in the board's order, ready for serde.

use std::fmt;

use serde::Serialize;

use super::digest::Digest;
use super::voi::{Evppi, FirstChoice};
use rangerank_model::Order;

/// The answer to a board.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Report {
    /// The version of the engine; the same version gives the same bits.
    pub engine: u32,
    /// What stands for all figures below.
    pub digest: Digest,
    /// Simulated futures.
    pub draws: u32,
    /// Where the random streams started.
    pub seed: u64,
    /// The rule of the order.
    pub order: Order,
    /// One entry an initiative, in the board's order.
    pub initiatives: Vec<InitiativeReport>,
    /// `pairwise[i][j]` = P(i beats j) + ½·P(tie), in the board's order; `None` where either is not estimated.
    /// Empty with more than [`MAX_PAIRED`](super::MAX_PAIRED) estimated initiatives.
    pub pairwise: Vec<Vec<Option<f64>>>,
    /// What the reader should take away.
    pub verdict: Verdict,
    /// What knowing every number exactly is worth to the choice of the first: EVPI, in the unit of the score
    /// where its mean decides, else in that of the numerator.
    pub evpi: f64,
    /// What knowing each number is worth: an entry a driver of each ranked initiative, then the shared numbers.
    pub evppi: Vec<Evppi>,
    /// The choice that these values are about; `None` where nothing is ranked.
    #[serde(skip)]
    pub first_choice: Option<FirstChoice>,
    /// Standard errors of what is shown.
    pub noise: Noise,
}

/// An initiative with a rank.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Ranked<'a> {
    /// Index into the board's initiatives.
    pub index: usize,
    /// Its name.
    pub name: &'a str,
    /// Its figures.
    pub outcome: &'a Outcome,
}

impl Report {
    /// The initiatives that have a rank, best first.
    pub fn ranked(&self) -> Vec<Ranked<'_>> {
        let mut places = vec![None; self.initiatives.len()];
        for (index, initiative) in self.initiatives.iter().enumerate() {
            let Some(outcome) = &initiative.outcome else { continue };
            if let Some(place) = places.get_mut(outcome.rank - 1) {
                *place = Some(Ranked { index, name: &initiative.name, outcome });
            }
        }
        places.into_iter().flatten().collect()
    }
}

/// One initiative's part of the report.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct InitiativeReport {
    /// The initiative's name.
    pub name: String,
    /// Its figures; `None` where it is not estimated, and so has no rank.
    #[serde(flatten)]
    pub outcome: Option<Outcome>,
}

/// The figures of a ranked initiative. Scores are in the formula's unit, chances from 0 to 1.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Outcome {
    /// Its place in the order, 1 = best.
    pub rank: usize,
    /// Its tie group, 1 = the leaders.
    pub tie_group: usize,
    /// E[numerator]/E[denominator]; the mean where the formula has no headline ratio.
    pub expected: f64,
    /// The mean score.
    pub mean: f64,
    /// The median score.
    pub median: f64,
    /// The 5 % quantile of the score.
    pub p05: f64,
    /// The 10 % quantile of the score.
    pub p10: f64,
    /// The 25 % quantile of the score.
    pub p25: f64,
    /// The 75 % quantile of the score.
    pub p75: f64,
    /// The 90 % quantile of the score.
    pub p90: f64,
    /// The 95 % quantile of the score.
    pub p95: f64,
    /// `rank_acceptability[r]` = P(rank is r + 1), ties split.
    pub rank_acceptability: Vec<f64>,
    /// The mean rank, 1 = best.
    pub expected_rank: f64,
    /// P(first).
    pub first: f64,
    /// What choosing this one loses on average against the best in each future: E[max s] − E[s].
    pub opportunity_loss: f64,
}

/// The sentence above the list, as data.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Verdict {
    /// Whether there is a winner.
    pub kind: VerdictKind,
    /// The names of the leading tie group, best first.
    pub leaders: Vec<String>,
    /// What choosing the leader may cost.
    pub stakes: Stakes,
    /// Whether both lie at least two standard errors from the thresholds that decide them, if need be with more
    /// draws than the report's.
    #[serde(rename = "settled")]
    pub is_settled: bool,
    /// The same leaders as indices into the board's initiatives.
    #[serde(skip)]
    pub leader_indices: Vec<usize>,
    /// The chance that the first in the order beats the second.
    #[serde(skip)]
    pub lead: Option<f64>,
    /// The other orders that would put something else first.
    #[serde(skip)]
    pub disagreements: Vec<Disagreement>,
}

/// Whether the leaders can be told apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub enum VerdictKind {
    /// One initiative leads alone.
    #[serde(rename = "clear")]
    Clear,
    /// The first tie group has several members.
    #[serde(rename = "no clear winner")]
    NoClearWinner,
    /// No initiative is estimated.
    #[serde(rename = "nothing to rank")]
    NothingToRank,
}

/// What choosing the leader may cost.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Stakes {
    /// Small or large.
    pub size: StakesSize,
    /// The leader's expected opportunity loss relative to its expected score; `None` without a score above zero.
    pub share: Option<f64>,
}

/// Whether a wrong choice matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum StakesSize {
    /// Below 5 % of the leader's expected score.
    Small,
    /// 5 % or more, or not to be told.
    Large,
}

/// Another rule that would put something else first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Disagreement {
    /// The other rule.
    pub order: Order,
    /// What it would put first, as an index into the board's initiatives.
    pub first: usize,
}

/// Standard errors (mcse) of simulated figures, in the board's order; `None` where there is no figure.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Noise {
    /// Of `mean` as simulated.
    pub mean: Vec<Option<f64>>,
    /// Of `first`.
    pub first: Vec<Option<f64>>,
    /// Of `opportunity_loss`.
    pub opportunity_loss: Vec<Option<f64>>,
    /// The largest standard error in `pairwise`.
    pub pairwise: f64,
    /// Of `evpi`.
    pub evpi: f64,
}

/// Why a board has no report.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EvaluateError {
    /// In some future the row's formula divides by zero; the driver to look at, where one can be named.
    DividesByZero {
        /// The row.
        initiative: usize,
        /// The driver below the line.
        driver: Option<usize>,
    },
    /// In some future the row's formula leaves the real numbers (√ or ln of a negative, 0 to a negative power).
    LeavesReals {
        /// The row.
        initiative: usize,
        /// The driver inside the function.
        driver: Option<usize>,
    },
    /// In some future the row's score is too large for a number.
    Overflows {
        /// The row.
        initiative: usize,
    },
    /// In some future the probability of an event is not between 0 and 1.
    NoProbability {
        /// The row.
        initiative: usize,
        /// The driver inside `chance`.
        driver: Option<usize>,
    },
    /// A range has no distribution of the family asked for.
    NoFit {
        /// The row, or `None` for a shared number.
        initiative: Option<usize>,
        /// The driver, or the shared number.
        driver: usize,
        /// What stands in the way.
        why: FitError,
    },
}

/// Why a range has no distribution of a family.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FitError {
    /// The family needs both ends above zero (or both below).
    NeedsOneSign,
    /// The family needs both ends between 0 and 1.
    NeedsProbability,
    /// A driver below a line needs a family with no density at zero.
    ReachesZero,
    /// The stated median does not go with the family.
    MidNotSupported,
    /// Hard bounds go with uniform, triangular and PERT alone.
    NeedsBoundedFamily,
}

impl fmt::Display for FitError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::NeedsOneSign => "expected both ends above zero, or both below",
            Self::NeedsProbability => "expected both ends between 0 and 1",
            Self::ReachesZero => "expected a family that stays above zero",
            Self::MidNotSupported => "expected a middle alone, or a family that has one",
            Self::NeedsBoundedFamily => "expected uniform, triangular or pert for hard bounds",
        })
    }
}

impl fmt::Display for EvaluateError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::DividesByZero { initiative, .. } => {
                write!(f, "row {}: expected a divisor other than zero in every draw", initiative + 1)
            }
            Self::LeavesReals { initiative, .. } => {
                write!(f, "row {}: expected a real score in every draw", initiative + 1)
            }
            Self::Overflows { initiative } => write!(f, "row {}: expected a finite score", initiative + 1),
            Self::NoProbability { initiative, .. } => {
                write!(f, "row {}: expected a probability from 0 to 1 in every draw", initiative + 1)
            }
            Self::NoFit { initiative: Some(initiative), why, .. } => {
                write!(f, "row {}: {why}", initiative + 1)
            }
            Self::NoFit { initiative: None, why, .. } => write!(f, "shared number: {why}"),
        }
    }
}

impl std::error::Error for EvaluateError {}
impl std::error::Error for FitError {}
