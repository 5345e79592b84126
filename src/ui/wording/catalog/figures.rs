//! The texts of the pictures.

use super::{Text, topic};

topic! {
    /// The texts of the pictures.
    Figures

    order: Text,
    ranks: Text,
    head_to_head: Text,
    map: Text,
    /// A name.
    score_of: Text,
    learning: Text,

    first_in: Text,
    tie_group: Text,
    first_in_hundred: Text,
    gives_up: Text,
    /// Three headings of the table of scores.
    first_in_column: Text,
    reached_in: Text,
    score: Text,
    to_learn: Text,
    worth: Text,
    changes_first: Text,
    save_svg: Text,
    save_png: Text,

    /// A score, and a chance.
    at_least: Text,
    /// A name, a score, a chance, the ends of the interval, and what lies between them.
    score_finding: Text,
    /// Two names and a chance.
    beats: Text,
    cells_of_pairs: Text,
    effort: Text,
    value: Text,
    /// The name with the most value, the one with the least effort, what effort is called, and what the areas hold.
    map_finding: Text,
    ratio: Text,
    /// A name and a driver.
    learned: Text,
    threshold: Text,
    first_of_pair: Text,
    second_of_pair: Text,

    one_future: Text,
    play: Text,
    pause: Text,
    all_futures: Text,
    /// The number of the future, and the name that is first in it.
    in_this_future: Text,
}
