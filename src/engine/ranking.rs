//! Who beats whom in how many futures: ranks, pairs, opportunity loss, and how noisy each is.

use super::tally::{Batch, Tally};

/// Parts of a run that are judged apart to estimate its noise.
pub(super) const N_BATCHES: usize = 8;

/// How the initiatives of a tally compare.
#[derive(Debug)]
pub(super) struct Ranking {
    /// `acceptability[i][r]` = P(rank of i is r + 1), ties split evenly.
    pub(super) acceptability: Vec<Vec<f64>>,
    /// `pairwise[i][j]` = P(i beats j) + ½·P(tie); empty where there are too many to count every pair.
    pub(super) pairwise: Vec<Vec<f64>>,
    /// E[max s] − E[s].
    pub(super) loss: Vec<f64>,
    /// Standard errors of the simulated mean, of P(first) and of the loss, for each initiative.
    pub(super) errors: Vec<[f64; 3]>,
    /// Standard errors of `pairwise[i][j]`, for j < i.
    pub(super) pairwise_errors: Vec<Vec<f64>>,
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
        let (mut loss, mut errors) = (Vec::new(), Vec::new());
        for i in 0..n {
            let missed = over(&|batch| batch.best - batch.sums[i]);
            errors.push([
                over(&|batch| batch.sums[i]).error,
                over(&|batch| batch.firsts[i]).error,
                missed.error,
            ]);
            loss.push(missed.mean);
        }
        let is_paired = tally.batches.first().is_some_and(|batch| !batch.wins.is_empty()) || n == 1;
        let n_paired = if is_paired { n } else { 0 };
        let mut pairwise = vec![vec![0.5; n_paired]; n_paired];
        let mut pairwise_errors = vec![Vec::new(); n_paired];
        for (at, (i, j)) in (0..n_paired).flat_map(|i| (0..i).map(move |j| (i, j))).enumerate() {
            let chance = over(&|batch| f64::from(batch.wins[at]) / 2.0);
            pairwise[i][j] = chance.mean;
            pairwise[j][i] = 1.0 - chance.mean;
            pairwise_errors[i].push(chance.error);
        }
        let ranks = tally.ranks.chunks(n.max(1));
        let acceptability = ranks.map(|ranks| ranks.iter().map(|draws| draws / n_draws).collect()).collect();
        Self { acceptability, pairwise, loss, errors, pairwise_errors }
    }
}

/// A figure per draw, and its standard error.
struct Average {
    mean: f64,
    error: f64,
}

/// The average of a total that each batch has.
#[inline(never)]
fn average(batches: &[Batch], total: &dyn Fn(&Batch) -> f64) -> Average {
    let n = batches.len() as f64;
    let per_draw = |batch: &Batch| total(batch) / batch.n_draws;
    let mean = batches.iter().map(per_draw).sum::<f64>() / n;
    let deviations = batches.iter().map(|batch| per_draw(batch) - mean);
    let squares = deviations.map(|deviation| deviation * deviation).sum::<f64>();
    Average { mean, error: (squares / (n * (n - 1.0))).sqrt() }
}
