//! A tally brought up to date after one initiative's scores have changed: others move by one rank at most.

#![expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "ranks, of which a board has 1000 at most"
)]

use std::ops::Range;

use wide::{CmpEq, CmpGt, CmpLt, f64x4, i16x8, i64x4};

use super::rank::{LANES, Scores, mask_bits};
use super::tally::{NONE, Tally, add_first, scores, total};

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
        let n_draws = old.len() / self.batches.len();
        let draws = batch * n_draws..(batch + 1) * n_draws;
        let tiles = draws.start / LANES..draws.end / LANES;
        let (was, is) = (&old[draws.clone()], &columns[changed][draws.clone()]);
        let mut highest: Vec<_> = scores(is).collect();
        let mut above = vec![[i64x4::splat(0); 2]; tiles.len()];
        self.batches[batch].firsts[changed] = 0.0;
        for (i, column) in columns.iter().enumerate().filter(|(i, _)| *i != changed) {
            let mut ties = [f64x4::splat(0.0); 2];
            let own = scores(was).zip(scores(is)).zip(highest.iter_mut().zip(&mut above));
            for (tile, (((was, is), (highest, above)), score)) in
                tiles.clone().zip(own.zip(scores(&column[draws.clone()])))
            {
                for half in 0..2 {
                    let score = score[half];
                    let is_above = score.cmp_gt(is[half]);
                    ties[half] |= score.cmp_eq(is[half]);
                    above[half] = above[half] - mask_bits(is_above);
                    highest[half] = highest[half].fast_max(score);
                    self.shift((batch, i), (tile, 4 * half), is_above, score.cmp_gt(was[half]));
                }
            }
            if ties[0].any() || ties[1].any() {
                return None;
            }
        }
        self.place(batch, changed, tiles.clone(), &above);
        let sums = |tiles: &mut dyn Iterator<Item = Scores>| {
            total(&tiles.fold(NONE, |sum, tile| [sum[0] + tile[0], sum[1] + tile[1]]))
        };
        self.batches[batch].sums[changed] = sums(&mut scores(is));
        self.batches[batch].best = sums(&mut highest.into_iter());
        if !self.batches[batch].wins.is_empty() {
            self.recount_wins(batch, changed, tiles);
        }
        Some(())
    }

    /// Counts the ranks of the changed initiative, which has as many above it in each tile.
    fn place(&mut self, batch: usize, changed: usize, tiles: Range<usize>, above: &[[i64x4; 2]]) {
        for (kept, above) in self.kept[changed][tiles].iter_mut().zip(above) {
            let [low, high] = above.map(i64x4::to_array);
            *kept = std::array::from_fn(|lane| if lane < 4 { low[lane] } else { high[lane - 4] } as i16);
            for above in kept.map(|above| above as usize) {
                self.ranks[changed * self.n + above] += 1.0;
                add_first(&mut self.batches[batch].firsts[changed], above, 1.0);
            }
        }
    }

    /// Moves one initiative, from a lane of a tile on, down where it no longer is above the changed one, up where
    /// it was not.
    #[inline]
    fn shift(
        &mut self,
        (batch, i): (usize, usize),
        (tile, first): (usize, usize),
        is_above: f64x4,
        was_above: f64x4,
    ) {
        let mut crossed = (is_above ^ was_above).move_mask();
        while crossed != 0 {
            let lane = crossed.trailing_zeros() as usize;
            crossed &= crossed - 1;
            let rises = is_above.as_array_ref()[lane].to_bits() != 0;
            let above = &mut self.kept[i][tile][first + lane];
            let before = *above as usize;
            *above += if rises { -1 } else { 1 };
            let after = *above as usize;
            let firsts = &mut self.batches[batch].firsts[i];
            add_first(firsts, before, -1.0);
            add_first(firsts, after, 1.0);
            self.ranks[i * self.n + before] -= 1.0;
            self.ranks[i * self.n + after] += 1.0;
        }
    }

    fn recount_wins(&mut self, batch: usize, changed: usize, tiles: Range<usize>) {
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
