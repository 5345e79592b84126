//! Who beats whom in how many futures: ranks, pairs, opportunity loss, and how noisy each is.

use super::summary::sum;

/// Parts of a run that are judged apart to estimate its noise.
const N_BATCHES: usize = 8;

/// Draws ranked at a time.
const BLOCK: usize = 512;

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

/// Counts over one batch of draws.
#[derive(Debug)]
struct Tally {
    n_draws: f64,
    /// Of each initiative and rank, in draws; a tie is shared.
    ranks: Vec<Vec<f64>>,
    /// Twice the draws in which i beats j, plus those in which they tie.
    wins: Vec<Vec<u64>>,
    losses: Vec<f64>,
    sums: Vec<f64>,
}

/// Ranks columns of scores, one an initiative, all of the same length: a power of two from 2⁸ on.
///
/// The errors come from eight batches, one after the other: the standard deviation of the batches' estimates
/// over √8. Each batch is a randomised net itself and together they fill the gaps that each leaves, so
/// the error of the whole is smaller rather than larger than stated.
pub(super) fn rank(columns: &[Vec<f64>]) -> Ranking {
    let n_draws = columns.first().map_or(0, Vec::len);
    let batch = n_draws / N_BATCHES;
    let tallies: Vec<_> = (0..N_BATCHES).map(|idx| Tally::count(columns, idx * batch, batch)).collect();
    let n = columns.len();
    let (mut ranking, mut pairwise_error) = (Vec::new(), 0.0_f64);
    for i in 0..n {
        ranking.push((0..n).map(|rank| average(&tallies, |tally| tally.ranks[i][rank]).0).collect());
    }
    let mut pairwise = vec![vec![0.5; n]; n];
    for (i, row) in pairwise.iter_mut().enumerate() {
        for (j, chance) in row.iter_mut().enumerate().filter(|&(j, _)| j != i) {
            let (mean, error) = average(&tallies, |tally| tally.wins[i][j] as f64 / 2.0);
            *chance = mean;
            pairwise_error = pairwise_error.max(error);
        }
    }
    let of_losses: Vec<_> = (0..n).map(|i| average(&tallies, |tally| tally.losses[i])).collect();
    let errors = (0..n).map(|i| {
        let mean_error = average(&tallies, |tally| tally.sums[i]).1;
        [mean_error, average(&tallies, |tally| tally.ranks[i][0]).1, of_losses[i].1]
    });
    Ranking {
        acceptability: ranking,
        pairwise,
        loss: of_losses.iter().map(|of| of.0).collect(),
        errors: errors.collect(),
        pairwise_error,
    }
}

/// The mean per draw of a total that each batch has, and its standard error.
fn average(tallies: &[Tally], total: impl Fn(&Tally) -> f64) -> (f64, f64) {
    let n = tallies.len() as f64;
    let mean = tallies.iter().map(|tally| total(tally) / tally.n_draws).sum::<f64>() / n;
    let squares = tallies.iter().map(|tally| {
        let deviation = total(tally) / tally.n_draws - mean;
        deviation * deviation
    });
    (mean, (squares.sum::<f64>() / (n * (n - 1.0))).sqrt())
}

impl Tally {
    fn count(columns: &[Vec<f64>], start: usize, n_draws: usize) -> Self {
        let n = columns.len();
        let mut tally = Self {
            n_draws: n_draws as f64,
            ranks: vec![vec![0.0; n]; n],
            wins: vec![vec![0; n]; n],
            losses: vec![0.0; n],
            sums: vec![0.0; n],
        };
        let mut at = start;
        while at < start + n_draws {
            let end = (at + BLOCK).min(start + n_draws);
            let block: Vec<_> = columns.iter().map(|column| &column[at..end]).collect();
            tally.add_values(&block);
            tally.add_ranks(&block);
            at = end;
        }
        tally
    }

    fn add_values(&mut self, block: &[&[f64]]) {
        let mut best = [f64::NEG_INFINITY; BLOCK];
        for scores in block {
            best.iter_mut()
                .zip(*scores)
                .for_each(|(best, &score)| *best = if score > *best { score } else { *best });
        }
        for (i, scores) in block.iter().enumerate() {
            let mut missed = [0.0; BLOCK];
            let pairs = best.iter().zip(*scores);
            missed.iter_mut().zip(pairs).for_each(|(missed, (best, score))| *missed = best - score);
            self.losses[i] += sum(&missed);
            self.sums[i] += sum(scores);
        }
    }

    fn add_ranks(&mut self, block: &[&[f64]]) {
        let n = block.len();
        let length = block.first().map_or(0, |scores| scores.len());
        // How many are above, and how many are level or above, in each draw.
        let mut above = vec![[0_u64; BLOCK]; n];
        let mut ties = [0_u64; BLOCK];
        for i in 0..n {
            let (before, [own, ..]) = above.split_at_mut(i) else { return };
            for (j, other) in before.iter_mut().enumerate() {
                let (mut wins, mut defeats) = (0, 0);
                for k in 0..length {
                    let (a, b) = (block[i][k], block[j][k]);
                    let (win, defeat) = (u64::from(a > b), u64::from(a < b));
                    own[k] += defeat;
                    other[k] += win;
                    ties[k] += 1 - win - defeat;
                    wins += win;
                    defeats += defeat;
                }
                let level = length as u64 - wins - defeats;
                self.wins[i][j] += 2 * wins + level;
                self.wins[j][i] += 2 * defeats + level;
            }
        }
        for (i, above) in above.iter().enumerate() {
            for k in 0..length {
                let level = if ties[k] == 0 {
                    1
                } else {
                    block.iter().filter(|column| column[k] == block[i][k]).count()
                };
                let first = above[k] as usize;
                self.ranks[i][first..first + level].iter_mut().for_each(|rank| *rank += 1.0 / level as f64);
            }
        }
    }
}
