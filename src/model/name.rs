//! Text that a person wrote, made harmless: no control or direction characters, bounded in length.

use std::fmt;

use super::lower_case;

/// A name or label: text, never markup, at most [`Name::MAX_CHARS`] characters on one line.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Name(String);

impl Name {
    /// The longest name, in characters.
    pub const MAX_CHARS: usize = 200;

    /// The text without control, bidirectional-control and zero-width characters, with runs of white space
    /// as one space, trimmed, cut at [`Name::MAX_CHARS`].
    ///
    /// # Examples
    /// ```
    /// use rangerank_model::Name;
    /// assert_eq!(Name::new(" Bulk\u{202e}\n export ").as_str(), "Bulk export");
    /// ```
    pub fn new(text: &str) -> Self {
        let mut name = String::new();
        let mut n_chars = 0;
        let mut gap = false;
        for ch in text.chars().filter(|&ch| !is_invisible(ch)) {
            if ch.is_whitespace() || ch.is_control() {
                gap = n_chars > 0;
                continue;
            }
            if n_chars + usize::from(gap) >= Self::MAX_CHARS {
                break;
            }
            if gap {
                name.push(' ');
                n_chars += 1;
                gap = false;
            }
            name.push(ch);
            n_chars += 1;
        }
        Self(name)
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether nothing is left.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether two names are the same word for a formula: without regard to case, spaces as underscores.
    pub fn matches(&self, other: &str) -> bool {
        let fold = |text: &str| lower_case(text).replace('_', " ");
        fold(&self.0) == fold(other.trim())
    }
}

/// Characters that change how text is laid out or hide in it, and carry no meaning of their own here. The
/// joiners U+200C and U+200D stay: Persian, Indic scripts and emoji need them.
pub const fn is_invisible(ch: char) -> bool {
    matches!(ch, '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{061c}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

impl fmt::Display for Name {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
