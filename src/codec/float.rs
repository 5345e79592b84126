//! Floats as decimal numbers and back, exact, by long arithmetic: the platform's tables and code weigh 30 kB.

mod limbs;
mod shortest;

pub use shortest::shortest;

use super::decimal::Decimal;
use limbs::{divide_by_five, multiply};

/// The canonical text of a number: with as few digits as give the same `f64` again, plain from a millionth to below
/// 10¹⁵, else with an exponent. `0` for what is not finite.
///
/// # Examples
/// ```
/// use rangerank::codec::float::write;
/// assert_eq!([0.1, -1500.0, 1.5e21, 1e-9].map(write), ["0.1", "-1500", "1.5e21", "1e-9"]);
/// ```
pub fn write(x: f64) -> String {
    Decimal::shortest(x).to_string()
}

/// A number rounded to so many significant digits, half away from zero.
///
/// # Examples
/// ```
/// use rangerank::codec::float::rounded;
/// assert_eq!([12_345.0, -0.012_345, 0.0].map(|x| rounded(x, 3)), [12_300.0, -0.0123, 0.0]);
/// ```
pub fn rounded(x: f64, n_digits: u32) -> f64 {
    Decimal::shortest(x).rounded(n_digits).to_f64().unwrap_or(x)
}

/// The `f64` nearest to a decimal number such as `-12`, `.5`, `5.` or `1.5e-3`, ties to even, infinite beyond the
/// largest; `None` for any other text.
///
/// # Examples
/// ```
/// use rangerank::codec::float::parse;
/// assert_eq!(parse("-0.1"), Some(-0.1));
/// assert_eq!(parse("9007199254740993"), Some(9_007_199_254_740_992.0));
/// assert_eq!(parse("1e999"), Some(f64::INFINITY));
/// assert_eq!(parse("1,5"), None);
/// ```
pub fn parse(text: &str) -> Option<f64> {
    let unsigned = text.strip_prefix(['+', '-']).unwrap_or(text);
    let (digits, exponent) = unsigned.split_once(['e', 'E']).unwrap_or((unsigned, "0"));
    let mut limbs = Vec::new();
    let (mut n_digits, mut places) = (0, None);
    for byte in digits.bytes() {
        match (byte, &mut places) {
            (b'0'..=b'9', places) => {
                multiply(&mut limbs, 10, u32::from(byte - b'0'));
                n_digits += 1;
                *places = places.map(|places: i32| places + 1);
            }
            (b'.', None) => places = Some(0),
            _ => return None,
        }
    }
    if n_digits == 0 {
        return None;
    }
    let magnitude = nearest(limbs, read_exponent(exponent)? - places.unwrap_or(0));
    Some(if text.starts_with('-') { -magnitude } else { magnitude })
}

/// The `f64` nearest to `mantissa` × 10^`exponent`.
#[expect(clippy::cast_possible_truncation, reason = "the halves of the mantissa")]
pub(super) fn scaled(mantissa: u64, exponent: i32) -> f64 {
    // Both numbers are floats already, so that one operation rounds once (Clinger 1990); 5^19 has 45 bits.
    if mantissa < 1 << 53 && exponent.unsigned_abs() < 20 {
        let power = 10_u64.pow(exponent.unsigned_abs()) as f64;
        return if exponent < 0 { mantissa as f64 / power } else { mantissa as f64 * power };
    }
    nearest(vec![mantissa as u32, (mantissa >> 32) as u32], exponent)
}

/// A signed whole number, of which no more than a hundred million matters.
fn read_exponent(text: &str) -> Option<i32> {
    let digits = text.strip_prefix(['+', '-']).unwrap_or(text);
    let mut exponent = None;
    for byte in digits.bytes() {
        let digit = byte.is_ascii_digit().then(|| i32::from(byte - b'0'))?;
        exponent = Some((exponent.unwrap_or(0) * 10 + digit).min(100_000_000));
    }
    exponent.map(|exponent: i32| if text.starts_with('-') { -exponent } else { exponent })
}

/// The `f64` nearest to a whole number × 10^`exponent`. The number's digits in base 2³² are `limbs`, lowest first.
#[expect(clippy::cast_possible_truncation, clippy::cast_possible_wrap, reason = "texts are shorter than 2³¹")]
fn nearest(limbs: Vec<u32>, exponent: i32) -> f64 {
    let power = exponent.unsigned_abs() as usize;
    let is_zero = limbs.iter().all(|&limb| limb == 0);
    // A limb is worth fewer than ten decimal digits.
    if is_zero || exponent < 0 && power > 325 + 10 * limbs.len() {
        return 0.0;
    }
    if exponent > 309 {
        return f64::INFINITY;
    }
    // 10^e is 5^e · 2^e. So many zeros below leave three limbs, and with them 65 bits, even after a division by 5^e.
    let n_zeros = 3 + if exponent < 0 { power * 3 / 32 } else { 0 };
    let mut number = [vec![0; n_zeros], limbs].concat();
    let mut is_cut = false;
    for _ in 0..power {
        if exponent < 0 {
            is_cut |= divide_by_five(&mut number) != 0;
        } else {
            multiply(&mut number, 5, 0);
        }
    }
    while number.last() == Some(&0) {
        number.pop();
    }
    let mut head = 0_u128;
    for (place, &limb) in number.iter().rev().enumerate() {
        if place < 3 {
            head = head << 32 | u128::from(limb);
        } else {
            is_cut |= limb != 0;
        }
    }
    let n_below = number.len() as i32 - 3 - n_zeros as i32;
    from_bits(head | u128::from(is_cut), exponent + 32 * n_below)
}

/// The `f64` nearest to `head` × 2^`exponent`, ties to even. The head has 65 to 96 bits.
#[expect(clippy::cast_possible_truncation, reason = "at most 53 bits are kept")]
fn from_bits(head: u128, exponent: i32) -> f64 {
    let n_bits = 128 - head.leading_zeros().cast_signed();
    // How far the highest bit is above that of the smallest normal number.
    let scale = exponent + n_bits + 1021;
    let n_kept = 53 + scale.min(0);
    if n_kept < 0 {
        return 0.0;
    }
    if scale > 2045 {
        return f64::INFINITY;
    }
    let n_dropped = n_bits - n_kept;
    let kept = (head >> n_dropped) as u64;
    let (rest, half) = (head << (128 - n_dropped), 1 << 127);
    let is_up = rest > half || rest == half && kept % 2 == 1;
    // The highest kept bit of a normal number adds one to the exponent's field, and so does a carry.
    f64::from_bits((u64::from(scale.max(0).unsigned_abs()) << 52) + kept + u64::from(is_up))
}
