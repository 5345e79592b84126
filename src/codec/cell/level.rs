//! A level as text: `90%`, `0.9`, `80 %`.

use crate::model::{Level, Locale, lower_case};

use super::clean::clean;
use super::number::{Resolve, number};
use super::token::{Token, tokens};
use super::word::{Word, meaning};
use super::{CellError, CellErrorKind};

/// Reads a level, as after `@` in a cell and in `# level:`. A plain number above 1 is in per cent.
///
/// # Errors
/// [`CellErrorKind::BadLevel`] where there is a number but no level, else why there is no number.
///
/// # Examples
/// ```
/// use rangerank::codec::cell::read_level;
/// use rangerank::model::Locale;
/// assert_eq!(read_level("80 %", Locale::En)?.share(), 0.8);
/// assert_eq!(read_level("0,8", Locale::De)?.share(), 0.8);
/// assert!(read_level("5%", Locale::En).is_err());
/// # Ok::<(), rangerank::codec::cell::CellError>(())
/// ```
pub fn read_level(text: &str, locale: Locale) -> Result<Level, CellError> {
    let text = clean(text)?;
    let tokens = tokens(&text);
    match level(&tokens, locale, Resolve::Ask)? {
        (level, len) if len == tokens.len() => Ok(level),
        _ => Err(CellErrorKind::BadLevel.into()),
    }
}

/// The level at the start of `tokens`, and how many of them it takes.
pub(super) fn level(
    tokens: &[Token],
    locale: Locale,
    resolve: Resolve,
) -> Result<(Level, usize), CellErrorKind> {
    let Some(Token::Number(literal)) = tokens.first() else { return Err(CellErrorKind::BadLevel) };
    let decimal = number(literal, locale, resolve)?;
    let plain = decimal.to_f64().ok_or(CellErrorKind::BadLevel)?;
    let has_sign = match tokens.get(1) {
        Some(Token::Mark('%')) => true,
        Some(Token::Word(word)) => meaning(&lower_case(word)) == Some(Word::Percent),
        _ => false,
    };
    let share = if has_sign || plain > 1.0 { decimal.shift(-2).to_f64() } else { Some(plain) };
    let level = share.and_then(|share| Level::new(share).ok()).ok_or(CellErrorKind::BadLevel)?;
    Ok((level, 1 + usize::from(has_sign)))
}
