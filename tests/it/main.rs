//! Every native test in one binary, one module a room.

mod cells;
mod engine;
mod links;
mod state;
mod tidy;
mod views;
mod wording;
