//! What is kept in the browser and on paper.

use super::{Words, fill};
use crate::codec::sheet::{Column, Sheet};
use crate::model::Draft;

impl Words {
    /// The title of a board, read as `sheet`, or else its first initiatives.
    pub fn board_name(self, draft: &Draft, sheet: &Sheet) -> String {
        let title = draft.setting("title").unwrap_or_default();
        if !title.is_empty() {
            return title.to_owned();
        }
        let column =
            sheet.columns.iter().position(|column| matches!(column, Column::Name)).unwrap_or_default();
        let names = draft.rows.iter().filter_map(|row| row.get(column)).map(|entry| entry.text.clone());
        let names: Vec<String> = names.filter(|name| !name.is_empty()).collect();
        if names.is_empty() { self.page.title_placeholder.to_owned() } else { self.list(&names, 3) }
    }

    /// Where boards are kept, and how many.
    pub fn kept_here(self, most: usize) -> String {
        fill(self.rest().kept.help, [self.count(most)])
    }

    /// How long a kept board is, and when it was edited.
    pub fn kept_when(self, n_rows: usize, edited: &str) -> String {
        let edited = self.number(edited.to_owned());
        fill(self.rest().kept.edited, [self.counted(self.rest().notices.initiatives, n_rows), edited])
    }

    /// The label of the button that forgets a board.
    pub fn forget_board(self, name: &str) -> String {
        fill(self.rest().kept.forget, [self.named(name)])
    }

    /// Where the link of a printed board leads.
    pub fn open_at(self, host: &str) -> String {
        fill(self.rest().kept.open_at, [host.to_owned()])
    }
}
