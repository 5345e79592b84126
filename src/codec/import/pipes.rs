//! Tables between vertical bars: those of Markdown, and those of Jira's wiki markup.

use super::Kind;
use super::html::entity;
use crate::model::split_once;

/// A table between bars.
pub(super) struct Table {
    pub(super) kind: Kind,
    pub(super) rows: Vec<Vec<String>>,
    /// Whether no words stand before it.
    pub(super) is_first: bool,
    /// How many more tables follow it.
    pub(super) n_others: usize,
}

/// The first table between bars in a text whose lines end with LF.
pub(super) fn read(text: &str) -> Option<Table> {
    let mut lines = text.lines().map(str::trim).peekable();
    let mut found: Option<Table> = None;
    let mut is_first = true;
    while let Some(line) = lines.next() {
        let is_jira = line.starts_with("||");
        let is_markdown = !is_jira && line.contains('|') && lines.next_if(|next| is_rule(next)).is_some();
        is_first &= is_jira || is_markdown || line.is_empty();
        if !is_jira && !is_markdown {
            continue;
        }
        let mut rows = Vec::new();
        let mut next = Some(line);
        while let Some(line) = next {
            if found.is_none() {
                rows.push(cells(line, is_jira));
            }
            next = lines.next_if(|line| if is_jira { line.starts_with('|') } else { line.contains('|') });
        }
        let kind = if is_jira { Kind::Jira } else { Kind::Markdown };
        match &mut found {
            Some(table) => table.n_others += 1,
            None => found = Some(Table { kind, rows, is_first, n_others: 0 }),
        }
    }
    found
}

/// Whether a line is the rule below a Markdown table's headings: `|---|:-:|`.
fn is_rule(line: &str) -> bool {
    let is_sign = |ch| matches!(ch, '|' | '-' | ':' | ' ');
    line.contains('|') && line.contains('-') && line.chars().all(is_sign)
}

/// The cells of a line.
fn cells(line: &str, is_jira: bool) -> Vec<String> {
    let mut cells = Vec::new();
    let line = line.strip_prefix('|').unwrap_or(line);
    let mut rest = if is_jira { line.strip_prefix('|').unwrap_or(line) } else { line };
    // A bar inside a link of Jira separates its words from its address.
    let mut last_link = if is_jira { rest.rfind(']') } else { None };
    while !rest.is_empty() {
        let end = cell_end(rest, last_link);
        let (raw, after) = rest.split_at_checked(end).unwrap_or((rest, ""));
        cells.push(if is_jira { jira_text(raw) } else { markdown_text(raw) });
        let before = rest.len();
        rest = after.strip_prefix('|').unwrap_or(after);
        if is_jira {
            rest = rest.strip_prefix('|').unwrap_or(rest);
        }
        last_link = last_link.and_then(|last| last.checked_sub(before - rest.len()));
    }
    cells
}

/// Where the cell at the start of a line ends: at a bar that is neither escaped nor in a link.
fn cell_end(line: &str, last_link: Option<usize>) -> usize {
    let (mut is_escaped, mut in_link) = (false, false);
    for (at, ch) in line.char_indices() {
        match ch {
            _ if is_escaped => is_escaped = false,
            '\\' => is_escaped = true,
            '[' => in_link = last_link.is_some_and(|last| at < last),
            ']' => in_link = false,
            '|' if !in_link => return at,
            _ => {}
        }
    }
    line.len()
}

/// The text of a Markdown cell: of a link its words, without bold, with line ends for `<br>`.
fn markdown_text(raw: &str) -> String {
    let mut raw = raw.trim();
    let link = raw.strip_prefix('[').and_then(|rest| rest.strip_suffix(')'));
    if let Some((words, _)) = link.and_then(|link| split_once(link, "](")) {
        raw = words;
    }
    for mark in ["**", "__", "`"] {
        raw = raw.strip_prefix(mark).and_then(|rest| rest.strip_suffix(mark)).unwrap_or(raw);
    }
    plain(raw, |rest| {
        let tag = ["<br>", "<br/>", "<br />"].into_iter().find(|tag| rest.starts_with(tag))?;
        Some(("\n", tag.len()))
    })
}

/// The text of a Jira cell: of a link its words, without bold, with line ends for `\\`.
fn jira_text(raw: &str) -> String {
    let raw = raw.trim();
    let raw = raw.strip_prefix('*').and_then(|rest| rest.strip_suffix('*')).unwrap_or(raw);
    let text = plain(raw, |rest| {
        if rest.starts_with("\\\\") {
            return Some(("\n", 2));
        }
        // The words of a link stay, its brackets and its address go.
        match rest.chars().next()? {
            '[' | ']' => Some(("", 1)),
            '|' => Some(("", rest.find(']').unwrap_or(1))),
            _ => None,
        }
    });
    text.split('\n').map(str::trim).collect::<Vec<_>>().join("\n")
}

/// The text without escapes and entities. `special` says what stands for something else at the start of what is left,
/// and how long it is.
fn plain(raw: &str, special: impl Fn(&str) -> Option<(&'static str, usize)>) -> String {
    let mut text = String::with_capacity(raw.len());
    let mut rest = raw;
    while let Some(ch) = rest.chars().next() {
        let mut len = ch.len_utf8();
        if let Some((instead, special)) = special(rest) {
            text.push_str(instead);
            len = special;
        } else if let Some((ch, entity)) = entity(rest) {
            text.push(ch);
            len = entity;
        } else {
            let escaped = rest.strip_prefix('\\').and_then(|rest| rest.chars().next());
            let escaped = escaped.filter(char::is_ascii_punctuation);
            text.push(escaped.unwrap_or(ch));
            len += usize::from(escaped.is_some());
        }
        rest = rest.get(len..).unwrap_or_default();
    }
    text
}
