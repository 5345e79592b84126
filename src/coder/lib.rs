//! Bytes to few digits of base 62 and back, by chances that a predictor learns as it reads: the body of a link, version 1.
//!
//! A package of its own, so that it is built for speed: a link that unfolds to the most that is allowed must not
//! keep the page busy. Everything here is frozen with version 1: the same bytes give the same digits for ever.

mod fraction;
mod place;
mod predictor;

pub use fraction::BASE;

use fraction::{Reader, Writer};
use predictor::Predictor;

/// A byte that no UTF-8 text has.
const END: u8 = 0xFF;

/// Why digits stand for no bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ExpandError {
    /// No bytes give these digits.
    Altered,
    /// They stand for more bytes than were asked for.
    TooMuch,
}

/// The digits that stand for bytes, each below [`BASE`]; none of the bytes may be 255.
///
/// # Examples
/// ```
/// use rangerank_coder::{expand, shorten};
/// let digits = shorten(b"Initiative\tReach\tEffort\n");
/// assert_eq!(digits.len(), 6);
/// let mut most = 1000;
/// assert_eq!(expand(&digits, &mut most).as_deref(), Ok(&b"Initiative\tReach\tEffort\n"[..]));
/// assert_eq!(most, 1000 - 24);
/// ```
pub fn shorten(bytes: &[u8]) -> Vec<u8> {
    let mut predictor = Predictor::primed();
    let mut writer = Writer::new();
    for &byte in bytes.iter().chain(&[END]) {
        for place in (0..8).rev() {
            let bit = byte >> place & 1 == 1;
            writer.write(bit, predictor.chance());
            predictor.learn(bit);
        }
    }
    writer.finish()
}

/// The bytes that digits stand for; `most` is how many there may be, and becomes how many more there might have been.
///
/// # Errors
/// [`ExpandError::TooMuch`] beyond `most` bytes, else [`ExpandError::Altered`] where [`shorten`] gives other digits.
pub fn expand(digits: &[u8], most: &mut usize) -> Result<Vec<u8>, ExpandError> {
    let mut predictor = Predictor::primed();
    let mut reader = Reader::new(digits);
    let mut bytes = Vec::new();
    loop {
        let mut byte = 0;
        for _ in 0..8 {
            let bit = reader.read(predictor.chance());
            predictor.learn(bit);
            byte = byte << 1 | u8::from(bit);
        }
        if byte == END {
            return if reader.is_at_end() { Ok(bytes) } else { Err(ExpandError::Altered) };
        }
        if reader.is_past_end() {
            return Err(ExpandError::Altered);
        }
        *most = most.checked_sub(1).ok_or(ExpandError::TooMuch)?;
        bytes.push(byte);
    }
}
