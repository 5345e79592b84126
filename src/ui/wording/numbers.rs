//! Numbers as people read them: no digit that the simulation or the input cannot carry.

use super::{Words, fill};
use crate::codec::float;

impl Words {
    /// A chance in whole futures of a hundred.
    ///
    /// # Examples
    /// ```
    /// use rangerank::model::Locale;
    /// use rangerank::ui::wording::Words;
    /// let words = Words::new(Locale::En);
    /// assert_eq!(words.chance(0.4567), "46 of 100");
    /// assert_eq!(words.chance(0.001), "fewer than 1 of 100");
    /// assert_eq!(Words::new(Locale::De).chance(0.4567), "46 von 100");
    /// ```
    pub fn chance(self, probability: f64) -> String {
        match whole_hundredths(probability) {
            Hundredths::Tiny => self.phrases.chance_tiny.to_owned(),
            Hundredths::Huge => self.phrases.chance_huge.to_owned(),
            Hundredths::Whole(count) => fill(self.phrases.chance, [self.exact(count)]),
        }
    }

    /// A chance as a bare number of a hundred, where something else says so.
    pub fn of_hundred(self, probability: f64) -> String {
        match whole_hundredths(probability) {
            Hundredths::Tiny => self.number("<1".to_owned()),
            Hundredths::Huge => self.number(">99".to_owned()),
            Hundredths::Whole(count) => self.exact(count),
        }
    }

    /// A score to three significant digits, with thousands separated.
    ///
    /// # Examples
    /// ```
    /// use rangerank::model::Locale;
    /// use rangerank::ui::wording::Words;
    /// let words = Words::new(Locale::En);
    /// assert_eq!(words.score(522.0879), "522");
    /// assert_eq!(words.score(12_345.0), "12,300");
    /// assert_eq!(words.score(-0.012_345), "−0.0123");
    /// ```
    pub fn score(self, value: f64) -> String {
        if value == 0.0 || !value.is_finite() {
            return self.exact(0.0);
        }
        let (digits, exponent) = significant(value.abs());
        let (plain, power) = match usize::try_from(exponent) {
            Ok(whole) if whole < N_DIGITS => (with_point(&digits, whole + 1), None),
            Ok(whole) if exponent < 15 => (digits + &"0".repeat(whole + 1 - N_DIGITS), None),
            Err(_) if exponent > -6 => {
                ("0.".to_owned() + &"0".repeat(exponent.unsigned_abs() as usize - 1) + &digits, None)
            }
            _ => (with_point(&digits, 1), Some(exponent)),
        };
        let sign = if value < 0.0 { "-" } else { "" };
        let mut text = self.0.signs.write(&(sign.to_owned() + &plain));
        if let Some(power) = power {
            text.push_str(" × 10^");
            text.push_str(&self.0.signs.write(&power.to_string()));
        }
        self.number(text)
    }

    /// A typed number with every digit it was typed with, thousands separated.
    ///
    /// # Examples
    /// ```
    /// use rangerank::model::Locale;
    /// use rangerank::ui::wording::Words;
    /// assert_eq!(Words::new(Locale::En).exact(1_234_567.5), "1,234,567.5");
    /// assert_eq!(Words::new(Locale::De).exact(1_234_567.5), "1.234.567,5");
    /// ```
    pub fn exact(self, value: f64) -> String {
        self.number(self.0.signs.write(&float::write(value)))
    }

    /// How many there are of something.
    pub fn count(self, count: usize) -> String {
        self.number(self.0.signs.write(&count.to_string()))
    }

    /// So many per cent, every digit of them.
    ///
    /// # Examples
    /// ```
    /// use rangerank::model::Locale;
    /// use rangerank::ui::wording::Words;
    /// assert_eq!(Words::new(Locale::En).percent(99.9), "99.9%");
    /// assert_eq!(Words::new(Locale::De).percent(99.9), "99,9\u{a0}%");
    /// ```
    pub fn percent(self, value: f64) -> String {
        self.with_percent(&self.0.signs.write(&float::write(value)))
    }

    /// So many per cent, three digits of them.
    pub(super) fn rounded_percent(self, value: f64) -> String {
        self.with_percent(&self.score(value))
    }

    fn with_percent(self, number: &str) -> String {
        let (before, behind) = self.0.signs.percent;
        self.number([before, number, behind].concat())
    }

    /// A number, kept together where the words around it run from right to left.
    pub(super) fn number(self, text: String) -> String {
        if self.is_right_to_left() { ["\u{2066}", &text, "\u{2069}"].concat() } else { text }
    }
}

/// A chance as it is told.
enum Hundredths {
    Tiny,
    Huge,
    Whole(f64),
}

fn whole_hundredths(probability: f64) -> Hundredths {
    let percent = (probability * 100.0).round();
    if percent < 1.0 {
        Hundredths::Tiny
    } else if percent > 99.0 {
        Hundredths::Huge
    } else {
        Hundredths::Whole(percent)
    }
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
        Some((whole, fraction)) => [whole, ".", fraction].concat(),
        None => digits.to_owned(),
    }
}
