//! What the parts of the table are called, and what the page itself writes into a board.

use super::{Words, fill};
use crate::codec::cell::End;
use crate::codec::prompt::Prompt;
use crate::codec::text;
use crate::model::{Draft, Locale};

impl Words {
    /// The field of a column's heading; columns count from 0.
    pub fn heading_name(self, column: usize) -> String {
        fill(self.board.heading_label, [self.count(column + 1)])
    }

    /// The button that takes a column away.
    pub fn delete_column_named(self, heading: &str) -> String {
        fill(self.board.delete_column_label, [self.typed(heading)])
    }

    /// The field of a driver of that row.
    pub fn cell_name(self, heading: &str, row_name: &str) -> String {
        fill(self.board.cell_label, [self.typed(heading), self.named(row_name)])
    }

    /// The field of a label or a name; rows count from 0.
    pub fn label_cell_name(self, heading: &str, row: usize) -> String {
        fill(self.board.label_cell_label, [self.typed(heading), self.count(row + 1)])
    }

    /// One of the two fields of a driver of that row.
    pub fn end_name(self, end: End, heading: &str, row_name: &str) -> String {
        let template = if end == End::Low { self.board.low_end } else { self.board.high_end };
        fill(template, [self.cell_name(heading, row_name)])
    }

    /// The button that shows a cell as two ends, or as its text.
    pub fn other_way_of_writing(self, as_ends: bool, heading: &str, row_name: &str) -> String {
        let template = if as_ends { self.board.as_ends } else { self.board.as_text };
        fill(template, [self.cell_name(heading, row_name)])
    }

    /// The heading of a prompt's column, the button that adds it, and the question.
    pub fn prompt(self, prompt: Prompt) -> [&'static str; 3] {
        let texts = &self.0.catalog.board;
        match prompt {
            Prompt::Metric => [texts.metric, texts.add_metric, texts.metric_prompt],
            Prompt::Horizon => [texts.horizon, texts.add_horizon, texts.horizon_prompt],
            Prompt::Measure => [texts.measure, texts.add_measure, texts.measure_prompt],
        }
    }

    /// The usual answers of the prompt of the horizon.
    pub fn horizons(self) -> [&'static str; 3] {
        let texts = &self.0.catalog.board;
        [texts.near, texts.mid, texts.long]
    }

    /// A button that does something with a row: one of the templates `move_up`, `move_down`, `duplicate`, `delete`.
    pub fn doing(self, verb: &str, row_name: &str) -> String {
        fill(verb, [self.named(row_name)])
    }

    /// The worked example of a first visit: it shows what ranges do, as the two leaders cannot be told apart.
    pub fn example(self) -> Draft {
        text::decode(self.board.example, Locale::En)
    }

    /// The name of a row's copy.
    pub fn name_of_copy(self, name: &str) -> String {
        fill(self.board.copy_of, [name.to_owned()])
    }

    /// The heading of the chances that a driver does not come to nothing.
    pub fn name_of_chance(self, driver: &str) -> String {
        fill(self.board.chance_of, [driver.to_owned()])
    }
}
