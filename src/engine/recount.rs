//! A tally brought up to date after one initiative's scores have changed: others move by one rank at most.

#![expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "ranks, of which a board has 1000 at most"
)]

use wide::{CmpEq, CmpGt, CmpLt, f64x4, i16x8, i64x4};

use super::rank::{LANES, Scores, mask_bits};
use super::tally::{Tally, add_first, load, total};

impl Tally {
    /// Counts again what the changed initiative takes part in; the result is the same as counting everything.
    /// `old` are its former scores, `columns` all present ones. `false` where that cannot be done, because
    /// ranks are not kept or somebody ties: then the tally is worthless.
    pub(super) fn replace(&mut self, changed: usize, old: &[f64], columns: &[&[f64]]) -> bool {
        if self.has_ties || self.kept.len() != self.n {
            return false;
        }
        self.ranks[changed * self.n..(changed + 1) * self.n].fill(0.0);
        (0..self.batches.len()).all(|batch| self.replace_in_batch(batch, changed, old, columns).is_some())
    }

    fn replace_in_batch(
        &mut self,
        batch: usize,
        changed: usize,
        old: &[f64],
        columns: &[&[f64]],
    ) -> Option<()> {
        let n_tiles = old.len() / LANES / self.batches.len();
        self.batches[batch].firsts[changed] = 0.0;
        let (mut sum, mut best) = (Scores::default(), Scores::default());
        let tiles = batch * n_tiles..(batch + 1) * n_tiles;
        for tile in tiles.clone() {
            let scores = [old, columns[changed]].map(|column| load(column, tile * LANES));
            let highest = self.replace_in((batch, tile), changed, scores, columns)?;
            sum = [sum[0] + scores[1][0], sum[1] + scores[1][1]];
            best = [best[0] + highest[0], best[1] + highest[1]];
        }
        self.batches[batch].sums[changed] = total(&sum);
        self.batches[batch].best = total(&best);
        self.recount_wins(batch, changed, tiles);
        Some(())
    }

    /// Ranks the changed initiative in one tile, and moves the others. Gives the best scores; `None` at a tie.
    fn replace_in(
        &mut self,
        place: (usize, usize),
        changed: usize,
        [was, is]: [Scores; 2],
        columns: &[&[f64]],
    ) -> Option<Scores> {
        let (batch, tile) = place;
        let (mut above, mut highest) = ([i64x4::splat(0); 2], is);
        for (i, column) in columns.iter().enumerate().filter(|(i, _)| *i != changed) {
            let scores = load(column, tile * LANES);
            if scores[0].cmp_eq(is[0]).any() || scores[1].cmp_eq(is[1]).any() {
                return None;
            }
            for half in 0..2 {
                let score = scores[half];
                above[half] = above[half] - mask_bits(score.cmp_gt(is[half]));
                highest[half] = score.cmp_gt(highest[half]).blend(score, highest[half]);
                self.shift(place, (i, half), [is[half].cmp_gt(score), was[half].cmp_gt(score)]);
            }
        }
        let [low, high] = above.map(i64x4::to_array);
        let above = std::array::from_fn(|lane| if lane < 4 { low[lane] } else { high[lane - 4] } as i16);
        self.kept[changed][tile] = above;
        for above in above.map(|above| above as usize) {
            self.ranks[changed * self.n + above] += 1.0;
            add_first(&mut self.batches[batch].firsts[changed], above, 1.0);
        }
        Some(highest)
    }

    /// Moves one initiative in half a tile down where the changed one now is above it, up where it was.
    #[inline]
    fn shift(&mut self, (batch, tile): (usize, usize), (i, half): (usize, usize), [is, was]: [f64x4; 2]) {
        if !(is ^ was).any() {
            return;
        }
        let holds = |mask: f64x4, lane: usize| i16::from(mask.as_array_ref()[lane].to_bits() != 0);
        for lane in 0..4 {
            let above = &mut self.kept[i][tile][4 * half + lane];
            let before = *above as usize;
            *above += holds(is, lane) - holds(was, lane);
            let after = *above as usize;
            let firsts = &mut self.batches[batch].firsts[i];
            add_first(firsts, before, -1.0);
            add_first(firsts, after, 1.0);
            self.ranks[i * self.n + before] -= 1.0;
            self.ranks[i * self.n + after] += 1.0;
        }
    }

    fn recount_wins(&mut self, batch: usize, changed: usize, tiles: std::ops::Range<usize>) {
        let own = &self.kept[changed][tiles.clone()];
        for (i, other) in self.kept.iter().enumerate().filter(|(i, _)| *i != changed) {
            let (first, second, pair) = if i > changed {
                (&other[tiles.clone()], own, i * (i - 1) / 2 + changed)
            } else {
                (own, &other[tiles.clone()], changed * (changed - 1) / 2 + i)
            };
            let wins = first.iter().zip(second).fold(i16x8::splat(0), |wins, (first, second)| {
                wins - i16x8::new(*first).cmp_lt(i16x8::new(*second))
            });
            let wins = wins.to_array().map(|lane| 2 * u32::from(lane.cast_unsigned()));
            self.batches[batch].wins[pair] = wins.iter().sum();
        }
    }
}
