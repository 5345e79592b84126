//! Boards as text and as links, and back: cells, formulas, the board text and the link.

pub mod cell;
pub mod link;
pub mod sheet;
