//! A draft, read: what each column is for, what each cell says, what stands in the way, and the board.

mod columns;
mod layout;
mod problem;
mod rows;
mod score;
mod settings;

use std::borrow::Cow;

use crate::model::{Board, Domain, Draft, Line, Locale, Name, Score, Unit};

use super::cell::{self, Context, Reading};
use super::formula;

pub(super) use columns::says_name;
pub use problem::{Place, Problem, ProblemKind};

/// A draft as read. Everything typed is still in the draft; this says what it means.
#[derive(Debug, Clone, PartialEq)]
pub struct Sheet {
    /// What each column of the draft is for.
    pub columns: Vec<Column>,
    /// What each cell of the draft says; rows past [`Board::MAX_ROWS`] are not read and not here.
    pub cells: Vec<Vec<Cell>>,
    /// What each shared number says, in the order of [`Board::shared`]; none while no score can be made out.
    pub shared: Vec<SharedNumber>,
    /// The score's formula in canonical text over the headings, whether named, recognised or own.
    pub formula: Option<String>,
    /// Settings that only the cells imply, a currency; canonical text states them.
    pub implied: Vec<Line>,
    /// Everything that keeps the draft from being read in full, in reading order.
    pub problems: Vec<Problem>,
    /// The board, if a score could be made out. Rows with an unreadable cell count as not estimated. Initiative
    /// `i` is row `i` of the draft.
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

/// A shared number's line as read.
#[derive(Debug, Clone, PartialEq)]
pub struct SharedNumber {
    /// The index of its line in [`Draft::lines`].
    pub line: usize,
    /// Its name in formulas.
    pub name: Name,
    /// Which values make sense.
    pub domain: Domain,
    /// What it says.
    pub said: Cell,
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

/// A draft that has been read, and how.
type Before<'a> = (&'a Draft, &'a Sheet);

impl Sheet {
    /// Reads a draft. Total: whatever cannot be read is a problem beside its place.
    ///
    /// # Examples
    /// ```
    /// use rangerank::codec::{sheet::Sheet, text::decode};
    /// use rangerank::model::Locale;
    /// let sheet = Sheet::read(&decode("Idea\tBenefit\tCost\nBulk export\t5 to 9\tmuch\n", Locale::En));
    /// assert_eq!(sheet.formula.as_deref(), Some("Benefit / Cost"));
    /// assert_eq!((sheet.problems[0].line, sheet.problems[0].column), (2, 20));
    /// assert!(sheet.board.is_some_and(|board| !board.initiatives[0].is_estimated()));
    /// ```
    pub fn read(draft: &Draft) -> Self {
        Self::read_with(draft, None)
    }

    /// Reads a draft that an edit has made of the one before, of which this is the reading: the same as
    /// [`Sheet::read`], but what an estimate says is taken over where nothing of it has changed.
    #[must_use]
    pub fn read_again(&self, before: &Draft, draft: &Draft) -> Self {
        Self::read_with(draft, Some((before, self)))
    }

    fn read_with(draft: &Draft, before: Option<Before<'_>>) -> Self {
        let mut problems = Vec::new();
        let headings: Vec<Name> = draft.headings.iter().map(|heading| Name::new(heading)).collect();
        let settings = settings::read(draft, &headings, &mut problems);
        let score = score::read(draft, &headings, &settings, &mut problems);
        let layout = columns::read(draft, &headings, &settings, score.as_ref(), &mut problems);
        let cells = rows::read(draft, before, &layout, &mut problems);
        let shared = score.as_ref().map(|score| settings::shared(&settings, score, &mut problems));
        let shared = shared.unwrap_or_default();
        let board = score.as_ref().and_then(|score| {
            Some(Board {
                title: settings.title.clone(),
                score: Score { model: score.model, formula: score.formula.clone() },
                level: settings.level,
                order: settings.order,
                shared: settings::on_board(&shared, score)?,
                initiatives: rows::initiatives(draft, &layout, &cells),
                drivers: layout.drivers.clone(),
                draws: settings.draws,
                seed: settings.seed,
            })
        });
        let formula = score.map(|score| score.text);
        let mut sheet = Self {
            columns: layout.columns,
            cells,
            shared,
            formula,
            implied: layout.implied,
            problems: Vec::new(),
            board,
        };
        sheet.locate(draft, problems);
        sheet
    }

    /// How the cells of a driver's column are read, if they follow `locale`.
    pub fn context(&self, column: usize, locale: Locale) -> Option<Context<'_>> {
        self.columns.get(column)?.context(locale)
    }

    /// The canonical text of a cell: of an estimate as English text, of anything else as it was typed.
    ///
    /// A text that only its own locale makes out, or fails to, gets the locale added, `1,5 (de)`: in English it
    /// might be another number.
    pub fn cell_text<'a>(&self, draft: &'a Draft, row: usize, column: usize) -> Cow<'a, str> {
        let Some(entry) = draft.rows.get(row).and_then(|row| row.get(column)) else {
            return Cow::Borrowed("");
        };
        let typed = Cow::Borrowed(entry.text.as_str());
        let (Some(context), Some(cell)) =
            (self.context(column, Locale::En), self.cells.get(row).and_then(|row| row.get(column)))
        else {
            return typed;
        };
        let foreign = entry.locale != Locale::En;
        match cell {
            Cell::Read(Reading::Estimated(estimated)) => {
                Cow::Owned(cell::write(&estimated.estimate, context.domain))
            }
            Cell::Read(Reading::NotEstimated)
                if foreign && cell::read(&entry.text, &context) != Ok(Reading::NotEstimated) =>
            {
                Cow::Borrowed("TBD")
            }
            Cell::Unreadable if foreign && cell::read(&entry.text, &context).is_ok() => {
                Cow::Owned(format!("{} ({})", entry.text, entry.locale.tag()))
            }
            _ => typed,
        }
    }
}

impl Column {
    fn context(&self, locale: Locale) -> Option<Context<'_>> {
        match self {
            Self::Driver { domain, unit, .. } => {
                Some(Context { domain: *domain, unit: unit.as_ref(), locale })
            }
            Self::Name | Self::Key | Self::Label => None,
        }
    }
}
