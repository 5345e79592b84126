//! The first step of reading: bounds the text, and folds the many ways to write one character into one.

use super::CellErrorKind;

/// The longest text of a cell, in characters, white space around it apart.
pub const MAX_CHARS: usize = 200;

/// The text with ASCII digits, one dash, one space, without quotes around it and without invisible characters.
///
/// # Errors
/// Too long, or a character that hides or turns other text, or one that stands for a damaged one.
pub(super) fn clean(text: &str) -> Result<String, CellErrorKind> {
    let text = text.trim();
    if text.chars().nth(MAX_CHARS).is_some() {
        return Err(CellErrorKind::TooLong);
    }
    let mut clean = String::with_capacity(text.len());
    for ch in text.chars() {
        match ch {
            '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => return Err(CellErrorKind::HiddenCharacter),
            '\u{fffd}' => return Err(CellErrorKind::DamagedCharacter),
            '\u{ad}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' => {}
            _ if ch.is_whitespace() => clean.push(' '),
            _ if ch.is_control() => return Err(CellErrorKind::HiddenCharacter),
            _ => clean.push(fold(ch)),
        }
    }
    Ok(unquote(clean.trim()).to_owned())
}

/// Takes off a pair of quotes, and the apostrophe that spreadsheets put before text.
fn unquote(text: &str) -> &str {
    let inner = text.strip_prefix('"').and_then(|rest| rest.strip_suffix('"')).unwrap_or(text);
    inner.strip_prefix('\'').unwrap_or(inner).trim()
}

fn fold(ch: char) -> char {
    match ch {
        '\u{ff01}'..='\u{ff5e}' => offset(ch, 0xff01, '!'),
        '\u{660}'..='\u{669}' => offset(ch, 0x660, '0'),
        '\u{6f0}'..='\u{6f9}' => offset(ch, 0x6f0, '0'),
        '\u{966}'..='\u{96f}' => offset(ch, 0x966, '0'),
        '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{fe63}' => '-',
        '\u{301c}' | '∼' | '≈' => '~',
        '\u{2018}' | '\u{2019}' | '\u{2bc}' => '\'',
        '“' | '”' | '„' | '«' | '»' => '"',
        '≤' => '<',
        '≥' => '>',
        '٪' => '%',
        '،' => ',',
        '￥' => '¥',
        _ => ch,
    }
}

/// The character as far after `to` as `ch` is after `from`.
fn offset(ch: char, from: u32, to: char) -> char {
    char::from_u32(u32::from(ch).saturating_sub(from) + u32::from(to)).unwrap_or(ch)
}
