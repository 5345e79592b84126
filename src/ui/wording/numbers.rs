//! Numbers as people read them: no digit that the simulation or the input cannot carry.

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
        format!("{percent} of 100")
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
        percent.to_string()
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
    let scientific = format!("{value:.2e}");
    let Some((digits, exponent)) = scientific.split_once('e') else { return scientific };
    let exponent: i32 = exponent.parse().unwrap_or(0);
    if !(-5..15).contains(&exponent) {
        return signed(&format!("{digits} × 10^{exponent}"));
    }
    let rounded: f64 = scientific.parse().unwrap_or(value);
    let decimals = usize::try_from(2 - exponent).unwrap_or(0);
    signed(&grouped(&format!("{rounded:.decimals$}")))
}

/// A typed number with every digit it was typed with, thousands separated.
///
/// # Examples
/// ```
/// use rangerank::ui::wording::exact;
/// assert_eq!(exact(1_234_567.5), "1,234,567.5");
/// ```
pub fn exact(value: f64) -> String {
    let plain = format!("{value}");
    if plain.len() > 18 { signed(&format!("{value:e}")) } else { signed(&grouped(&plain)) }
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
