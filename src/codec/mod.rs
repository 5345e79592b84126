//! Boards as text and as links, and back: cells, formulas, the board text and the link.

pub mod cell;
mod decimal;
pub mod float;
pub mod formula;
mod heading;
pub mod link;
pub mod models;
mod nearest;
mod setting;
pub mod sheet;
pub mod table;
pub mod text;
