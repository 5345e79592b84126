//! A line above the table: a setting or a remark, from text and back.

use std::borrow::Cow;

use crate::model::{Line, Name, replace};

/// The keys this version knows, in lower case.
const KNOWN: [&str; 10] =
    ["title", "score", "level", "order", "together", "shared", "unit", "draws", "seed", "engine"];

/// Reads a line that starts with `#`. An unknown setting that is not written canonically stays a remark, so that
/// nothing in it changes.
pub(super) fn read_line(text: &str) -> Line {
    let text = text.trim();
    let remark = || Line::Remark(text.to_owned());
    let Some((key, value)) = text.strip_prefix('#').and_then(|rest| rest.split_once(':')) else {
        return remark();
    };
    let (key, value) = (key.trim(), value.trim());
    if let Some(known) = KNOWN.into_iter().find(|known| known.eq_ignore_ascii_case(key)) {
        return Line::Setting { key: known.to_owned(), value: value.to_owned() };
    }
    let is_key = !key.is_empty() && key.chars().all(|ch| ch.is_alphanumeric() || matches!(ch, '-' | '_'));
    if is_key && setting_text(key, value) == text {
        return Line::Setting { key: key.to_owned(), value: value.to_owned() };
    }
    remark()
}

/// The canonical text of a line, and at which of its characters, from 0, a setting's value starts.
pub(crate) fn line_text(line: &Line) -> (String, usize) {
    let raw = match line {
        Line::Setting { key, value } => Cow::Owned(setting_text(key, value)),
        Line::Remark(text) if text.trim_start().starts_with('#') => Cow::Borrowed(text.as_str()),
        Line::Remark(text) => Cow::Owned(format!("# {text}")),
    };
    match read_line(&raw.replace(['\t', '\n', '\r'], " ")) {
        Line::Setting { key, value } => (setting_text(&key, &value), key.chars().count() + 4),
        Line::Remark(text) => (text, 0),
    }
}

fn setting_text(key: &str, value: &str) -> String {
    format!("# {key}: {value}").trim_end().to_owned()
}

/// A name in brackets or up to a `=`, and what follows the `=`.
pub(crate) fn split_equation(value: &str) -> Option<(Name, &str)> {
    let (name, rest) = if value.starts_with('[') {
        let (name, rest) = value.split_at_checked(closing(value)?)?;
        (unbracket(name), rest.trim_start().strip_prefix('=')?)
    } else {
        let (name, rest) = value.split_once('=')?;
        (name.to_owned(), rest)
    };
    Some((Name::new(&name), rest.trim())).filter(|(name, rest)| !name.is_empty() && !rest.is_empty())
}

/// A name, perhaps in brackets, and the last word.
pub(crate) fn split_last(value: &str) -> Option<(Name, &str)> {
    let (name, last) = value.trim().rsplit_once(|ch: char| ch.is_whitespace() || ch == '=')?;
    let name = unbracket(name.trim_end().trim_end_matches('=').trim_end());
    Some((Name::new(&name), last)).filter(|(name, _)| !name.is_empty())
}

/// Where the bracket that `text` starts with is closed; a doubled one is part of the name.
fn closing(text: &str) -> Option<usize> {
    let mut from = 1;
    loop {
        let end = from + text.get(from..)?.find(']')? + 1;
        if !text.get(end..)?.starts_with(']') {
            return Some(end);
        }
        from = end + 1;
    }
}

fn unbracket(name: &str) -> String {
    match name.trim().strip_prefix('[').and_then(|inner| inner.strip_suffix(']')) {
        Some(inner) => replace(inner, "]]", "]"),
        None => name.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn setting(key: &str, value: &str) -> Line {
        Line::Setting { key: key.to_owned(), value: value.to_owned() }
    }

    #[test]
    fn a_known_key_is_read_in_any_writing() {
        assert_eq!(read_line("#TITLE:Q3: all of it "), setting("title", "Q3: all of it"));
        assert_eq!(read_line("# title:"), setting("title", ""));
    }

    #[test]
    fn an_unknown_line_stays_as_it_is() {
        assert_eq!(read_line("# horizon: near"), setting("horizon", "near"));
        for text in ["#horizon:near", "# see http://example.org", "#", "# : x", "# two words: x"] {
            assert_eq!(read_line(text), Line::Remark(text.to_owned()), "{text}");
            assert_eq!(line_text(&read_line(text)).0, text);
        }
    }

    #[test]
    fn a_line_never_spills_over() {
        let text = line_text(&setting("title", "one\ntwo\tthree")).0;
        assert_eq!(text, "# title: one two three");
        assert_eq!(line_text(&Line::Remark("no sign".to_owned())).0, "# no sign");
    }

    #[test]
    fn an_equation_has_a_name_and_a_rest() {
        let split =
            |text| split_equation(text).map(|(name, rest)| (name.as_str().to_owned(), rest.to_owned()));
        let some = |name: &str, rest: &str| Some((name.to_owned(), rest.to_owned()));
        assert_eq!(split("job size = weeks"), some("job size", "weeks"));
        assert_eq!(split("[a=b]] c]=x = y"), some("a=b] c", "x = y"));
        assert_eq!(split("[open = y"), None);
        assert_eq!(split("= y"), None);
        assert_eq!(split("x ="), None);
    }

    #[test]
    fn the_last_word_is_split_off() {
        let split = |text| split_last(text).map(|(name, rest)| (name.as_str().to_owned(), rest.to_owned()));
        let some = |name: &str, rest: &str| Some((name.to_owned(), rest.to_owned()));
        assert_eq!(split("job size 0.5"), some("job size", "0.5"));
        assert_eq!(split("[job size] = 0.5"), some("job size", "0.5"));
        assert_eq!(split("effort=0.5"), some("effort", "0.5"));
        assert_eq!(split("0.5"), None);
    }
}
