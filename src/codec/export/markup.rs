//! Tables in the markups of wikis. A text stays text: whatever would be markup in it is escaped.

use std::borrow::Cow;

use super::Field;
use crate::codec::float;
use crate::codec::guard::{guard, guard_own};
use crate::codec::table::unix;
use crate::model::is_invisible;

/// A table of Markdown, as GitHub, GitLab and Notion read it.
pub(super) fn markdown(rows: &[Vec<Field>]) -> String {
    let mut text = String::new();
    for (at, row) in rows.iter().enumerate() {
        text.push('|');
        for field in row {
            text.push(' ');
            put(&mut text, &words(field), in_markdown);
            text.push_str(" |");
        }
        text.push('\n');
        if at == 0 {
            text.push('|');
            text.push_str(&"---|".repeat(row.len()));
            text.push('\n');
        }
    }
    text
}

/// A table in the wiki markup of Jira.
pub(super) fn jira(rows: &[Vec<Field>]) -> String {
    let mut text = String::new();
    for (at, row) in rows.iter().enumerate() {
        let bar = if at == 0 { "||" } else { "|" };
        text.push_str(bar);
        for field in row {
            text.push(' ');
            put_in_jira(&mut text, &words(field));
            text.push(' ');
            text.push_str(bar);
        }
        text.push('\n');
    }
    text
}

/// Appends the words of a cell of Jira's, of which the first sign may stand for a list, a heading or a quote: `- `,
/// `h1. `, `bq. `.
fn put_in_jira(text: &mut String, words: &str) {
    let is_block = words.starts_with("bq.") || words.starts_with('h') && words.get(2..3) == Some(".");
    let start = match words.chars().next() {
        Some('-') => "\\-",
        Some('#') => "\\#",
        Some('h') if is_block => "&#104;",
        Some('b') if is_block => "&#98;",
        _ => "",
    };
    text.push_str(start);
    put(text, words.get(usize::from(!start.is_empty())..).unwrap_or_default(), in_jira);
}

/// A table of HTML for the clipboard: spreadsheets take it too, so that texts are guarded as in CSV.
pub(super) fn html(rows: &[Vec<Field>]) -> String {
    table(rows, guard)
}

/// A table in the storage format of Confluence, which is XHTML.
pub(super) fn confluence(rows: &[Vec<Field>]) -> String {
    table(rows, guard_own)
}

fn table(rows: &[Vec<Field>], guarded: fn(&str) -> Cow<'_, str>) -> String {
    let mut text = "<table><tbody>\n".to_owned();
    for (at, row) in rows.iter().enumerate() {
        let (open, close) = if at == 0 { ("<th>", "</th>") } else { ("<td>", "</td>") };
        text.push_str("<tr>");
        for field in row {
            text.push_str(open);
            match field {
                Field::Text(_) => put(&mut text, &guarded(&words(field)), in_html),
                Field::Number(_) => text.push_str(&words(field)),
            }
            text.push_str(close);
        }
        text.push_str("</tr>\n");
    }
    text + "</tbody></table>\n"
}

/// A text as a text or an attribute of HTML.
pub fn html_text(text: &str) -> String {
    let mut escaped = String::new();
    put(&mut escaped, &words(&Field::text(text)), in_html);
    escaped
}

/// The words of a field, without characters that hide or turn others.
fn words(field: &Field) -> Cow<'_, str> {
    match field {
        Field::Number(number) => Cow::Owned(float::write(*number)),
        Field::Text(text) => {
            let text = unix(text.trim());
            let kept = text.chars().filter(|&ch| ch == '\n' || !is_invisible(ch));
            let spaced =
                kept.map(|ch| if ch != '\n' && (ch.is_control() || ch.is_whitespace()) { ' ' } else { ch });
            Cow::Owned(spaced.collect())
        }
    }
}

/// Appends a text with its special characters as `escape` has them; empty stands for the character itself.
fn put(text: &mut String, words: &str, escape: fn(char) -> &'static str) {
    for ch in words.chars() {
        match escape(ch) {
            "" => text.push(ch),
            escaped => text.push_str(escaped),
        }
    }
}

fn in_html(ch: char) -> &'static str {
    match ch {
        '&' => "&amp;",
        '<' => "&lt;",
        '>' => "&gt;",
        '"' => "&quot;",
        '\'' => "&#39;",
        '\n' => "<br/>",
        _ => "",
    }
}

/// A brace is an entity, because templates of static sites run before Markdown is read.
fn in_markdown(ch: char) -> &'static str {
    match ch {
        '&' => "&amp;",
        '<' => "&lt;",
        '{' => "&#123;",
        '\n' => "<br>",
        '\\' => "\\\\",
        '`' => "\\`",
        '*' => "\\*",
        '_' => "\\_",
        '[' => "\\[",
        ']' => "\\]",
        '|' => "\\|",
        '~' => "\\~",
        '$' => "\\$",
        _ => "",
    }
}

fn in_jira(ch: char) -> &'static str {
    match ch {
        '&' => "&amp;",
        '\\' => "&bsol;",
        '\n' => " \\\\ ",
        '|' => "\\|",
        '{' => "\\{",
        '}' => "\\}",
        '[' => "\\[",
        ']' => "\\]",
        '(' => "\\(",
        '*' => "\\*",
        '_' => "\\_",
        '+' => "\\+",
        '^' => "\\^",
        '~' => "\\~",
        '?' => "\\?",
        '!' => "\\!",
        _ => "",
    }
}
