//! The texts of how a cell was read.

use super::{Text, topic};

topic! {
    /// The texts of how a cell was read.
    Readings

    // How a cell was read.
    not_estimated: Text,
    exactly: Text,
    range: Text,
    middle: Text,
    most_likely: Text,
    sure: Text,
    normal: Text,
    lognormal: Text,
    logit_normal: Text,
    uniform: Text,
    triangular: Text,
    pert: Text,
    no_range_yet: Text,
    /// One of a unit, and what it was taken for.
    converted: Text,
    spread_factor: Text,
    spread_half: Text,
    spread_odds: Text,
    two_piece: Text,
    mean_outside: Text,
    mean_far_outside: Text,
    far_apart: Text,
    seldom_inside: Text,
    below_zero: Text,
    no_chance: Text,
    suffix_for_both: Text,
    default_spread: Text,
    percent_scale: Text,
    percent_points: Text,
    million: Text,
    median_as_mode: Text,
    date_from_spreadsheet: Text,
    /// Between the ends of a range, as typed.
    to: Text,
    /// What one click puts in place.
    make_it: Text,
    empty_cell: Text,
    or_nothing: Text,
}
