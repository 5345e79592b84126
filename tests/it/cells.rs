//! Cells: every text of the specification read as it says, and whatever else is typed read without harm.

mod ends;
mod golden;
mod properties;
