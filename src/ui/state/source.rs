//! Where a board came from.

use crate::model::Draft;

/// Where a board came from.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Source {
    /// The worked example of a first visit.
    Example,
    /// It was begun here.
    Own,
    /// This browser had kept it.
    Kept(Place),
    /// A link.
    Link,
    /// The clipboard, or the box for pasting.
    Paste,
    /// The page that holds this one in a frame.
    Host,
}

/// A place where this browser keeps a board, as the browser counts.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Place {
    /// Which place.
    pub key: f64,
    /// When it was written when this page read it; another page may have written since.
    pub time: f64,
}

/// A board that this browser has kept.
#[derive(Debug, Clone, PartialEq)]
pub struct KeptBoard {
    /// The board.
    pub draft: Draft,
    /// Where it came from: its place, unless another tab still has it open.
    pub source: Source,
}
