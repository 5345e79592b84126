//! Every native test, one module a room.

mod engine;
