//! What happened: everything a reader, the browser or the engine can tell the state.

use std::ops::Range;
use std::rc::Rc;

use super::{KeptBoard, Source, Target};
use crate::codec::cell::End;
use crate::codec::import::{Proposal, Proposed, Use};
use crate::codec::link::LinkError;
use crate::codec::prompt::Prompt;
use crate::engine::{EvaluateError, Futures, Report};
use crate::model::{Board, Draft, Locale, Order, ScoreModel};
use crate::ui::wording::Signs;

/// Something that happened. Rows and columns are indices into the draft.
#[derive(Debug, Clone, PartialEq)]
pub enum Action {
    /// A cell's text was committed.
    CellTyped {
        /// The row.
        row: usize,
        /// The column.
        column: usize,
        /// What was typed.
        text: String,
    },
    /// One end of a cell's range was committed.
    EndTyped {
        /// The row.
        row: usize,
        /// The column.
        column: usize,
        /// Which end.
        end: End,
        /// What was typed.
        text: String,
    },
    /// A click put a canonical text in a cell.
    CellMended {
        /// The row.
        row: usize,
        /// The column.
        column: usize,
        /// The text.
        text: String,
    },
    /// A heading was committed.
    HeadingTyped {
        /// The column.
        column: usize,
        /// What was typed.
        text: String,
    },
    /// A setting was committed; empty text takes it away.
    SettingTyped {
        /// The setting's key.
        key: &'static str,
        /// What was typed.
        text: String,
    },
    /// The value of the setting on a line above the table was committed.
    LineTyped {
        /// The line, as an index into the draft.
        line: usize,
        /// What was typed.
        text: String,
    },
    /// A driver was let come to nothing with a chance, from a cell that said so.
    ChanceAdded {
        /// The row.
        row: usize,
        /// The column.
        column: usize,
    },
    /// An empty row was asked for, below all others.
    RowAdded,
    /// A row was taken away.
    RowDeleted(usize),
    /// A row was asked for a second time, below itself.
    RowDuplicated(usize),
    /// A row was moved by one place.
    RowMoved {
        /// The row.
        row: usize,
        /// The direction.
        to: Direction,
    },
    /// The rows were put in the order of their ranks.
    RowsSorted,
    /// An empty column was asked for, right of all others.
    ColumnAdded,
    /// An empty column was asked for that holds the answer to a question about each initiative.
    PromptAdded(Prompt),
    /// A column was taken away.
    ColumnDeleted(usize),
    /// A score model was chosen; `None` for an own formula.
    ModelChosen(Option<ScoreModel>),
    /// Another rule of the order was chosen.
    OrderChosen(Order),
    /// A driver was said to be wrong in the same direction for all initiatives.
    TogetherChosen {
        /// The driver, as an index into the board.
        driver: usize,
        /// How much, from 0 to 1.
        share: f64,
    },
    /// The unit of a driver was committed.
    UnitTyped {
        /// The driver, as an index into the board.
        driver: usize,
        /// What was typed.
        text: String,
    },
    /// A column was given another use.
    ColumnUsed {
        /// The column.
        column: usize,
        /// The use.
        wanted: ColumnUse,
    },
    /// The text of the whole board was committed.
    SourceTyped(String),
    /// A block of cells was pasted over the cells right of and below a place.
    BlockPasted {
        /// The uppermost row.
        row: usize,
        /// The leftmost column.
        column: usize,
        /// The cells.
        cells: Vec<Vec<String>>,
    },
    /// A block of cells was emptied.
    BlockCleared(Block),
    /// The first row of a block was written into its other rows.
    BlockFilled(Block),
    /// A whole board arrived.
    BoardOpened {
        /// The board.
        draft: Draft,
        /// Where it came from.
        from: Source,
    },
    /// A table arrived of which nothing is to be asked.
    TableOpened(Box<Proposed>),
    /// A table arrived that somebody is to look at first.
    ImportProposed(Box<Proposal>),
    /// A column of that table was given another use.
    ImportMapped {
        /// The column.
        column: usize,
        /// The use.
        told: Use,
    },
    /// Ranges around its single numbers were wanted, or not.
    ImportSpread(bool),
    /// It was taken over.
    ImportTaken,
    /// It was given up.
    ImportDropped,
    /// A link arrived that cannot be read.
    LinkFailed {
        /// Why.
        why: LinkError,
        /// What arrived.
        text: String,
    },
    /// A text arrived that holds no board.
    NothingFound {
        /// What arrived.
        text: String,
    },
    /// The board was cleared for a new one.
    Cleared,
    /// The last change was taken back.
    Undone,
    /// The last change taken back was made again.
    Redone,
    /// A panel was opened or closed.
    PanelToggled(Panel),
    /// The keyboard went to another place.
    Went(Target),
    /// The notice was read.
    NoticeDismissed,
    /// Something was put on the clipboard.
    Copied,
    /// Something could not leave the page.
    CopyRefused(Handed),
    /// The browser turned out to keep no drafts.
    StorageRefused,
    /// A draft left by an earlier visit was found beside an opened link.
    DraftFound(KeptBoard),
    /// Some of what this browser keeps turned out to be unreadable here.
    UnreadableFound,
    /// The words and the conventions of another locale were chosen.
    LocaleChosen(Locale),
    /// The browser said how the present locale writes numbers.
    SignsFound(&'static Signs),
    /// The engine is still at work after a while.
    RunProgressed {
        /// The number of the question.
        id: u32,
        /// The share of the work that is done, from 0 to 1.
        share: f64,
    },
    /// The reader would not wait any longer.
    RunCancelled,
    /// The reader wants the result after all.
    RunWanted,
    /// The engine answered.
    RunAnswered {
        /// The number of the question.
        id: u32,
        /// The board asked about.
        board: Rc<Board>,
        /// The answer.
        result: Result<Box<Report>, EvaluateError>,
    },
    /// The engine told what pictures show of the last result.
    FuturesArrived {
        /// The number of the question.
        id: u32,
        /// What they show of each row, the best first.
        futures: Vec<Futures>,
    },
}

/// Cells beside and below one another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Block {
    /// The rows.
    pub rows: Range<usize>,
    /// The columns.
    pub columns: Range<usize>,
}

/// What a column is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ColumnUse {
    /// The score is multiplied by it.
    Multiplies,
    /// The score is divided by it.
    Divides,
    /// The score leaves it alone.
    Label,
}

/// Up or down.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// Towards the first row.
    Up,
    /// Towards the last row.
    Down,
}

/// What was to leave the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Handed {
    /// The link.
    Link,
    /// What is to be pasted into another page.
    Snippet,
    /// The board text.
    Text,
    /// A table.
    Table,
    /// The page as one file.
    File,
    /// A picture made of dots.
    Picture,
}

/// A part of the page that opens and closes; one at a time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Panel {
    /// The link, and what to do with it.
    Share,
    /// The box for pasting a board or a link.
    Open,
    /// A table that is being imported.
    Import,
    /// The whole board as text.
    Source,
}
