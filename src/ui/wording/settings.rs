//! What the settings of a column say.

use super::{Words, fill};
use crate::ui::state::ColumnUse;

impl Words {
    /// A use of a column, as a choice.
    pub fn use_of_column(self, told: ColumnUse) -> &'static str {
        let texts = &self.rest().settings;
        match told {
            ColumnUse::Multiplies => texts.multiplies,
            ColumnUse::Divides => texts.divides,
            ColumnUse::Label => texts.label,
        }
    }

    /// How much a driver is wrong together, in plain words where these are known.
    pub fn togetherness(self, share: f64) -> String {
        let texts = &self.rest().settings;
        let known = [
            (0.0, texts.not_at_all),
            (0.25, texts.a_little),
            (0.5, texts.noticeably),
            (0.75, texts.strongly),
            (1.0, texts.entirely),
        ];
        match known.iter().find(|(value, _)| *value == share) {
            Some((_, words)) => (*words).to_owned(),
            None => fill(self.rest().settings.correlation, [self.exact(share)]),
        }
    }

    /// One of the labels of a column's settings.
    pub fn about_column(self, template: &str, heading: &str) -> String {
        fill(template, [self.typed(heading)])
    }

    /// What is wrong with a line of the board's text; lines count from 0.
    pub fn line_problem(self, line: usize, sentence: String) -> String {
        fill(self.rest().settings.line_problem, [self.count(line + 1), sentence])
    }
}
