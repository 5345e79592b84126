//! In English: the pictures.

use crate::ui::wording::catalog::Figures;

pub(super) const FIGURES: Figures = Figures {
    order: "The order",
    ranks: "Chance of each rank",
    head_to_head: "Head to head",
    map: "Value against effort",
    score_of: "The score of {0}",
    learning: "What to learn first",

    first_in: "first in",
    tie_group: "Tie group",
    first_in_hundred: "First in 100",
    gives_up: "Gives up",
    first_in_column: "First in",
    reached_in: "Reached in",
    score: "Score",
    to_learn: "To learn",
    worth: "Worth",
    changes_first: "Changes the first choice in",
    save_svg: "Save as SVG",
    save_png: "Save as PNG",

    at_least: "at least {0}: {1}",
    score_finding: "{0} reaches {1} or more in {2} futures; {5} lie between {3} and {4}.",
    beats: "{0} beats {1} in {2} futures.",
    cells_of_pairs: "Each cell: how often the row beats the column, in futures of a hundred.",
    effort: "Effort",
    value: "Value",
    map_finding: "{0} brings the most value, {1} takes the least {2}. Inner areas hold {3} futures, outer ones {4}; value ÷ {2} is the same along each dashed line.",
    ratio: "ratio {0}",
    learned: "{0}: {1}",
    threshold: "Threshold",
    first_of_pair: "How often does",
    second_of_pair: "beat",

    one_future: "Show one future",
    play: "Play futures",
    pause: "Pause",
    all_futures: "All futures again",
    in_this_future: "Future {0}: {1} comes first.",
};
