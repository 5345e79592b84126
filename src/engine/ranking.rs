//! Who beats whom in how many futures: ranks, pairs, opportunity loss, and how noisy each is.

use super::tally::Tally;

/// Parts of a run that are judged apart to estimate its noise.
const N_BATCHES: usize = 8;

/// How the initiatives of some columns of scores compare.
#[derive(Debug)]
pub(super) struct Ranking {
    /// `acceptability[i][r]` = P(rank of i is r + 1), ties split evenly.
    pub(super) acceptability: Vec<Vec<f64>>,
    /// `pairwise[i][j]` = P(i beats j) + ½·P(tie).
    pub(super) pairwise: Vec<Vec<f64>>,
    /// E[max s] − E[s].
    pub(super) loss: Vec<f64>,
    /// Standard errors of the simulated mean, of P(first) and of the loss, for each initiative.
    pub(super) errors: Vec<[f64; 3]>,
    /// The largest standard error in `pairwise`.
    pub(super) pairwise_error: f64,
}

impl Ranking {
    /// Ranks columns of scores, one an initiative, all of the same length: a power of two from 2⁸ on.
    ///
    /// The errors come from eight batches, one after the other: the standard deviation of the batches'
    /// estimates over √8. Each batch is a randomised net itself and together they fill the gaps that each
    /// leaves, so the error of the whole is smaller rather than larger than stated.
    pub(super) fn new(columns: &[Vec<f64>]) -> Self {
        let batch = columns.first().map_or(0, Vec::len) / N_BATCHES;
        let tallies: Vec<_> = (0..N_BATCHES).map(|idx| Tally::new(columns, idx * batch, batch)).collect();
        let n = columns.len();
        let (mut acceptability, mut loss, mut errors) = (Vec::new(), Vec::new(), Vec::new());
        for i in 0..n {
            let ranks: Vec<_> = (0..n).map(|rank| average(&tallies, &|tally| tally.ranks[i][rank])).collect();
            let missed = average(&tallies, &|tally| tally.losses[i]);
            let mean = average(&tallies, &|tally| tally.sums[i]);
            errors.push([mean.error, ranks[0].error, missed.error]);
            acceptability.push(ranks.iter().map(|chance| chance.mean).collect());
            loss.push(missed.mean);
        }
        let (mut pairwise, mut pairwise_error) = (vec![vec![0.5; n]; n], 0.0_f64);
        for (i, j) in (0..n).flat_map(|i| (0..i).map(move |j| (i, j))) {
            let chance = average(&tallies, &|tally| f64::from(tally.wins[i][j]) / 2.0);
            pairwise[i][j] = chance.mean;
            pairwise[j][i] = 1.0 - chance.mean;
            pairwise_error = pairwise_error.max(chance.error);
        }
        Self { acceptability, pairwise, loss, errors, pairwise_error }
    }
}

/// A figure per draw, and its standard error.
struct Average {
    mean: f64,
    error: f64,
}

/// The average of a total that each batch has.
#[inline(never)]
fn average(tallies: &[Tally], total: &dyn Fn(&Tally) -> f64) -> Average {
    let n = tallies.len() as f64;
    let per_draw = |tally: &Tally| total(tally) / tally.n_draws;
    let mean = tallies.iter().map(per_draw).sum::<f64>() / n;
    let deviations = tallies.iter().map(|tally| per_draw(tally) - mean);
    let squares = deviations.map(|deviation| deviation * deviation).sum::<f64>();
    Average { mean, error: (squares / (n * (n - 1.0))).sqrt() }
}
