//! The texts of the board's settings and of its source.

use super::{Text, topic};

topic! {
    /// The texts of the board's settings and of its source.
    Settings

    help: Text,
    column: Text,
    use_column: Text,
    unit: Text,
    together: Text,
    line: Text,
    /// A heading each.
    board_lines: Text,
    no_lines: Text,
    use_label: Text,
    unit_label: Text,
    together_label: Text,
    multiplies: Text,
    divides: Text,
    label: Text,
    by_formula: Text,
    unit_in_heading: Text,
    not_at_all: Text,
    a_little: Text,
    noticeably: Text,
    strongly: Text,
    entirely: Text,
    /// A correlation.
    correlation: Text,

    source_help: Text,
    /// The number of a line, and what is wrong with it.
    line_problem: Text,
    apply: Text,
}
