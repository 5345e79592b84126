//! A tally brought up to date after one initiative's scores have changed: others move by one rank at most.

#![expect(clippy::cast_sign_loss, reason = "ranks, from 0 up")]

use std::ops::Range;

use wide::{CmpEq, CmpGt, CmpLt, f64x4, i16x8, i64x4};

use super::rank::{LANES, mask_bits, narrow};
use super::tally::{NONE, Tally, add_first, total};

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
        let (was, is) = (|| quads(&old[draws.clone()]), || quads(&columns[changed][draws.clone()]));
        let mut highest: Vec<_> = is().collect();
        let mut above = vec![i64x4::splat(0); highest.len()];
        for (i, column) in columns.iter().enumerate().filter(|(i, _)| *i != changed) {
            let mut ties = f64x4::splat(0.0);
            let own = was().zip(is()).zip(highest.iter_mut().zip(&mut above));
            for (place, (((was, is), (highest, above)), score)) in
                (2 * tiles.start..).zip(own.zip(quads(&column[draws.clone()])))
            {
                let is_above = score.cmp_gt(is);
                ties |= score.cmp_eq(is);
                *above = *above - mask_bits(is_above);
                *highest = highest.fast_max(score);
                self.shift(batch, i, place, [is_above, score.cmp_gt(was)]);
            }
            if ties.any() {
                return None;
            }
        }
        let sum = |quads: &mut dyn Iterator<Item = f64x4>| {
            let mut halves = NONE;
            quads.enumerate().for_each(|(place, quad)| halves[place % 2] += quad);
            total(&halves)
        };
        self.batches[batch].sums[changed] = sum(&mut is());
        self.batches[batch].best = sum(&mut highest.into_iter());
        self.place(batch, changed, tiles.clone(), &above);
        if !self.batches[batch].wins.is_empty() {
            self.recount_wins(batch, changed, tiles);
        }
        Some(())
    }

    /// Counts the ranks of the changed initiative, which in each half of a tile has as many above it.
    fn place(&mut self, batch: usize, changed: usize, tiles: Range<usize>, above: &[i64x4]) {
        self.batches[batch].firsts[changed] = 0.0;
        for (kept, halves) in self.kept[changed][tiles].iter_mut().zip(above.as_chunks::<2>().0) {
            *kept = narrow(*halves);
            for above in kept.map(|above| above as usize) {
                self.ranks[changed * self.n + above] += 1.0;
                add_first(&mut self.batches[batch].firsts[changed], above, 1.0);
            }
        }
    }

    /// Moves one initiative, in the draws of half a tile where it is above the changed one or was, but not both.
    #[inline]
    fn shift(&mut self, batch: usize, i: usize, half: usize, [is_above, was_above]: [f64x4; 2]) {
        let is_above = is_above.move_mask();
        let mut crossed = is_above ^ was_above.move_mask();
        while crossed != 0 {
            let lane = crossed.trailing_zeros() as usize;
            crossed &= crossed - 1;
            let above = &mut self.kept[i][half / 2][4 * (half % 2) + lane];
            let before = *above as usize;
            *above += if is_above >> lane & 1 == 1 { -1 } else { 1 };
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

fn quads(column: &[f64]) -> impl Iterator<Item = f64x4> {
    column.as_chunks().0.iter().map(|quad| f64x4::new(*quad))
}
