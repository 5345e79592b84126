//! The order, its rule and its certainty as sentences that can be read out in a meeting.

use super::{chance, exact, isolated, list, score};
use crate::engine::{Outcome, Report, StakesSize, VerdictKind};
use crate::model::{Board, Order, ScoreModel, lower_case};

/// How many names a sentence lists before it counts the rest.
const MOST_NAMES: usize = 4;

/// The verdict in one sentence.
pub fn verdict(report: &Report) -> String {
    let leaders: Vec<String> = report.verdict.leaders.iter().map(|name| isolated(name)).collect();
    let small = report.verdict.stakes.size == StakesSize::Small;
    match (report.verdict.kind, leaders.as_slice()) {
        (VerdictKind::NothingToRank, _) | (_, []) => {
            "Nothing to rank yet: give one initiative a range in every driver.".to_owned()
        }
        (VerdictKind::Clear, [only]) if n_ranked(report) == 1 => {
            format!("{only} is the only one with a score so far.")
        }
        (VerdictKind::Clear, [first, ..]) => format!("{first} comes first."),
        (VerdictKind::NoClearWinner, _) => {
            let any = if leaders.len() == 2 { "either" } else { "any of them" };
            let cost = if small {
                format!("choosing {any} costs little")
            } else {
                "choosing the wrong one costs a lot, so learn more first".to_owned()
            };
            format!("No clear winner: {} cannot be told apart; {cost}.", list(&leaders, MOST_NAMES))
        }
    }
}

/// What stands behind the verdict: how sure the first place is and what being wrong would cost.
pub fn verdict_detail(report: &Report) -> Option<String> {
    let &first = report.verdict.leader_indices.first()?;
    let outcome = report.initiatives.get(first)?.outcome.as_ref()?;
    if n_ranked(report) < 2 {
        return None;
    }
    let name = isolated(&report.initiatives[first].name);
    let mut text = format!("{name} is first in {} futures", chance(outcome.first));
    if let Some((second, beats)) = runner_up(report) {
        text = format!("{text} and beats {} in {}", isolated(second), chance(beats));
    }
    let cost = match report.verdict.stakes.share {
        Some(share) if share < 0.005 => {
            " Choosing it gives up less than 1 % of its score on average.".to_owned()
        }
        Some(share) => format!(
            " Choosing it gives up {} on average against the best of each future: {} % of its score.",
            score(outcome.opportunity_loss),
            exact((share * 100.0).round()),
        ),
        None => format!(
            " Choosing it gives up {} on average against the best of each future.",
            score(outcome.opportunity_loss)
        ),
    };
    let open = if report.verdict.is_settled {
        ""
    } else {
        " It lies so close to the line between a clear winner and none, or between small and large stakes, that \
         no number of futures here decides it."
    };
    Some(format!("{text}.{cost}{open}"))
}

/// The second in the order, and the chance that the first beats it.
fn runner_up(report: &Report) -> Option<(&str, f64)> {
    Some((report.ranked().get(1)?.name, report.verdict.lead?))
}

fn n_ranked(report: &Report) -> usize {
    report.initiatives.iter().filter(|initiative| initiative.outcome.is_some()).count()
}

/// The name of an order, as a choice.
pub const fn order_name(order: Order) -> &'static str {
    match order {
        Order::Expected => "expected ratio",
        Order::Mean => "mean score",
        Order::Median => "median score",
        Order::P10 => "cautious score (P10)",
        Order::First => "chance of being first",
    }
}

/// The name of a score model, as a choice.
pub const fn model_name(model: ScoreModel) -> &'static str {
    match model {
        ScoreModel::ValueEffort => "Value ÷ effort",
        ScoreModel::Rice => "RICE",
        ScoreModel::Ice => "ICE",
        ScoreModel::Wsjf => "WSJF",
        ScoreModel::Cd3 => "CD3",
    }
}

/// The rule of the order in words, and which other rules would put something else first.
pub fn order_sentence(report: &Report, board: &Board) -> String {
    let mut text = match report.order {
        Order::Expected if board.score.formula.ratio().is_none() => {
            "The mean score decides, as this formula divides by no driver.".to_owned()
        }
        Order::Expected => {
            format!("{} decides: a vague {} earns nothing.", ratio_name(board), below_the_line(board))
        }
        Order::Mean => "The mean score decides; a vague divisor raises it.".to_owned(),
        Order::Median => "The median score decides: half of all futures lie above it.".to_owned(),
        Order::P10 => "The cautious score decides: the one that 90 of 100 futures exceed.".to_owned(),
        Order::First => "The chance of being first decides.".to_owned(),
    };
    let mut others = report.verdict.disagreements.clone();
    while let Some(next) = others.first().copied() {
        let (same, rest): (Vec<_>, Vec<_>) = others.into_iter().partition(|other| other.first == next.first);
        others = rest;
        let rules: Vec<String> = same.iter().map(|other| order_name(other.order).to_owned()).collect();
        let name = report.initiatives.get(next.first).map_or("", |initiative| &initiative.name);
        text = format!("{text} By {}, {} would come first.", list(&rules, 9), isolated(name));
    }
    text
}

/// The rule of the expected order.
pub(super) fn ratio_name(board: &Board) -> String {
    match board.score.model {
        Some(ScoreModel::Cd3) => "Expected cost of delay ÷ expected duration".to_owned(),
        Some(ScoreModel::Wsjf) => format!("Expected cost of delay ÷ expected {}", below_the_line(board)),
        _ => format!("Expected value ÷ expected {}", below_the_line(board)),
    }
}

/// The driver below the line in lower case, if it is a single one.
fn below_the_line(board: &Board) -> String {
    match board.score.formula.divisors().as_slice() {
        [only] => {
            board.drivers.get(*only).map(|driver| isolated(&lower(driver.name.as_str()))).unwrap_or_default()
        }
        _ => "divisor".to_owned(),
    }
}

/// A name inside a sentence, without the unit in parentheses behind it.
pub(super) fn lower(name: &str) -> String {
    lower_case(name.split(" (").next().unwrap_or_default())
}

/// What the picture of scores shows, in a sentence.
pub fn ranking_finding(report: &Report) -> String {
    let span = |outcome: &Outcome| format!("{} to {}", score(outcome.p05), score(outcome.p95));
    match report.ranked().as_slice() {
        [] => "No initiative has a score.".to_owned(),
        [only] => {
            format!("The score of {} is {} in 90 of 100 futures.", isolated(only.name), span(only.outcome))
        }
        [first, second, ..] => {
            let overlap =
                if first.outcome.p05 <= second.outcome.p95 { "overlaps" } else { "lies apart from" };
            format!(
                "The score of {}, {} in 90 of 100 futures, {overlap} the next one’s, {}.",
                isolated(first.name),
                span(first.outcome),
                span(second.outcome)
            )
        }
    }
}

/// What the picture of ranks shows, in a sentence.
pub fn heat_map_finding(report: &Report) -> String {
    let mut surest: Option<(&str, usize, f64)> = None;
    for ranked in report.ranked() {
        for (rank_idx, &chance) in ranked.outcome.rank_acceptability.iter().enumerate() {
            if surest.is_none_or(|(_, _, highest)| chance > highest) {
                surest = Some((ranked.name, rank_idx + 1, chance));
            }
        }
    }
    match surest {
        Some((name, rank, probability)) => {
            format!(
                "The surest place is rank {rank} for {}, in {} futures.",
                isolated(name),
                chance(probability)
            )
        }
        None => "No initiative has a rank.".to_owned(),
    }
}
