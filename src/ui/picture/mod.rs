//! Pictures: pure functions from numbers to SVG, each with a name, a finding in words and a table.

pub mod dots;
pub mod element;
