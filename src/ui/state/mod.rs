//! The state of the page: data, and what each action makes of it.

mod action;
mod answers;
mod apply;
mod boards;
mod edit;
mod history;
mod import;
mod keys;
mod looking;
mod rarely;
mod rows;
mod settings;
mod source;

use std::rc::Rc;

pub use action::{Action, Block, ColumnUse, Direction, Handed, Panel};
pub use edit::NEW_HEADINGS;
pub use history::History;
pub use import::Import;
pub use source::{KeptBoard, Place, Source};

use crate::codec::link::LinkError;
use crate::codec::sheet::Sheet;
use crate::engine::{EvaluateError, Futures, Report};
use crate::model::{Board, Draft, Driver, Locale};
use crate::ui::wording::Words;

/// Everything the page shows, but for text that is being typed.
#[derive(Debug, Clone, PartialEq)]
pub struct State {
    /// The board as typed.
    pub draft: Rc<Draft>,
    /// The board as read.
    pub sheet: Rc<Sheet>,
    /// Where the board came from.
    pub source: Source,
    /// The number of the board among those of this page: another board that is opened has another one.
    pub number: u32,
    /// How many boards this page has had.
    n_boards: u32,
    /// What can be taken back.
    pub history: History,
    /// The work in flight.
    pub run: Run,
    /// How many questions there have been: the number of the last.
    pub n_asked: u32,
    /// The last result that could be computed.
    pub answer: Option<Rc<Answer>>,
    /// The last result whose pictures are whole: they follow the answer a moment later.
    pub pictured: Option<Rc<Pictured>>,
    /// What the reader should be told once.
    pub notice: Option<Notice>,
    /// The part of the page that is open.
    pub panel: Option<Panel>,
    /// The table that is being imported.
    pub import: Option<Rc<Import>>,
    /// What the box for pasting holds at first.
    pub offered_text: Rc<str>,
    /// What should have the focus after the last action.
    pub focus: Option<Focus>,
    /// The conventions of what is typed here.
    pub locale: Locale,
    /// The words and number signs of the page.
    pub words: Words,
    /// Whether the reader knows that this browser keeps no drafts.
    pub storage_told: bool,
    /// Whether the reader may only look.
    pub is_read_only: bool,
}

/// The engine's work on the current board.
#[derive(Debug, Clone, PartialEq)]
pub enum Run {
    /// There is nothing to ask.
    Idle,
    /// Asked, or about to be.
    Running {
        /// The number of the question; other answers are dropped.
        id: u32,
        /// The share of the work that is done, from 0 to 1, once it has taken a while.
        progress: Option<f64>,
    },
    /// The reader would not wait for the answer.
    Cancelled,
    /// Answered: the state's answer is about its board.
    Done,
    /// There is no result for this board.
    Failed {
        /// Why.
        why: EvaluateError,
    },
}

/// A result and the board it is about.
#[derive(Debug, Clone)]
pub struct Answer {
    /// The number of the question.
    pub id: u32,
    /// The board.
    pub board: Rc<Board>,
    /// The result.
    pub report: Report,
    /// Whether something on the board could not be read, so that it was left out.
    pub partial: bool,
}

/// Each question has one answer, whose figures the digest holds to the last bit.
impl PartialEq for Answer {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id && self.report.digest == other.report.digest
    }
}

/// A result with what pictures show of it.
#[derive(Debug, Clone)]
pub struct Pictured {
    /// The result.
    pub answer: Rc<Answer>,
    /// What they show of each row, the best first; of long boards only the best rows.
    pub futures: Vec<Futures>,
}

/// What pictures show follows from the result, as far as it has arrived.
impl PartialEq for Pictured {
    fn eq(&self, other: &Self) -> bool {
        self.answer == other.answer && self.futures.len() == other.futures.len()
    }
}

/// Something the reader is told once.
#[derive(Debug, Clone, PartialEq)]
pub enum Notice {
    /// A board was opened in place of another; undo brings that back.
    Opened {
        /// Where it came from.
        source: Source,
        /// How many rows it has.
        n_rows: usize,
    },
    /// A link could not be read.
    BadLink(LinkError),
    /// A text held neither a board nor a link.
    NoBoard,
    /// Edits from an earlier visit can be brought back.
    Unsaved(Rc<KeptBoard>),
    /// The clipboard took it.
    Copied,
    /// Something could not leave the page; a link or a text is selected instead.
    NotCopied(Handed),
    /// This browser keeps no drafts.
    NoStorage,
    /// Some of what this browser keeps cannot be read.
    Unreadable,
    /// A row was deleted.
    RowDeleted,
    /// The board was cleared.
    Cleared,
}

/// A part of the page that should have the focus. A new value moves the focus, the same value does not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Focus {
    /// What.
    pub target: Target,
    /// Tells two wishes for the same target apart.
    pub wish: u32,
}

/// A part of the page that can have the focus.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Target {
    /// A cell of the table.
    Cell {
        /// The row.
        row: usize,
        /// The column.
        column: usize,
    },
    /// A heading of the table.
    Heading(usize),
    /// The button that moves a row.
    Move {
        /// The row.
        row: usize,
        /// The button's direction.
        to: Direction,
    },
    /// The formula of the score.
    Formula,
    /// The heading of the board: where a reader is who came from a message.
    Board,
    /// The button below the table.
    AddRow,
    /// The box for pasting.
    OpenBox,
    /// The heading over the recent boards.
    Recent,
    /// The heading over a table that is being imported.
    Import,
    /// The box that holds the board as text.
    SourceBox,
    /// The link in the share panel.
    ShareLink,
    /// What is to be pasted into another page.
    Snippet,
}

impl State {
    /// A page with this board, before anything is computed.
    pub fn new(draft: Draft, source: Source, locale: Locale) -> Self {
        let mut state = Self {
            sheet: Rc::new(Sheet::read(&draft)),
            draft: Rc::new(draft),
            source,
            number: 0,
            n_boards: 1,
            history: History::default(),
            run: Run::Idle,
            n_asked: 0,
            answer: None,
            pictured: None,
            notice: None,
            panel: None,
            import: None,
            offered_text: Rc::from(""),
            focus: None,
            locale,
            words: Words::new(locale),
            storage_told: false,
            is_read_only: false,
        };
        state.ask();
        state
    }

    /// Whether the board is the worked example, not edited yet: it is never written anywhere.
    pub fn is_example(&self) -> bool {
        self.source == Source::Example
    }

    /// What pictures show: the last result whose pictures are whole, or the first result without its futures.
    pub fn pictures(&self) -> Option<Rc<Pictured>> {
        let bare = |answer: &Rc<Answer>| Rc::new(Pictured { answer: Rc::clone(answer), futures: Vec::new() });
        self.pictured.clone().or_else(|| self.answer.as_ref().map(bare))
    }

    /// What a column is for, as far as a choice can say it.
    pub fn column_use(&self, column: usize) -> Option<ColumnUse> {
        settings::column_use(&self.sheet, column)
    }

    /// The lines of the board text about a driver.
    pub fn lines_about(&self, driver: &Driver) -> Vec<String> {
        settings::lines_about(&self.draft, &driver.name)
    }

    /// The lines of the board text about the whole board.
    pub fn lines_about_board(&self) -> Vec<String> {
        settings::lines_about_board(&self.draft)
    }

    /// Whether there is no board at all, as after a link that could not be read.
    pub fn is_blank(&self) -> bool {
        self.draft.is_empty()
    }
}
