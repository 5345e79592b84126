//! Fields between separators: which sign separates, which lines stand above the table, and the rows.

use super::{Found, Kind, MARK, MAX_ROWS};
use crate::codec::setting::read_line;
use crate::codec::table::{Record, record};
use crate::model::Line;

/// How many records are looked at to find the separator.
const N_TRIED: usize = 50;

/// The table in a text whose lines end with LF.
pub(super) fn read(text: &str) -> Found {
    let (said, text) = stated(text);
    let separator = said.or_else(|| if is_board_text(text) { Some('\t') } else { separator(text) });
    let mut rest = text;
    let (mut lines, mut rows, mut n_beyond, mut n_beside) = (Vec::new(), Vec::new(), 0, 0);
    while let Some((record, after)) = record(rest, separator.unwrap_or(',')) {
        rest = after;
        if rows.is_empty() && is_line(&record) {
            lines.extend(record.fields.first().map(|line| read_line(line)));
        } else if rows.is_empty() && record.fields.is_empty() && !record.quoted {
            // A blank line above the table.
        } else if rows.len() < MAX_ROWS {
            n_beside = n_beside.max(record.n_beside);
            rows.push(record.fields);
        } else {
            n_beyond += usize::from(!record.fields.is_empty());
        }
    }
    let is_list = separator.is_none();
    if is_list && rows.iter().any(|row: &Vec<String>| row.len() > 1) {
        rows = text
            .lines()
            .skip_while(|line| line.trim_start().starts_with('#') || line.trim().is_empty())
            .map(|line| vec![line.to_owned()])
            .collect();
    }
    while rows.last().is_some_and(Vec::is_empty) {
        rows.pop();
    }
    let kind = match separator {
        Some('\t') if !lines.is_empty() => Kind::Board,
        Some(separator) => Kind::Separated(separator),
        None => Kind::List,
    };
    let is_board = !lines.is_empty();
    if kind != Kind::Board && lines.first() == Some(&Line::Remark(MARK.to_owned())) {
        lines.remove(0);
    }
    let found = Found::new(kind, rows);
    Found { lines, is_board, n_beyond: n_beyond + found.n_beyond, n_beside, ..found }
}

/// Whether settings stand above a line with tabs. The rows of a board text are of different lengths, because nothing
/// is written at their ends; its names may have more commas than it has columns.
fn is_board_text(text: &str) -> bool {
    let mut table = text.lines().skip_while(|line| line.starts_with('#') || line.trim().is_empty());
    text.starts_with('#') && table.next().is_some_and(|heading| heading.contains('\t'))
}

/// The separator that the first line names, and the text to read: Excel's `sep=;`, which is no part of the table, or a
/// board's own mark.
fn stated(text: &str) -> (Option<char>, &str) {
    let is_separator = |ch: &char| matches!(ch, ',' | ';' | '\t');
    if let Some(rest) = text.strip_prefix("sep=")
        && let Some(separator) = rest.chars().next().filter(is_separator)
        && let Some(rest) = rest.get(1..).and_then(|rest| rest.strip_prefix('\n'))
    {
        return (Some(separator), rest);
    }
    let after_mark = text.trim_start_matches('"').strip_prefix(MARK).map(|rest| rest.trim_start_matches('"'));
    (after_mark.and_then(|rest| rest.chars().next()).filter(is_separator), text)
}

/// Whether a record above the table is a setting or a remark. A program that saves all rows equally wide adds empty
/// fields to it.
fn is_line(record: &Record) -> bool {
    matches!(record.fields.as_slice(), [line] if line.trim_start().starts_with('#'))
}

/// The sign by which most records fall into equally many fields, of equals the one that makes the most.
pub(super) fn separator(text: &str) -> Option<char> {
    let tried = ['\t', ';', ','].map(|separator| {
        let (n_alike, width) = fit(text, separator);
        (n_alike, width, separator)
    });
    let best = tried
        .into_iter()
        .reduce(|best, other| if (other.0, other.1) > (best.0, best.1) { other } else { best });
    best.filter(|(n_alike, ..)| *n_alike > 0).map(|(_, _, separator)| separator)
}

/// How many of the first records have the commonest number of fields, and that number; 0 where it is one, or where
/// not even half of the records have it.
fn fit(text: &str, separator: char) -> (usize, usize) {
    let mut rest = text;
    let mut widths = Vec::new();
    while let Some((record, after)) = record(rest, separator)
        && widths.len() < N_TRIED
    {
        rest = after;
        let is_above = widths.is_empty() && is_line(&record);
        let is_blank = record.fields.is_empty() && record.n_written == 1;
        if !(is_above || is_blank) {
            widths.push(record.n_written);
        }
    }
    let count = |width: usize| widths.iter().filter(|&&other| other == width).count();
    let alike = widths.iter().map(|&width| (count(width), width)).max().unwrap_or_default();
    if alike.1 > 1 && alike.0 * 2 > widths.len() { alike } else { (0, 0) }
}
