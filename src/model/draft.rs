//! A board as typed: setting lines and a table of texts, nothing read yet and nothing thrown away.

use super::Locale;

/// A board as typed. Every row has as many entries as there are headings, or fewer where too many rows are given
/// to be read.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Draft {
    /// The lines above the table, in place, known or not.
    pub lines: Vec<Line>,
    /// The header row.
    pub headings: Vec<String>,
    /// The rows.
    pub rows: Vec<Vec<Entry>>,
}

/// A line above the table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Line {
    /// `# key: value`.
    Setting {
        /// The key, as typed.
        key: String,
        /// The value, as typed, trimmed.
        value: String,
    },
    /// Anything else that starts with `#`, kept as it is.
    Remark(String),
}

/// The text of one cell and the conventions it was typed in.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Entry {
    /// The text, as typed.
    pub text: String,
    /// The conventions; canonical text is English.
    pub locale: Locale,
}

impl Draft {
    /// Every setting: the index of its line, its key and its value, as typed.
    pub fn settings(&self) -> impl Iterator<Item = (usize, &str, &str)> {
        self.lines.iter().enumerate().filter_map(|(index, line)| match line {
            Line::Setting { key, value } => Some((index, key.as_str(), value.as_str())),
            Line::Remark(_) => None,
        })
    }

    /// The value of the last setting with this key, in any case.
    pub fn setting(&self, key: &str) -> Option<&str> {
        self.lines.iter().rev().find_map(|line| match line {
            Line::Setting { key: found, value } if found.eq_ignore_ascii_case(key) => Some(value.as_str()),
            _ => None,
        })
    }

    /// Writes a setting in its place, or after the others; `None` takes it away.
    pub fn set(&mut self, key: &str, value: Option<&str>) {
        let is_it =
            |line: &Line| matches!(line, Line::Setting { key: found, .. } if found.eq_ignore_ascii_case(key));
        let place = self.lines.iter().rposition(is_it);
        match (place, value) {
            (Some(place), Some(value)) => {
                self.lines[place] = Line::Setting { key: key.to_owned(), value: value.to_owned() };
            }
            (None, Some(value)) => {
                self.lines.push(Line::Setting { key: key.to_owned(), value: value.to_owned() });
            }
            (_, None) => self.lines.retain(|line| !is_it(line)),
        }
    }

    /// Whether there is neither a row nor a setting.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty() && self.headings.is_empty() && self.lines.is_empty()
    }
}

impl Entry {
    /// Canonical text: English conventions.
    pub fn canonical(text: impl Into<String>) -> Self {
        Self { text: text.into(), locale: Locale::En }
    }
}
