//! The board text, as docs/board-text.md describes it, from text to draft and back.

use crate::model::{Board, Draft, Entry, Locale};

use super::setting::read_line;
use super::sheet::Sheet;
use super::table::{Record, records, unix};

/// Reads a board text whose cells follow `locale`. Total: there is no text without a draft, and nothing is lost.
///
/// # Examples
/// ```
/// use rangerank::codec::text::decode;
/// use rangerank::model::Locale;
/// let draft = decode("# title: Q3\nInitiative\tValue\tEffort\nBulk export\t5 to 9\t1 to 2\n", Locale::En);
/// assert_eq!(draft.setting("title"), Some("Q3"));
/// assert_eq!(draft.headings, ["Initiative", "Value", "Effort"]);
/// assert_eq!(draft.rows[0][1].text, "5 to 9");
/// ```
pub fn decode(text: &str, locale: Locale) -> Draft {
    let text = unix(text.trim_start_matches('\u{feff}'));
    let mut records = records(&text, '\t').into_iter().peekable();
    let mut draft = Draft::default();
    while let Some(record) = records.next_if(|record| !is_header(record)) {
        draft.lines.extend(record.fields.first().map(|line| read_line(line)));
    }
    draft.headings = records.next().map(|record| record.fields).unwrap_or_default();
    let entry = |text| Entry { text, locale };
    draft.rows = records.map(|record| record.fields.into_iter().map(entry).collect()).collect();
    while draft.rows.last().is_some_and(Vec::is_empty) {
        draft.rows.pop();
    }
    let width = draft.rows.iter().map(Vec::len).max().unwrap_or_default().max(draft.headings.len());
    draft.headings.resize(width, String::new());
    // Rows that no sheet reads are not padded: 10⁵ of them under 500 headings would fill the memory.
    for row in draft.rows.iter_mut().take(Board::MAX_ROWS) {
        row.resize(width, entry(String::new()));
    }
    draft
}

/// The canonical text of a draft.
///
/// # Examples
/// ```
/// use rangerank::codec::text::{decode, encode};
/// use rangerank::model::Locale;
/// let pasted = decode("#title:Q3\r\nName\tValue\tEffort\t\r\nExport\t1.000 to 2.000\tTBD\r\n", Locale::De);
/// assert_eq!(encode(&pasted), "# title: Q3\nName\tValue\tEffort\nExport\t1000 to 2000\tTBD\n");
/// ```
pub fn encode(draft: &Draft) -> String {
    Sheet::read(draft).write(draft)
}

/// Whether a line starts the table: it has a second field, is quoted, or is neither blank nor a line with `#`.
fn is_header(record: &Record) -> bool {
    let is_table = |text: &String| !text.trim_start().starts_with('#');
    record.quoted || record.fields.len() > 1 || record.fields.first().is_some_and(is_table)
}
