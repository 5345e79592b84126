//! Finds the board in whatever arrived: an address, a mangled address, a mail with one somewhere in it.

use std::iter;

use super::{LinkError, MARK, MAX_CHARS, MAX_TEXT, declared_chars, decode_within};
use crate::model::{replace, split_once};

/// Tries of one spelling before giving up: a text full of `#r1` must not keep the page busy.
const MAX_TRIES: usize = 16;

/// What was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Recovered {
    /// A board.
    Board {
        /// Its text.
        text: String,
    },
    /// A link to a board that cannot be read.
    Unreadable {
        /// The link's fragment, as it arrived.
        link: String,
        /// Why not.
        why: LinkError,
    },
    /// Nothing that looks like a link to a board.
    Nothing,
}

/// The board in an address, a fragment, or any text with a link in it.
///
/// In this order: behind `#`; behind a `#` that became `%23`; `?s=`; the same in the text freed of what mail does
/// to it; the same in the text percent-decoded, so that `%2523` is found too. `#t=` with percent-encoded board
/// text counts as a fragment. A link with one wrong character in its mark is read all the same. The first board that can be read wins; failing that, the first link that cannot.
///
/// # Examples
/// ```
/// use rangerank::codec::link::{self, Recovered};
/// let text = "Initiative\tValue\tEffort\nDark mode\t2 to 5\t1 to 3\n".to_owned();
/// let mangled = format!("Look: <https://example.org/?e%23{}>.", link::encode(&text)?);
/// assert_eq!(link::recover(&mangled), Recovered::Board { text });
/// assert_eq!(link::recover("https://example.org/"), Recovered::Nothing);
/// # Ok::<(), link::LinkError>(())
/// ```
pub fn recover(arrived: &str) -> Recovered {
    let cleaned = without_mail_marks(arrived);
    let decoded = percent_decoded(&cleaned);
    let mut unreadable = Recovered::Nothing;
    // For all tries together, since a few characters may unfold to all that is allowed.
    let mut most = MAX_TEXT;
    for spelling in [arrived, &cleaned, &decoded] {
        for start in starts(spelling).take(MAX_TRIES) {
            match read(start, &mut most) {
                found @ Recovered::Board { .. } => return found,
                other if unreadable == Recovered::Nothing => unreadable = other,
                _ => {}
            }
        }
    }
    unreadable
}

/// What [`recover`] finds in an address that is as this program or a simple tool writes it, in far less code; `None`
/// where it takes that to tell.
///
/// # Examples
/// ```
/// use rangerank::codec::link::{self, Recovered};
/// let text = "Initiative\tValue\tEffort\nDark mode\t2 to 5\t1 to 3\n".to_owned();
/// let address = format!("https://example.org/#{}", link::encode(&text)?);
/// assert_eq!(link::written(&address), Some(Recovered::Board { text }));
/// assert_eq!(link::written(&address.replace('#', "%23")), None);
/// assert_eq!(link::written("https://example.org/"), Some(Recovered::Nothing));
/// # Ok::<(), link::LinkError>(())
/// ```
pub fn written(address: &str) -> Option<Recovered> {
    let (_, fragment) = split_once(address, "#").unwrap_or_default();
    let board = match fragment.strip_prefix("t=") {
        _ if fragment.is_empty() => {
            let is_odd = address.contains(['%', '=', '\u{AD}']) || !address.contains(':');
            return (!is_odd).then_some(Recovered::Nothing);
        }
        Some(encoded) => read_plain(encoded),
        None => Recovered::Board { text: super::decode(fragment).ok()? },
    };
    matches!(board, Recovered::Board { .. }).then_some(board)
}

/// The fragment, without `#`, that holds a board as percent-encoded plain text, as other tools may write it.
pub fn plain(text: &str) -> String {
    let mut fragment = String::from("t=");
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-_.".contains(&byte) {
            fragment.push(char::from(byte));
        } else {
            fragment.push('%');
            fragment.extend(
                [byte >> 4, byte & 15].map(|half| char::from(b"0123456789ABCDEF"[usize::from(half)])),
            );
        }
    }
    fragment
}

/// The places where a fragment may begin, in the order of the documentation.
fn starts(text: &str) -> impl Iterator<Item = &str> {
    let after = move |mark: &'static str| {
        let mut rest = text;
        iter::from_fn(move || {
            rest = split_once(rest, mark)?.1;
            Some(rest)
        })
    };
    let begins_like_one = |start: &&str| {
        let version = start.strip_prefix('r').and_then(|rest| rest.bytes().next());
        let is_marked = version.is_some_and(|version| version.is_ascii_digit()) || *start == "r";
        is_marked || start.starts_with("t=") || marked_anew(start).next().is_some()
    };
    let marked = ["#", "%23", "?s=", "&s="].into_iter().flat_map(after).filter(begins_like_one);
    let whole = Some(text.trim()).filter(|text| text.bytes().all(|byte| byte.is_ascii_alphanumeric()));
    let is_link = |text: &&str| declared_chars(text).is_some() || marked_anew(text).next().is_some();
    marked.chain(whole.filter(is_link))
}

