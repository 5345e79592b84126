//! The row of headings: which one it is, and what each heading says.

use super::numbers::says_number;
use super::parts::cut;
use super::{Found, Kind};
use crate::codec::models::{self, Role};
use crate::codec::sheet::says_name;
use crate::model::{Locale, Name};

/// How many rows may stand above the headings.
const N_ABOVE: usize = 10;

/// Where the table starts.
pub(super) struct Start {
    /// The row of headings, if there is one.
    pub(super) headings: Option<usize>,
    /// The first row below it.
    pub(super) first_row: usize,
}

/// Finds the row of headings: the first that has two known ones, else the first that is no title and has no number.
pub(super) fn start(found: &Found, locale: Locale) -> Start {
    let at = |row: usize| Start { headings: Some(row), first_row: row + 1 };
    if found.is_board {
        return at(0);
    }
    let width = found.width();
    let rows = || found.rows.iter().enumerate().take(N_ABOVE);
    let n_known = |row: &[String]| row.iter().filter(|cell| is_known(cell)).count();
    if let Some((row, _)) = rows().find(|(_, cells)| n_known(cells) >= width.min(2)) {
        return at(row);
    }
    let n_filled = |cells: &[String]| cells.iter().filter(|cell| !cell.trim().is_empty()).count();
    match rows().find(|(_, cells)| n_filled(cells) >= width.min(2)) {
        Some((row, cells)) if width > 1 && !cells.iter().any(|cell| says_number(cell, locale)) => at(row),
        first => Start { headings: None, first_row: first.map_or(0, |(row, _)| row) },
    }
}

/// The title above the headings: the first text that stands alone in its row.
pub(super) fn title(found: &Found, start: &Start) -> Option<String> {
    let n_above = start.headings.unwrap_or(start.first_row);
    let above = found.rows.iter().take(n_above).flatten();
    let title = above.map(|cell| Name::new(cell)).find(|cell| !cell.is_empty());
    title.filter(|_| !found.is_board).map(|title| title.to_string())
}

/// The headings of all columns, as they will stand on the board: letters where the sheet has none.
pub(super) fn headings(found: &Found, start: &Start) -> Vec<String> {
    let heading = |column: usize| match start.headings {
        Some(row) if found.is_board => {
            found.rows.get(row).and_then(|row| row.get(column)).cloned().unwrap_or_default()
        }
        Some(row) => Name::new(field_name(found.cell(row, column))).to_string(),
        None => letters(column),
    };
    (0..found.width()).map(heading).collect()
}

/// What Jira's `Custom field (Story Points)` is called.
fn field_name(heading: &str) -> &str {
    heading.strip_prefix("Custom field (").and_then(|rest| rest.strip_suffix(')')).unwrap_or(heading)
}

/// The letters of a spreadsheet's column.
fn letters(column: usize) -> String {
    let letter = |number: usize| char::from(b'A' + u8::try_from(number % 26).unwrap_or_default());
    match (column / 26).checked_sub(1) {
        Some(more) => letters(more) + letter(column).encode_utf8(&mut [0; 4]),
        None => letter(column).to_string(),
    }
}

fn is_known(cell: &str) -> bool {
    let heading = field_name(cell.trim());
    role(heading).is_some()
        || says_name(heading)
        || heading.eq_ignore_ascii_case("key")
        || cut(heading, false).is_some_and(|cut| role(&cut.driver).is_some())
}

/// The role that a heading names, also in the words of trackers.
pub(super) fn role(heading: &str) -> Option<Role> {
    models::role(heading)
}

/// What trackers call the effort, folded.
const ESTIMATES: [&str; 4] = ["estimate", "story point", "original estimate", "time estimate"];

/// Whether a tracker's heading says that it holds an effort. Not known to a board: there, it may be anything.
pub(super) fn says_estimate(heading: &str) -> bool {
    ESTIMATES.contains(&crate::codec::heading::fold(heading).as_str())
}

/// Whether a sheet's first column counts its rows, as a numbered table of a wiki does.
pub(super) fn counts_rows(found: &Found, start: &Start, column: usize) -> bool {
    let heading = start.headings.map_or("", |row| found.cell(row, column));
    let n_rows = found.rows.len() - start.first_row;
    let counts = |row: usize| number_is(found.cell(start.first_row + row, column), row + 1);
    found.kind == Kind::Html && matches!(heading, "" | "#") && n_rows > 0 && (0..n_rows).all(counts)
}

fn number_is(text: &str, number: usize) -> bool {
    text.trim_end_matches('.').parse() == Ok(number)
}
