//! The shortest decimal number that stands for a float, by trying: the platform's way weighs 15 kB.

use super::limbs::{divide_by_five, multiply};
use super::scaled;

/// The decimal number with the fewest digits whose nearest `f64` has the size of `x`, of several the one nearest to
/// it, as a whole number and a power of ten. Zero for what is not finite.
///
/// # Examples
/// ```
/// use rangerank::codec::float::shortest;
/// assert_eq!(shortest(-0.125), (125, -3));
/// assert_eq!(shortest(0.1 + 0.2), (30_000_000_000_000_004, -17));
/// assert_eq!(shortest(1e23), (1, 23));
/// ```
pub fn shortest(x: f64) -> (u64, i32) {
    let size = x.abs();
    if size == 0.0 || !size.is_finite() {
        return (0, 0);
    }
    if let Some(short) = of_few_places(size) {
        return short;
    }
    let (digits, exponent) = leading(size);
    // 18 digits or 19, of which 17 always suffice.
    for dropped in (1..=18).rev() {
        let unit = 10_u64.pow(dropped);
        let below = digits / unit;
        let is_up = digits % unit >= unit / 2;
        for tried in [below + u64::from(is_up), below + u64::from(!is_up)] {
            if scaled(tried, exponent + dropped.cast_signed()) == size {
                return without_zeros(tried, exponent + dropped.cast_signed());
            }
        }
    }
    (digits, exponent)
}

/// The decimal number of at most 15 digits and six places that stands for a number above zero, as most do that somebody
/// has typed. No other of 15 digits does, so that this is the shortest; and one division of whole numbers rounds once.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a whole number below 10¹⁵")]
fn of_few_places(size: f64) -> Option<(u64, i32)> {
    (0..=6_i32).zip([1.0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6]).find_map(|(places, unit)| {
        let digits = (size * unit + 0.5).min(1e15) as u64;
        (digits < 10_u64.pow(15) && digits as f64 / unit == size).then(|| without_zeros(digits, -places))
    })
}

/// The number without zeros at its end. It is not zero.
const fn without_zeros(mut digits: u64, mut exponent: i32) -> (u64, i32) {
    while digits.is_multiple_of(10) {
        digits /= 10;
        exponent += 1;
    }
    (digits, exponent)
}

/// The first 18 or 19 digits of a number above zero, not rounded, and the power of ten of the last of them.
fn leading(size: f64) -> (u64, i32) {
    let field = (size.to_bits() >> 52) as i32;
    let mantissa = size.to_bits() & ((1 << 52) - 1) | u64::from(field > 0) << 52;
    let binary = field.max(1) - 1075;
    let top = binary + mantissa.ilog2().cast_signed();
    // log₁₀ 2 is 1233/4096, and a little more.
    let mut exponent = ((top * 1233) >> 12) - 17;
    loop {
        let digits = floor(mantissa, binary, exponent);
        if digits >= 10_u64.pow(17) {
            return (digits, exponent);
        }
        exponent -= 1;
    }
}

/// ⌊mantissa · 2^binary / 10^exponent⌋, which must be below 2⁶⁴.
#[expect(clippy::cast_possible_truncation, reason = "the halves of the mantissa, and a result that fits")]
fn floor(mantissa: u64, binary: i32, exponent: i32) -> u64 {
    // So many zeros below that what remains is to halve, never to double.
    let mut number = vec![0; N_ZEROS];
    number.extend([mantissa as u32, (mantissa >> 32) as u32]);
    for _ in 0..exponent.unsigned_abs() {
        if exponent < 0 {
            multiply(&mut number, 5, 0);
        } else {
            divide_by_five(&mut number);
        }
    }
    let n_halvings = (N_ZERO_BITS + exponent - binary).unsigned_abs();
    let limbs = number.iter().skip(n_halvings as usize / 32).take(3).rev();
    (limbs.fold(0_u128, |high, &limb| (high << 32) | u128::from(limb)) >> (n_halvings % 32)) as u64
}

/// More than the largest `binary - exponent`, 971 - 291.
const N_ZEROS: usize = 22;
const N_ZERO_BITS: i32 = 22 * 32;
