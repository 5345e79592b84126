//! Numbers as people read them: no digit that the simulation or the input cannot carry.

use crate::codec::float;

/// A chance in whole futures of a hundred.
///
/// # Examples
/// ```
/// use rangerank::ui::wording::chance;
/// assert_eq!(chance(0.4567), "46 of 100");
/// assert_eq!(chance(0.001), "fewer than 1 of 100");
/// ```
pub fn chance(probability: f64) -> String {
    let percent = (probability * 100.0).round();
    if percent < 1.0 {
        "fewer than 1 of 100".to_owned()
    } else if percent > 99.0 {
        "more than 99 of 100".to_owned()
    } else {
        format!("{} of 100", float::write(percent))
    }
}

/// A chance as a bare number of a hundred, for a cell whose column says so.
pub fn percent(probability: f64) -> String {
    let percent = (probability * 100.0).round();
    if percent < 1.0 {
        "<1".to_owned()
    } else if percent > 99.0 {
        ">99".to_owned()
    } else {
        float::write(percent)
    }
}

/// A score to three significant digits, with thousands separated.
///
/// # Examples
/// ```
/// use rangerank::ui::wording::score;
/// assert_eq!(score(522.0879), "522");
/// assert_eq!(score(12_345.0), "12,300");
/// assert_eq!(score(-0.012_345), "−0.0123");
/// ```
pub fn score(value: f64) -> String {
    if value == 0.0 || !value.is_finite() {
        return "0".to_owned();
    }
    let (digits, exponent) = significant(value.abs());
    let sign = if value < 0.0 { "−" } else { "" };
    let text = match usize::try_from(exponent) {
        Ok(whole) if whole < N_DIGITS => with_point(&digits, whole + 1),
        Ok(whole) if exponent < 15 => grouped(&format!("{digits}{}", "0".repeat(whole + 1 - N_DIGITS))),
        Err(_) if exponent > -6 => format!("0.{}{digits}", "0".repeat(exponent.unsigned_abs() as usize - 1)),
        _ => format!("{} × 10^{exponent}", with_point(&digits, 1)),
    };
    format!("{sign}{text}")
}

/// How many digits a score is shown with.
const N_DIGITS: usize = 3;

/// The first three digits of a positive number, rounded, and the power of ten of the first one.
fn significant(value: f64) -> (String, i32) {
    let (mut leading, mut exponent) = (value, 0);
    while leading >= 10.0 {
        leading /= 10.0;
        exponent += 1;
    }
    while leading < 1.0 {
        leading *= 10.0;
        exponent -= 1;
    }
    let digits = float::write((leading * 100.0).round());
    if digits.len() > N_DIGITS { ("100".to_owned(), exponent + 1) } else { (digits, exponent) }
}

/// Digits with a decimal point after the first `whole` of them.
fn with_point(digits: &str, whole: usize) -> String {
    match digits.split_at_checked(whole) {
        Some((whole, "")) => whole.to_owned(),
        Some((whole, fraction)) => format!("{whole}.{fraction}"),
        None => digits.to_owned(),
    }
}

/// A typed number with every digit it was typed with, thousands separated.
///
/// # Examples
/// ```
/// use rangerank::ui::wording::exact;
/// assert_eq!(exact(1_234_567.5), "1,234,567.5");
/// ```
pub fn exact(value: f64) -> String {
    let plain = float::write(value);
    if plain.contains('e') { signed(&plain) } else { signed(&grouped(&plain)) }
}

fn signed(text: &str) -> String {
    text.replace('-', "−")
}

/// Puts a comma between groups of three digits left of the decimal point.
fn grouped(plain: &str) -> String {
    let (whole, fraction) =
        plain.split_once('.').map_or((plain, None), |(whole, fraction)| (whole, Some(fraction)));
    let (sign, digits) = whole.strip_prefix('-').map_or(("", whole), |digits| ("-", digits));
    let mut text = sign.to_owned();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at) % 3 == 0 {
            text.push(',');
        }
        text.push(digit);
    }
    if let Some(fraction) = fraction {
        text.push('.');
        text.push_str(fraction);
    }
    text
}
