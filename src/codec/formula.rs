//! A score's formula as text: what it may say, and why a text is no formula.

mod diagnose;
mod parse;
mod write;

use std::fmt;

use crate::model::{Expr, Function, Name};

use super::{heading, models, nearest::nearest};

pub use parse::parse;
pub use write::{write, write_name};

/// The longest formula, in characters.
pub const MAX_CHARS: usize = 1000;
/// The deepest nesting of parentheses, signs and powers.
pub const MAX_DEPTH: usize = 64;

/// What the names in a formula stand for: `Expr::Driver` and `Expr::Shared` index these.
#[derive(Debug, Clone, Copy)]
pub struct Names<'a> {
    /// The drivers, or every heading while it is not known which are drivers.
    pub drivers: &'a [Name],
    /// The shared numbers.
    pub shared: &'a [Name],
}

/// Why a text is no formula, where, and what would be read in its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FormulaError {
    /// What stands in the way.
    pub kind: FormulaErrorKind,
    /// The first character it is about, from 0.
    pub start: usize,
    /// The character after the last one it is about; `start` where something is missing.
    pub end: usize,
    /// Text for these characters that would be readable, if one is likely.
    pub fix: Option<String>,
}

/// What stands in the way of reading a formula.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum FormulaErrorKind {
    /// There is no text.
    Empty,
    /// No heading and no shared number has this name.
    UnknownName,
    /// A heading of several words stands without brackets.
    NeedsBrackets,
    /// No function has this name.
    UnknownFunction,
    /// A number, name or parenthesis should stand here.
    MissingOperand,
    /// A parenthesis or bracket is opened here and never closed.
    Unclosed,
    /// A parenthesis is closed here that was never opened.
    Unopened,
    /// The function takes another number of operands.
    WrongOperands {
        /// Whether it takes two or more, rather than one.
        several: bool,
    },
    /// An operator should stand here.
    MissingOperator,
    /// The character means nothing in a formula.
    UnknownCharacter,
    /// The number is too large.
    NumberTooLarge,
    /// More than [`MAX_DEPTH`] levels.
    TooDeep,
    /// More than [`MAX_CHARS`] characters.
    TooLong,
    /// The formula is the same for every row.
    NoDriver,
    /// The divisor is zero whatever the drivers are.
    ZeroDivisor,
}

impl Names<'_> {
    /// The leaf that a name means: a heading or a shared number, then a heading without its unit.
    pub(super) fn find(&self, name: &str) -> Option<Expr> {
        let name = Name::new(name);
        let is_it = |known: &Name| !known.is_empty() && known.matches(name.as_str());
        let without_unit = |known: &Name| is_it(&Name::new(heading::split_unit(known.as_str()).0));
        let driver = |found: usize| Expr::Driver(found);
        (self.drivers.iter().position(is_it).map(driver))
            .or_else(|| self.shared.iter().position(is_it).map(Expr::Shared))
            .or_else(|| self.drivers.iter().position(without_unit).map(driver))
    }

    /// Canonical text of the name that `text` probably means.
    fn nearest(&self, text: &str) -> Option<String> {
        let bases = || self.drivers.iter().map(|name| heading::split_unit(name.as_str()).0);
        let driver = |index: usize| self.drivers.get(index);
        let role = models::role(text);
        (nearest(text, bases()).and_then(driver))
            .or_else(|| {
                nearest(text, self.shared.iter().map(Name::as_str)).and_then(|index| self.shared.get(index))
            })
            .or_else(|| {
                role.and_then(|role| bases().position(|base| models::role(base) == Some(role)))
                    .and_then(driver)
            })
            .map(write_name)
    }
}

/// Every function with its name; `chance` is no function but an event.
const FUNCTIONS: [(Function, &str); 5] = [
    (Function::Min, "min"),
    (Function::Max, "max"),
    (Function::Sqrt, "sqrt"),
    (Function::Ln, "ln"),
    (Function::Exp, "exp"),
];

fn function_word(function: Function) -> &'static str {
    FUNCTIONS.iter().find(|(known, _)| *known == function).map_or("", |(_, word)| word)
}

/// The word of the event.
const CHANCE: &str = "chance";

/// Whether a word is the name of a function, in any case.
fn is_function(word: &str) -> bool {
    function_words().any(|known| known.eq_ignore_ascii_case(word))
}

fn function_words() -> impl Iterator<Item = &'static str> {
    FUNCTIONS.iter().map(|(_, word)| *word).chain([CHANCE])
}

fn starts_word(ch: char) -> bool {
    ch.is_alphabetic() || ch == '_'
}

fn continues_word(ch: char) -> bool {
    ch.is_alphanumeric() || ch == '_'
}

impl fmt::Display for FormulaErrorKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Empty => "expected a formula",
            Self::UnknownName => "expected the heading of a column or the name of a shared number",
            Self::NeedsBrackets => "expected square brackets around a heading of several words",
            Self::UnknownFunction => "expected min, max, sqrt, ln, exp or chance",
            Self::MissingOperand => "expected a number, a heading or an opening parenthesis",
            Self::Unclosed => "expected what is opened here to be closed",
            Self::Unopened => "expected what is closed here to be opened",
            Self::WrongOperands { several: true } => "expected two operands or more",
            Self::WrongOperands { several: false } => "expected one operand",
            Self::MissingOperator => "expected an operator or the end of the formula",
            Self::UnknownCharacter => "expected numbers, headings and + - * / ^ ( )",
            Self::NumberTooLarge => "expected a number below 1.8e308",
            Self::TooDeep => "expected at most 64 levels of parentheses, signs and powers",
            Self::TooLong => "expected at most 1000 characters",
            Self::NoDriver => "expected the heading of a column, so that rows can differ",
            Self::ZeroDivisor => "expected a divisor other than zero",
        })
    }
}

impl fmt::Display for FormulaError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.kind.fmt(f)
    }
}

impl std::error::Error for FormulaError {}
