//! In English: names, lists and numbers inside a sentence.

use crate::ui::wording::catalog::Phrases;

pub(super) const PHRASES: Phrases = Phrases {
    unnamed: "an unnamed initiative",
    list_last: "{0} and {1}",
    list_rest: "{0} more",
    less_than: "less than {0}",
    chance: "{0} of 100",
    chance_tiny: "fewer than 1 of 100",
    chance_huge: "more than 99 of 100",
};
