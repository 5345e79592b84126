//! In English: the board's settings and its source.

use crate::ui::wording::catalog::Settings;

pub(super) const SETTINGS: Settings = Settings {
    help: "What each column does to the score, how it is measured, and whether its estimates tend to be wrong in the same direction for all initiatives. Whatever is chosen is a line of the board text.",
    column: "Column",
    use_column: "In the score",
    unit: "Unit",
    together: "Wrong together",
    line: "Line of the board text",
    board_lines: "About the whole board:",
    no_lines: "Nothing is set for the whole board: each setting has its default.",
    use_label: "In the score: {0}",
    unit_label: "The unit of {0}",
    together_label: "How much our estimates of {0} tend to be wrong together",
    multiplies: "multiplies it",
    divides: "divides it",
    label: "a label, leaves it alone",
    by_formula: "as the formula says",
    unit_in_heading: "in its heading",
    not_at_all: "not at all",
    a_little: "a little",
    noticeably: "noticeably",
    strongly: "strongly",
    entirely: "entirely",
    correlation: "correlation {0}",

    source_help: "The whole board as text: settings above, the table below, with tabs between the columns. What is changed here changes the table, and the other way round.",
    line_problem: "Line {0}: {1}",
    apply: "Apply",
};
