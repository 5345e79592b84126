//! Fields between separators, as spreadsheets open them: no text runs, and every number is one.

use std::borrow::Cow;

use super::Field;
use crate::codec::float;
use crate::codec::guard::guard;
use crate::model::Locale;

/// A file of comma-separated values (RFC 4180), with the byte order mark by which Excel knows UTF-8. Where a comma is
/// the decimal sign, semicolons separate.
pub(super) fn csv(rows: &[Vec<Field>], locale: Locale) -> String {
    let mut text = "\u{feff}".to_owned();
    let separator = if locale.decimal_comma() { ';' } else { ',' };
    put(&mut text, rows, separator, locale);
    text
}

/// The rows between tabs, to be pasted into a spreadsheet.
pub(super) fn tsv(rows: &[Vec<Field>], locale: Locale) -> String {
    let mut text = String::new();
    put(&mut text, rows, '\t', locale);
    text
}

fn put(text: &mut String, rows: &[Vec<Field>], separator: char, locale: Locale) {
    for row in rows {
        // A line of nothing is no line of headings.
        let is_blank = row.iter().all(|field| matches!(field, Field::Text(text) if text.is_empty()));
        if is_blank && !row.is_empty() {
            text.push_str("\"\"");
        }
        for (column, field) in row.iter().enumerate() {
            if column > 0 {
                text.push(separator);
            }
            match field {
                Field::Text(field) => put_text(text, &guard(field), separator),
                Field::Number(number) => text.push_str(&digits(*number, locale)),
            }
        }
        text.push_str("\r\n");
    }
}

fn put_text(text: &mut String, field: &str, separator: char) {
    let is_edge = |ch: char| ch.is_whitespace() || ch == '\u{feff}';
    let must = field.contains([separator, '"', '\n', '\r'])
        || field.starts_with(is_edge)
        || field.ends_with(is_edge);
    if must {
        text.push('"');
        text.push_str(&field.replace('"', "\"\""));
        text.push('"');
    } else {
        text.push_str(field);
    }
}

fn digits(number: f64, locale: Locale) -> Cow<'static, str> {
    let digits = float::write(number);
    Cow::Owned(if locale.decimal_comma() { digits.replace('.', ",") } else { digits })
}
