//! The letters of a link as digits of base 62, and numbers in them: 0-9, A-Z, a-z.

use rangerank_coder::BASE;

/// The letter of a digit.
pub(super) fn letter(digit: u8) -> char {
    char::from(match digit {
        0..10 => b'0' + digit,
        10..36 => b'A' + (digit - 10),
        _ => b'a' + (digit.min(61) - 36),
    })
}

/// The digit of a letter.
pub(super) fn value(letter: u8) -> Option<u8> {
    match letter {
        b'0'..=b'9' => Some(letter - b'0'),
        b'A'..=b'Z' => Some(letter - b'A' + 10),
        b'a'..=b'z' => Some(letter - b'a' + 36),
        _ => None,
    }
}

/// Writes the last `n_digits` digits of `number`.
pub(super) fn push_number(text: &mut String, number: u64, n_digits: usize) {
    let worth = (0..).map(|place| BASE.pow(place)).take(n_digits);
    let letters: Vec<char> = worth.map(|worth| letter((number / worth % BASE) as u8)).collect();
    text.extend(letters.iter().rev());
}

/// The number that a few digits stand for.
pub(super) fn number(digits: &[u8]) -> u64 {
    digits.iter().fold(0, |number, &digit| number * BASE + u64::from(digit))
}
