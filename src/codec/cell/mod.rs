//! What one cell's text says: an estimate, nothing yet, or an error with its fix.
//!
//! # Grammar
//! Words are read in any case; marks that look alike (dashes, quotes, digits of other scripts) are one.
//! ```text
//! cell      = nothing | date | statement | "[" ends "]" more* | "(" ends ")"
//! nothing   = "" | "-" | "?" | "n/a" | "na" | "TBD" | "TBA" | "TBC" | "k.A."
//! date      = day ["-"] month | month "-" day | day "/" month "/" year without spaces
//!                                                      a spreadsheet's: 10-May is 5 to 10
//! statement = [about] (one | open | ends | around | three) more*
//! one       = quantity
//! open      = (">" | "<" | "at least" | "up to" | …) quantity | quantity ("+" | joiner)      an error
//! ends      = ["from" | "between"] quantity joiner [about] quantity
//! around    = quantity ("±" | "+/-" | "+-") quantity
//! three     = quantity "/" quantity "/" quantity       low, median, high
//! joiner    = "-" | ".." | "…" | "->" | "→" | ":" | ";" | "~" | "to" | "bis" | "à" | "a" | "hasta" | "から"
//!           | "and" | "und" | "et" | "y"               the last four after "between"; "," in brackets
//! about     = "~" | "≈" | "about" | "around" | "approx." | "ca." | "etwa" | "environ" | …
//! more      = ("mid" | "median") quantity | "@" level | family | "?"              each once, in any order
//! quantity  = "(" quantity ")" | ["-" | "+"] [currency] ["-" | "+"] number suffix*   in ( ) it is negative
//! suffix    = "k" | "M" | "bn" | "lakh" | … | "%" | currency | [whose] time | the driver's own unit
//! time      = "minutes" | "h" | "d" | "w" | "mo" | "q" | "y" | their words in English, German, French, Spanish, Japanese
//! level     = number ["%"]
//! family    = "normal" | "lognormal" | "uniform" | "triangular" | "pert" | "logit-normal"
//! number    = digits with separators, ["e" ["-"] digits]
//! ```
//! A text is cleaned, cut into tokens, parsed to a statement, interpreted in its driver, evaluated, checked
//! against the driver's domain: one file a step, each linear in the text, whose length is bounded first.
//!
//! # Separators
//! Spaces, `'`, `_` and `٬` group thousands, `٫` is the decimal point. Of `.` and `,` the last one in a number is
//! the decimal point, unless it stands more than once, or the locale groups with it and three digits follow.
//! What is then still open, as `1,5` in English, is an error with both readings as fixes.

use crate::model::{Domain, Estimate, Locale, TimeUnit, Unit};

mod check;
mod clean;
mod currency;
mod ends;
mod error;
mod evaluate;
mod grammar;
mod interpret;
mod level;
mod number;
mod quantity;
mod statement;
mod token;
mod word;
mod write;

pub use clean::MAX_CHARS;
pub use currency::{Currency, currency};
pub use ends::{End, Ends, with_end};
pub use error::{CellError, CellErrorKind};
pub(super) use evaluate::chance;
pub use level::read_level;
pub use write::write;

use number::Resolve;

/// What a cell's reader must know of its surroundings.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Context<'a> {
    /// Which values make sense.
    pub domain: Domain,
    /// The driver's unit.
    pub unit: Option<&'a Unit>,
    /// The conventions of the text.
    pub locale: Locale,
}

/// What a readable cell says.
#[derive(Debug, Clone, PartialEq)]
pub enum Reading {
    /// Nothing stated yet. Never zero.
    NotEstimated,
    /// An estimate.
    Estimated(Estimated),
}

/// An estimate as read, with what the reader should be shown about the reading.
#[derive(Debug, Clone, PartialEq)]
pub struct Estimated {
    /// The estimate, in the driver's unit.
    pub estimate: Estimate,
    /// A doubt that one click settles the other way.
    pub question: Option<Question>,
    /// What happened on the way from the text to the numbers.
    pub notes: Vec<Note>,
}

/// A reading that might have been meant otherwise.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    /// What is in doubt.
    pub doubt: Doubt,
    /// Canonical text of the other reading, which one click puts in place. Empty where there is no other: one
    /// click then empties the cell.
    pub otherwise: String,
}

