//! What pictures say: their names, their findings, and the headings of their tables.

use super::{chance, exact, isolated, score};
use crate::engine::{Evppi, Outcome, Ranked, Report, Spread};
use crate::model::{Board, lower_case};
use crate::ui::picture::Threshold;

/// The heading of names.
pub const INITIATIVE: &str = "Initiative";
/// The name of the picture of scores.
pub const ORDER: &str = "The order";
/// The name of the picture of ranks.
pub const RANKS: &str = "Chance of each rank";
/// The name of the picture of pairs.
pub const MATRIX: &str = "Head to head";
/// The name of the map.
pub const MAP: &str = "Value against effort";
/// The name of the picture of values of information.
pub const LEARNING: &str = "What to learn first";
/// What stands above the chances of being first.
pub const FIRST_IN: &str = "first in";
/// The headings of the table of scores.
pub const ORDER_HEADINGS: [&str; 13] = [
    "Initiative",
    "Rank",
    "First in",
    "Expected",
    "Mean",
    "P5",
    "P10",
    "P25",
    "Median",
    "P75",
    "P90",
    "P95",
    "Expected rank",
];
/// The headings of the table of one score.
pub const SCORE_HEADINGS: [&str; 2] = ["Score", "Reached in"];
/// The headings of the table of values of information.
pub const LEARNING_HEADINGS: [&str; 3] = ["To learn", "Worth", "Changes the first choice in"];

/// `5 to 10`.
pub fn span([low, high]: [f64; 2]) -> String {
    format!("{} to {}", score(low), score(high))
}

/// The name of the picture of one score.
pub fn score_of(name: &str) -> String {
    format!("The score of {}", isolated(name))
}

/// How many futures reach a threshold.
pub fn reached(threshold: &Threshold) -> String {
    format!("at least {}: {}", score(threshold.value), chance(threshold.reached as f64 / 100.0))
}

/// What the picture of one score shows.
pub fn score_finding(name: &str, outcome: &Outcome, threshold: &Threshold) -> String {
    format!(
        "{} reaches {} or more in {} futures; 90 of 100 lie between {} and {}.",
        isolated(name),
        score(threshold.value),
        chance(threshold.reached as f64 / 100.0),
        score(outcome.p05),
        score(outcome.p95)
    )
}

/// What the picture of pairs shows.
pub fn matrix_finding(report: &Report) -> String {
    let ranked = report.ranked();
    let [first, second, ..] = ranked.as_slice() else { return String::new() };
    pair_sentence(report, first, second)
        + " Each cell: how often the row beats the column, in futures of a hundred."
}

/// How often one initiative beats another.
pub fn pair_sentence(report: &Report, a: &Ranked<'_>, b: &Ranked<'_>) -> String {
    let beats = report.pairwise.get(a.index).and_then(|row| row.get(b.index).copied().flatten());
    match beats {
        Some(beats) => {
            format!("{} beats {} in {} futures.", isolated(a.name), isolated(b.name), chance(beats))
        }
        None => String::new(),
    }
}

/// What stands below and above the line of the headline ratio.
pub fn map_axes(board: &Board) -> [String; 2] {
    let below = match board.score.formula.divisors().as_slice() {
        [only] => board.drivers.get(*only).map(|driver| driver.name.as_str().to_owned()),
        _ => None,
    };
    [below.unwrap_or_else(|| "Effort".to_owned()), "Value".to_owned()]
}

/// What the map shows.
pub fn map_finding(placed: &[(Ranked<'_>, Spread)], board: &Board) -> String {
    let most = |axis: usize, sign: f64| {
        let key = |it: &&(Ranked<'_>, Spread)| sign * it.1.center[axis];
        placed.iter().max_by(|a, b| key(a).total_cmp(&key(b))).map_or("", |(it, _)| it.name)
    };
    let [effort, _] = map_axes(board);
    format!(
        "{} brings the most value, {} takes the least {}. Inner areas hold 50 of 100 futures, outer ones 90; value ÷ {} is the same along each dashed line.",
        isolated(most(1, 1.0)),
        isolated(most(0, -1.0)),
        isolated(&lower_case(&effort)),
        isolated(&lower_case(&effort)),
    )
}

/// The ratio of a line of equal ratio.
pub fn ratio_mark(ratio: f64) -> String {
    format!("ratio {}", exact(ratio))
}

/// Which number could be learned.
pub fn learned(it: &Evppi) -> String {
    match &it.initiative {
        Some(name) => format!("{}: {}", isolated(name), isolated(&it.driver)),
        None => isolated(&it.driver),
    }
}
