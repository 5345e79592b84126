//! Who asks, and what they get: content goes only to the origin that has subscribed.

use super::message::{Field, Id, Refusal, Theme, Wish, read};
use crate::model::Draft;

/// The origin of a host that has none: a page from disk, or in a sandbox.
const OPAQUE: &str = "null";

/// Knows who has subscribed.
#[derive(Debug, Default)]
pub struct Desk {
    subscriber: Option<String>,
}

/// What comes of a message.
#[derive(Debug, Clone, PartialEq)]
pub struct Heard {
    /// What the host called it.
    pub id: Id,
    /// What is to be done.
    pub deed: Option<Deed>,
    /// What the host is told.
    pub reply: Reply,
}

/// What a host can bring about: what a link could, and that it is told the board.
#[derive(Debug, Clone, PartialEq)]
pub enum Deed {
    /// This board is shown.
    Load(Draft),
    /// These colours are shown.
    Theme(Theme),
    /// The host is told the board now, and from now on.
    Tell,
}

/// What a host is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reply {
    /// It is done.
    Done,
    /// What it asked for.
    Content(Content),
    /// It is not.
    Refused(Refusal),
}

/// What can be asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Content {
    /// The board.
    State,
    /// Its figures.
    Report,
}

impl Reply {
    /// The kind of the message that tells it.
    pub const fn kind(self) -> &'static str {
        if let Self::Refused(_) = self { "error" } else { "response" }
    }
}

impl Desk {
    /// Takes note of a message, given its fields, from the page that holds the frame. Nothing comes of what is no
    /// message of ours.
    pub fn hear(&mut self, origin: &str, field: impl Fn(&str) -> Option<Field>) -> Option<Heard> {
        let (id, wish) = read(field)?;
        let (deed, reply) = match wish.and_then(|wish| self.grant(origin, wish)) {
            Ok((deed, reply)) => (deed, reply),
            Err(refusal) => (None, Reply::Refused(refusal)),
        };
        Some(Heard { id, deed, reply })
    }

    /// The origin that content goes to.
    pub fn subscriber(&self) -> Option<&str> {
        self.subscriber.as_deref()
    }

    fn grant(&mut self, origin: &str, wish: Wish) -> Result<(Option<Deed>, Reply), Refusal> {
        let content = |content| {
            if self.subscriber() == Some(origin) {
                Ok((None, Reply::Content(content)))
            } else {
                Err(Refusal::Subscribe)
            }
        };
        match wish {
            Wish::State => content(Content::State),
            Wish::Report => content(Content::Report),
            Wish::Load(draft) => Ok((Some(Deed::Load(draft)), Reply::Done)),
            Wish::Theme(theme) => Ok((Some(Deed::Theme(theme)), Reply::Done)),
            Wish::Subscribe if has_address(origin) => {
                self.subscriber = Some(origin.to_owned());
                Ok((Some(Deed::Tell), Reply::Done))
            }
            Wish::Subscribe => Err(Refusal::Origin),
        }
    }
}

/// Whether something can be sent to this origin and nobody else.
fn has_address(origin: &str) -> bool {
    origin != OPAQUE && origin.contains("://")
}
