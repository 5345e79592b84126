//! Boards as text and as links, and back: cells, formulas, the board text, the link, and other programs' tables.

pub mod cell;
mod decimal;
pub mod export;
pub mod float;
pub mod formula;
mod guard;
mod heading;
pub mod import;
pub mod link;
pub mod models;
mod nearest;
pub mod prompt;
pub(crate) mod setting;
pub mod sheet;
pub mod table;
pub mod text;
