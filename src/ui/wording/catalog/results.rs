//! The texts of what came out: the verdict, the order, what to learn.

use super::{Plural, Text, topic};

topic! {
    /// The texts of what came out: the verdict, the order, what to learn.
    Results

    // A run.
    first_run: Text,
    stopped_before: Text,
    calculating: Text,
    stop: Text,
    stopped: Text,
    calculate: Text,
    stale: Text,
    /// What is first, and its chance of being so.
    ranking_updated: Text,
    tie_updated: Text,

    // The verdict.
    nothing_to_rank: Text,
    only_one: Text,
    clear: Text,
    tie_of_two: Text,
    tie_of_more: Text,
    costly_tie: Text,
    first_in: Text,
    /// An initiative, its chance, the next one, and the chance that it is beaten.
    first_and_beats: Text,
    gives_up_little: Text,
    gives_up: Text,
    /// A loss, and its share of the score.
    gives_up_share: Text,
    unsettled: Text,

    // The rule of the order.
    order_label: Text,
    order_expected: Text,
    order_mean: Text,
    order_median: Text,
    order_p10: Text,
    order_first: Text,
    /// The ratio, and what stands below its line.
    rule_expected: Text,
    rule_expected_mean: Text,
    rule_mean: Text,
    rule_median: Text,
    rule_p10: Text,
    rule_first: Text,
    /// Rules, and what they put first.
    other_rule: Text,
    ratio_value: Text,
    ratio_delay: Text,
    ratio_delay_duration: Text,
    divisor: Text,

    // The order.
    ranking_heading: Text,
    ranking_legend: Text,
    no_scores: Text,
    one_score: Text,
    /// The first name, its span, and the span of the next.
    scores_overlap: Text,
    scores_apart: Text,
    tied: Text,
    row_first_in: Text,
    /// A name, the ends of its score, and its median.
    interval_label: Text,
    /// A name, its likeliest rank, and the chance of that.
    ranks_label: Text,
    figures: Text,
    expected: Text,
    mean: Text,
    median: Text,
    expected_rank: Text,

    // The chance of each rank.
    heat_map_heading: Text,
    heat_map_unit: Text,
    no_ranks: Text,
    /// A rank, a name, and a chance.
    surest_rank: Text,

    // What to learn first.
    learn_heading: Text,
    learn_legend: Text,
    more_numbers: Plural,
    no_choice: Text,
    never_changes: Text,
    /// What everything is worth.
    everything: Text,
    costs_little: Text,
    none_alone: Text,
    /// A rule, and what it puts first.
    counts_by: Text,
    mean_score: Text,
    /// A driver, an initiative, a chance, and a worth.
    learn_driver: Text,
    learn_shared: Text,
    worth_points: Text,
    worth_value: Text,
    worth_delay: Text,
    share_of_score: Text,
    share_of_value: Text,
    share_of_delay: Text,
}
