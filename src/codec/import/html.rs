//! The cells of an HTML table, from its text alone: no markup is made of it, nothing is loaded, nothing runs.

use super::{Found, Kind, MAX_ROWS};
use crate::codec::table::MAX_COLUMNS;

/// The table with the most cells.
pub(super) fn read(html: &str) -> Option<Found> {
    let mut reader = Reader { open: Vec::new(), largest: Table::default(), n_tables: 0 };
    let mut rest = html;
    while let Some((text, after)) = rest.split_once('<') {
        reader.text(text);
        rest = if let Some((tag, after)) = Tag::read(after) {
            reader.tag(&tag);
            if tag.is_end { after } else { skip_raw(&tag.name, after) }
        } else {
            reader.text("<");
            after
        };
    }
    reader.text(rest);
    while !reader.open.is_empty() {
        reader.close();
    }
    let Table { mut rows, n_beside, .. } = reader.largest;
    rows.retain(|row| !row.is_empty());
    if rows.is_empty() {
        return None;
    }
    Some(Found { n_beside, n_others: reader.n_tables.saturating_sub(1), ..Found::new(Kind::Html, rows) })
}

/// The tables that are open, the innermost last, and the largest that was closed.
struct Reader {
    open: Vec<Table>,
    largest: Table,
    /// How many tables of more than one cell were closed that hold no other.
    n_tables: usize,
}

/// A table as it grows.
#[derive(Default)]
struct Table {
    rows: Vec<Vec<String>>,
    n_cells: usize,
    /// The text of the open cell, and how many columns and rows it covers.
    cell: Option<(String, usize, usize)>,
    /// For each column how many rows below are still covered from above.
    covered: Vec<usize>,
    /// How many cells of the open row stand right of the last column, and of the row that has the most.
    n_right: usize,
    n_beside: usize,
    /// Whether another table stands in it: such a one only lays out a page.
    is_outer: bool,
}

impl Reader {
    /// Adds to the open cell, with runs of white space as one space.
    fn text(&mut self, text: &str) {
        let Some((cell, ..)) = self.open.last_mut().and_then(|table| table.cell.as_mut()) else { return };
        let mut rest = text;
        while let Some(ch) = rest.chars().next() {
            let (ch, len) = entity(rest).unwrap_or((ch, ch.len_utf8()));
            if !ch.is_whitespace() {
                cell.push(ch);
            } else if !cell.is_empty() && !cell.ends_with([' ', '\n']) {
                cell.push(' ');
            }
            rest = rest.get(len..).unwrap_or_default();
        }
    }

    fn tag(&mut self, tag: &Tag<'_>) {
        if tag.name == "table" {
            if tag.is_end {
                self.close();
            } else {
                self.start();
            }
            return;
        }
        let Some(table) = self.open.last_mut() else { return };
        match (tag.name.as_str(), tag.is_end) {
            ("tr", _) | ("thead" | "tbody" | "tfoot", true) => {
                table.end_row();
                if !tag.is_end {
                    table.rows.push(Vec::new());
                }
            }
            ("td" | "th", is_end) => {
                table.end_cell();
                let span = |name, most| tag.number(name).unwrap_or(1).clamp(1, most);
                table.cell = (!is_end)
                    .then(|| (String::new(), span("colspan", MAX_COLUMNS), span("rowspan", MAX_ROWS)));
            }
            ("br", false) | ("p" | "div" | "li", true) => {
                if let Some((cell, ..)) = table.cell.as_mut().filter(|(cell, ..)| !cell.is_empty()) {
                    cell.truncate(cell.trim_end_matches(' ').len());
                    cell.push('\n');
                }
            }
            _ => {}
        }
    }

    /// Starts a table within the innermost.
    fn start(&mut self) {
        if let Some(outer) = self.open.last_mut() {
            outer.is_outer = true;
        }
        self.open.push(Table::default());
    }

    /// Ends the innermost table.
    fn close(&mut self) {
        if let Some(mut table) = self.open.pop() {
            table.end_row();
            self.n_tables += usize::from(table.n_cells > 1 && !table.is_outer);
            if table.n_cells > self.largest.n_cells {
                self.largest = table;
            }
        }
    }
}

impl Table {
    fn end_cell(&mut self) {
        let Some((text, n_columns, n_rows)) = self.cell.take() else { return };
        if self.rows.is_empty() {
            self.rows.push(Vec::new());
        }
        let is_beyond = self.rows.len() > MAX_ROWS;
        let Some(row) = self.rows.last_mut() else { return };
        self.n_cells += 1;
        if is_beyond {
            // Only counted.
            row.resize(1, String::new());
            return;
        }
        while self.covered.get(row.len()).is_some_and(|&n_rows| n_rows > 0) {
            row.push(String::new());
        }
        let start = row.len();
        let end = (start + n_columns).min(MAX_COLUMNS);
        if start < end {
            row.push(text.trim().to_owned());
            row.resize(end, String::new());
        } else {
            self.n_right += 1;
            self.n_beside = self.n_beside.max(self.n_right);
        }
        self.covered.resize(self.covered.len().max(end), 0);
        // Its own row counts too: the end of the row takes one off.
        self.covered.iter_mut().take(end).skip(start).for_each(|covered| *covered = n_rows);
    }

