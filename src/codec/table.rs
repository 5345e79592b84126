//! A table as spreadsheets copy and save it: fields between separators, quoted where they hold one or a line end.

use std::borrow::Cow;

use crate::model::replace;

/// One line of a table, which may span several lines of text.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Record {
    /// The fields, without empty ones at the end, at most [`MAX_COLUMNS`].
    pub(super) fields: Vec<String>,
    /// Whether the first field was quoted.
    pub(super) quoted: bool,
    /// How many fields were written, empty ones at the end among them.
    pub(super) n_written: usize,
    /// How many fields to the right of the last column are joined to it.
    pub(super) n_beside: usize,
}

/// The most columns. Without a bound, a row of 10⁵ tabs and 10⁵ short rows would make 10¹⁰ cells.
pub(super) const MAX_COLUMNS: usize = 500;

/// The fields of a table, row by row, without empty ones at the end of a row.
///
/// # Examples
/// ```
/// use rangerank::codec::table;
/// assert_eq!(table::read("a\t\"b\tc\"\r\nd\n"), [vec!["a", "b\tc"], vec!["d"]]);
/// ```
pub fn read(text: &str) -> Vec<Vec<String>> {
    records(&replace(text, "\r\n", "\n"), '\t').into_iter().map(|record| record.fields).collect()
}

/// Fields as the text of a table, one row a line.
pub fn write(rows: &[Vec<String>]) -> String {
    let line = |row: &Vec<String>| row.iter().map(|field| quote(field, false)).collect::<Vec<_>>().join("\t");
    rows.iter().map(line).collect::<Vec<_>>().join("\n")
}

/// The text with LF where a line ends in CR LF or CR.
pub(super) fn unix(text: &str) -> String {
    replace(text, "\r\n", "\n").replace('\r', "\n")
}

/// Every record of a text whose lines end with LF.
///
/// Linear: a quote that opens a field ends the search of an earlier one, because it is not doubled.
pub(super) fn records(text: &str, separator: char) -> Vec<Record> {
    let mut records = Vec::new();
    let mut rest = text;
    while let Some((record, after)) = record(rest, separator) {
        records.push(record);
        rest = after;
    }
    records
}

/// The record at the start of `rest`, and what comes after it; `None` at the end.
pub(super) fn record(mut rest: &str, separator: char) -> Option<(Record, &str)> {
    if rest.is_empty() {
        return None;
    }
    let mut record = Record { fields: Vec::new(), quoted: false, n_written: 0, n_beside: 0 };
    loop {
        let (field, quoted, after) = field(rest, separator);
        record.quoted |= quoted && record.fields.is_empty();
        record.fields.push(field);
        rest = after;
        match rest.strip_prefix(separator) {
            Some(after) => rest = after,
            None => break,
        }
    }
    record.n_written = record.fields.len();
    trim(&mut record.fields);
    record.n_beside = record.fields.len().saturating_sub(MAX_COLUMNS);
    if record.n_beside > 0 {
        let joined = record.fields.split_off(MAX_COLUMNS - 1).join(separator.encode_utf8(&mut [0; 4]));
        record.fields.push(joined);
    }
    Some((record, rest.strip_prefix('\n').unwrap_or(rest)))
}

/// Takes empty fields off the end.
pub(super) fn trim(fields: &mut Vec<String>) {
    while fields.last().is_some_and(|field| field.trim().is_empty()) {
        fields.pop();
    }
}

/// The field at the start of `rest`, whether it was quoted, and what comes after it.
fn field(rest: &str, separator: char) -> (String, bool, &str) {
    if let Some((text, after)) = quoted(rest, separator) {
        return (text, true, after);
    }
    let end = rest.find([separator, '\n']).unwrap_or(rest.len());
    let (text, after) = rest.split_at_checked(end).unwrap_or((rest, ""));
    (text.to_owned(), false, after)
}

/// The quoted field at the start of `rest`, if it is well formed.
fn quoted(rest: &str, separator: char) -> Option<(String, &str)> {
    let mut rest = rest.strip_prefix('"')?;
    let mut text = String::new();
    loop {
        let (part, after) = rest.split_once('"')?;
        text.push_str(part);
        match after.chars().next() {
            Some('"') => {
                text.push('"');
                rest = after.get(1..)?;
            }
            Some(next) if next != separator && next != '\n' => return None,
            _ => return Some((text, after)),
        }
    }
}

/// A field as it is written: quoted if it would be read otherwise, or if it `must` be.
pub(super) fn quote(field: &str, must: bool) -> Cow<'_, str> {
    if must || field.contains(['\t', '\n']) || field.starts_with(['"', '\u{feff}']) {
        Cow::Owned(format!("\"{}\"", field.replace('"', "\"\"")))
    } else {
        Cow::Borrowed(field)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fields(text: &str) -> Vec<Vec<String>> {
        records(text, '\t').into_iter().map(|record| record.fields).collect()
    }

    #[test]
    fn quoted_fields_hold_tabs_line_ends_and_quotes() {
        assert_eq!(fields("a\t\"b\tc\nd\"\t\"e\"\"f\"\ng\n"), [vec!["a", "b\tc\nd", "e\"f"], vec!["g"]]);
    }

    #[test]
    fn a_quote_that_does_not_end_its_field_is_text() {
        assert_eq!(
            fields("\"Big\" plan\t12\"\n\"open\tx"),
            [vec!["\"Big\" plan", "12\""], vec!["\"open", "x"]]
        );
    }

    #[test]
    fn empty_fields_at_the_end_mean_nothing() {
        assert_eq!(fields("a\t\tb\t\t \n\t\t\nc"), [vec!["a", "", "b"], vec![], vec!["c"]]);
    }

    #[test]
    fn what_is_right_of_the_last_column_stays_in_it() {
        let wide = "x\t".repeat(MAX_COLUMNS + 1) + "end";
        let records = records(&wide, '\t');
        assert_eq!(records[0].fields.len(), MAX_COLUMNS);
        assert_eq!(records[0].fields[MAX_COLUMNS - 1], "x\tx\tend");
    }

    #[test]
    fn a_field_is_quoted_only_if_it_must_be() {
        assert_eq!(quote("plain \"text\"", false), "plain \"text\"");
        assert_eq!(quote("\"x", false), "\"\"\"x\"");
        assert_eq!(quote("a\nb", false), "\"a\nb\"");
        assert_eq!(quote("# of users", true), "\"# of users\"");
    }
}
