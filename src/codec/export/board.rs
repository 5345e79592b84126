//! A board as a table: with its cells as written, or with each range taken apart for a spreadsheet.

use super::Field;
use super::separated::csv;
use crate::codec::cell::Reading;
use crate::codec::import::{self, MARK, Mapping, Part, cut, escape, number};
use crate::codec::setting::line_text;
use crate::codec::sheet::{Cell, Column, Sheet};
use crate::codec::text;
use crate::model::{Draft, Estimate, Level, Locale, Range};

/// The board's table with its cells in canonical text, headings first; keys are left out.
pub fn board(draft: &Draft) -> Vec<Vec<Field>> {
    let sheet = Sheet::read(draft);
    let shown: Vec<usize> =
        (0..draft.headings.len()).filter(|&column| sheet.columns.get(column) != Some(&Column::Key)).collect();
    let heading = |&column: &usize| Field::text(draft.headings.get(column).map_or("", String::as_str));
    let cell = |row: usize| shown.iter().map(move |&column| (row, column));
    let mut rows = vec![shown.iter().map(heading).collect()];
    rows.extend((0..draft.rows.len()).map(|row| {
        cell(row).map(|(row, column)| Field::text(sheet.cell_text(draft, row, column))).collect::<Vec<_>>()
    }));
    rows
}

/// The board as CSV: its settings above the table, and the low and the high end of each range in columns of their own,
/// with its middle, level and family where a row of the driver says one. Importing it gives the board again; where it
/// might be taken for a foreign sheet, its first line says that it is none.
///
/// # Examples
/// ```
/// use rangerank::codec::{export::board_csv, text::decode};
/// use rangerank::model::Locale;
/// let board = decode("Name\tValue\tEffort\tOwner\nExport\t5 to 9 @80%\t3\t@ana\n", Locale::En);
/// assert_eq!(
///     board_csv(&board, Locale::En),
///     "\u{feff}Name,Value low,Value high,Value level,Effort low,Effort high,Owner\r\nExport,5,9,0.8,3,3,'@ana\r\n"
/// );
/// ```
pub fn board_csv(draft: &Draft, locale: Locale) -> String {
    let sheet = Sheet::read(draft);
    let mut rows = table(draft, &sheet);
    let lines: Vec<String> = draft.lines.iter().chain(&sheet.implied).map(|line| line_text(line).0).collect();
    if !lines.is_empty() {
        rows.insert(0, Vec::new());
        rows.splice(0..0, lines.into_iter().map(|line| vec![Field::Text(line)]));
    }
    let plain = csv(&rows, locale);
    let found = import::read(&plain);
    let again = Mapping::propose(&found, locale).draft(&found).0;
    if text::encode(&again) == text::encode(draft) {
        return plain;
    }
    // The empty field names the separator.
    rows.insert(0, vec![Field::text(MARK), Field::text("")]);
    csv(&rows, locale)
}

/// A column of the table: one of the draft's, or a part of one's ranges.
type Source = (usize, Option<Part>);

/// The table with its ranges taken apart, headings first.
fn table(draft: &Draft, sheet: &Sheet) -> Vec<Vec<Field>> {
    let columns: Vec<Source> = (0..draft.headings.len()).flat_map(|column| sources(sheet, column)).collect();
    if columns.is_empty() {
        return Vec::new();
    }
    let mut rows = vec![headings(draft, &columns).into_iter().map(Field::Text).collect()];
    let n_rows = draft.rows.iter().rposition(|row| row.iter().any(|entry| !entry.text.trim().is_empty()));
    for row in 0..n_rows.map_or(0, |last| last + 1) {
        let fields: Vec<Field> = columns.iter().map(|&source| field(draft, sheet, row, source)).collect();
        let is_blank =
            fields.iter().all(|field| matches!(field, Field::Text(text) if text.trim().is_empty()));
        rows.push(if is_blank { Vec::new() } else { fields });
    }
    rows
}

/// The columns that one of the draft's becomes.
fn sources(sheet: &Sheet, column: usize) -> Vec<Source> {
    if !matches!(sheet.columns.get(column), Some(Column::Driver { .. })) {
        return vec![(column, None)];
    }
    let ranges = || sheet.cells.iter().filter_map(|row| range(row.get(column)?));
    let says = |part: &Part| match part {
        Part::Mid => ranges().any(|range| range.mid.is_some()),
        Part::Level => ranges().any(|range| range.level.is_some()),
        _ => ranges().any(|range| range.family.is_some()),
    };
    let more = [Part::Mid, Part::Level, Part::Family].into_iter().filter(says);
    [Part::Low, Part::High].into_iter().chain(more).map(|part| (column, Some(part))).collect()
}

fn range(cell: &Cell) -> Option<&Range> {
    match cell {
        Cell::Read(Reading::Estimated(read)) => match &read.estimate {
            Estimate::Within(range) => Some(range),
            Estimate::Exactly(_) => None,
        },
        _ => None,
    }
}

/// The headings, written so that an import tells a range's from one that only looks like it.
fn headings(draft: &Draft, columns: &[Source]) -> Vec<String> {
    let written = |&(column, part): &Source| {
        let heading = draft.headings.get(column).map_or("", String::as_str);
        match part {
            Some(part) => escape(&[heading, " ", part.word()].concat(), true, false),
            None => heading.to_owned(),
        }
    };
    let mut headings: Vec<String> = columns.iter().map(written).collect();
    // Those that would be taken for a part of a range with both ends, whosesoever they are.
    let taken: Vec<bool> = headings.iter().map(|heading| is_end(heading, &headings)).collect();
    for ((heading, (_, part)), is_taken) in headings.iter_mut().zip(columns).zip(taken) {
        if part.is_none() {
            *heading = escape(heading, false, is_taken);
        }
    }
    headings
}

fn is_end(heading: &str, all: &[String]) -> bool {
    let Some(own) = cut(heading, true) else { return false };
    let others =
        || all.iter().filter_map(|other| cut(other, true)).filter(|other| other.driver == own.driver);
    others().any(|other| other.part == Part::Low) && others().any(|other| other.part == Part::High)
}

/// What a column of the table holds in a row.
fn field(draft: &Draft, sheet: &Sheet, row: usize, (column, part): Source) -> Field {
    let text = || sheet.cell_text(draft, row, column).into_owned();
    let Some(part) = part else { return Field::Text(text()) };
    let cell = sheet.cells.get(row).and_then(|row| row.get(column));
    let exactly = match cell {
        Some(Cell::Read(Reading::Estimated(read))) => match read.estimate {
            Estimate::Exactly(number) => Some(number),
            Estimate::Within(_) => None,
        },
        _ => None,
    };
    let stated = match (part, cell.and_then(range)) {
        (Part::Low, Some(range)) => Some(range.interval.low()),
        (Part::High, Some(range)) => Some(range.interval.high()),
        (Part::Mid, Some(range)) => range.mid,
        (Part::Level, Some(range)) => range.level.map(Level::share),
        (_, Some(range)) => return Field::text(range.family.map_or("", |family| family.word())),
        (Part::Low | Part::High, None) => exactly,
        (_, None) => None,
    };
    match (stated, part) {
        (Some(stated), _) => Field::Number(stated),
        // What is no estimate stands at the low end; a number, which alone would be one end only, at both.
        (None, Part::Low) => Field::Text(text()),
        (None, Part::High) if number(&text(), Locale::En).is_some() => Field::Text(text()),
        (None, _) => Field::text(""),
    }
}
