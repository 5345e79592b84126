//! Why a link cannot be read, or a text cannot be put in one.

use std::fmt;

use super::{MAX_CHARS, MAX_TEXT};

/// Why a link cannot be read, or a text cannot be put in one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum LinkError {
    /// The end is missing.
    Cut {
        /// Characters of the fragment that arrived.
        arrived: usize,
        /// Characters that it had, if the part that says so arrived.
        declared: Option<usize>,
    },
    /// It is as long as it should be, or longer, but some of its characters are not what was written.
    Altered,
    /// It was written by a newer page.
    TooNew {
        /// The link's format version.
        version: u8,
    },
    /// It has more than [`MAX_CHARS`] characters.
    TooLong {
        /// Its characters.
        chars: usize,
    },
    /// Its text has more than [`MAX_TEXT`] bytes.
    TooMuchText,
    /// It does not begin like a link of this page.
    NotALink,
}

impl fmt::Display for LinkError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            Self::Cut { arrived, declared: Some(declared) } => {
                write!(f, "this link was cut: {arrived} of {declared} characters arrived")
            }
            Self::Cut { arrived, declared: None } => {
                write!(f, "this link was cut: only its first {arrived} characters arrived")
            }
            Self::Altered => f.write_str("this link was altered: its characters do not fit its checksum"),
            Self::TooNew { version } => {
                write!(f, "this link has format version {version}: expected version 1")
            }
            Self::TooLong { chars } => {
                write!(f, "this link has {chars} characters: expected at most {MAX_CHARS}")
            }
            Self::TooMuchText => write!(f, "this board has too much text: expected at most {MAX_TEXT} bytes"),
            Self::NotALink => {
                f.write_str("this is no link to a board: expected a fragment that begins with r1")
            }
        }
    }
}

impl std::error::Error for LinkError {}
