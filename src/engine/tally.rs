//! Counts over one batch of draws: ranks, pairs, and what each initiative misses.

use super::column::combine;
use super::summary::sum;

/// Draws counted at a time.
const BLOCK: usize = 512;

/// Counts over one batch of draws.
#[derive(Debug)]
pub(super) struct Tally {
    pub(super) n_draws: f64,
    /// Of each initiative and rank, in draws; a tie is split evenly.
    pub(super) ranks: Vec<Vec<f64>>,
    /// Twice the draws in which i beats j, plus those in which they tie, for j < i.
    pub(super) wins: Vec<Vec<u32>>,
    /// max s − s, summed over the draws.
    pub(super) losses: Vec<f64>,
    /// s, summed over the draws.
    pub(super) sums: Vec<f64>,
}

impl Tally {
    /// Counts `n_draws` draws from `start` on. All columns are equally long.
    pub(super) fn new(columns: &[Vec<f64>], start: usize, n_draws: usize) -> Self {
        let n = columns.len();
        let mut tally = Self {
            n_draws: n_draws as f64,
            ranks: vec![vec![0.0; n]; n],
            wins: (0..n).map(|i| vec![0; i]).collect(),
            losses: vec![0.0; n],
            sums: vec![0.0; n],
        };
        for offset in (0..n_draws).step_by(BLOCK) {
            let draws = start + offset..start + n_draws.min(offset + BLOCK);
            let block: Vec<_> = columns.iter().map(|column| &column[draws.clone()]).collect();
            tally.add_losses(&block);
            let above = count_above(&block);
            tally.add_ranks(&above);
            tally.add_wins(&above);
        }
        tally
    }

    fn add_losses(&mut self, block: &[&[f64]]) {
        let mut best = vec![f64::NEG_INFINITY; block.first().map_or(0, |scores| scores.len())];
        for scores in block {
            combine(&mut best, scores, |best, score| if score > best { score } else { best });
        }
        for (i, scores) in block.iter().enumerate() {
            let mut missed = best.clone();
            combine(&mut missed, scores, |best, score| best - score);
            self.losses[i] += sum(&missed);
            self.sums[i] += sum(scores);
        }
    }

    fn add_ranks(&mut self, above: &[Vec<u32>]) {
        let n_pairs = above.len() * above.len().saturating_sub(1) / 2;
        for k in 0..above.first().map_or(0, Vec::len) {
            let no_tie = above.iter().map(|column| column[k] as usize).sum::<usize>() == n_pairs;
            for (ranks, column) in self.ranks.iter_mut().zip(above) {
                let level_with = |other: &&Vec<u32>| !no_tie && other[k] == column[k];
                share(&mut ranks[column[k] as usize..], above.iter().filter(level_with).count().max(1));
            }
        }
    }

    fn add_wins(&mut self, above: &[Vec<u32>]) {
        for (row, own) in self.wins.iter_mut().zip(above) {
            row.iter_mut().zip(above).for_each(|(wins, other)| *wins += count_wins(own, other));
        }
    }
}

/// Splits one draw evenly between the first `level` ranks.
fn share(ranks: &mut [f64], level: usize) {
    ranks.iter_mut().take(level).for_each(|draws| *draws += 1.0 / level as f64);
}

/// Twice the draws in which the first wins, plus those in which they tie: then as many are above both.
fn count_wins(own: &[u32], other: &[u32]) -> u32 {
    own.iter().zip(other).map(|(own, other)| u32::from(own < other) + u32::from(own <= other)).sum()
}

/// How many initiatives are strictly above each one, in each draw.
fn count_above(block: &[&[f64]]) -> Vec<Vec<u32>> {
    let mut above: Vec<_> = block.iter().map(|scores| vec![0_u64; scores.len()]).collect();
    for (i, scores) in block.iter().enumerate() {
        let (before, rest) = above.split_at_mut(i);
        let Some(own) = rest.first_mut() else { continue };
        for (other, other_scores) in before.iter_mut().zip(block) {
            compare(scores, other_scores, own, other);
        }
    }
    above.iter().map(|counts| narrow(counts)).collect()
}

/// One pair in every draw. Counts are as wide as scores, so that lanes of both line up.
fn compare(scores: &[f64], others: &[f64], above: &mut [u64], above_other: &mut [u64]) {
    let counts = above.iter_mut().zip(above_other);
    for ((above, above_other), (score, other)) in counts.zip(scores.iter().zip(others)) {
        *above += u64::from(score < other);
        *above_other += u64::from(score > other);
    }
}

#[expect(clippy::cast_possible_truncation, reason = "counts of initiatives")]
fn narrow(counts: &[u64]) -> Vec<u32> {
    counts.iter().map(|&count| count as u32).collect()
}
