//! A board text as a link fragment, version 1, and back.
//!
//! ```text
//! r1 LL BODY CCCC        letters and digits only, the digits of base 62: 0-9, A-Z, a-z
//! ```
//! - `r1`: format version 1. The predictor, its dictionary, the coder and the checksum are frozen with it.
//! - `LL`: how many characters the whole fragment has, so that a cut link is told from an altered one. Two
//!   digits below 3782 (61 × 62); above, `z` and three digits.
//! - `BODY`: the text's bytes and an end mark, arithmetically coded under chances that a [predictor] trained on
//!   a frozen dictionary learns as it reads. The body is the fraction that the coder arrives at, in base 62.
//! - `CCCC`: the text's CRC-32 modulo 62⁴.
//!
//! Why not DEFLATE: with the same kind of dictionary it took 380, 732 and 1397 characters for boards of 10, 20
//! and 50 rows where this takes about 245, 480 and 930, and it needs more code in the page.
//!
//! Every function here is total: any text gives an answer or a [`LinkError`]. Nothing here makes a URL from a
//! board; a board's text only ever becomes letters and digits.

mod crc;
mod digits;
mod error;
mod recover;

pub use error::LinkError;
pub use recover::{Recovered, plain, recover, written};

use rangerank_coder::{BASE, ExpandError, expand, shorten};

/// The longest fragment that is read or written, in characters.
pub const MAX_CHARS: usize = 32_000;

/// The longest text that a link may hold, in bytes.
pub const MAX_TEXT: usize = 256 * 1024;

const MARK: &str = "r1";
const CHECK_DIGITS: usize = 4;
/// The first length that does not fit two digits, the first of them not `z`.
const LONG: usize = 61 * 62;

/// The fragment, without `#`, that holds `text`.
///
/// # Errors
/// [`LinkError::TooMuchText`] above [`MAX_TEXT`], [`LinkError::TooLong`] if the fragment would exceed
/// [`MAX_CHARS`].
///
/// # Examples
/// ```
/// use rangerank::codec::link;
/// let board = "Initiative\tReach\tEffort\nBulk export\t2000 to 3000\t2 to 3\n";
/// let fragment = link::encode(board)?;
/// assert!(fragment.starts_with("r1"));
/// assert_eq!(link::decode(&fragment)?, board);
/// # Ok::<(), link::LinkError>(())
/// ```
pub fn encode(text: &str) -> Result<String, LinkError> {
    if text.len() > MAX_TEXT {
        return Err(LinkError::TooMuchText);
    }
    let fragment = fragment(text.as_bytes());
    if fragment.len() > MAX_CHARS {
        return Err(LinkError::TooLong { chars: fragment.len() });
    }
    Ok(fragment)
}

/// The text that a fragment, without `#`, holds.
///
/// # Errors
/// The first [`LinkError`] that applies. A link cut anywhere is [`LinkError::Cut`].
pub fn decode(fragment: &str) -> Result<String, LinkError> {
    decode_within(fragment, &mut { MAX_TEXT })
}

/// As [`decode`], with at most so many bytes of text, and less what was unfolded in vain.
fn decode_within(fragment: &str, most: &mut usize) -> Result<String, LinkError> {
    let arrived = fragment.chars().count();
    if arrived > MAX_CHARS {
        return Err(LinkError::TooLong { chars: arrived });
    }
    let values = after_mark(fragment)?;
    let (declared, head) = declared(&values).ok_or(LinkError::Cut { arrived, declared: None })?;
    if arrived < declared {
        return Err(LinkError::Cut { arrived, declared: Some(declared) });
    }
    let end = values.len().checked_sub(CHECK_DIGITS).filter(|&end| arrived == declared && end > head);
    let (rest, sum) = values.split_at(end.ok_or(LinkError::Altered)?);
    let body = rest.get(head..).unwrap_or_default();
    let text = expand(body, most).map_err(|why| match why {
        ExpandError::Altered => LinkError::Altered,
        ExpandError::TooMuch => LinkError::TooMuchText,
    })?;
    if check(&text) != digits::number(sum) {
        return Err(LinkError::Altered);
    }
    String::from_utf8(text).map_err(|_| LinkError::Altered)
}

/// The fragment that bytes of any number give.
fn fragment(text: &[u8]) -> String {
    let body = shorten(text);
    let short = MARK.len() + 2 + body.len() + CHECK_DIGITS;
    let mut fragment = String::from(MARK);
    if short < LONG {
        digits::push_number(&mut fragment, short as u64, 2);
    } else {
        fragment.push('z');
        digits::push_number(&mut fragment, short as u64 + 2, 3);
    }
    fragment.extend(body.into_iter().map(digits::letter));
    digits::push_number(&mut fragment, check(text), CHECK_DIGITS);
    fragment
}

/// The values of the digits after the version, if the version is 1.
fn after_mark(fragment: &str) -> Result<Vec<u8>, LinkError> {
    let Some(rest) = fragment.strip_prefix('r') else { return Err(LinkError::NotALink) };
    let values: Option<Vec<u8>> = rest.bytes().map(digits::value).collect();
    match (rest.bytes().next(), values) {
        (None, _) => Err(LinkError::Cut { arrived: 1, declared: None }),
        (Some(b'1'), Some(mut values)) => {
            values.remove(0);
            Ok(values)
        }
        (Some(b'1'), None) => Err(LinkError::Altered),
        (Some(version @ b'2'..=b'9'), Some(_)) => Err(LinkError::TooNew { version: version - b'0' }),
        _ => Err(LinkError::NotALink),
    }
}

/// The declared length in characters, and how many digits say it.
fn declared(values: &[u8]) -> Option<(usize, usize)> {
    let (from, to) = if u64::from(*values.first()?) == BASE - 1 { (1, 4) } else { (0, 2) };
    Some((usize::try_from(digits::number(values.get(from..to)?)).ok()?, to))
}

/// The declared length of the fragment that begins here, in characters, if it is one of version 1.
fn declared_chars(fragment: &str) -> Option<usize> {
    let head: Vec<u8> = fragment.strip_prefix(MARK)?.bytes().map_while(digits::value).take(4).collect();
    Some(declared(&head)?.0)
}

fn check(text: &[u8]) -> u64 {
    u64::from(crc::crc32(text)) % BASE.pow(4)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_short_link_that_unfolds_beyond_the_limit_is_refused() {
        let bomb = fragment(&vec![0; 2 * MAX_TEXT]);
        assert!(bomb.len() < 2000, "{}", bomb.len());
        assert_eq!(decode(&bomb), Err(LinkError::TooMuchText));
    }

    #[test]
    fn bytes_that_are_no_text_are_refused() {
        assert_eq!(decode(&fragment(b"a\xC3\n")), Err(LinkError::Altered));
    }
}
