//! The texts of names, lists and numbers inside a sentence.

use super::{Text, topic};

topic! {
    /// The texts of names, lists and numbers inside a sentence.
    Phrases

    // Names, lists and numbers inside a sentence.
    unnamed: Text,
    list_last: Text,
    list_rest: Text,
    less_than: Text,
    chance: Text,
    chance_tiny: Text,
    chance_huge: Text,
}
