//! The only caller of transcendental functions: all go through `libm`, so every platform computes the same bits.

use wide::{f64x4, u64x4};

use std::f64::consts::{FRAC_1_SQRT_2, LN_2, LOG2_E, PI};

/// eˣ, the same on every machine.
pub fn exp(x: f64) -> f64 {
    exp4(f64x4::splat(x)).to_array()[0]
}

/// eˣ to the last digit or two, for a number x clamped to ±708: plain arithmetic without branches.
///
/// # Formula
/// x = k·ln 2 + r with whole k and |r| ≤ ½·ln 2; eˣ = 2ᵏ·(1 + r + r²·p(r)) with [`POWERS`]. ln 2 in two parts (Cody
/// and Waite 1980) keeps r exact. The powers of r are summed in pairs (Estrin 1960), so that sums do not wait for
/// one another.
#[inline]
pub(super) fn exp4(x: f64x4) -> f64x4 {
    /// Added to a number below 2⁵¹, it leaves that number's nearest whole in the lowest bits.
    const ROUND: f64 = 6_755_399_441_055_744.0;
    const LN_2_HIGH: f64 = 0.693_147_180_369_123_8;
    const LN_2_LOW: f64 = 1.908_214_929_270_587_7e-10;
    let x = x.fast_max(f64x4::splat(-708.0)).fast_min(f64x4::splat(708.0));
    let shifted = x * LOG2_E + ROUND;
    let k = shifted - ROUND;
    let r = (x - k * LN_2_HIGH) - k * LN_2_LOW;
    let square = r * r;
    let fourth = square * square;
    let pair = |power: usize| POWERS[power] + POWERS[power + 1] * r;
    let low = pair(2) + pair(4) * square;
    let high = (pair(6) + pair(8) * square) + pair(10) * fourth;
    let sum = 1.0 + (r + square * (low + fourth * high));
    let exponents =
        (u64x4::new(shifted.to_array().map(f64::to_bits)) << 52_u32) + u64x4::splat(1023_u64 << 52);
    sum * f64x4::new(exponents.to_array().map(f64::from_bits))
}

/// The polynomial of degree 11 next to eʳ for |r| ≤ ½·ln 2, its constant term first: Taylor's to r¹³, of which the
/// last two powers give way to what their Chebyshev polynomials have below them (Lanczos 1938, "economization").
/// It is within 2⁻⁵⁶ of eʳ.
const POWERS: [f64; 12] = {
    let mut taylor = [1.0; 14];
    let mut power = 1;
    while power < taylor.len() {
        taylor[power] = taylor[power - 1] / power as f64;
        power += 1;
    }
    let shorter = economized(economized(taylor, 13), 12);
    let mut powers = [0.0; 12];
    power = 0;
    while power < powers.len() {
        powers[power] = shorter[power];
        power += 1;
    }
    powers
};

/// A polynomial on |r| ≤ ½·ln 2 without its power `last`, at the cost of that coefficient · (½·ln 2)^last / 2^(last − 1).
const fn economized(mut polynomial: [f64; 14], last: usize) -> [f64; 14] {
    // The terms of the Chebyshev polynomial, from r^last downwards, scaled to the interval and to begin as ours does.
    let (mut term, mut power) = (polynomial[last], last);
    polynomial[last] = 0.0;
    let mut below = 1;
    while power >= 2 {
        // Each from the one before: Abramowitz and Stegun 22.3.6.
        term *= -((power * (power - 1)) as f64) * (LN_2 * LN_2) / ((16 * below * (last - below)) as f64);
        power -= 2;
        below += 1;
        polynomial[power] -= term;
    }
    polynomial
}

/// e^x − 1, to a few units in the last place near 0 too: the error of e^x cancels against that of its logarithm
/// (Kahan; Higham 2002, "Accuracy and stability of numerical algorithms", section 1.14.1).
pub(super) fn expm1(x: f64) -> f64 {
    let power = exp(x);
    let less = power - 1.0;
    if less == 0.0 {
        x
    } else if less == -1.0 {
        less
    } else {
        less * (x / ln(power))
    }
}

/// The natural logarithm, the same on every machine.
pub fn ln(x: f64) -> f64 {
    libm::log(x)
}

pub(super) fn pow(base: f64, exponent: f64) -> f64 {
    libm::pow(base, exponent)
}

/// ln(p/(1 − p)).
pub(super) fn logit(p: f64) -> f64 {
    libm::log(p) - libm::log1p(-p)
}

/// 1/(1 + e⁻ˣ), the inverse of [`logit`].
pub(super) fn logistic(x: f64) -> f64 {
    logistic4(f64x4::splat(x)).to_array()[0]
}

/// [`logistic`] of four numbers.
#[inline]
pub(super) fn logistic4(x: f64x4) -> f64x4 {
    1.0 / (1.0 + exp4(0.0 - x))
}

/// The density of the standard normal.
pub(super) fn normal_density(x: f64) -> f64 {
    exp(-0.5 * x * x) / (2.0 * PI).sqrt()
}

