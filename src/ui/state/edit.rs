//! Changes to a draft, each total: an index that is out of range changes nothing.

use super::{Block, Direction, keys};
use crate::codec::cell::{End, with_end};
use crate::codec::formula::{self, Names};
use crate::codec::models;
use crate::codec::sheet::{Column, Place, Sheet};
use crate::model::{Board, Draft, Entry, Expr, Line, Locale, Name, Operator, Order, ScoreModel};
use crate::ui::wording::Words;

/// The headings of a new board, in the words that are recognised.
pub const NEW_HEADINGS: &str = "Initiative\tReach\tImpact\tConfidence\tEffort";

/// Puts a text in a cell.
pub(super) fn type_cell(draft: &mut Draft, place: (usize, usize), text: &str, locale: Locale) {
    if let Some(entry) = draft.rows.get_mut(place.0).and_then(|row| row.get_mut(place.1)) {
        *entry = Entry { text: text.trim().to_owned(), locale };
    }
}

/// Puts a text in the place of one end of a driver's cell.
pub(super) fn type_end(
    draft: &mut Draft,
    sheet: &Sheet,
    place: (usize, usize),
    (end, text, locale): (End, &str, Locale),
) {
    let entry = draft.rows.get(place.0).and_then(|row| row.get(place.1));
    let cell = sheet.context(place.1, locale).and_then(|context| with_end(entry?, &context, (end, text)));
    if let Some(text) = cell {
        type_cell(draft, place, &text, locale);
    }
}

/// Puts a text in place of a setting's value.
pub(super) fn type_line(draft: &mut Draft, line: usize, text: &str) {
    if let Some(Line::Setting { value, .. }) = draft.lines.get_mut(line) {
        text.trim().clone_into(value);
    }
}

/// Renames a column. A formula that used the old heading follows, unless the new one is recognised as well.
pub(super) fn type_heading(draft: &mut Draft, sheet: &Sheet, column: usize, text: &str) {
    let name = Name::new(text);
    let Some(heading) = draft.headings.get_mut(column) else { return };
    name.as_str().clone_into(heading);
    let (Some(Column::Driver { driver, .. }), Some(board)) = (sheet.columns.get(column), &sheet.board) else {
        return;
    };
    let mut drivers: Vec<Name> = board.drivers.iter().map(|driver| driver.name.clone()).collect();
    if let Some(renamed) = drivers.get_mut(*driver) {
        *renamed = name;
    }
    let formula = write_formula(board, board.score.formula.expr(), &drivers);
    if Sheet::read(draft).formula.as_ref() != Some(&formula) {
        draft.set("score", Some(&formula));
    }
}

/// The text of a formula over a board's shared numbers and these drivers.
pub(super) fn write_formula(board: &Board, expr: &Expr, drivers: &[Name]) -> String {
    let shared: Vec<Name> = board.shared.iter().map(|shared| shared.name.clone()).collect();
    formula::write(expr, &Names { drivers, shared: &shared })
}

/// Lets a driver come to nothing: a column beside it holds the chance that it does not, and the formula multiplies
/// by that event. The cell that asked for it gets its small low end, and its own chance is left open. Returns the
/// chance's column.
pub(super) fn add_chance(
    words: Words,
    draft: &mut Draft,
    sheet: &Sheet,
    (row, column): (usize, usize),
) -> Option<usize> {
    let (Some(Column::Driver { driver, .. }), Some(board)) = (sheet.columns.get(column), &sheet.board) else {
        return None;
    };
    let number = Expr::Driver(*driver);
    let fix = sheet.problems.iter().find_map(|problem| {
        problem.fix.as_deref().filter(|_| problem.place == Place::Cell { row, column })
    })?;
    if !board.score.formula.may_vanish(&number) {
        return None;
    }
    let mut drivers: Vec<Name> = board.drivers.iter().map(|driver| driver.name.clone()).collect();
    let name = drivers.get(*driver)?.as_str().split(" (").next().unwrap_or_default();
    let chance = Name::new(&words.name_of_chance(name));
    if draft.headings.iter().any(|heading| chance.matches(heading)) {
        return None;
    }
    let event = Expr::Chance(Expr::Driver(drivers.len()).into());
    let mut expr = board.score.formula.expr().clone();
    multiply(&mut expr, &number, &event);
    drivers.push(chance.clone());
    let formula = write_formula(board, &expr, &drivers);
    type_cell(draft, (row, column), fix, Locale::En);
    draft.headings.insert(column + 1, chance.to_string());
    for (at, entries) in draft.rows.iter_mut().enumerate() {
        let certain = if at == row { "" } else { "100%" };
        entries.insert((column + 1).min(entries.len()), Entry::canonical(certain));
    }
    draft.set("score", Some(&formula));
    Some(column + 1)
}

/// Multiplies a number by a factor wherever it stands.
fn multiply(expr: &mut Expr, number: &Expr, factor: &Expr) {
    match expr {
        _ if expr == number => {
            *expr = Expr::Binary(Operator::Multiply, number.clone().into(), factor.clone().into());
        }
        Expr::Number(_) | Expr::Driver(_) | Expr::Shared(_) => {}
        Expr::Negate(inner) | Expr::Chance(inner) => multiply(inner, number, factor),
        Expr::Binary(_, left, right) => {
            multiply(left, number, factor);
            multiply(right, number, factor);
        }
        Expr::Call(_, operands) => {
            for operand in operands {
                multiply(operand, number, factor);
            }
        }
    }
}

/// Empties the cells of a block.
pub(super) fn clear(draft: &mut Draft, sheet: &Sheet, block: &Block) {
    write_block(draft, sheet, block, |_| Entry::default());
}