/// What may have been meant otherwise.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Doubt {
    /// `5-10k`: the suffix was taken for both ends.
    SuffixForBoth,
    /// `~7`: a default spread was put around one number. The other reading is exactly that number.
    DefaultSpread,
    /// `60-80` or `0.6-0.8` in a percent driver.
    PercentScale,
    /// `1.5m` was taken as million.
    Million,
    /// `0.8 ± 5%` in a percent driver was taken as points, 0.75 to 0.85, not as a share of 0.8.
    PercentPoints,
    /// `10-May`: a spreadsheet turned a range into a date.
    DateFromSpreadsheet,
    /// `5 to 20 median 8 pert`: the median was taken for the most likely value, for these families have no other
    /// middle. The other reading leaves the family out.
    MedianAsMode,
}

/// A step of the reading that the reader is told about.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub enum Note {
    /// One number, taken as exact: no range yet.
    NoRangeYet,
    /// Spans of time were converted: `per_unit` driver units in one `from`.
    Converted {
        /// The unit that was typed.
        from: TimeUnit,
        /// How many of the driver's unit make one of it.
        per_unit: f64,
    },
    /// A default spread was put around one number.
    Spread(Spread),
}

/// How far a default spread reaches from one number. The factor is 2, because estimates at the stage where a
/// product has been agreed on turn out between half and twice (the cone of uncertainty: Boehm 1981).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Spread {
    /// From half to twice: of positive numbers.
    Factor,
    /// From half to one and a half times: of numbers that may be negative, where a factor has no meaning at zero.
    Half,
    /// From half the odds to twice the odds, to two digits on the shorter side: of chances.
    Odds,
}

impl Spread {
    /// The spread in a driver of that domain.
    pub const fn of(domain: Domain) -> Self {
        match domain {
            Domain::Positive => Self::Factor,
            Domain::Probability => Self::Odds,
            Domain::Real => Self::Half,
        }
    }
}

/// Reads a cell. A shared number is read the same way, with [`Domain::Real`] and no unit.
///
/// # Errors
/// [`CellError`] if the text says something that cannot be read in full.
///
/// # Examples
/// ```
/// use rangerank::codec::cell::{Context, Reading, read, write};
/// use rangerank::model::{Domain, Locale};
/// let context = Context { domain: Domain::Positive, unit: None, locale: Locale::De };
/// let Reading::Estimated(read_as) = read("1.000 bis 2,5k", &context)? else { unreachable!() };
/// assert_eq!(write(&read_as.estimate, context.domain), "1000 to 2500");
/// assert_eq!(read("tbd", &context)?, Reading::NotEstimated);
/// assert_eq!(read("10 bis 5", &context).unwrap_err().fixes, ["5 to 10"]);
/// # Ok::<(), rangerank::codec::cell::CellError>(())
/// ```
pub fn read(text: &str, context: &Context) -> Result<Reading, CellError> {
    let text = clean::clean(text)?;
    if word::is_nothing(&text) {
        return Ok(Reading::NotEstimated);
    }
    if text.starts_with('#') {
        return Err(CellErrorKind::SpreadsheetError.into());
    }
    if text.starts_with('=') {
        return Err(CellErrorKind::SpreadsheetFormula.into());
    }
    estimated(&text, context, Resolve::Ask).map(Reading::Estimated).map_err(|error| {
        let mut error = match error.kind {
            CellErrorKind::AmbiguousSeparator => resolved(&text, context),
            _ => error,
        };
        let canonical = Context { locale: Locale::En, ..*context };
        error.fixes.retain(|fix| estimated(fix, &canonical, Resolve::Ask).is_ok());
        error.fixes.dedup();
        error
    })
}

/// The error of an ambiguous separator with both readings as fixes, or, if neither reads, what is wrong besides.
fn resolved(text: &str, context: &Context) -> CellError {
    let decimal = estimated(text, context, Resolve::Decimal);
    let thousands = estimated(text, context, Resolve::Thousands);
    match (decimal, thousands) {
        (Err(error), Err(_)) => error,
        (decimal, thousands) => {
            let readings = [decimal, thousands].into_iter().flatten();
            let fixes = readings.map(|read| write(&read.estimate, context.domain)).collect();
            CellError { kind: CellErrorKind::AmbiguousSeparator, fixes }
        }
    }
}

/// What a clean text states, with fixes that need not all be readable.
fn estimated(text: &str, context: &Context, resolve: Resolve) -> Result<Estimated, CellError> {
    interpret::interpret(grammar::statement(text, context, resolve)?, context)
}
