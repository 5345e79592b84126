//! The texts of the board and its score.

use super::{Plural, Text, topic};

topic! {
    /// The texts of the board and its score.
    Board

    // The board.
    heading: Text,
    rank: Text,
    no_rank: Text,
    initiative: Text,
    change_row: Text,
    add_row: Text,
    add_column: Text,
    sort_by_rank: Text,
    rows_waiting: Plural,
    cells_broken: Plural,
    /// The column's number.
    heading_label: Text,
    label_column: Text,
    delete_column: Text,
    delete_column_label: Text,
    in_unit: Text,
    /// A heading, and the name of a row.
    cell_label: Text,
    /// A heading, and the number of a row.
    label_cell_label: Text,
    cell_placeholder: Text,
    low: Text,
    high: Text,
    /// A field's name each.
    low_end: Text,
    high_end: Text,
    as_text: Text,
    as_ends: Text,
    move_up: Text,
    move_down: Text,
    duplicate: Text,
    delete: Text,
    /// One unit of time, and the unit behind “in”.
    minutes: Plural,
    hours: Plural,
    days: Plural,
    weeks: Plural,
    months: Plural,
    quarters: Plural,
    years: Plural,

    // What may be asked about each initiative.
    metric_prompt: Text,
    horizon_prompt: Text,
    measure_prompt: Text,
    near: Text,
    mid: Text,
    long: Text,
    add_labels: Text,
    add_metric: Text,
    add_horizon: Text,
    add_measure: Text,

    // What the page writes into a board.
    metric: Text,
    horizon: Text,
    measure: Text,
    copy_of: Text,
    new_column: Text,
    chance_of: Text,
    example: Text,

    // The score.
    score_heading: Text,
    settings_heading: Text,
    score_label: Text,
    own_formula: Text,
    value_effort: Text,
    formula_heading: Text,
    formula_label: Text,
    level_heading: Text,
    level_label: Text,
    level_placeholder: Text,
    level_hint: Text,
    /// A shared number's name.
    shared: Text,
    /// A driver, and its correlation.
    together: Text,
    is_event: Text,
    no_event: Text,
}
