//! One number's digits and separators under a locale: which sign is the decimal point, which ones group.

use crate::model::Locale;

use super::CellErrorKind;
use crate::codec::decimal::Decimal;

/// What a lone sign between digits means where the locale leaves it open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Resolve {
    /// Nothing is assumed: it is an error.
    Ask,
    /// It is the decimal point.
    Decimal,
    /// It separates thousands, and zeros are missing: `1,5` is 1500.
    Thousands,
}

/// The value of a number token.
///
/// # Errors
/// [`CellErrorKind::AmbiguousSeparator`] where `resolve` may help, else why there is no number.
pub(super) fn number(literal: &str, locale: Locale, resolve: Resolve) -> Result<Decimal, CellErrorKind> {
    let (body, exponent) = literal.split_once(['e', 'E']).unwrap_or((literal, "0"));
    let exponent = exponent.parse::<i32>().map_err(|_| CellErrorKind::NotFinite)?;
    let (whole, fraction) = split(body, locale, resolve)?;
    if !is_digits(fraction) {
        return Err(CellErrorKind::NotANumber);
    }
    Decimal::from_digits(&whole, fraction, exponent).ok_or(CellErrorKind::TooManyDigits)
}

/// The digits before the decimal point, and what stands after it.
fn split(body: &str, locale: Locale, resolve: Resolve) -> Result<(String, &str), CellErrorKind> {
    if let Some((whole, fraction)) = body.split_once('٫') {
        return Ok((ungroup(whole)?, fraction));
    }
    let Some((whole, fraction)) = body.rsplit_once(['.', ',']) else { return Ok((ungroup(body)?, "")) };
    let is_comma = body.get(whole.len()..).is_some_and(|rest| rest.starts_with(','));
    if whole.contains(if is_comma { ',' } else { '.' }) {
        return Ok((ungroup(body)?, ""));
    }
    if is_comma == locale.decimal_comma() {
        return Ok((ungroup(whole)?, fraction));
    }
    let may_group = is_leading_group(whole);
    let is_thousand = may_group && fraction.len() == 3;
    if is_thousand && locale != Locale::Fr {
        return Ok((ungroup(body)?, ""));
    }
    match resolve {
        _ if !is_comma && !is_thousand && !whole.contains(',') => Ok((ungroup(whole)?, fraction)),
        Resolve::Ask => Err(CellErrorKind::AmbiguousSeparator),
        Resolve::Decimal => Ok((ungroup(whole)?, fraction)),
        Resolve::Thousands if may_group => Ok((format!("{whole}{fraction:0<3}"), "")),
        Resolve::Thousands => Err(CellErrorKind::NotANumber),
    }
}

/// The digits without the separators of thousands: all alike, and in groups of three or the Indian way.
fn ungroup(whole: &str) -> Result<String, CellErrorKind> {
    let Some(sign) = whole.chars().find(|ch| !ch.is_ascii_digit()) else { return Ok(whole.to_owned()) };
    let mut groups: Vec<&str> = whole.split(sign).collect();
    let first = groups.remove(0);
    let last = groups.pop().unwrap_or_default();
    let of = |len: usize| groups.iter().all(|group| group.len() == len);
    let is_indian = sign == ',' && of(2) && first.len() <= 2;
    let fits = is_leading_group(first) && last.len() == 3 && (of(3) || is_indian);
    let digits = [first, &groups.concat(), last].concat();
    if fits && is_digits(&digits) { Ok(digits) } else { Err(CellErrorKind::NotANumber) }
}

/// Whether separators of thousands may follow: 1 to 3 digits that do not start with a zero.
fn is_leading_group(text: &str) -> bool {
    (1..=3).contains(&text.len()) && !text.starts_with('0') && is_digits(text)
}

fn is_digits(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_digit())
}
