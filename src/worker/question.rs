//! What the page asks the engine, and what it hears of that.

use std::rc::Rc;

use super::wire::Reply;
use crate::engine::Futures;
use crate::model::Board;

/// A board to be evaluated.
#[derive(Debug, Clone)]
pub struct Question {
    /// Its number.
    pub id: u32,
    /// The board as text, for the worker.
    pub text: String,
    /// The board that the text says.
    pub board: Rc<Board>,
}

impl Question {
    /// The board that it asks about.
    pub(super) fn board(&self) -> Rc<Board> {
        Rc::clone(&self.board)
    }
}

/// What becomes of a question.
#[derive(Debug)]
pub enum News {
    /// It takes long: the share that is done, from 0 to 1.
    Progress {
        /// The question's number.
        id: u32,
        /// The share.
        share: f64,
    },
    /// The result.
    Answer {
        /// The question's number.
        id: u32,
        /// The board asked about.
        board: Rc<Board>,
        /// The result.
        reply: Reply,
    },
    /// What pictures show of the rows of the last result.
    Futures {
        /// The question's number.
        id: u32,
        /// What they show.
        futures: Vec<Futures>,
    },
}
