//! What becomes of whole rows: added, taken away, duplicated, moved and sorted.

use super::{Action, Direction, Notice, State, Target, edit};

impl State {
    pub(super) fn change_rows(&mut self, action: &Action) {
        let mut order: Vec<Option<usize>> = (0..self.draft.rows.len()).map(Some).collect();
        match *action {
            Action::RowAdded => {
                let mut row = 0;
                self.change(|draft, _| row = edit::add_row(draft));
                self.focus_on(Target::Cell { row, column: 0 });
            }
            Action::RowDeleted(row) if row < order.len() => {
                order.remove(row);
                self.change_with_keys(&order, |draft, _| drop(draft.rows.remove(row)));
                self.notice = Some(Notice::RowDeleted);
                self.focus_on(match self.draft.rows.len() {
                    0 => Target::AddRow,
                    n_rows => Target::Cell { row: row.min(n_rows - 1), column: 0 },
                });
            }
            Action::RowDuplicated(row) if row < order.len() => {
                order.insert(row + 1, None);
                let words = self.words;
                self.change_with_keys(&order, |draft, sheet| edit::duplicate_row(words, draft, sheet, row));
                self.focus_on(Target::Cell { row: row + 1, column: 0 });
            }
            Action::RowMoved { row, to } => {
                let Some(there) = edit::destination(&self.draft, row, to) else { return };
                order.swap(row, there);
                self.change_with_keys(&order, |draft, _| draft.rows.swap(row, there));
                let at_end = edit::destination(&self.draft, there, to).is_none();
                let way = match (to, at_end) {
                    (to, false) => to,
                    (Direction::Up, true) => Direction::Down,
                    (Direction::Down, true) => Direction::Up,
                };
                self.focus_on(Target::Move { row: there, to: way });
            }
            _ => {}
        }
    }

    /// Lays the rows in the order of their ranks, those without a rank last.
    pub(super) fn sort_rows(&mut self) {
        let Some(answer) = self.ranking().cloned() else { return };
        let mut order: Vec<usize> = answer.report.ranked().iter().map(|ranked| ranked.index).collect();
        let unranked = (0..self.draft.rows.len()).filter(|row| !order.contains(row)).collect::<Vec<_>>();
        order.extend(unranked);
        let origins: Vec<Option<usize>> = order.iter().copied().map(Some).collect();
        self.change_with_keys(&origins, |draft, _| {
            draft.rows = order.iter().map(|&row| draft.rows[row].clone()).collect();
        });
    }
}
