//! What the parts of the table are called, and what the page itself writes into a board.

use super::{Words, fill};
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
