//! What stands in the way of reading a draft, where, and what would be read instead.

use std::fmt;

use super::super::cell::{CellError, Currency};
use super::super::formula::FormulaError;
use super::super::models::Role;
use crate::model::{Board, Order, ScoreModel};

/// Something that cannot be read.
#[derive(Debug, Clone, PartialEq)]
pub struct Problem {
    /// Where it is.
    pub place: Place,
    /// What it is.
    pub kind: ProblemKind,
    /// What the place would hold instead: a cell's text, a setting's value or a heading, if one is likely.
    pub fix: Option<String>,
    /// Line of the canonical text, from 1.
    pub line: usize,
    /// Character of that line, from 1.
    pub column: usize,
}

/// The part of a draft that a problem lies in, in reading order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    /// The line at this index of [`crate::model::Draft::lines`].
    Line(usize),
    /// The whole table.
    Table,
    /// The heading of this column.
    Heading(usize),
    /// A cell.
    Cell {
        /// Index into [`crate::model::Draft::rows`].
        row: usize,
        /// Index into the row.
        column: usize,
    },
}

/// What cannot be read.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum ProblemKind {
    /// A driver's cell, or the range of a shared number.
    Cell(CellError),
    /// An amount in another currency than the column's first.
    SecondCurrency {
        /// The column's currency.
        first: Currency,
    },
    /// The score's formula.
    Formula(FormulaError),
    /// A named score lacks columns.
    Lacks {
        /// The score.
        model: ScoreModel,
        /// What has no column.
        roles: Vec<Role>,
    },
    /// No score is stated and none is recognised from the headings.
    NoScore,
    /// There is no header row.
    NoTable,
    /// There is a header and no row below it.
    NoRows,
    /// There are more rows than are read.
    TooManyRows,
    /// A row has a cell to the right of the last heading.
    WiderThanHeader,
    /// Two columns have the same heading, and the formula uses it.
    EqualHeadings,
    /// A shared number is called like another one or like a column.
    EqualNames,
    /// A later line says the same setting again.
    SaidAgain,
    /// No order has this name.
    UnknownOrder,
    /// The level is no level.
    BadLevel,
    /// The number of draws is no power of two within the bounds.
    BadDraws,
    /// The seed is no whole number of 64 bits.
    BadSeed,
    /// The engine's version is no whole number.
    BadEngine,
    /// The board shows the numbers of an engine newer than this one.
    NewerEngine {
        /// The board's engine.
        engine: u32,
    },
    /// `together` or `unit` names no driver.
    NotADriver,
    /// `together` is not a driver and a number from 0 to 1.
    BadTogether,
    /// `shared` is not a name and a range.
    BadShared,
    /// `unit` is not a driver and a unit.
    BadUnit,
}

impl Problem {
    /// A problem `offset` characters into its place; [`super::Sheet::locate`] turns that into line and column.
    pub(super) fn new(place: Place, offset: usize, kind: ProblemKind, fix: Option<String>) -> Self {
        Self { place, kind, fix, line: 0, column: offset }
    }
}

impl fmt::Display for ProblemKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Cell(error) => return error.fmt(f),
            Self::Formula(error) => return error.fmt(f),
            Self::SecondCurrency { first } => {
                return write!(f, "expected one currency in a column, here {}", first.code());
            }
            Self::Lacks { model, roles } => return lacks(f, *model, roles),
            Self::UnknownOrder => return orders(f),
            Self::TooManyRows => return write!(f, "expected at most {} rows", Board::MAX_ROWS),
            Self::NewerEngine { engine } => {
                return write!(f, "expected engine {} or older, not {engine}", Board::ENGINE);
            }
            Self::NoScore => {
                "expected headings such as value and effort, or a line such as # score: [Sales] / [Team weeks]"
            }
            Self::NoTable => "expected a header row",
            Self::NoRows => "expected a row below the header",
            Self::WiderThanHeader => "expected a heading above every cell",
            Self::EqualHeadings => "expected another heading than that of a column the score uses",
            Self::EqualNames => "expected a name that no column and no other shared number has",
            Self::SaidAgain => "expected this setting once; the last one counts",
            Self::BadLevel => "expected a level from 10% to 99.9%, or 100%",
            Self::BadDraws => "expected a power of two from 256 to 262144",
            Self::BadSeed => "expected a whole number from 0 to 18446744073709551615",
            Self::BadEngine => "expected a whole number from 1",
            Self::NotADriver => "expected the heading of a column that the score uses",
            Self::BadTogether => "expected a driver and a number from 0 to 1, such as effort 0.5",
            Self::BadShared => "expected a name and a range, such as price = 5 to 9",
            Self::BadUnit => "expected a driver and its unit, such as effort = weeks",
        })
    }
}

fn lacks(f: &mut fmt::Formatter<'_>, model: ScoreModel, roles: &[Role]) -> fmt::Result {
    write!(f, "expected columns for {}: ", model.word())?;
    list(f, roles.iter().map(|role| role.word()))
}

fn orders(f: &mut fmt::Formatter<'_>) -> fmt::Result {
    f.write_str("expected one of ")?;
    list(f, Order::ALL.into_iter().map(Order::word))
}

fn list(f: &mut fmt::Formatter<'_>, words: impl Iterator<Item = &'static str>) -> fmt::Result {
    for (index, word) in words.enumerate() {
        f.write_str(if index == 0 { "" } else { ", " })?;
        f.write_str(word)?;
    }
    Ok(())
}
