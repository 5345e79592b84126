//! Every word of the page: numbers, readings, errors and labels in the reader's language.

mod assumptions;
mod catalog;
mod cell_errors;
mod de;
mod en;
mod figures;
mod fill;
mod help;
mod kept;
mod labels;
mod learning;
mod notices;
mod numbers;
mod orders;
mod pictures;
mod problems;
mod readings;
mod results;
mod runs;
mod settings;
mod sharing;
mod signs;
mod transfer;
mod verdicts;

use std::ops::Deref;

pub use catalog::{Catalog, Rest};
use fill::fill;
pub use help::Help;
pub use problems::{Fix, formula_place};
pub use signs::Signs;

use super::later;
use crate::model::{Locale, lower_case};

/// The words and number signs of one locale. A text that never varies is a field of a topic, `words.page.undo`; a
/// sentence is a method, `words.verdict(&report)`.
#[derive(Debug, Clone, Copy)]
pub struct Words(&'static Language);

/// What words are made of.
#[derive(Debug)]
pub(super) struct Language {
    locale: Locale,
    catalog: &'static Catalog,
    signs: &'static Signs,
}

impl PartialEq for Words {
    fn eq(&self, other: &Self) -> bool {
        self.0.locale == other.0.locale && self.0.signs == other.0.signs
    }
}

impl Deref for Words {
    type Target = Catalog;

    fn deref(&self) -> &Catalog {
        self.0.catalog
    }
}

impl Words {
    /// The words of English.
    pub const ENGLISH: Self = Self(&Language::english(Locale::En));

    /// The words of a locale, with its number signs as this program knows them.
    pub fn new(locale: Locale) -> Self {
        match locale {
            Locale::En => Self::ENGLISH,
            Locale::EnIn => Self(const { &Language::english(Locale::EnIn) }),
            // Whoever starts in German waits for it.
            Locale::De => later::german().map_or(Self::ENGLISH, Self),
            Locale::Fr => Self(const { &Language::english(Locale::Fr) }),
            Locale::Es => Self(const { &Language::english(Locale::Es) }),
            Locale::Ja => Self(const { &Language::english(Locale::Ja) }),
            Locale::Ar => Self(const { &Language::english(Locale::Ar) }),
            Locale::Mirrored => Self(const { &Language::english(Locale::Mirrored) }),
        }
    }

    /// The same words with other number signs, for as long as the page lives.
    #[must_use]
    pub fn with_signs(self, signs: &'static Signs) -> Self {
        Self(Box::leak(Box::new(Language { signs, ..*self.0 })))
    }

    /// The words that only the later part of the program says; none before it has arrived.
    pub fn rest(self) -> &'static Rest {
        later::rest(self).unwrap_or(const { &Rest::NONE })
    }

    /// Every text of the language with its name; a plural has two.
    pub fn texts(self) -> Vec<(&'static str, Vec<&'static str>)> {
        [self.0.catalog.texts(), self.rest().texts()].concat()
    }

    /// The number signs.
    pub const fn signs(self) -> &'static Signs {
        self.0.signs
    }

    /// The language tag of the words, which need not be the locale's.
    pub const fn tag(self) -> &'static str {
        match self.0.locale {
            Locale::De | Locale::EnIn | Locale::Mirrored => self.0.locale.tag(),
            _ => Locale::En.tag(),
        }
    }

    /// Whether the words are written from right to left.
    pub const fn is_right_to_left(self) -> bool {
        matches!(self.0.locale, Locale::Mirrored)
    }

    /// A name inside a sentence.
    pub(in crate::ui) fn named(self, name: &str) -> String {
        isolated(if name.is_empty() { self.phrases.unnamed } else { name })
    }

    /// A driver's name inside a sentence: without the unit behind it, in lower case where nouns have no capitals.
    fn driver(self, name: &str) -> String {
        isolated(&self.inside(name.split(" (").next().unwrap_or_default()))
    }

    /// A phrase inside a sentence, in lower case where nouns have no capitals.
    fn inside(self, phrase: &str) -> String {
        if self.capital_nouns { phrase.to_owned() } else { lower_case(phrase) }
    }

    /// `A`, `A and B`, `A, B and C`; beyond `most`, the rest as a number.
    pub fn list(self, names: &[String], most: usize) -> String {
        let (shown, rest) = if names.len() > most { names.split_at(most - 1) } else { (names, &[][..]) };
        let mut words = shown.to_vec();
        if !rest.is_empty() {
            words.push(fill(self.phrases.list_rest, [self.count(rest.len())]));
        }
        match words.split_last() {
            None => String::new(),
            Some((only, [])) => only.clone(),
            Some((last, before)) => fill(self.phrases.list_last, [before.join(", "), last.clone()]),
        }
    }
}

impl Language {
    /// English with the number signs of a locale.
    const fn english(locale: Locale) -> Self {
        Self { locale, catalog: &en::EN, signs: Signs::of(locale) }
    }
}

/// The words that only the later part of the program says.
pub(super) fn rest(words: Words) -> &'static Rest {
    if words.0.locale == Locale::De { &de::DE_REST } else { &en::EN_REST }
}

/// German, which few pages need.
pub(super) fn german() -> &'static Language {
    static GERMAN: Language = Language { locale: Locale::De, catalog: &de::DE, signs: Signs::of(Locale::De) };
    &GERMAN
}

/// A name or a typed text, kept apart from the direction of writing around it.
fn isolated(name: &str) -> String {
    ["\u{2068}", name, "\u{2069}"].concat()
}
