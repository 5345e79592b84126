//! What one cell's text says: an estimate, nothing yet, or an error with its fix.

use crate::model::{Domain, Estimate, Locale, Unit};

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
    /// Canonical text of the other reading, which one click puts in place.
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
    /// `10-May`: a spreadsheet turned a range into a date.
    DateFromSpreadsheet,
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
        from: crate::model::TimeUnit,
        /// How many of the driver's unit make one of it.
        per_unit: f64,
    },
    /// A default spread: the ends are the number divided and multiplied by this.
    Spread {
        /// The factor.
        factor: f64,
    },
}

/// Why a cell cannot be read, and the canonical text that one click would put in its place, if one is likely.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CellError {
    /// What stands in the way.
    pub kind: CellErrorKind,
    /// Canonical text that would be readable.
    pub fix: Option<String>,
}

/// What stands in the way of reading a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum CellErrorKind {
    /// No number can be made out.
    NotANumber,
}
