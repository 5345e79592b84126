//! Figures too close to a threshold for the draws at hand: the few rows they need are drawn again, with more.

use std::rc::Rc;

use rangerank_model::{Board, Draws};

use super::column::BLOCK;
use super::ranking::N_BATCHES;
use super::row::{Keeps, Row};
use super::run::Run;

/// Standard errors that a figure must keep from its threshold.
const CLEARANCE: f64 = 2.0;

/// Scores computed to settle one figure: some 80 ms.
const MAX_SCORES: usize = 1 << 22;

/// A simulated figure and its standard error.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Estimated {
    pub(super) value: f64,
    pub(super) error: f64,
}

impl Estimated {
    /// From equally large batches: their mean, and their standard deviation over the root of their number.
    pub(super) fn from_batches(batches: impl Iterator<Item = f64> + Clone) -> Self {
        let n = batches.clone().count() as f64;
        let value = batches.clone().sum::<f64>() / n;
        let squares = batches.map(|batch| (batch - value) * (batch - value)).sum::<f64>();
        Self { value, error: (squares / (n * (n - 1.0))).sqrt() }
    }

    /// Whether it lies clear of a threshold.
    pub(super) fn is_clear_of(self, threshold: f64) -> bool {
        (self.value - threshold).abs() >= CLEARANCE * self.error
    }

    /// The figure with as many draws as it takes to lie clear of a threshold, or as there may be. `draw` gives
    /// it for a number of draws; an error grows as the root of draws shrinks.
    pub(super) fn settled(
        self,
        threshold: f64,
        draws: Draws,
        most: Draws,
        mut draw: impl FnMut(Draws) -> Option<Self>,
    ) -> Self {
        let (mut best, mut draws) = (self, draws.get());
        while !best.is_clear_of(threshold) && draws < most.get() {
            let ratio = CLEARANCE * best.error / (best.value - threshold).abs();
            let needed = ratio * ratio * f64::from(draws);
            draws *= 2;
            while draws < most.get() && f64::from(draws) < needed {
                draws *= 2;
            }
            let Some(next) = Draws::new(draws).and_then(&mut draw) else { break };
            best = next;
        }
        best
    }
}

/// The chance that the first column of scores lies above the second, a tie counting half.
pub(super) fn chance_above(first: &[f64], second: &[f64]) -> Estimated {
    let n_batch = first.len() / N_BATCHES;
    let share = |(first, second): (&[f64], &[f64])| {
        let halves = first.iter().zip(second).map(|(a, b)| u32::from(a > b) + u32::from(a >= b)).sum::<u32>();
        f64::from(halves) / (2 * n_batch) as f64
    };
    Estimated::from_batches(first.chunks_exact(n_batch).zip(second.chunks_exact(n_batch)).map(share))
}

/// The chance that one initiative scores above another, in this many draws.
pub(super) fn draw_chance(board: &Rc<Board>, [i, j]: [usize; 2], draws: Draws) -> Option<Estimated> {
    let run = Run::new(Rc::clone(board), draws).ok()?;
    let column = |index| Some(Row::new(&run, index).ok()??.simulate(&run, Keeps::Nothing).ok()?.0.scores);
    Some(chance_above(&column(i)?, &column(j)?))
}

/// The opportunity loss of an initiative against all, in this many draws.
pub(super) fn draw_loss(board: &Rc<Board>, of: usize, draws: Draws) -> Option<Estimated> {
    let run = Run::new(Rc::clone(board), draws).ok()?;
    let rows = (0..board.initiatives.len()).map(|index| Row::new(&run, index));
    let rows: Vec<_> = rows.collect::<Result<Vec<_>, _>>().ok()?.into_iter().flatten().collect();
    let n_batch = run.n_draws / N_BATCHES;
    let mut losses = [0.0; N_BATCHES];
    let (mut scores, mut best, mut own) = ([0.0; BLOCK], [0.0; BLOCK], [0.0; BLOCK]);
    let n_block = n_batch.min(BLOCK);
    for start in (0..run.n_draws).step_by(n_block) {
        best.fill(f64::NEG_INFINITY);
        for row in &rows {
            let scores = &mut scores[..n_block];
            row.draw(&run, start, scores, &mut []).ok()?;
            super::column::combine(&mut best, scores, |best, score| if score > best { score } else { best });
            if row.index == of {
                own[..n_block].copy_from_slice(scores);
            }
        }
        let missed = best[..n_block].iter().zip(&own).map(|(best, own)| best - own).sum::<f64>();
        losses[start / n_batch] += missed / n_batch as f64;
    }
    Some(Estimated::from_batches(losses.into_iter()))
}

/// The most draws of a figure that needs this many rows.
pub(super) fn most_draws(n_rows: usize) -> Draws {
    let fitting = u32::try_from(MAX_SCORES / n_rows.next_power_of_two()).ok().and_then(Draws::new);
    fitting.unwrap_or(Draws::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_error_that_is_to_halve_takes_four_times_the_draws() {
        // Two errors of 1.5 from the threshold, three times as far, ….
        for (value, factor) in [(2.0, 1), (1.9, 2), (1.0, 4), (0.99, 8), (0.5, 16)] {
            let mut asked = Vec::new();
            let more = Estimated { value, error: 1.0 }.settled(0.0, Draws::MIN, Draws::MAX, |draws| {
                asked.push(draws.get() / Draws::MIN.get());
                Some(Estimated { value, error: 0.0 })
            });
            assert_eq!(asked, [factor].into_iter().filter(|n| *n > 1).collect::<Vec<_>>());
            assert!(more.is_clear_of(0.0));
        }
    }

    #[test]
    fn there_are_never_more_draws_than_there_may_be() {
        let open = Estimated { value: 1.0, error: 1.0 };
        let most = Draws::MIN.get() * 2;
        let mut asked = Vec::new();
        let still = open.settled(0.0, Draws::MIN, Draws::new(most).unwrap_or(Draws::MIN), |draws| {
            asked.push(draws.get());
            Some(open)
        });
        assert_eq!((asked, still), (vec![most], open));
    }
}
