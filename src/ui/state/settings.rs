//! Changes to a draft's settings: what varies together, units, and what each column is for.

use super::ColumnUse;
use super::edit::write_formula;
use crate::codec::float;
use crate::codec::formula::write_name;
use crate::codec::setting::{line_text, split_equation, split_last};
use crate::codec::sheet::{Column, Sheet};
use crate::model::{Board, Draft, Expr, Line, Name, Operator};

/// The lines of the board text about a driver.
pub(super) fn lines_about(draft: &Draft, driver: &Name) -> Vec<String> {
    let is_about = |line: &&Line| match line {
        Line::Setting { key, value } => {
            let about = match key.as_str() {
                "together" => split_last(value).map(|(name, _)| name),
                "unit" => split_equation(value).map(|(name, _)| name),
                _ => None,
            };
            about.is_some_and(|about| about.matches(driver.as_str()))
        }
        Line::Remark(_) => false,
    };
    draft.lines.iter().filter(is_about).map(|line| line_text(line).0).collect()
}

/// The lines of the board text about the whole board: its title, score, level, order, and any other.
pub(super) fn lines_about_board(draft: &Draft) -> Vec<String> {
    let is_about = |line: &&Line| matches!(line, Line::Setting { key, .. } if !["together", "unit"].contains(&key.as_str()));
    draft.lines.iter().filter(is_about).map(|line| line_text(line).0).collect()
}

/// Says how much a driver is wrong in the same direction for all initiatives, from 0 to 1; 0 is not written.
pub(super) fn set_together(draft: &mut Draft, board: &Board, driver: usize, share: f64) {
    let Some(driver) = board.drivers.get(driver) else { return };
    let value = (share > 0.0).then(|| [&*write_name(&driver.name), " ", &float::write(share)].concat());
    set_named(draft, "together", &driver.name, value, |value| split_last(value).map(|(name, _)| name));
}

/// Says how a driver is measured; an empty text takes that away.
pub(super) fn set_unit(draft: &mut Draft, board: &Board, driver: usize, unit: &str) {
    let Some(driver) = board.drivers.get(driver) else { return };
    let value = (!unit.trim().is_empty()).then(|| [&*write_name(&driver.name), " = ", unit.trim()].concat());
    set_named(draft, "unit", &driver.name, value, |value| split_equation(value).map(|(name, _)| name));
}

/// Writes the setting of this key about this name in the place of the last such one, or after all; `None` takes
/// every such one away.
fn set_named(
    draft: &mut Draft,
    key: &str,
    name: &Name,
    value: Option<String>,
    about: impl Fn(&str) -> Option<Name>,
) {
    let is_it = |line: &Line| match line {
        Line::Setting { key: found, value } => {
            found.eq_ignore_ascii_case(key) && about(value).is_some_and(|about| about.matches(name.as_str()))
        }
        Line::Remark(_) => false,
    };
    let Some(value) = value else { return draft.lines.retain(|line| !is_it(line)) };
    let line = Line::Setting { key: key.to_owned(), value };
    match draft.lines.iter().rposition(is_it) {
        Some(place) => draft.lines[place] = line,
        None => draft.lines.push(line),
    }
}

/// What a column is for, as far as a choice of one of the uses says it; `None` where the formula uses it otherwise.
pub(super) fn column_use(sheet: &Sheet, column: usize) -> Option<ColumnUse> {
    match (sheet.columns.get(column)?, &sheet.board) {
        (Column::Label, _) => Some(ColumnUse::Label),
        (Column::Driver { driver, .. }, Some(board)) => {
            let factors = Factors::of(board.score.formula.expr());
            let number = Expr::Driver(*driver);
            let n_uses = n_uses(board.score.formula.expr(), &number);
            match [&factors.above, &factors.below].map(|side| side.contains(&number)) {
                [true, false] if n_uses == 1 => Some(ColumnUse::Multiplies),
                [false, true] if n_uses == 1 => Some(ColumnUse::Divides),
                _ => None,
            }
        }
        _ => None,
    }
}

/// Has the formula multiply or divide by a column, or leave it alone. Nothing changes where the column is a name, a
/// key, or part of the formula in another way.
pub(super) fn use_column(draft: &mut Draft, sheet: &Sheet, column: usize, wanted: ColumnUse) {
    let (Some(now), Some(board)) = (column_use(sheet, column), &sheet.board) else { return };
    if now == wanted {
        return;
    }
    let mut names: Vec<Name> = board.drivers.iter().map(|driver| driver.name.clone()).collect();
    let mut factors = Factors::of(board.score.formula.expr());
    let number = if let Column::Driver { driver, .. } = sheet.columns[column] {
        Expr::Driver(driver)
    } else {
        names.push(Name::new(&draft.headings[column]));
        Expr::Driver(names.len() - 1)
    };
    factors.above.retain(|factor| *factor != number);
    factors.below.retain(|factor| *factor != number);
    match wanted {
        ColumnUse::Multiplies => factors.above.push(number),
        ColumnUse::Divides => factors.below.push(number),
        ColumnUse::Label => {}
    }
    draft.set("score", Some(&write_formula(board, &factors.product(), &names)));
}

fn n_uses(expr: &Expr, number: &Expr) -> usize {
    let mut n_uses = 0;
    expr.visit(&mut |part| n_uses += usize::from(part == number));
    n_uses
}

/// What stands above and below the line of a chain of × and ÷.
struct Factors {
    above: Vec<Expr>,
    below: Vec<Expr>,
}

impl Factors {
    fn of(expr: &Expr) -> Self {
        let mut factors = Self { above: Vec::new(), below: Vec::new() };
        factors.take(expr, false);
        factors
    }

    fn take(&mut self, expr: &Expr, is_below: bool) {
        match expr {
            Expr::Binary(Operator::Multiply, left, right) => {
                self.take(left, is_below);
                self.take(right, is_below);
            }
            Expr::Binary(Operator::Divide, left, right) => {
                self.take(left, is_below);
                self.take(right, !is_below);
            }
            factor if is_below => self.below.push(factor.clone()),
            factor => self.above.push(factor.clone()),
        }
    }

    /// The chain with all divisors at its end.
    fn product(self) -> Expr {
        let join = |operator: Operator| {
            move |left: Expr, right: Expr| Expr::Binary(operator, left.into(), right.into())
        };
        let mut above = self.above.into_iter();
        let first = above.next().unwrap_or(Expr::Number(1.0));
        let all = above.fold(first, join(Operator::Multiply));
        self.below.into_iter().fold(all, join(Operator::Divide))
    }
}
