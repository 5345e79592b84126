//! Chances written as plain numbers: whether a column has them from 0 to 1 or in per cent.

use crate::codec::cell::{Doubt, Reading};
use crate::codec::sheet::{Cell, Sheet};
use crate::model::{Draft, Entry};

/// Reads a draft, with plain chances in per cent where all of a column agree on their scale, so that nobody is asked
/// about each.
pub(super) fn settle(draft: &mut Draft) -> Sheet {
    let sheet = Sheet::read(draft);
    let mut is_settled = true;
    for column in 0..draft.headings.len() {
        // Rows with a plain number up to 1, and with one above it.
        let (mut shares, mut percents) = (Vec::new(), Vec::new());
        for (row, cells) in sheet.cells.iter().enumerate() {
            match cells.get(column).and_then(asked) {
                Some("") => percents.push(row),
                Some(_) => shares.push(row),
                None => {}
            }
        }
        if !(shares.is_empty() || percents.is_empty()) {
            continue;
        }
        for row in shares.into_iter().chain(percents) {
            let text = sheet.cell_text(draft, row, column).into_owned();
            if let Some(entry) = draft.rows.get_mut(row).and_then(|row| row.get_mut(column)) {
                *entry = Entry::canonical(text);
                is_settled = false;
            }
        }
    }
    if is_settled { sheet } else { Sheet::read(draft) }
}

/// The other reading of a chance without a per cent sign; empty where there is none, because it is above 1.
fn asked(cell: &Cell) -> Option<&str> {
    match cell {
        Cell::Read(Reading::Estimated(read)) => {
            let question = read.question.as_ref().filter(|question| question.doubt == Doubt::PercentScale)?;
            Some(&question.otherwise)
        }
        _ => None,
    }
}