/// Writes the first row of a block into its other rows.
pub(super) fn fill_down(draft: &mut Draft, sheet: &Sheet, block: &Block) {
    let first = draft.rows.get(block.rows.start).cloned().unwrap_or_default();
    write_block(draft, sheet, block, |column| first.get(column).cloned().unwrap_or_default());
}

/// Writes the same entries into each row of a block. Keys belong to their rows.
fn write_block(draft: &mut Draft, sheet: &Sheet, block: &Block, entry: impl Fn(usize) -> Entry) {
    let n_rows = block.rows.len();
    for row in draft.rows.iter_mut().skip(block.rows.start).take(n_rows) {
        for column in block.columns.clone().filter(|&column| sheet.columns.get(column) != Some(&Column::Key))
        {
            if let Some(cell) = row.get_mut(column) {
                *cell = entry(column);
            }
        }
    }
}

/// Adds an empty row below all others and returns its index.
pub(super) fn add_row(draft: &mut Draft) -> usize {
    draft.rows.push(vec![Entry::default(); draft.headings.len()]);
    draft.rows.len() - 1
}

/// Puts a copy of a row below it, under a name of its own.
pub(super) fn duplicate_row(words: Words, draft: &mut Draft, sheet: &Sheet, row: usize) {
    let Some(mut copy) = draft.rows.get(row).cloned() else { return };
    for (column, entry) in copy.iter_mut().enumerate() {
        match sheet.columns.get(column) {
            Some(Column::Key) => *entry = Entry::default(),
            Some(Column::Name) if !entry.text.trim().is_empty() => {
                entry.text = words.name_of_copy(&entry.text);
            }
            _ => {}
        }
    }
    draft.rows.insert(row + 1, copy);
}

/// Where a row moves to, if it can move that way.
pub(super) fn destination(draft: &Draft, row: usize, to: Direction) -> Option<usize> {
    let there = match to {
        Direction::Up => row.checked_sub(1)?,
        Direction::Down => row + 1,
    };
    (row < draft.rows.len() && there < draft.rows.len()).then_some(there)
}

/// Adds an empty column right of all others, under a heading of its own, and returns its index.
pub(super) fn add_column(words: Words, draft: &mut Draft) -> usize {
    let mut heading = words.board.new_column.to_owned();
    let mut number = 1;
    while draft.headings.contains(&heading) {
        number += 1;
        heading = format!("{} {number}", words.board.new_column);
    }
    push_column(draft, &heading);
    draft.headings.len() - 1
}

/// Adds an empty column under a heading.
pub(super) fn push_column(draft: &mut Draft, heading: &str) {
    draft.headings.push(heading.to_owned());
    draft.rows.iter_mut().for_each(|row| row.push(Entry::default()));
}

/// Takes a column away.
pub(super) fn delete_column(draft: &mut Draft, column: usize) {
    if column < draft.headings.len() {
        draft.headings.remove(column);
        for row in &mut draft.rows {
            if column < row.len() {
                row.remove(column);
            }
        }
    }
}

/// Puts a model in force and adds the columns it lacks; `None` turns the formula in force into an own one.
pub(super) fn choose_model(draft: &mut Draft, sheet: &Sheet, model: Option<ScoreModel>) {
    let Some(model) = model else {
        let formula = sheet.formula.as_deref().unwrap_or("value / effort");
        draft.set("score", Some(formula));
        return;
    };
    draft.set("score", Some(model.word()));
    let names: Vec<Name> = draft.headings.iter().map(|heading| Name::new(heading)).collect();
    let Err(lacking) = models::formula(model, &names) else { return };
    let last_driver =
        sheet.columns.iter().rposition(|column| matches!(column, Column::Name | Column::Driver { .. }));
    let after = last_driver.map_or(draft.headings.len(), |last| last + 1);
    for (place, role) in (after..).zip(lacking) {
        draft.headings.insert(place, capitalised(role.word()));
        draft.rows.iter_mut().for_each(|row| row.insert(place.min(row.len()), Entry::default()));
    }
}

/// Puts a rule of the order in force; the default is not written.
pub(super) fn choose_order(draft: &mut Draft, order: Order) {
    draft.set("order", (order != Order::default()).then(|| order.word()));
}

/// Puts a block of texts over the cells right of and below a place, adding rows but no columns.
pub(super) fn paste_block(draft: &mut Draft, place: (usize, usize), cells: &[Vec<String>], locale: Locale) {
    while draft.rows.len() < place.0 + cells.len() {
        add_row(draft);
    }
    for (down, texts) in cells.iter().enumerate() {
        for (right, text) in texts.iter().enumerate() {
            type_cell(draft, (place.0 + down, place.1 + right), text, locale);
        }
    }
}

/// A new board with the same columns and settings but no title and three empty rows, and how it is read.
pub(super) fn cleared(draft: &Draft) -> (Draft, Sheet) {
    let mut empty = Draft { rows: Vec::new(), ..draft.clone() };
    if empty.headings.is_empty() {
        empty.headings = NEW_HEADINGS.split('\t').map(str::to_owned).collect();
    }
    empty.set("title", None);
    for _ in 0..3 {
        add_row(&mut empty);
    }
    let sheet = keys::settle(&mut empty, &[], &Sheet::read);
    (empty, sheet)
}

fn capitalised(word: &str) -> String {
    let mut chars = word.chars();
    chars
        .next()
        .map_or(String::new(), |first| [first.to_ascii_uppercase()].into_iter().chain(chars).collect())
}
