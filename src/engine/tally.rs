//! Counts over draws: ranks, pairs, the best of each future; in batches, so that their noise can be told.

#![expect(
    clippy::cast_possible_truncation,
    clippy::cast_possible_wrap,
    clippy::cast_sign_loss,
    reason = "counts of initiatives, of which a board has 1000 at most"
)]

use wide::{CmpEq, CmpLt, f64x4, i16x8, i32x8};

use super::column::combine;
use super::rank::{Above, LANES, MAX_COMPARED, Scores, rank};

/// The most estimated initiatives of which a report compares every pair.
pub const MAX_PAIRED: usize = 60;

/// Tiles taken from the columns at a time: whole lines of the cache, before another column claims their place in it.
const TILES: usize = 4;

/// No scores yet.
pub(super) const NONE: Scores = [f64x4::new([0.0; 4]); 2];

/// Counts over all draws so far, and over each batch of them.
#[derive(Debug)]
pub(super) struct Tally {
    pub(super) n: usize,
    /// Draws in which initiative i has rank r + 1, at n·i + r; a tie is split evenly.
    pub(super) ranks: Vec<f64>,
    pub(super) batches: Vec<Batch>,
    /// The ranks of each initiative, from 0, in all draws so far, while there are few; see [`Tally::replace`].
    pub(super) kept: Vec<Vec<Above>>,
    pub(super) has_ties: bool,
    above: Vec<Above>,
    keys: [Vec<u64>; 2],
}

/// What is counted of each batch of draws.
#[derive(Debug, Clone)]
pub(super) struct Batch {
    pub(super) n_draws: f64,
    /// The sum of each initiative's scores.
    pub(super) sums: Vec<f64>,
    /// The sum of the best scores.
    pub(super) best: f64,
    /// Draws in which each initiative is first; a tie is split evenly.
    pub(super) firsts: Vec<f64>,
    /// Twice the draws in which i beats j, plus those in which they tie, for j < i, at i·(i − 1)/2 + j.
    pub(super) wins: Vec<u32>,
}

/// What is counted of some draws, lane by lane.
struct Sums {
    scores: Vec<Scores>,
    best: Scores,
    wins: Vec<i16x8>,
}

impl Tally {
    /// No draws yet of `n` initiatives.
    pub(super) fn new(n: usize, n_batches: usize) -> Self {
        let n_pairs = if n <= MAX_PAIRED { n * n.saturating_sub(1) / 2 } else { 0 };
        let batch = Batch {
            n_draws: 0.0,
            sums: vec![0.0; n],
            best: 0.0,
            firsts: vec![0.0; n],
            wins: vec![0; n_pairs],
        };
        Self {
            n,
            ranks: vec![0.0; n * n],
            batches: vec![batch; n_batches],
            kept: vec![Vec::new(); if n <= MAX_COMPARED { n } else { 0 }],
            has_ties: false,
            above: vec![[0; LANES]; n],
            keys: [Vec::new(), Vec::new()],
        }
    }

    /// Counts some draws of a batch: the scores of each initiative, all equally many and a multiple of
    /// [`TILES`]·[`LANES`].
    pub(super) fn add(&mut self, batch: usize, columns: &[&[f64]]) {
        let n_draws = columns.first().map_or(0, |column| column.len());
        let n_pairs = self.batches[batch].wins.len();
        let firsts_before: Vec<_> = self.firsts().collect();
        let mut sums = Sums { scores: vec![NONE; self.n], best: NONE, wins: vec![i16x8::splat(0); n_pairs] };
        let mut tiles = vec![NONE; TILES * self.n];
        for start in (0..n_draws).step_by(TILES * LANES) {
            let draws = start..start + TILES * LANES;
            for (i, column) in columns.iter().enumerate() {
                let own = tiles[i..].iter_mut().step_by(self.n);
                own.zip(scores(&column[draws.clone()])).for_each(|(tile, scores)| *tile = scores);
            }
            tiles.chunks_exact(self.n).for_each(|tile| self.add_tile(tile, &mut sums));
        }
        let firsts: Vec<_> = self.firsts().zip(firsts_before).map(|(after, before)| after - before).collect();
        let counts = &mut self.batches[batch];
        counts.n_draws += n_draws as f64;
        counts.best += total(&sums.best);
        combine(&mut counts.firsts, &firsts, |sum, more| sum + more);
        for (sum, lanes) in counts.sums.iter_mut().zip(&sums.scores) {
            *sum += total(lanes);
        }
        for (sum, lanes) in counts.wins.iter_mut().zip(&sums.wins) {
            *sum += lanes.to_array().map(|lane| u32::from(lane.cast_unsigned())).iter().sum::<u32>();
        }
    }

