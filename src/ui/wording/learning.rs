//! What is worth finding out, in sentences.

use super::verdicts::{lower, ratio_name};
use super::{chance, counted, exact, isolated, score};
use crate::engine::{Evppi, Report, StakesSize};
use crate::model::{Board, Order, ScoreModel, lower_case};

/// What the list of things to learn shows, or why there is nothing on it.
pub fn learning_finding(report: &Report, board: &Board) -> String {
    let name = |index: usize| isolated(report.initiatives.get(index).map_or("", |it| &it.name));
    let Some(choice) = report.first_choice.filter(|_| report.ranked().len() > 1) else {
        return "Nothing is worth finding out first: there is no choice between two scores yet.".to_owned();
    };
    let first = name(choice.initiative);
    let everything = format!("Knowing every number exactly would be {}.", worth(report, board, report.evpi));
    if report.evpi == 0.0 {
        format!("Nothing is worth finding out first: {first} stays the first choice in every future.")
    } else if report.verdict.stakes.size == StakesSize::Small {
        format!("Nothing is worth finding out first: choosing now costs little. {everything}")
    } else if report.worth_finding_out().is_empty() {
        format!(
            "Nothing is worth finding out first: no number alone would matter to the choice. {everything}"
        )
    } else if matches!(board.order, Order::Expected | Order::Mean) {
        everything
    } else {
        format!("{everything} This counts by {}, which puts {first} first.", rule(board))
    }
}

/// What one number is worth knowing.
pub fn learning(report: &Report, board: &Board, it: &Evppi) -> String {
    let driver = isolated(&lower(&it.driver));
    let what = match &it.initiative {
        Some(name) => format!("the {driver} of {}", isolated(name)),
        None => isolated(&it.driver),
    };
    format!(
        "Knowing {what} exactly would change the first choice in {} futures; {}.",
        chance(it.changes),
        worth(report, board, it.value)
    )
}

/// A value of information, and how large it is beside what the first choice brings.
fn worth(report: &Report, board: &Board, value: f64) -> String {
    let is_ratio = board.order != Order::Mean && board.score.formula.ratio().is_some();
    let (unit, of) = match board.score.model {
        _ if !is_ratio => ("points", "score"),
        Some(ScoreModel::Cd3 | ScoreModel::Wsjf) => ("in cost of delay", "cost of delay"),
        _ => ("in value", "value"),
    };
    let brings = report.first_choice.map_or(0.0, |choice| choice.brings);
    let share = (100.0 * value / brings).round();
    let share = if !(brings > 0.0 && share.is_finite()) {
        String::new()
    } else if share < 1.0 {
        format!(", less than 1 % of the leader’s {of}")
    } else {
        format!(", {} % of the leader’s {of}", exact(share))
    };
    format!("worth {} {unit} on average{share}", score(value))
}

/// The rule that values of information go by, unless that is the mean.
fn rule(board: &Board) -> String {
    match board.score.formula.ratio() {
        Some(_) => lower_case(&ratio_name(board)),
        None => "the mean score".to_owned(),
    }
}

/// The heading over what is not in sight.
pub fn rest_of_lessons(count: usize) -> String {
    format!("{}, each worth less", counted(count, "more number", "more numbers"))
}
