//! Tables of other programs: what a pasted text or an opened file holds, as rows of texts.

mod bytes;
mod headings;
mod html;
mod locale;
mod mapping;
mod numbers;
mod parts;
mod pipes;
mod proposal;
mod propose;
mod separated;
mod shares;
pub mod spread;

use crate::model::{Board, Line};

use super::guard::unguard;
use super::table::{MAX_COLUMNS, trim, unix};

pub use mapping::{Mapping, Use};
pub(super) use numbers::number;
pub use parts::Part;
pub(super) use parts::{cut, escape};
pub use proposal::{Proposal, Proposed, open, paste};

/// The most rows: those of a board, and some above them for titles and headings.
const MAX_ROWS: usize = Board::MAX_ROWS + 10;

/// The line above a table that says that it is a board's own, where no setting does.
pub(super) const MARK: &str = "# rangerank";

/// How a table was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Settings above a table with tabs: a board text, which [`decode`](super::text::decode) reads.
    Board,
    /// Fields between commas, semicolons or tabs.
    Separated(char),
    /// A table of HTML.
    Html,
    /// A table of Markdown.
    Markdown,
    /// A table in the wiki markup of Jira.
    Jira,
    /// Lines without fields: a list.
    List,
}

/// A table as found, nothing in it read yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// How it was written.
    pub kind: Kind,
    /// The settings and remarks above it.
    pub lines: Vec<Line>,
    /// Whether it is a board's own, so that every column of it is kept as it is.
    pub is_board: bool,
    /// The rows, headings among them, without empty cells at their ends: at most 500 columns and as many rows as a
    /// board has, and some for titles and headings.
    pub rows: Vec<Vec<String>>,
    /// How many more rows there were.
    pub n_beyond: usize,
    /// How many more columns there were. Of separated fields their texts are joined to the last column.
    pub n_beside: usize,
    /// How many more tables there were.
    pub n_others: usize,
}

impl Found {
    /// A table from rows that something else took out of a page.
    fn new(kind: Kind, mut rows: Vec<Vec<String>>) -> Self {
        let n_beyond = rows.len().saturating_sub(MAX_ROWS);
        rows.truncate(MAX_ROWS);
        let n_beside = rows.iter().map(|row| row.len().saturating_sub(MAX_COLUMNS)).max().unwrap_or_default();
        let is_guarded = matches!(kind, Kind::Separated(_) | Kind::Html);
        for row in &mut rows {
            row.truncate(MAX_COLUMNS);
            trim(row);
            for cell in row.iter_mut().filter(|cell| is_guarded && cell.starts_with('\'')) {
                *cell = unguard(cell).to_owned();
            }
        }
        Self { kind, lines: Vec::new(), is_board: false, rows, n_beyond, n_beside, n_others: 0 }
    }

    /// The number of columns.
    pub fn width(&self) -> usize {
        self.rows.iter().map(Vec::len).max().unwrap_or_default()
    }

    /// The text of a cell, empty where there is none.
    pub fn cell(&self, row: usize, column: usize) -> &str {
        self.rows.get(row).and_then(|row| row.get(column)).map_or("", |cell| cell.trim())
    }
}

/// The table in a text. Total, and linear in the text.
///
/// # Examples
/// ```
/// use rangerank::codec::import::{Kind, read};
/// let found = read("Name;Effort\r\n\"Search; again\";1,5\r\n");
/// assert_eq!(found.kind, Kind::Separated(';'));
/// assert_eq!(found.rows, [["Name", "Effort"], ["Search; again", "1,5"]]);
/// assert_eq!(read("|Name|Effort|\n|---|--:|\n|Search|1 to 2|").rows[1], ["Search", "1 to 2"]);
/// ```
pub fn read(text: &str) -> Found {
    let text = unix(text.trim_start_matches('\u{feff}'));
    if text.trim_start().starts_with('<')
        && let Some(found) = read_html(&text)
    {
        return found;
    }
    // Bars inside a file of fields belong to its texts: trackers' descriptions have tables of their own.
    match pipes::read(&text) {
        Some(table) if table.is_first || separated::separator(&text).is_none() => {
            Found { n_others: table.n_others, ..Found::new(table.kind, table.rows) }
        }
        _ => separated::read(&text),
    }
}

/// The largest table in a piece of HTML, such as a clipboard's, if there is one.
///
/// # Examples
/// ```
/// use rangerank::codec::import::read_html;
/// let found = read_html("<table><tr><th>Name<th>Effort<tr><td>A &amp; B<td>1&nbsp;to 2</table>").unwrap();
/// assert_eq!(found.rows, [["Name", "Effort"], ["A & B", "1 to 2"]]);
/// ```
pub fn read_html(html: &str) -> Option<Found> {
    html::read(html)
}
