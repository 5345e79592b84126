//! In English: the board and its score.

use crate::ui::wording::catalog::{Board, Plural};

pub(super) const BOARD: Board = Board {
    heading: "The board",
    rank: "Rank",
    no_rank: "no rank",
    initiative: "Initiative",
    change_row: "Change the row",
    add_row: "Add an initiative",
    add_column: "Add a column",
    sort_by_rank: "Sort by rank",
    rows_waiting: Plural {
        one: "{0} initiative is not estimated and not ranked.",
        other: "{0} initiatives are not estimated and not ranked.",
    },
    cells_broken: Plural { one: "{0} cell cannot be read.", other: "{0} cells cannot be read." },
    heading_label: "Heading of column {0}",
    label_column: "label, not in the score",
    delete_column: "delete",
    delete_column_label: "Delete the column {0}",
    in_unit: "in {0}",
    cell_label: "{0} of {1}",
    label_cell_label: "{0}, row {1}",
    cell_placeholder: "low to high",
    low: "low",
    high: "high",
    low_end: "{0}, low end",
    high_end: "{0}, high end",
    as_text: "{0}, write it as text",
    as_ends: "{0}, write low and high",
    move_up: "Move {0} up",
    move_down: "Move {0} down",
    duplicate: "Duplicate {0}",
    delete: "Delete {0}",
    minutes: Plural { one: "minute", other: "minutes" },
    hours: Plural { one: "hour", other: "hours" },
    days: Plural { one: "day", other: "days" },
    weeks: Plural { one: "week", other: "weeks" },
    months: Plural { one: "month", other: "months" },
    quarters: Plural { one: "quarter", other: "quarters" },
    years: Plural { one: "year", other: "years" },

    metric_prompt: "Which metric does it move?",
    horizon_prompt: "Near, mid or long term?",
    measure_prompt: "How will it be measured?",
    near: "near",
    mid: "mid",
    long: "long",
    add_labels: "Labels that the score leaves alone:",
    add_metric: "Metric it moves",
    add_horizon: "Near, mid or long term",
    add_measure: "How it will be measured",

    metric: "Metric",
    horizon: "Horizon",
    measure: "Measured by",
    copy_of: "{0} (copy)",
    new_column: "Notes",
    chance_of: "Chance of {0}",
    example: "\
# title: Example: next quarter
# score: rice
Initiative\tReach\tImpact\tConfidence\tEffort
Checkout redesign\t500 to 2000\t0.5 to 2\t80%\t1 to 4
Bulk export\t2000 to 3000\t0.25 to 1\t90%\t2 to 3
Onboarding emails\t1500 to 4000\t0.1 to 0.5\t60% to 90%\t0.5 to 2
Single sign-on\t100 to 400\t1 to 3\t70% to 95%\t3 to 8
Faster search\t800 to 2500\t0.2 to 0.8\t50% to 80%\t2 to 6
",

    score_heading: "The score",
    settings_heading: "Columns and correlation",
    score_label: "Score",
    own_formula: "Own formula",
    value_effort: "Value ÷ effort",
    formula_heading: "Formula",
    formula_label: "Formula of the score",
    level_heading: "How sure",
    level_label: "How sure the ranges are",
    level_placeholder: "90%",
    level_hint: "each range holds the true value",
    shared: "{0} is one number for all initiatives:",
    together: "{0} tends to turn out wrong in the same direction for all initiatives: correlation {1}.",
    is_event: "chance(…) is an event: it happens or does not, for each initiative and in each future anew.",
    no_event: "{0} is a plain multiplier; chance({0}) makes it an event that happens or does not.",
};