    fn end_row(&mut self) {
        self.end_cell();
        self.n_right = 0;
        if self.rows.last().is_some_and(|row| !row.is_empty()) {
            self.covered.iter_mut().for_each(|covered| *covered = covered.saturating_sub(1));
        }
    }
}

/// A tag: its name in lower case, and what stands between the name and its end.
struct Tag<'a> {
    name: String,
    is_end: bool,
    attributes: &'a str,
}

impl<'a> Tag<'a> {
    /// The tag whose `<` was just read, and what follows it. A comment or declaration is a tag without a name.
    fn read(text: &'a str) -> Option<(Self, &'a str)> {
        let nameless = |attributes| Self { name: String::new(), is_end: false, attributes };
        if let Some(comment) = text.strip_prefix("!--") {
            return Some((
                nameless(""),
                crate::model::split_once(comment, "-->").map_or("", |(_, after)| after),
            ));
        }
        let is_end = text.starts_with('/');
        let body = text.strip_prefix('/').unwrap_or(text);
        if !body.starts_with(|ch: char| ch.is_ascii_alphabetic() || matches!(ch, '!' | '?')) {
            return None;
        }
        let (inside, after) = body.split_at_checked(tag_end(body))?;
        let name_end = inside.find(|ch: char| ch.is_ascii_whitespace() || ch == '/').unwrap_or(inside.len());
        let (name, attributes) = inside.split_at_checked(name_end)?;
        Some((
            Self { name: name.to_ascii_lowercase(), is_end, attributes },
            after.strip_prefix('>').unwrap_or(after),
        ))
    }

    /// The whole number that an attribute holds.
    fn number(&self, attribute: &str) -> Option<usize> {
        let lower = self.attributes.to_ascii_lowercase();
        let (_, value) = crate::model::split_once(&lower, attribute)?;
        let value = value.trim_start().strip_prefix('=')?.trim_start().trim_start_matches(['"', '\'']);
        let digits = value.split(|ch: char| !ch.is_ascii_digit()).next()?;
        digits.parse().ok()
    }
}

/// Where a tag ends: at the first `>` that is not in quotes.
fn tag_end(body: &str) -> usize {
    let mut quote = None;
    for (at, ch) in body.char_indices() {
        match (ch, quote) {
            ('>', None) => return at,
            ('"' | '\'', None) => quote = Some(ch),
            (_, Some(open)) if ch == open => quote = None,
            _ => {}
        }
    }
    body.len()
}

/// What follows the text of an element that holds no markup, and nothing to read.
fn skip_raw<'a>(name: &str, text: &'a str) -> &'a str {
    if !matches!(name, "style" | "script" | "title" | "xml") {
        return text;
    }
    let is_end = |at: &usize| {
        let after = text.get(at + 2..at + 2 + name.len());
        text.get(*at..).is_some_and(|rest| rest.starts_with("</"))
            && after.is_some_and(|it| it.eq_ignore_ascii_case(name))
    };
    let end = text.match_indices('<').map(|(at, _)| at).find(is_end);
    end.and_then(|at| text.get(at..)).unwrap_or_default()
}

/// The names of characters that clipboards write, each with its character.
const NAMES: [(&str, char); 12] = [
    ("amp", '&'),
    ("lt", '<'),
    ("gt", '>'),
    ("quot", '"'),
    ("apos", '\''),
    ("nbsp", '\u{a0}'),
    ("ndash", '–'),
    ("mdash", '—'),
    ("euro", '€'),
    ("pound", '£'),
    ("plusmn", '±'),
    ("bsol", '\\'),
];

/// The character that an entity at the start of a text stands for, and the entity's length.
pub(super) fn entity(text: &str) -> Option<(char, usize)> {
    let inner = text.strip_prefix('&')?;
    let end = inner.bytes().take(10).position(|byte| byte == b';')?;
    let name = inner.get(..end)?;
    let ch = match name.strip_prefix('#') {
        Some(code) => {
            let hex = code.strip_prefix(['x', 'X']);
            let code = hex.map_or_else(|| code.parse(), |hex| u32::from_str_radix(hex, 16)).ok()?;
            char::from_u32(code)?
        }
        None => NAMES.iter().find(|(known, _)| *known == name)?.1,
    };
    Some((ch, end + 2))
}
