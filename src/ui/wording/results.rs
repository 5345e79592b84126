//! The order and its figures as a table for other programs.

use super::percent;
use crate::codec::export::Field;
use crate::codec::float::{parse, rounded};
use crate::engine::{Outcome, Report};

/// The headings of [`results`]. Quantiles are of the score, in per cent.
const HEADINGS: [&str; 15] = [
    "Rank",
    "Initiative",
    "Tie group",
    "First in 100",
    "Expected",
    "Mean",
    "Median",
    "P5",
    "P10",
    "P25",
    "P75",
    "P90",
    "P95",
    "Mean rank",
    "Gives up",
];

/// The order, best first, with the figures that the page shows, to the page's three digits; then the initiatives
/// without a rank. Headings come first.
pub fn results(report: &Report) -> Vec<Vec<Field>> {
    let mut rows = vec![HEADINGS.map(Field::text).to_vec()];
    rows.extend(report.ranked().iter().map(|ranked| row(ranked.name, Some(ranked.outcome))));
    let unranked = report.initiatives.iter().filter(|initiative| initiative.outcome.is_none());
    rows.extend(unranked.map(|initiative| row(&initiative.name, None)));
    rows
}

fn row(name: &str, outcome: Option<&Outcome>) -> Vec<Field> {
    let Some(outcome) = outcome else {
        let mut fields = vec![Field::text(""); HEADINGS.len()];
        fields[1] = Field::text(name);
        return fields;
    };
    let mut fields = vec![
        Field::Number(outcome.rank as f64),
        Field::text(name),
        Field::Number(outcome.tie_group as f64),
        first(outcome.first),
    ];
    let Outcome {
        expected, mean, median, p05, p10, p25, p75, p90, p95, expected_rank, opportunity_loss, ..
    } = *outcome;
    let figures = [expected, mean, median, p05, p10, p25, p75, p90, p95, expected_rank, opportunity_loss];
    fields.extend(figures.map(|figure| Field::Number(rounded(figure, 3))));
    fields
}

/// A chance in whole futures of a hundred: a number, unless it lies beyond the whole ones.
fn first(chance: f64) -> Field {
    let text = percent(chance);
    parse(&text).map_or(Field::Text(text), Field::Number)
}
