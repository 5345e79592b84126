//! In German: names, lists and numbers inside a sentence.

use crate::ui::wording::catalog::Phrases;

pub(super) const PHRASES: Phrases = Phrases {
    unnamed: "Initiative ohne Namen",
    list_last: "{0} und {1}",
    list_rest: "{0} weitere",
    less_than: "weniger als {0}",
    chance: "{0} von 100",
    chance_tiny: "weniger als 1 von 100",
    chance_huge: "mehr als 99 von 100",
};
