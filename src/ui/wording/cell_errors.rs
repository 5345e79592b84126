//! Why a cell cannot be read, in a sentence that says what to write.

use crate::codec::cell::CellErrorKind;

/// The sentence beside the cell.
pub(super) fn sentence(kind: CellErrorKind) -> &'static str {
    match kind {
        CellErrorKind::UnknownWord => "A word here is not known. Write numbers, such as 5 to 10.",
        CellErrorKind::AmbiguousSeparator => "This number can be read in two ways.",
        CellErrorKind::Descending => "The low end comes first.",
        CellErrorKind::OpenEnd => "Give both ends, for example 5 to 12.",
        CellErrorKind::NotPositive => "This must stay above zero.",
        CellErrorKind::Zero => "This must stay above zero. Write a small low end.",
        CellErrorKind::NotAProbability => "A chance lies between 0% and 100%.",
        CellErrorKind::ReachesCertainty => "A range of chances stays between 0% and 100%.",
        CellErrorKind::MinutesOrMonths => "Minutes or months? Write min or mo.",
        CellErrorKind::NoTimeUnit => {
            "This driver has no unit of time. Name one in the heading, as in Effort (weeks), or write the number alone."
        }
        CellErrorKind::UnitOnOneEnd => "Write the unit on both ends, or on the last.",
        CellErrorKind::SecondCurrency => "A driver is measured in one currency.",
        CellErrorKind::NoMoneyHere => "This driver is not measured in money.",
        CellErrorKind::SpreadsheetError => "The spreadsheet had an error here. Write the range itself.",
        CellErrorKind::SpreadsheetFormula => "This is a spreadsheet’s formula. Write its value.",
        CellErrorKind::TooLong => "A range has at most 200 characters.",
        CellErrorKind::TooManyDigits => "A number has at most 18 digits.",
        CellErrorKind::NotFinite => "This number is too large or too small to be computed with.",
        CellErrorKind::HiddenCharacter => "There is a hidden character in this text. Type it again.",
        CellErrorKind::DamagedCharacter => "A character was lost on the way here. Type it again.",
        CellErrorKind::MidOutside => "The middle lies between the two ends.",
        CellErrorKind::BadLevel => "A level lies between 10% and 99.9%, or is 100%.",
        CellErrorKind::NeedsRange => "A middle, a level or a family needs two ends.",
        CellErrorKind::NothingToSpread => "There is nothing to spread around zero. Give both ends.",
        CellErrorKind::NotANumber => "Write a number or a range, such as 5 to 10.",
    }
}
