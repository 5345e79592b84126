//! The texts of the short help.

use super::{Text, topic};

topic! {
    /// The texts of the short help.
    Help

    /// A level.
    range: Text,
    /// As many times, of how many.
    range_what: Text,
    range_how: Text,
    range_bet: Text,
    tie: Text,
    tie_what: Text,
    tie_then: Text,
    /// What the ratio divides by.
    vague: Text,
    vague_why: Text,
    vague_instead: Text,
}
