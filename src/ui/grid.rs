//! Which cells of a table are chosen, and where each key leads: the keys of the grid pattern of the ARIA Authoring
//! Practices, and those of spreadsheets.

use std::ops::{Range, RangeInclusive};

/// How many rows a page key moves by.
const PAGE: usize = 10;

/// The cell that has the focus, and the block that is chosen with it. Places count from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Cursor {
    /// The row and column of the cell with the focus.
    pub at: (usize, usize),
    /// The opposite corner of the block.
    pub anchor: (usize, usize),
}

/// What a row of the grid has of the cursor. Places count as in the grid.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct CursorInRow {
    /// The place where the Tab key stops.
    pub stop: Option<usize>,
    /// The places that are part of the chosen block.
    pub chosen: Range<usize>,
}

/// How many rows and columns there are, and how many of them can be part of a block.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Extent {
    /// All rows; the first holds the headings.
    pub rows: usize,
    /// The columns of cells.
    pub columns: usize,
    /// The columns of buttons behind them, which the row of headings has not.
    pub buttons: usize,
}

/// Where a key leads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// One cell against the direction of reading.
    Back,
    /// One cell in the direction of reading.
    On,
    /// One row up.
    Up,
    /// One row down.
    Down,
    /// The first cell of the row.
    RowStart,
    /// The last cell of the row.
    RowEnd,
    /// The first cell of all.
    First,
    /// The last cell of all.
    Last,
    /// Some rows up.
    PageUp,
    /// Some rows down.
    PageDown,
}

impl Step {
    /// Where a key leads, by its name in `KeyboardEvent.key`; with Ctrl or ⌘ held, to the ends.
    pub fn of(key: &str, to_end: bool, is_right_to_left: bool) -> Option<Self> {
        Some(match (key, to_end) {
            ("ArrowLeft" | "ArrowRight", _) => match ((key == "ArrowLeft") == is_right_to_left, to_end) {
                (false, false) => Self::Back,
                (true, false) => Self::On,
                (false, true) => Self::RowStart,
                (true, true) => Self::RowEnd,
            },
            ("ArrowUp", false) => Self::Up,
            ("ArrowDown", false) => Self::Down,
            ("Home", false) => Self::RowStart,
            ("End", false) => Self::RowEnd,
            ("Home", true) => Self::First,
            ("End", true) => Self::Last,
            ("PageUp", _) => Self::PageUp,
            ("PageDown", _) => Self::PageDown,
            _ => return None,
        })
    }
}

impl Cursor {
    /// The cursor in one cell.
    pub const fn new(row: usize, column: usize) -> Self {
        Self { at: (row, column), anchor: (row, column) }
    }

    /// The cursor after a key; with Shift the block grows, over cells alone.
    #[must_use]
    pub fn moved(self, step: Step, extends: bool, extent: Extent) -> Self {
        let last_row = extent.rows.saturating_sub(1);
        let (row, column) = self.at;
        let buttons = if row == 0 || extends { 0 } else { extent.buttons };
        let last = (extent.columns + buttons).saturating_sub(1);
        let column = column.min(last);
        let at = match step {
            Step::Back => (row, column.saturating_sub(1)),
            Step::On => (row, (column + 1).min(last)),
            Step::Up => (row.saturating_sub(1), column),
            Step::Down => ((row + 1).min(last_row), column),
            Step::RowStart => (row, 0),
            Step::RowEnd => (row, extent.columns.saturating_sub(1)),
            Step::First => (0, 0),
            Step::Last => (last_row, extent.columns.saturating_sub(1)),
            Step::PageUp => (row.saturating_sub(PAGE), column),
            Step::PageDown => ((row + PAGE).min(last_row), column),
        };
        self.to(at, extends).within(extent)
    }

    /// The cursor in another cell; the block grows as far as that, or is that cell alone.
    #[must_use]
    pub const fn to(self, at: (usize, usize), extends: bool) -> Self {
        Self { at, anchor: if extends { self.anchor } else { at } }
    }

    /// The cursor kept inside a table whose extent may have changed.
    #[must_use]
    pub fn within(self, extent: Extent) -> Self {
        let into = |(row, column): (usize, usize)| {
            let row = row.min(extent.rows.saturating_sub(1));
            let buttons = if row == 0 { 0 } else { extent.buttons };
            (row, column.min((extent.columns + buttons).saturating_sub(1)))
        };
        let at = into(self.at);
        if self.at == self.anchor || at.1 >= extent.columns {
            return Self { at, anchor: at };
        }
        let (row, column) = into(self.anchor);
        Self { at, anchor: (row, column.min(extent.columns - 1)) }
    }

    /// All cells below the headings.
    pub fn all(extent: Extent) -> Self {
        let first = (1.min(extent.rows.saturating_sub(1)), 0);
        Self { at: first, anchor: (extent.rows.saturating_sub(1), extent.columns.saturating_sub(1)) }
    }

    /// The rows and columns of the block. Headings are part of no block of several cells.
    pub fn block(self) -> (RangeInclusive<usize>, RangeInclusive<usize>) {
        let [top, bottom] = ordered(self.at.0, self.anchor.0);
        let [left, right] = ordered(self.at.1, self.anchor.1);
        let top = if bottom > 0 { top.max(1) } else { top };
        (top..=bottom, left..=right)
    }

    /// Whether the block is more than one cell.
    pub fn is_block(self) -> bool {
        let (rows, columns) = self.block();
        rows.start() < rows.end() || columns.start() < columns.end()
    }

    /// What a row has of the cursor.
    pub fn in_row(self, row: usize) -> CursorInRow {
        let (rows, columns) = self.block();
        let is_chosen = self.is_block() && rows.contains(&row);
        CursorInRow {
            stop: (self.at.0 == row).then_some(self.at.1),
            chosen: if is_chosen { *columns.start()..columns.end() + 1 } else { 0..0 },
        }
    }
}

fn ordered(a: usize, b: usize) -> [usize; 2] {
    if a < b { [a, b] } else { [b, a] }
}
