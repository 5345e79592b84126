//! Boards and results for other programs: as CSV, and as tables of Markdown, HTML, Confluence and Jira.

mod board;
mod markup;
mod separated;

pub use board::{board, board_csv};
pub use markup::{confluence, html, jira, markdown};
pub use separated::{csv, tsv};

/// What a cell of an exported table holds. The first row of a table has its headings.
#[derive(Debug, Clone, PartialEq)]
pub enum Field {
    /// A text, whatever it looks like.
    Text(String),
    /// A number.
    Number(f64),
}

impl Field {
    /// A text.
    pub fn text(text: impl Into<String>) -> Self {
        Self::Text(text.into())
    }
}
