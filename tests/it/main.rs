//! Every native test in one binary, one module a room.

mod boards;
mod cards;
mod cells;
mod contrast;
mod digests;
mod embed;
mod engine;
mod floats;
mod formats;
mod formula;
mod grid;
mod links;
mod model;
mod pictures;
mod prompts;
mod readings;
mod remarks;
mod sheet;
mod snippets;
mod state;
mod text;
mod tidy;
mod views;
mod wording;
mod words;
mod worker;
