//! The signs that numbers are written with: what `Intl.NumberFormat` says, and what this program knows of it.

use crate::model::{Locale, replace};

/// How a language writes numbers in European digits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signs {
    /// Between the whole and its fraction.
    pub decimal: &'static str,
    /// Between groups of digits.
    pub group: &'static str,
    /// How many digits the last group of the whole has, 0 where digits are not grouped, and how many each before it.
    pub sizes: (usize, usize),
    /// With how many digits a whole is grouped.
    pub grouped_from: usize,
    /// Before a number below zero.
    pub minus: &'static str,
    /// Before a number of per cent, and behind it.
    pub percent: (&'static str, &'static str),
}

/// A number in parts, as `formatToParts` gives them: the kind of each, and its text.
type Parts = Vec<(String, String)>;

static ENGLISH: Signs =
    Signs { decimal: ".", group: ",", sizes: (3, 3), grouped_from: 4, minus: "−", percent: ("", "%") };
static INDIAN: Signs = Signs { sizes: (3, 2), ..ENGLISH };
static GERMAN: Signs = Signs { decimal: ",", group: ".", percent: ("", "\u{a0}%"), ..ENGLISH };
static FRENCH: Signs = Signs { group: "\u{202f}", ..GERMAN };
static SPANISH: Signs = Signs { grouped_from: 5, ..GERMAN };
static ARABIC: Signs = Signs { minus: "\u{200e}−", percent: ("", "\u{200e}%\u{200e}"), ..ENGLISH };

impl Signs {
    /// The signs of a locale.
    pub const fn of(locale: Locale) -> &'static Self {
        match locale {
            Locale::En | Locale::Ja => &ENGLISH,
            Locale::EnIn => &INDIAN,
            Locale::De => &GERMAN,
            Locale::Fr => &FRENCH,
            Locale::Es => &SPANISH,
            Locale::Ar | Locale::Mirrored => &ARABIC,
        }
    }

    /// The signs that a browser writes with; `ask` gives the parts of a number in the style `decimal` or `percent`.
    /// Nothing where the answer makes no sense. What is new lives as long as the page.
    ///
    /// # Examples
    /// ```
    /// use rangerank::ui::wording::Signs;
    /// assert_eq!(Signs::asked(|_, _| Vec::new()), None);
    /// ```
    pub fn asked(ask: impl Fn(f64, &str) -> Parts) -> Option<&'static Self> {
        let (long, short, percent) =
            (ask(-1_234_567.5, "decimal"), ask(1234.0, "decimal"), ask(0.46, "percent"));
        let sizes: Vec<usize> = texts(&long, "integer").map(str::len).collect();
        let start = |parts: &Parts| parts.iter().position(|(kind, _)| kind == "integer");
        let (signed, first) = (start(&long)?, start(&percent)?);
        let whole =
            |parts: &[(String, String)]| parts.iter().map(|(_, text)| text.as_str()).collect::<String>();
        Some(Box::leak(Box::new(Self {
            decimal: kept(texts(&long, "decimal").next()?.to_owned()),
            group: kept(texts(&long, "group").next().unwrap_or_default().to_owned()),
            sizes: match sizes.as_slice() {
                [.., before, last] if sizes.len() > 2 => (*last, *before),
                [_, last] => (*last, *last),
                _ => (0, 0),
            },
            grouped_from: if texts(&short, "group").next().is_some() { 4 } else { 5 },
            minus: kept(replace(&whole(long.get(..signed)?), "-", "−")),
            percent: (kept(whole(percent.get(..first)?)), kept(whole(percent.get(first + 1..)?))),
        })))
    }

    /// A plain number such as `-1234.5` or `1e-9` with these signs.
    pub(super) fn write(&self, plain: &str) -> String {
        let (minus, size) = plain.strip_prefix('-').map_or(("", plain), |size| (self.minus, size));
        let end = size.bytes().position(|byte| !byte.is_ascii_digit()).unwrap_or(size.len());
        let (whole, rest) = size.split_at(end);
        let rest = replace(rest, "-", self.minus);
        let mut text = minus.to_owned();
        for (at, digit) in whole.chars().enumerate() {
            if at > 0 && self.starts_group(whole.len(), whole.len() - at) {
                text.push_str(self.group);
            }
            text.push(digit);
        }
        match rest.strip_prefix('.') {
            Some(fraction) => text + self.decimal + fraction,
            None => text + &rest,
        }
    }

    /// Whether a group starts where so many digits of a whole are left.
    const fn starts_group(&self, n_digits: usize, n_left: usize) -> bool {
        let (last, before) = self.sizes;
        n_digits >= self.grouped_from
            && last > 0
            && n_left >= last
            && (n_left - last).is_multiple_of(if before > 0 { before } else { last })
    }
}

/// The texts of one kind of part.
fn texts<'a>(parts: &'a Parts, wanted: &str) -> impl Iterator<Item = &'a str> {
    parts.iter().filter(move |(kind, _)| kind == wanted).map(|(_, text)| text.as_str())
}

/// A text for as long as the page lives.
fn kept(text: String) -> &'static str {
    text.leak()
}
