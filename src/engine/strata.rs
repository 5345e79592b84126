//! Random words to uniform and normal draws: a draw is the middle of one of 2¹⁶ strata of equal chance.
//!
//! So the inverse normal is a table, small enough for a near cache. Up to 2¹⁶ draws of one stream lie in
//! different strata; a run of N draws hits each N-th of the line once, and a draw stays what it is when the run
//! is made longer.

use std::sync::OnceLock;

use wide::{f64x4, u32x4};

use super::math::normal_quantile;

/// Binary digits of a stratum.
const STRATUM_BITS: u32 = 16;

const N_STRATA: usize = 1 << STRATUM_BITS;

/// Φ⁻¹ at the middle of each stratum, in the order of their bit-reversed numbers.
pub(super) type Quantiles = [f64; N_STRATA];

/// The normal deviates of bit-reversed words.
#[inline]
pub(super) fn normals(quantiles: &Quantiles, words: u32x4) -> f64x4 {
    f64x4::new(words.to_array().map(|word| quantiles[word as usize % N_STRATA]))
}

/// The numbers between 0 and 1 whose normal quantiles [`normals`] gives.
pub(super) fn uniforms(words: u32x4) -> f64x4 {
    f64x4::new(words.to_array().map(|word| middle(word.reverse_bits() >> (32 - STRATUM_BITS))))
}

/// Numbers between 0 and 1 with all 32 binary digits, never 0 or 1: for events, which may be rare.
pub(super) fn fine_uniforms(words: u32x4) -> f64x4 {
    f64x4::new(words.to_array().map(|word| (f64::from(word.reverse_bits()) + 0.5) / 4_294_967_296.0))
}

/// The table for [`normals`], made when it is first asked for.
pub(super) fn quantiles() -> &'static Quantiles {
    static QUANTILES: OnceLock<Box<Quantiles>> = OnceLock::new();
    QUANTILES.get_or_init(|| {
        let zeros = vec![0.0; N_STRATA].into_boxed_slice();
        let mut quantiles: Box<Quantiles> =
            zeros.try_into().unwrap_or_else(|_| unreachable!("as many as strata"));
        // Strata above the median are the mirror image of those below: every digit of their number differs.
        for word in (0_u32..).take(N_STRATA).step_by(2) {
            let stratum = word.reverse_bits() >> (32 - STRATUM_BITS);
            let quantile = normal_quantile(middle(stratum));
            quantiles[word as usize] = quantile;
            quantiles[word as usize ^ (N_STRATA - 1)] = -quantile;
        }
        quantiles
    })
}

fn middle(stratum: u32) -> f64 {
    (f64::from(stratum) + 0.5) / N_STRATA as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fine_uniforms_are_the_middles_of_two_to_the_32_strata() {
        let width = 1.0 / 4_294_967_296.0;
        let middles = [0.5 * width, 1.0 - 0.5 * width, 0.5 + 0.5 * width, 1.5 * width];
        assert_eq!(fine_uniforms(u32x4::new([0, u32::MAX, 1, 1 << 31])).to_array(), middles);
    }
}
