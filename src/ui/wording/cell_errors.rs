//! Why a cell cannot be read, in a sentence that says what to write.

use super::Words;
use crate::codec::cell::CellErrorKind;

impl Words {
    /// The sentence beside the cell.
    pub(super) fn cell_error(self, kind: CellErrorKind) -> &'static str {
        match kind {
            CellErrorKind::UnknownWord => self.errors.unknown_word,
            CellErrorKind::AmbiguousSeparator => self.errors.ambiguous_separator,
            CellErrorKind::Descending => self.errors.descending,
            CellErrorKind::OpenEnd => self.errors.open_end,
            CellErrorKind::NotPositive => self.errors.not_positive,
            CellErrorKind::Zero => self.errors.zero,
            CellErrorKind::NotAProbability => self.errors.not_a_probability,
            CellErrorKind::ReachesCertainty => self.errors.reaches_certainty,
            CellErrorKind::MinutesOrMonths => self.errors.minutes_or_months,
            CellErrorKind::NoTimeUnit => self.errors.no_time_unit,
            CellErrorKind::UnitOnOneEnd => self.errors.unit_on_one_end,
            CellErrorKind::SecondCurrency => self.errors.second_currency,
            CellErrorKind::NoMoneyHere => self.errors.no_money_here,
            CellErrorKind::SpreadsheetError => self.errors.spreadsheet_error,
            CellErrorKind::SpreadsheetFormula => self.errors.spreadsheet_formula,
            CellErrorKind::TooLong => self.errors.too_long,
            CellErrorKind::TooManyDigits => self.errors.too_many_digits,
            CellErrorKind::NotFinite => self.errors.not_finite,
            CellErrorKind::HiddenCharacter => self.errors.hidden_character,
            CellErrorKind::DamagedCharacter => self.errors.damaged_character,
            CellErrorKind::MidOutside => self.errors.mid_outside,
            CellErrorKind::BadLevel => self.errors.bad_cell_level,
            CellErrorKind::NeedsRange => self.errors.needs_range,
            CellErrorKind::NothingToSpread => self.errors.nothing_to_spread,
            CellErrorKind::NotANumber => self.errors.not_a_number,
        }
    }
}
