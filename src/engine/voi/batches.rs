//! Rounds of an estimate: once from each batch of draws, then from all of them, for its standard error.

pub(super) use crate::ranking::N_BATCHES;

/// One round a batch, and the one of all draws.
pub(super) const ROUNDS: usize = N_BATCHES + 1;

/// The round of all draws.
pub(super) const FULL: usize = N_BATCHES;

/// The mean of each batch, one after the other, and of all draws: their number is a power of two from 2⁸ on.
pub(super) fn batch_means(mut draws: impl ExactSizeIterator<Item = f64>) -> [f64; ROUNDS] {
    let size = draws.len() / N_BATCHES;
    let mut means = [0.0; ROUNDS];
    for mean in &mut means[..N_BATCHES] {
        *mean = draws.by_ref().take(size).sum::<f64>() / size as f64;
    }
    means[FULL] = means[..N_BATCHES].iter().sum::<f64>() / N_BATCHES as f64;
    means
}

/// The standard error of the last round, from how far the batches stray from it. A batch that errs to one
/// side, as a maximum over noise does, counts in full.
pub(super) fn standard_error(rounds: &[f64; ROUNDS]) -> f64 {
    let n = N_BATCHES as f64;
    let squares = rounds[..N_BATCHES].iter().map(|round| (round - rounds[FULL]) * (round - rounds[FULL]));
    (squares.sum::<f64>() / (n * (n - 1.0))).sqrt()
}
