//! What the measurements share: reading a board, editing it, exact values of products of lognormals, and plain Monte Carlo.

pub mod accuracy;
pub mod editing;
pub mod exact;
pub mod plain;

use rangerank::codec::{sheet::Sheet, text};
use rangerank::model::{Board, Draws, Locale};

/// The board that a text holds, with this many draws; `None` where the text has a problem or the number is none of
/// those allowed.
pub fn board(text: &str, draws: u32) -> Option<Board> {
    let sheet = Sheet::read(&text::decode(text, Locale::En));
    let board = sheet.board.filter(|_| sheet.problems.is_empty())?;
    Some(Board { draws: Draws::new(draws)?, ..board })
}
