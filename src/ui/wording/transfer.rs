//! What is found in another program's table, and what is made of its columns.

use super::{Words, fill};
use crate::codec::import::spread::FACTORS;
use crate::codec::import::{Found, Part, Use};

impl Words {
    /// What was found, and what of it is left out.
    pub fn table_found(self, found: &Found) -> String {
        let texts = &self.rest().transfer;
        let mut text = fill(texts.table_found, [self.count(found.rows.len()), self.count(found.width())]);
        let rest = [
            (texts.rows_beyond, found.n_beyond),
            (texts.columns_beside, found.n_beside),
            (texts.other_tables, found.n_others),
        ];
        for (sentence, count) in rest.into_iter().filter(|(_, count)| *count > 0) {
            text.push(' ');
            text.push_str(&self.counted(sentence, count));
        }
        text
    }

    /// The choice of a column's use; columns count from 0.
    pub fn use_label(self, column: usize) -> String {
        fill(self.rest().transfer.use_label, [self.count(column + 1)])
    }

    /// A use of a column, as a choice; `headings` are those of the table.
    pub fn column_use(self, told: &Use, headings: &[String]) -> String {
        let texts = &self.rest().transfer;
        match told {
            Use::LeaveOut => texts.leave_out.to_owned(),
            Use::Name => texts.name_of_row.to_owned(),
            Use::Key => texts.key_of_row.to_owned(),
            Use::Keep => texts.keep.to_owned(),
            Use::Role(role) => role.word().to_owned(),
            Use::Part(part, heading) => fill(texts.part, [self.part(*part).to_owned(), self.typed(heading)]),
            Use::Join(column) => {
                fill(texts.join, [self.typed(headings.get(*column).map_or("", String::as_str))])
            }
        }
    }

    fn part(self, part: Part) -> &'static str {
        let texts = &self.rest().transfer;
        match part {
            Part::Low => texts.low,
            Part::High => texts.high,
            Part::Best => texts.best,
            Part::Worst => texts.worst,
            Part::Mid => texts.middle,
            Part::Level => texts.level,
            Part::Family => texts.family,
        }
    }

    /// The offer to make ranges of single numbers.
    pub fn spread_offer(self) -> String {
        fill(self.rest().transfer.spread, FACTORS.map(|factor| self.exact(factor)))
    }
}
