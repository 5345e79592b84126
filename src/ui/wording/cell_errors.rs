//! Why a cell cannot be read, in a sentence that says what to write.

use super::Words;
use crate::codec::cell::CellErrorKind;

impl Words {
    /// The sentence beside the cell.
    pub(super) fn cell_error(self, kind: CellErrorKind) -> &'static str {
        match kind {
            CellErrorKind::UnknownWord => self.rest().errors.unknown_word,
            CellErrorKind::AmbiguousSeparator => self.rest().errors.ambiguous_separator,
            CellErrorKind::Descending => self.rest().errors.descending,
            CellErrorKind::OpenEnd => self.rest().errors.open_end,
            CellErrorKind::NotPositive => self.rest().errors.not_positive,
            CellErrorKind::Zero => self.rest().errors.zero,
            CellErrorKind::NotAProbability => self.rest().errors.not_a_probability,
            CellErrorKind::ReachesCertainty => self.rest().errors.reaches_certainty,
            CellErrorKind::MinutesOrMonths => self.rest().errors.minutes_or_months,
            CellErrorKind::NoTimeUnit => self.rest().errors.no_time_unit,
            CellErrorKind::UnitOnOneEnd => self.rest().errors.unit_on_one_end,
            CellErrorKind::SecondCurrency => self.rest().errors.second_currency,
            CellErrorKind::NoMoneyHere => self.rest().errors.no_money_here,
            CellErrorKind::SpreadsheetError => self.rest().errors.spreadsheet_error,
            CellErrorKind::SpreadsheetFormula => self.rest().errors.spreadsheet_formula,
            CellErrorKind::TooLong => self.rest().errors.too_long,
            CellErrorKind::TooManyDigits => self.rest().errors.too_many_digits,
            CellErrorKind::NotFinite => self.rest().errors.not_finite,
            CellErrorKind::HiddenCharacter => self.rest().errors.hidden_character,
            CellErrorKind::DamagedCharacter => self.rest().errors.damaged_character,
            CellErrorKind::MidOutside => self.rest().errors.mid_outside,
            CellErrorKind::BadLevel => self.rest().errors.bad_cell_level,
            CellErrorKind::NeedsRange => self.rest().errors.needs_range,
            CellErrorKind::NothingToSpread => self.rest().errors.nothing_to_spread,
            CellErrorKind::NotANumber => self.rest().errors.not_a_number,
        }
    }
}