    fn add_tile(&mut self, tile: &[Scores], sums: &mut Sums) {
        add_sums(tile, sums);
        rank(tile, &mut self.above, &mut self.keys);
        self.add_ranks();
        self.kept.iter_mut().zip(&self.above).for_each(|(kept, above)| kept.push(*above));
        if !sums.wins.is_empty() {
            add_wins(&self.above, &mut sums.wins);
        }
    }

    /// Draws so far in which each initiative is first.
    fn firsts(&self) -> impl Iterator<Item = f64> {
        self.ranks.iter().step_by(self.n.max(1)).copied()
    }

    fn add_ranks(&mut self) {
        let n = self.n;
        // Without ties 0, 1, …, n − 1 are above somebody; each tie takes from their sum.
        let wide = |above: &Above| i32x8::from_i16x8(i16x8::new(*above));
        let sum = self.above.iter().fold(i32x8::splat(0), |sum, above| sum + wide(above));
        let without_ties = (n * n.saturating_sub(1) / 2) as i32;
        if sum.to_array() == [without_ties; LANES] {
            for (ranks, above) in self.ranks.chunks_exact_mut(n).zip(&self.above) {
                add_whole(ranks, above);
            }
            return;
        }
        self.has_ties = true;
        for lane in 0..LANES {
            for (ranks, above) in self.ranks.chunks_exact_mut(n).zip(&self.above) {
                let level = self.above.iter().filter(|other| other[lane] == above[lane]).count();
                let ranks = ranks[above[lane] as usize..].iter_mut().take(level);
                ranks.for_each(|draws| *draws += 1.0 / level as f64);
            }
        }
    }
}

fn add_whole(ranks: &mut [f64], above: &Above) {
    for &above in above {
        ranks[above as usize] += 1.0;
    }
}

/// The scores of a column, tile by tile.
#[inline]
pub(super) fn scores(column: &[f64]) -> impl Iterator<Item = Scores> {
    let halves = |tile: &[f64; LANES]| {
        let [a, b, c, d, e, f, g, h] = *tile;
        [f64x4::new([a, b, c, d]), f64x4::new([e, f, g, h])]
    };
    column.as_chunks().0.iter().map(halves)
}

/// Adds draws to a count of first ranks, if the rank is the first.
#[inline]
pub(super) fn add_first(firsts: &mut f64, above: usize, draws: f64) {
    if above == 0 {
        *firsts += draws;
    }
}

/// The sum of all lanes, in a fixed order.
pub(super) fn total(lanes: &Scores) -> f64 {
    lanes.iter().flat_map(|half| half.to_array()).sum()
}

fn add_sums(tile: &[Scores], Sums { scores, best, .. }: &mut Sums) {
    let mut highest = [f64x4::splat(f64::NEG_INFINITY); 2];
    for (scores, sums) in tile.iter().zip(scores) {
        for half in 0..2 {
            sums[half] += scores[half];
            highest[half] = highest[half].fast_max(scores[half]);
        }
    }
    for half in 0..2 {
        best[half] += highest[half];
    }
}

/// Twice a win, plus a tie: then as many are above both. A mask is −1 where it holds.
fn add_wins(above: &[Above], wins: &mut [i16x8]) {
    let mut wins = wins.iter_mut();
    for (i, own) in above.iter().enumerate() {
        let own = i16x8::new(*own);
        for (other, wins) in above[..i].iter().zip(&mut wins) {
            let other = i16x8::new(*other);
            *wins = *wins - own.cmp_lt(other) - own.cmp_lt(other) - own.cmp_eq(other);
        }
    }
}
