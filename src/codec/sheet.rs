//! A draft, read: what each column is for, what each cell says, what stands in the way, and the board.

use crate::model::{Board, Domain, Draft, Unit};

use super::cell::{CellError, Reading};

/// A draft as read. Everything typed is still in the draft; this says what it means.
#[derive(Debug, Clone, PartialEq)]
pub struct Sheet {
    /// What each column of the draft is for.
    pub columns: Vec<Column>,
    /// What each cell of the draft says.
    pub cells: Vec<Vec<Cell>>,
    /// The score's formula in canonical text over the headings, whether named, recognised or own.
    pub formula: Option<String>,
    /// Everything that keeps the draft from being read in full, in reading order.
    pub problems: Vec<Problem>,
    /// The board, if a score could be made out. Rows with an unreadable cell count as not estimated.
    pub board: Option<Board>,
}

/// What a column is for.
#[derive(Debug, Clone, PartialEq)]
pub enum Column {
    /// The initiatives' names.
    Name,
    /// The keys of the random streams.
    Key,
    /// A driver: its index in [`Board::drivers`], and how its cells are read.
    Driver {
        /// Index into [`Board::drivers`].
        driver: usize,
        /// Which values make sense.
        domain: Domain,
        /// Its unit.
        unit: Option<Unit>,
    },
    /// Neither: kept and written back unchanged.
    Label,
}

/// What a cell says.
#[derive(Debug, Clone, PartialEq)]
pub enum Cell {
    /// A name, key or label: nothing to read.
    Text,
    /// A driver's cell that could be read.
    Read(Reading),
    /// A driver's cell that could not; [`Sheet::problems`] says why.
    Unreadable,
}

/// Something that cannot be read.
#[derive(Debug, Clone, PartialEq)]
pub struct Problem {
    /// Where it is.
    pub place: Place,
    /// What it is.
    pub kind: ProblemKind,
    /// Line of the board text, from 1.
    pub line: usize,
    /// Character of that line, from 1.
    pub column: usize,
}

/// What cannot be read.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum ProblemKind {
    /// A driver's cell.
    Cell(CellError),
}

/// The part of a draft that a problem lies in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// The whole table.
    Table,
    /// The line at this index of [`Draft::lines`].
    Line(usize),
    /// The heading of this column.
    Heading(usize),
    /// A cell.
    Cell {
        /// Index into [`Draft::rows`].
        row: usize,
        /// Index into the row.
        column: usize,
    },
}

impl Sheet {
    /// Reads a draft. Total: whatever cannot be read is a problem beside its place.
    pub fn read(_draft: &Draft) -> Self {
        Self { columns: Vec::new(), cells: Vec::new(), formula: None, problems: Vec::new(), board: None }
    }
}
