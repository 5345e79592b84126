//! Why a cell cannot be read, and the texts that one click would put in its place.

use std::fmt;

/// Why a cell cannot be read, with canonical texts that would be readable, the likeliest first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CellError {
    /// What stands in the way.
    pub kind: CellErrorKind,
    /// What may have been meant. Each reads without an error in the same driver.
    pub fixes: Vec<String>,
}

/// What stands in the way of reading a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum CellErrorKind {
    /// No number can be made out: `1.2.3`, `5 10`.
    NotANumber,
    /// A word that means nothing here.
    UnknownWord,
    /// `1,5` in English, `1.000` in French.
    AmbiguousSeparator,
    /// `10 to 5`. The fix swaps the ends.
    Descending,
    /// `>5`, `up to 10`. The fix is an example, not a reading.
    OpenEnd,
    /// A number below zero in a driver that must be positive. The fix drops the sign, or raises the low end.
    NotPositive,
    /// Zero in a driver that must be positive. The fix raises the low end to a hundredth of the high one.
    Zero,
    /// Outside 0 % to 100 %.
    NotAProbability,
    /// A range that reaches 0 % or 100 %. The fix leaves one per cent.
    ReachesCertainty,
    /// `1.5m` in a driver measured in time. The fixes take either.
    MinutesOrMonths,
    /// A span of time in a driver that has no unit of time. The fix is the plain number.
    NoTimeUnit,
    /// `1w-2`. The fix takes the unit for both ends.
    UnitOnOneEnd,
    /// Two currencies in one cell.
    SecondCurrency,
    /// An amount of money where it cannot be one: a percent driver, or one measured in time.
    NoMoneyHere,
    /// `#REF!`.
    SpreadsheetError,
    /// `=A1`.
    SpreadsheetFormula,
    /// More than [`super::MAX_CHARS`] characters.
    TooLong,
    /// A number with more than 18 significant digits.
    TooManyDigits,
    /// `NaN`, `Infinity`, `1e400`, and `1e-400`, which would silently become zero.
    NotFinite,
    /// A control or direction character.
    HiddenCharacter,
    /// U+FFFD, which stands for a character that was lost.
    DamagedCharacter,
    /// A median that is not strictly between the ends. The fix leaves it out.
    MidOutside,
    /// A level below 10 % or above 99.9 %, 100 % apart.
    BadLevel,
    /// A median, level or family beside one number. The fix is that number.
    NeedsRange,
    /// `~0`: a default spread has nothing to spread.
    NothingToSpread,
}

impl From<CellErrorKind> for CellError {
    fn from(kind: CellErrorKind) -> Self {
        Self { kind, fixes: Vec::new() }
    }
}

impl fmt::Display for CellErrorKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::NotANumber => "expected a number or a range such as 5 to 10",
            Self::UnknownWord => "expected numbers and known words alone",
            Self::AmbiguousSeparator => "expected a number that can be read in one way only",
            Self::Descending => "expected the low end first",
            Self::OpenEnd => "expected both ends, for example 5 to 12",
            Self::NotPositive => "expected numbers above zero",
            Self::Zero => "expected more than zero",
            Self::NotAProbability => "expected a chance from 0% to 100%",
            Self::ReachesCertainty => "expected a range strictly between 0% and 100%",
            Self::MinutesOrMonths => "expected minutes or months spelled out",
            Self::NoTimeUnit => "expected a plain number, or a driver with a unit of time",
            Self::UnitOnOneEnd => "expected a unit on both ends, or on the last",
            Self::SecondCurrency => "expected one currency",
            Self::NoMoneyHere => "expected no amount of money",
            Self::SpreadsheetError => "expected a value, not a spreadsheet's error",
            Self::SpreadsheetFormula => "expected a value, not a spreadsheet's formula",
            Self::TooLong => "expected at most 200 characters",
            Self::TooManyDigits => "expected at most 18 digits in a number",
            Self::NotFinite => "expected a finite number, not too close to zero to be told from it",
            Self::HiddenCharacter => "expected no control or direction characters",
            Self::DamagedCharacter => "expected text without damaged characters",
            Self::MidOutside => "expected a median between the ends",
            Self::BadLevel => "expected a level from 10% to 99.9%, or 100%",
            Self::NeedsRange => "expected two ends beside a median, level or family",
            Self::NothingToSpread => "expected two ends, for there is nothing to spread",
        })
    }
}

impl fmt::Display for CellError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.kind.fmt(f)
    }
}

impl std::error::Error for CellError {}
