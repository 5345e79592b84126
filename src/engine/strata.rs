//! Random words to uniform and normal draws: a draw is the middle of one of 2¹⁸ strata of equal chance.
//!
//! The most draws of a run are 2¹⁸, so two draws of one stream never need to differ within a stratum, a run
//! of N draws hits each N-th of the line once, and a draw stays what it is when the run is made longer.

use std::sync::OnceLock;

use super::math::normal_quantile;
use super::sobol::INDEX_BITS;

/// Strata below the median.
const HALF: u32 = 1 << (INDEX_BITS - 1);

const N_STRATA: f64 = (1_u64 << INDEX_BITS) as f64;

/// The normal deviates of bit-reversed words.
pub(super) fn normals(words: &[u32], out: &mut [f64]) {
    let quantiles = lower_quantiles();
    for (out, &word) in out.iter_mut().zip(words) {
        let above = word & 1;
        let mirrored = word ^ above.wrapping_neg();
        let quantile = quantiles[(mirrored >> 1 & (HALF - 1)) as usize];
        *out = f64::from_bits(quantile.to_bits() ^ u64::from(above) << 63);
    }
}

/// The numbers between 0 and 1 whose normal quantiles [`normals`] gives.
pub(super) fn uniforms(words: &[u32], out: &mut [f64]) {
    for (out, word) in out.iter_mut().zip(words) {
        *out = (f64::from(word.reverse_bits() >> (32 - INDEX_BITS)) + 0.5) / N_STRATA;
    }
}

/// Numbers between 0 and 1 with all 32 binary digits, never 0 or 1: for events, which may be rare.
pub(super) fn fine_uniforms(words: &[u32], out: &mut [f64]) {
    for (out, word) in out.iter_mut().zip(words) {
        *out = (f64::from(word.reverse_bits()) + 0.5) / 4_294_967_296.0;
    }
}

/// Φ⁻¹ at the middles of the strata below the median, in the order of their bit-reversed numbers; those
/// above are their mirror image.
fn lower_quantiles() -> &'static [f64] {
    static QUANTILES: OnceLock<Vec<f64>> = OnceLock::new();
    QUANTILES.get_or_init(|| {
        let stratum = |word: u32| word.reverse_bits() >> (33 - INDEX_BITS);
        (0..HALF).map(|word| normal_quantile((f64::from(stratum(word)) + 0.5) / N_STRATA)).collect()
    })
}
