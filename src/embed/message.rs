//! What a message from the host says, field by field: total, whatever arrives.

use crate::codec::link::{self, LinkError, Recovered};
use crate::codec::text;
use crate::model::{Draft, Locale};

/// Tells our messages from others'.
pub const APP: &str = "rangerank";

/// The version of the messages.
pub const VERSION: f64 = 1.0;

/// The longest text of a message that is read, in UTF-16 units.
pub const MAX_CHARS: u32 = 256 * 1024;

/// The longest text that names a message, in bytes.
const MAX_ID: usize = 64;

/// The value of a field. One that is neither text nor number is as good as missing.
#[derive(Debug, Clone, PartialEq)]
pub enum Field {
    /// A text of at most [`MAX_CHARS`].
    Text(String),
    /// A number.
    Number(f64),
    /// A longer text, which is not even read.
    TooLong,
}

/// What the host calls a message, so that it knows the answer.
pub type Id = Option<Field>;

/// A choice of colours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Theme {
    /// As the host's.
    Auto,
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
}

/// What a host may want.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Wish {
    Load(Draft),
    Theme(Theme),
    Subscribe,
    State,
    Report,
}

/// Why a message is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// It is of another version.
    Version,
    /// It is of no kind that is known, or names none of what can be named.
    Type,
    /// A text in it is longer than [`MAX_CHARS`].
    Size,
    /// It holds no board that can be read; a link says why.
    Board(Option<LinkError>),
    /// Content could go to this host only by going to anybody.
    Origin,
    /// Content goes only to whoever has subscribed.
    Subscribe,
}

impl Refusal {
    /// The word for programs.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Version => "version",
            Self::Type => "type",
            Self::Size => "size",
            Self::Board(_) => "board",
            Self::Origin => "origin",
            Self::Subscribe => "subscribe",
        }
    }

    /// The sentence for those who write them.
    pub fn message(self) -> String {
        let text = match self {
            Self::Board(Some(why)) => return why.to_string(),
            Self::Version => "expected messages of version 1",
            Self::Type => "expected load, theme, subscribe or request, and a value that it knows",
            Self::Size => "expected texts of at most 262144 characters",
            Self::Board(None) => "expected a link to a board, or the text of one",
            Self::Origin => "this host has no origin that content could go to",
            Self::Subscribe => "content goes to whoever has subscribed",
        };
        text.to_owned()
    }
}

/// The name and the wish of a message; nothing where it is none of ours.
pub(super) fn read(field: impl Fn(&str) -> Option<Field>) -> Option<(Id, Result<Wish, Refusal>)> {
    let text = |name| match field(name) {
        Some(Field::Text(text)) => Some(Ok(text)),
        Some(Field::TooLong) => Some(Err(Refusal::Size)),
        _ => None,
    };
    if text("app") != Some(Ok(APP.to_owned())) {
        return None;
    }
    let id = field("id").filter(|id| match id {
        Field::Text(text) => text.len() <= MAX_ID,
        Field::Number(number) => number.is_finite(),
        Field::TooLong => false,
    });
    if field("v") != Some(Field::Number(VERSION)) {
        return Some((id, Err(Refusal::Version)));
    }
    // What a field holds has a name.
    let word = |name| text(name).unwrap_or_else(|| Ok(String::new()));
    let wish = word("type").and_then(|kind| match kind.as_str() {
        "load" => load(text("link"), text("text")).map(Wish::Load),
        "theme" => match word("theme")?.as_str() {
            "auto" => Ok(Wish::Theme(Theme::Auto)),
            "light" => Ok(Wish::Theme(Theme::Light)),
            "dark" => Ok(Wish::Theme(Theme::Dark)),
            _ => Err(Refusal::Type),
        },
        "subscribe" => Ok(Wish::Subscribe),
        "request" => match word("what")?.as_str() {
            "state" => Ok(Wish::State),
            "report" => Ok(Wish::Report),
            _ => Err(Refusal::Type),
        },
        _ => Err(Refusal::Type),
    });
    Some((id, wish))
}

/// The board of a link or, where there is none, of a text.
fn load(
    link: Option<Result<String, Refusal>>,
    text: Option<Result<String, Refusal>>,
) -> Result<Draft, Refusal> {
    let text = match (link, text) {
        (Some(link), _) => match recovered(&link?) {
            Recovered::Board { text } => text,
            Recovered::Unreadable { why, .. } => return Err(Refusal::Board(Some(why))),
            Recovered::Nothing => return Err(Refusal::Board(None)),
        },
        (None, text) => text.unwrap_or(Err(Refusal::Board(None)))?,
    };
    Some(text::decode(&text, Locale::En)).filter(|draft| !draft.is_empty()).ok_or(Refusal::Board(None))
}

/// What a link holds that may be only what stands behind its `#`.
fn recovered(link: &str) -> Recovered {
    match link::recover(link) {
        Recovered::Nothing => link::recover(&["#", link].concat()),
        found => found,
    }
}
