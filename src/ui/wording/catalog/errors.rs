//! The texts of what cannot be read or computed.

use super::{Text, topic};

topic! {
    /// The texts of what cannot be read or computed.
    Errors

    // Why a cell cannot be read.
    unknown_word: Text,
    ambiguous_separator: Text,
    descending: Text,
    open_end: Text,
    not_positive: Text,
    zero: Text,
    not_a_probability: Text,
    reaches_certainty: Text,
    minutes_or_months: Text,
    no_time_unit: Text,
    unit_on_one_end: Text,
    second_currency: Text,
    no_money_here: Text,
    spreadsheet_error: Text,
    spreadsheet_formula: Text,
    too_long: Text,
    too_many_digits: Text,
    not_finite: Text,
    hidden_character: Text,
    damaged_character: Text,
    mid_outside: Text,
    bad_cell_level: Text,
    needs_range: Text,
    nothing_to_spread: Text,
    not_a_number: Text,

    // Why a range has no distribution.
    needs_one_sign: Text,
    needs_probability: Text,
    reaches_zero: Text,
    mid_not_supported: Text,
    needs_bounded_family: Text,

    // Why a board or a setting cannot be read.
    column_currency: Text,
    /// A score's name, and the roles without a column.
    lacks: Text,
    no_score: Text,
    no_table: Text,
    no_rows: Text,
    too_many_rows: Text,
    wider_than_header: Text,
    equal_headings: Text,
    equal_names: Text,
    said_again: Text,
    unknown_order: Text,
    bad_level: Text,
    bad_draws: Text,
    bad_seed: Text,
    bad_engine: Text,
    /// The board's engine, and the page's.
    newer_engine: Text,
    not_a_driver: Text,
    bad_together: Text,
    bad_shared: Text,
    bad_unit: Text,

    // Why a formula cannot be read.
    formula_empty: Text,
    unknown_name: Text,
    needs_brackets: Text,
    unknown_function: Text,
    missing_operand: Text,
    unclosed: Text,
    unopened: Text,
    several_operands: Text,
    one_operand: Text,
    missing_operator: Text,
    unknown_character: Text,
    number_too_large: Text,
    formula_too_deep: Text,
    formula_too_long: Text,
    no_driver: Text,
    zero_divisor: Text,

    // Why a board has no result. `{0}` is an initiative.
    one_initiative: Text,
    look_at: Text,
    divides_by_zero: Text,
    leaves_reals: Text,
    overflows: Text,
    no_probability: Text,
    /// An initiative, and why its range has no distribution.
    no_fit: Text,
    no_fit_shared: Text,
}
