//! An import from its arrival to the board: what was found, what is made of it, and what a person may change of that.

use super::spread::{FACTORS, Points, points, spread};
use super::{Found, Kind, Mapping, Use, bytes, read, read_html};
use crate::codec::sheet::Sheet;
use crate::model::{Draft, Locale};

/// A table that arrived, and what would be made of it. Nothing is a board before somebody has seen it.
#[derive(Debug, Clone, PartialEq)]
pub struct Proposal {
    /// The table as found.
    pub found: Found,
    /// What is made of each of its columns.
    pub mapping: Mapping,
    /// The factors of the ranges around single numbers, if they are to become ranges: [`FACTORS`], or a person's own.
    pub spread: Option<[f64; 3]>,
}

/// What a proposal makes of its table.
#[derive(Debug, Clone, PartialEq)]
pub struct Proposed {
    /// The board as typed: headings and rows to be shown.
    pub draft: Draft,
    /// How each column and cell of it is read, and the problems beside their places.
    pub sheet: Sheet,
    /// The spread that can be offered: whether or not it is taken, what it would change.
    pub points: Option<Points>,
}

/// What a clipboard holds, on a page of those conventions; its HTML may be empty. HTML goes first, because line ends and
/// tabs within cells survive in it, unless it has no table or the text beside it is a board's own.
///
/// # Examples
/// ```
/// use rangerank::codec::import::{paste, spread::FACTORS};
/// use rangerank::model::Locale;
/// let mut proposal = paste("", "Feature,Reach,Impact,Confidence,Effort\nSearch,500,2,80%,3\n", Locale::En);
/// assert!(proposal.mapping.is_recognised);
/// assert_eq!(proposal.board().points.map(|points| points.n_numbers), Some(3));
/// proposal.spread = Some(FACTORS);
/// assert_eq!(proposal.board().text().lines().nth(1), Some("Search\t330 to 750\t1.3 to 3\t80%\t2 to 4.5"));
/// ```
pub fn paste(html: &str, text: &str, page: Locale) -> Proposal {
    let plain = read(text);
    let found = match read_html(html) {
        Some(table) if !plain.is_board && table.rows.len().max(table.width()) > 1 => table,
        _ => plain,
    };
    Proposal::new(found, page)
}

/// What a file holds, whichever way its characters are written, on a page of those conventions.
///
/// # Examples
/// ```
/// use rangerank::codec::import::open;
/// use rangerank::model::Locale;
/// let proposal = open(b"Feature;Value;Effort\r\nB\xfcro;1,5;2\r\n", Locale::En);
/// assert_eq!(proposal.board().text(), "Feature\tValue\tEffort\nBüro\t1.5\t2\n");
/// ```
pub fn open(file: &[u8], page: Locale) -> Proposal {
    Proposal::new(read(&bytes::text(file)), page)
}

impl Proposal {
    /// The likely proposal for a table. Its numbers stay as they are.
    pub fn new(found: Found, page: Locale) -> Self {
        let mapping = Mapping::propose(&found, page);
        Self { found, mapping, spread: None }
    }

    /// Whether nobody need be asked: it is a board, or the headings name a score and the initiatives, and nothing of it
    /// is left out.
    pub fn is_plain(&self) -> bool {
        let Found { kind, n_beyond, n_beside, n_others, .. } = self.found;
        let is_known = kind == Kind::Board || self.mapping.is_recognised;
        let is_whole = n_beyond + n_beside + n_others == 0;
        is_known && is_whole && !self.mapping.uses.contains(&Use::LeaveOut)
    }

    /// With another use of a column, by its index.
    #[must_use]
    pub fn with(mut self, column: usize, told: Use) -> Self {
        if let Some(own) = self.mapping.uses.get_mut(column) {
            *own = told;
        }
        self
    }

    /// With ranges around single numbers, if `is_taken`.
    #[must_use]
    pub fn with_spread(self, is_taken: bool) -> Self {
        Self { spread: is_taken.then_some(FACTORS), ..self }
    }

    /// What comes of it.
    pub fn board(&self) -> Proposed {
        let (draft, sheet) = self.mapping.draft(&self.found);
        let points = points(&draft, &sheet);
        match (self.spread, points) {
            (Some(factors), Some(_)) => {
                let draft = spread(&draft, &sheet, factors);
                Proposed { sheet: Sheet::read(&draft), draft, points }
            }
            _ => Proposed { draft, sheet, points },
        }
    }
}

impl Proposed {
    /// The board text.
    pub fn text(&self) -> String {
        self.sheet.write(&self.draft)
    }
}