/// Reads the fragment that a text begins with.
fn read(start: &str, most: &mut usize) -> Recovered {
    if let Some(encoded) = start.strip_prefix("t=") {
        return read_plain(encoded);
    }
    let link = letters(start);
    let why = match decode_within(link, most) {
        Ok(text) => return Recovered::Board { text },
        Err(why) => why,
    };
    let is_marked =
        start.strip_prefix('r').is_some_and(|rest| rest.starts_with(|ch: char| ch.is_ascii_digit()));
    let declared = as_declared(start);
    let others = Some(declared).into_iter().chain(marked_anew(start)).filter(|other| other != link);
    for other in others {
        if let Ok(text) = decode_within(&other, most) {
            return Recovered::Board { text };
        }
    }
    match why {
        // What only might have been one is none.
        LinkError::NotALink if !is_marked => Recovered::Nothing,
        why => Recovered::Unreadable { link: link.to_owned(), why },
    }
}

/// What the link may have been if one of the characters of its mark was changed, lost, added or swapped with the next:
/// those of which the length is as they declare.
fn marked_anew(start: &str) -> impl Iterator<Item = String> {
    let second = start.get(1..2).unwrap_or_default();
    [("", 1), ("", 2), ("", 3), (second, 3)].into_iter().filter_map(move |(first, n_before)| {
        let (at, _) = start.char_indices().nth(n_before)?;
        let link = [MARK, first, letters(start.get(at..)?)].concat();
        (declared_chars(&link) == Some(link.len())).then_some(link)
    })
}

/// The letters and digits that a text begins with.
fn letters(text: &str) -> &str {
    let end = text.find(|ch: char| !ch.is_ascii_alphanumeric()).unwrap_or(text.len());
    text.get(..end).unwrap_or_default()
}

/// As many letters and digits as a link declares, whatever it ran into and over line ends, perhaps quoted.
fn as_declared(start: &str) -> String {
    let quiet = |ch: &char| ch.is_whitespace() || *ch == '>';
    let link = start.chars().filter(|ch| !quiet(ch)).take_while(char::is_ascii_alphanumeric);
    let link: String = link.take(MAX_CHARS).collect();
    let declared = declared_chars(&link).unwrap_or(MAX_CHARS);
    link.chars().take(declared).collect()
}

/// Reads percent-encoded board text, up to white space or whatever closes a link.
fn read_plain(encoded: &str) -> Recovered {
    let end = encoded.find(|ch: char| ch.is_whitespace() || "<>\"".contains(ch)).unwrap_or(encoded.len());
    let encoded = encoded.get(..end).unwrap_or_default();
    let once = percent_decoded(encoded);
    let has_layout = |text: &str| text.contains(['\n', '\t']);
    let twice = percent_decoded(&once);
    let text = if !has_layout(&once) && has_layout(&twice) { twice } else { once };
    let chars = "t=".len() + encoded.chars().count();
    let why = match text {
        _ if chars > MAX_CHARS => LinkError::TooLong { chars },
        text if text.len() > MAX_TEXT => LinkError::TooMuchText,
        text if text.trim().is_empty() => return Recovered::Nothing,
        text => return Recovered::Board { text },
    };
    Recovered::Unreadable { link: format!("t={encoded}"), why }
}

/// Text without zero-width characters, soft line breaks of quoted-printable, and `&amp;`.
fn without_mail_marks(text: &str) -> String {
    let has_width = |ch: &char| !matches!(ch, '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{FEFF}');
    let visible: String = text.chars().filter(has_width).collect();
    [("=\r\n", ""), ("=\n", ""), ("=3D", "="), ("&amp;", "&")]
        .into_iter()
        .fold(visible, |text, (mark, instead)| replace(&text, mark, instead))
}

/// Text with every `%` and two hexadecimal digits taken for a byte; a `%` without them stands for itself.
fn percent_decoded(text: &str) -> String {
    let mut parts = text.split('%');
    let mut bytes = parts.next().unwrap_or_default().as_bytes().to_vec();
    for part in parts {
        let hex = part.get(..2).filter(|hex| hex.bytes().all(|digit| digit.is_ascii_hexdigit()));
        if let Some(byte) = hex.and_then(|hex| u8::from_str_radix(hex, 16).ok()) {
            bytes.push(byte);
            bytes.extend_from_slice(&part.as_bytes()[2..]);
        } else {
            bytes.push(b'%');
            bytes.extend_from_slice(part.as_bytes());
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}
