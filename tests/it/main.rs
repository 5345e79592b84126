//! Every native test, one module a room.

mod cells;
mod engine;
mod links;
