//! Who beats whom in how many futures: ranks, pairs, opportunity loss, and how noisy each is.

use std::cmp::Ordering;

use super::report::Outcome;
use super::settle::Estimated;
use super::summary::Figures;
use super::tally::{Batch, Tally};

/// Parts of a run that are judged apart to estimate its noise.
pub(super) const N_BATCHES: usize = 8;

/// How the initiatives of a tally compare. All figures are per draw.
#[derive(Debug)]
pub(super) struct Ranking {
    /// `acceptability[i][r]` = P(rank of i is r + 1), ties split evenly.
    pub(super) acceptability: Vec<Vec<f64>>,
    /// E[s] as simulated.
    pub(super) means: Vec<Estimated>,
    /// P(first).
    pub(super) firsts: Vec<Estimated>,
    /// E[max s] − E[s].
    pub(super) losses: Vec<Estimated>,
    /// P(i beats j) + ½·P(tie) for j < i, at i·(i − 1)/2 + j; empty where there are too many to count.
    pub(super) pairs: Vec<Estimated>,
}

impl Ranking {
    /// Sums up a tally of [`N_BATCHES`] batches.
    ///
    /// The errors come from the batches, which follow one another: the standard deviation of their estimates
    /// over √8. Each batch is a randomised net itself and together they fill the gaps that each leaves, so
    /// the error of the whole is smaller rather than larger than stated.
    pub(super) fn new(tally: &Tally, n: usize) -> Self {
        let n_draws = tally.batches.iter().map(|batch| batch.n_draws).sum::<f64>();
        let over = |total: &dyn Fn(&Batch) -> f64| average(&tally.batches, total);
        let n_pairs = tally.batches.first().map_or(0, |batch| batch.wins.len());
        let ranks = tally.ranks.chunks(n.max(1));
        Self {
            acceptability: ranks.map(|ranks| ranks.iter().map(|draws| draws / n_draws).collect()).collect(),
            means: (0..n).map(|i| over(&|batch| batch.sums[i])).collect(),
            firsts: (0..n).map(|i| over(&|batch| batch.firsts[i])).collect(),
            losses: (0..n).map(|i| over(&|batch| batch.best - batch.sums[i])).collect(),
            pairs: (0..n_pairs).map(|at| over(&|batch| f64::from(batch.wins[at]) / 2.0)).collect(),
        }
    }

    /// P(i beats j) + ½·P(tie), where it was counted.
    pub(super) fn pair(&self, i: usize, j: usize) -> Option<Estimated> {
        let at = |above: usize, below: usize| self.pairs.get(above * (above - 1) / 2 + below).copied();
        match i.cmp(&j) {
            Ordering::Equal => Some(Estimated { value: 0.5, error: 0.0 }),
            Ordering::Greater => at(i, j),
            Ordering::Less => at(j, i).map(|chance| Estimated { value: 1.0 - chance.value, ..chance }),
        }
    }

    /// The outcome of the initiative in place `at`, not yet in an order.
    pub(super) fn outcome(&self, figures: Figures, at: usize) -> Outcome {
        let rank_acceptability = self.acceptability[at].clone();
        let [p05, p10, p25, median, p75, p90, p95] = figures.quantiles;
        let ranks = rank_acceptability.iter().enumerate();
        Outcome {
            rank: 0,
            tie_group: 0,
            expected: figures.expected,
            mean: figures.mean,
            median,
            p05,
            p10,
            p25,
            p75,
            p90,
            p95,
            expected_rank: ranks.map(|(rank_idx, chance)| (rank_idx + 1) as f64 * chance).sum(),
            first: rank_acceptability.first().copied().unwrap_or_default(),
            rank_acceptability,
            opportunity_loss: self.losses[at].value,
        }
    }
}

/// The average over draws of a total that each batch has.
#[inline(never)]
fn average(batches: &[Batch], total: &dyn Fn(&Batch) -> f64) -> Estimated {
    Estimated::from_batches(batches.iter().map(|batch| total(batch) / batch.n_draws))
}
