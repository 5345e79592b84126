//! The rows: what each cell says, and the initiatives with their names and keys.

use crate::model::{Draft, Entry, Estimate, Initiative, Name};

use super::columns::Layout;
use super::{Before, Board, Cell, Column, Place, Problem, ProblemKind};
use crate::codec::cell::{self, Reading};

/// How many rows above are looked through for the same text, which then says the same. Sheets repeat themselves.
const LOOK_BACK: usize = 16;

/// Reads every cell of the rows that count, but for those that were read `before`.
pub(super) fn read(
    draft: &Draft,
    before: Option<Before<'_>>,
    layout: &Layout,
    problems: &mut Vec<Problem>,
) -> Vec<Vec<Cell>> {
    if draft.rows.len() > Board::MAX_ROWS {
        let place = Place::Cell { row: Board::MAX_ROWS, column: 0 };
        problems.push(Problem::new(place, 0, ProblemKind::TooManyRows, None));
    }
    let width = draft.headings.iter().rposition(|text| !text.trim().is_empty()).map_or(0, |last| last + 1);
    let beyond = draft.rows.iter().enumerate().find_map(|(row, entries)| {
        let is_filled = |entry: &Entry| !entry.text.trim().is_empty();
        let column = width + entries.get(width..)?.iter().position(is_filled)?;
        Some(Place::Cell { row, column })
    });
    if let Some(place) = beyond.filter(|_| width > 0) {
        problems.push(Problem::new(place, 0, ProblemKind::WiderThanHeader, None));
    }
    let mut cells: Vec<Vec<Cell>> = Vec::new();
    for (row, entries) in draft.rows.iter().take(Board::MAX_ROWS).enumerate() {
        let cell = |column: usize| {
            let Some(entry) = entries.get(column) else { return Cell::Text };
            let known = |role: &Column| {
                unchanged(entry, role, before, (row, column))
                    .or_else(|| repeated(entry, draft, &cells, column))
            };
            read_cell(entry, known, layout, (row, column), problems)
        };
        let read = (0..layout.columns.len()).map(cell).collect();
        cells.push(read);
    }
    cells
}

fn read_cell(
    entry: &Entry,
    known: impl Fn(&Column) -> Option<Reading>,
    layout: &Layout,
    (row, column): (usize, usize),
    problems: &mut Vec<Problem>,
) -> Cell {
    let Some(role @ Column::Driver { driver, .. }) = layout.columns.get(column) else { return Cell::Text };
    let Some(context) = role.context(entry.locale) else { return Cell::Text };
    let first = layout.currencies.get(*driver).copied().flatten();
    let (kind, fix) = match (known(role).map_or_else(|| cell::read(&entry.text, &context), Ok), first) {
        (Ok(_), Some(first)) if cell::currency(&entry.text).is_some_and(|currency| currency != first) => {
            (ProblemKind::SecondCurrency { first }, None)
        }
        (Ok(reading), _) => return Cell::Read(reading),
        (Err(error), _) => {
            let fix = error.fixes.first().cloned();
            (ProblemKind::Cell(error), fix)
        }
    };
    problems.push(Problem::new(Place::Cell { row, column }, 0, kind, fix));
    Cell::Unreadable
}

/// What a cell said before, if it was read in the same way.
fn unchanged(
    entry: &Entry,
    role: &Column,
    before: Option<Before<'_>>,
    (row, column): (usize, usize),
) -> Option<Reading> {
    let (draft, sheet) = before?;
    let is_same = sheet.columns.get(column)?.context(entry.locale) == role.context(entry.locale)
        && draft.rows.get(row)?.get(column)? == entry;
    sheet.cells.get(row)?.get(column).filter(|_| is_same).and_then(reading)
}

/// What the same text says not far above, of the cells read so far.
fn repeated(entry: &Entry, draft: &Draft, cells: &[Vec<Cell>], column: usize) -> Option<Reading> {
    let mut above = (0..cells.len()).rev().take(LOOK_BACK);
    reading(&cells[above.find(|&above| draft.rows[above].get(column) == Some(entry))?][column])
}

fn reading(cell: &Cell) -> Option<Reading> {
    match cell {
        Cell::Read(reading) => Some(reading.clone()),
        _ => None,
    }
}

/// The initiatives: initiative `i` is row `i`.
pub(super) fn initiatives(draft: &Draft, layout: &Layout, cells: &[Vec<Cell>]) -> Vec<Initiative> {
    let text_in = |role: &Column| {
        let column = layout.columns.iter().position(|column| column == role);
        move |row: &Vec<Entry>| {
            Name::new(column.and_then(|column| row.get(column)).map_or("", |entry| entry.text.as_str()))
        }
    };
    let (name, key) = (text_in(&Column::Name), text_in(&Column::Key));
    let named: Vec<(Name, Name)> =
        draft.rows.iter().take(cells.len()).map(|row| (name(row), key(row))).collect();
    let keys = unique_keys(&named);
    let estimates = cells.iter().map(|row| layout.used.iter().map(|&column| estimate(row, column)).collect());
    let rows = named.into_iter().zip(keys).zip(estimates);
    rows.map(|(((name, _), key), estimates)| Initiative { name, key, estimates }).collect()
}

fn estimate(row: &[Cell], column: usize) -> Option<Estimate> {
    match row.get(column) {
        Some(Cell::Read(Reading::Estimated(estimated))) => Some(estimated.estimate),
        _ => None,
    }
}

/// One key a row. Written keys come first, so that a row that has one keeps its numbers whatever else is added.
fn unique_keys(named: &[(Name, Name)]) -> Vec<String> {
    let mut taken = Keys::default();
    let mut keys: Vec<String> =
        named.iter().map(|(_, key)| if key.is_empty() { String::new() } else { taken.claim(key) }).collect();
    for ((name, key), place) in named.iter().zip(&mut keys) {
        if key.is_empty() {
            *place = taken.claim(name);
        }
    }
    keys
}

/// The keys in use, in order, and how often each was asked for: a count, because a search from 2 each time would be
/// quadratic in a thousand rows without a name.
#[derive(Default)]
struct Keys(Vec<(String, Asked)>);

/// How often a key was asked for, and whether a row has it.
#[derive(Default)]
struct Asked {
    count: u32,
    is_used: bool,
}

impl Keys {
    fn claim(&mut self, wanted: &Name) -> String {
        loop {
            let asked = self.entry(wanted.as_str());
            asked.count += 1;
            let key =
                if asked.count == 1 { wanted.to_string() } else { format!("{wanted} ({})", asked.count) };
            let asked = self.entry(&key);
            if !asked.is_used {
                asked.is_used = true;
                return key;
            }
        }
    }

    fn entry(&mut self, key: &str) -> &mut Asked {
        let found = self.0.binary_search_by(|(known, _)| known.as_str().cmp(key));
        let place = found.unwrap_or_else(|place| {
            self.0.insert(place, (key.to_owned(), Asked::default()));
            place
        });
        &mut self.0[place].1
    }
}
