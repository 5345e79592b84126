//! Boards and results for other programs: as CSV, as tables of Markdown, HTML, Confluence and Jira, and as JSON.

mod board;
mod json;
mod markup;
mod one_file;
mod separated;

use crate::model::Locale;

pub use board::{board, board_csv};
pub use json::Json;
pub use markup::html_text;
pub use one_file::bake;

/// How a table is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// Comma-separated values (RFC 4180) with the byte order mark by which Excel knows UTF-8. Where a comma is the
    /// decimal sign, semicolons separate.
    Csv,
    /// Fields between tabs, to be pasted into a spreadsheet.
    Tsv,
    /// Markdown, as GitHub, GitLab and Notion read it.
    Markdown,
    /// HTML for the clipboard: spreadsheets take it too, so that texts are guarded as in CSV.
    Html,
    /// The storage format of Confluence, which is XHTML.
    Confluence,
    /// The wiki markup of Jira.
    Jira,
}

impl Format {
    /// Every format.
    pub const ALL: [Self; 6] =
        [Self::Csv, Self::Tsv, Self::Markdown, Self::Html, Self::Confluence, Self::Jira];
}

/// A table as text; only of fields between separators do numbers follow the conventions of `locale`.
///
/// # Examples
/// ```
/// use rangerank::codec::export::{Field, Format, write};
/// use rangerank::model::Locale;
/// let table = [vec![Field::text("{A|B}")], vec![Field::text("=1+1")], vec![Field::Number(-1.5)]];
/// let text = |format, locale| write(&table, format, locale);
/// assert_eq!(text(Format::Csv, Locale::En), "\u{feff}{A|B}\r\n'=1+1\r\n-1.5\r\n");
/// assert_eq!(text(Format::Csv, Locale::De), "\u{feff}{A|B}\r\n'=1+1\r\n-1,5\r\n");
/// assert_eq!(text(Format::Markdown, Locale::De), "| &#123;A\\|B} |\n|---|\n| =1+1 |\n| -1.5 |\n");
/// assert_eq!(text(Format::Jira, Locale::De), "|| \\{A\\|B\\} ||\n| =1\\+1 |\n| \\-1.5 |\n");
/// ```
pub fn write(rows: &[Vec<Field>], format: Format, locale: Locale) -> String {
    match format {
        Format::Csv => separated::csv(rows, locale),
        Format::Tsv => separated::tsv(rows, locale),
        Format::Markdown => markup::markdown(rows),
        Format::Html => markup::html(rows),
        Format::Confluence => markup::confluence(rows),
        Format::Jira => markup::jira(rows),
    }
}

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