/// The chance that a standard normal is below `x`.
///
/// # Examples
/// ```
/// use rangerank_engine::normal_cdf;
/// assert_eq!(normal_cdf(0.0), 0.5);
/// assert!((normal_cdf(1.6448536269514722) - 0.95).abs() < 1e-15);
/// ```
pub fn normal_cdf(x: f64) -> f64 {
    0.5 * libm::erfc(-x * FRAC_1_SQRT_2)
}

/// The standard normal's quantile Φ⁻¹(p), to about 16 digits; −∞ at 0, ∞ at 1, not a number outside.
///
/// Source: algorithm AS241, function PPND16, in Wichura (1988), "The percentage points of the normal
/// distribution", Applied Statistics 37(3), 477–484.
///
/// # Examples
/// ```
/// use rangerank_engine::normal_quantile;
/// assert_eq!(normal_quantile(0.5), 0.0);
/// assert!((normal_quantile(0.95) - 1.6448536269514722).abs() < 1e-14);
/// ```
pub fn normal_quantile(p: f64) -> f64 {
    let from_half = p - 0.5;
    if from_half.abs() <= 0.425 {
        let r = 0.180_625 - from_half * from_half;
        return from_half * horner(&CENTRE.0, r) / horner(&CENTRE.1, r);
    }
    let tail = if from_half < 0.0 { p } else { 1.0 - p };
    if tail == 0.0 {
        return from_half.signum() * f64::INFINITY;
    }
    let r = (-ln(tail)).sqrt();
    let size = if r <= 5.0 {
        horner(&TAIL.0, r - 1.6) / horner(&TAIL.1, r - 1.6)
    } else {
        horner(&FAR_TAIL.0, r - 5.0) / horner(&FAR_TAIL.1, r - 5.0)
    };
    if from_half < 0.0 { -size } else { size }
}

/// A polynomial, its constant term first.
fn horner(coefficients: &[f64; 8], x: f64) -> f64 {
    coefficients.iter().rev().fold(0.0, |sum, coefficient| sum * x + coefficient)
}

/// Numerator and denominator for |p − ½| ≤ 0.425: coefficients a and b of AS241.
#[expect(clippy::excessive_precision, reason = "the digits are as published")]
const CENTRE: ([f64; 8], [f64; 8]) = (
    [
        3.387_132_872_796_366_608,
        1.331_416_678_917_843_774_5e2,
        1.971_590_950_306_551_442_7e3,
        1.373_169_376_550_946_112_5e4,
        4.592_195_393_154_987_145_7e4,
        6.726_577_092_700_870_085_3e4,
        3.343_057_558_358_812_810_5e4,
        2.509_080_928_730_122_672_7e3,
    ],
    [
        1.0,
        4.231_333_070_160_091_125_2e1,
        6.871_870_074_920_579_083e2,
        5.394_196_021_424_751_107_7e3,
        2.121_379_430_158_659_586_7e4,
        3.930_789_580_009_271_061e4,
        2.872_908_573_572_194_267_4e4,
        5.226_495_278_852_854_561e3,
    ],
);

/// The same for tails down to e⁻²⁵: coefficients c and d.
#[expect(clippy::excessive_precision, reason = "the digits are as published")]
const TAIL: ([f64; 8], [f64; 8]) = (
    [
        1.423_437_110_749_683_577_34,
        4.630_337_846_156_545_295_9,
        5.769_497_221_460_691_405_5,
        3.647_848_324_763_204_605_04,
        1.270_458_252_452_368_382_58,
        2.417_807_251_774_506_117_7e-1,
        2.272_384_498_926_918_458_33e-2,
        7.745_450_142_783_414_076_4e-4,
    ],
    [
        1.0,
        2.053_191_626_637_758_821_87,
        1.676_384_830_183_803_849_4,
        6.897_673_349_851_000_045_5e-1,
        1.481_039_764_274_800_745_9e-1,
        1.519_866_656_361_645_719_66e-2,
        5.475_938_084_995_344_946e-4,
        1.050_750_071_644_416_843_24e-9,
    ],
);

/// The same for tails beyond: coefficients e and f.
#[expect(clippy::excessive_precision, reason = "the digits are as published")]
const FAR_TAIL: ([f64; 8], [f64; 8]) = (
    [
        6.657_904_643_501_103_777_2,
        5.463_784_911_164_114_369_9,
        1.784_826_539_917_291_335_8,
        2.965_605_718_285_048_912_3e-1,
        2.653_218_952_657_612_309_3e-2,
        1.242_660_947_388_078_438_6e-3,
        2.711_555_568_743_487_578_15e-5,
        2.010_334_399_292_288_132_65e-7,
    ],
    [
        1.0,
        5.998_322_065_558_879_376_9e-1,
        1.369_298_809_227_358_053_1e-1,
        1.487_536_129_085_061_485_25e-2,
        7.868_691_311_456_132_591e-4,
        1.846_318_317_510_054_681_8e-5,
        1.421_511_758_316_445_888_7e-7,
        2.044_263_103_389_939_785_64e-15,
    ],
);
