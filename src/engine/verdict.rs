//! The order, its tie groups, and what a reader should take away.

use std::rc::Rc;

use super::report::{Disagreement, Outcome, Stakes, StakesSize, Verdict, VerdictKind};
use super::settle::{Estimated, draw_chance, draw_loss, most_draws};
use rangerank_model::{Board, Order};

/// The chance with which the head of a tie group must beat an initiative to leave it behind.
pub const TELLS_APART: f64 = 0.75;

/// The share of the leader's expected score below which a wrong choice costs next to nothing.
pub const SMALL_STAKES: f64 = 0.05;

/// The outcome of each initiative of the board, where it has one.
pub(super) type Outcomes = [Option<Outcome>];

/// Sets ranks and tie groups, and says what they amount to. `beats` gives the chance that one initiative beats
/// another; it is asked n − 1 times. Where that or the stakes lie too close to their threshold, as many more
/// draws decide as it takes.
pub(super) fn judge(
    board: &Rc<Board>,
    outcomes: &mut Outcomes,
    losses: &[Option<f64>],
    mut beats: impl FnMut(usize, usize) -> Estimated,
) -> Verdict {
    let sorted = sort(board, outcomes, board.order);
    let (mut heads, mut lead, mut is_settled) = (Vec::new(), None, true);
    for (rank_idx, &i) in sorted.iter().enumerate() {
        let mut chance = heads.last().map(|head| beats(*head, i));
        if let (&[head], Some(drawn)) = (&heads[..], &mut chance) {
            let again = |draws| draw_chance(board, [head, i], draws);
            *drawn = drawn.settled(TELLS_APART, board.draws, most_draws(2), again);
            is_settled &= drawn.is_clear_of(TELLS_APART);
            lead = lead.or(Some(drawn.value));
        }
        if chance.is_none_or(|chance| chance.value >= TELLS_APART) {
            heads.push(i);
        }
        if let Some(outcome) = &mut outcomes[i] {
            outcome.rank = rank_idx + 1;
            outcome.tie_group = heads.len();
        }
    }
    let is_leader = |i: &usize| outcomes[*i].as_ref().is_some_and(|outcome| outcome.tie_group == 1);
    let leader_indices: Vec<_> = sorted.iter().copied().filter(is_leader).collect();
    let kind = match leader_indices.len() {
        0 => VerdictKind::NothingToRank,
        1 => VerdictKind::Clear,
        _ => VerdictKind::NoClearWinner,
    };
    let leader = sorted.first().and_then(|&leader| Some((leader, outcomes[leader].as_ref()?)));
    let (stakes, are_settled) = leader.map_or((NO_STAKES, true), |(leader, outcome)| {
        let error = losses[leader].unwrap_or_default();
        stakes(board, leader, outcome, error)
    });
    Verdict {
        kind,
        is_settled: is_settled && are_settled,
        leaders: leader_indices.iter().map(|&i| board.initiatives[i].name.as_str().to_owned()).collect(),
        stakes,
        lead,
        disagreements: disagreements(board, outcomes, sorted.first().copied()),
        leader_indices,
    }
}

/// The estimated initiatives, best first. Equal figures are ordered by key, which no move of a row changes.
fn sort(board: &Board, outcomes: &Outcomes, order: Order) -> Vec<usize> {
    let figure = |i: usize| outcomes[i].as_ref().map_or(f64::NEG_INFINITY, |outcome| figure(outcome, order));
    let mut sorted = Vec::new();
    for i in (0..outcomes.len()).filter(|&i| outcomes[i].is_some()) {
        let is_before = |&other: &usize| {
            let keys = || board.initiatives[other].key.cmp(&board.initiatives[i].key);
            figure(i).total_cmp(&figure(other)).then_with(keys).is_le()
        };
        sorted.insert(sorted.partition_point(is_before), i);
    }
    sorted
}

/// The figure that decides an order.
const fn figure(outcome: &Outcome, order: Order) -> f64 {
    match order {
        Order::Expected => outcome.expected,
        Order::Mean => outcome.mean,
        Order::Median => outcome.median,
        Order::P10 => outcome.p10,
        Order::First => outcome.first,
    }
}

const NO_STAKES: Stakes = Stakes { size: StakesSize::Large, share: None };

/// What choosing the leader may cost, and whether more draws could change its size. `error` is the standard
/// error of its opportunity loss.
fn stakes(board: &Rc<Board>, leader: usize, outcome: &Outcome, error: f64) -> (Stakes, bool) {
    let share = outcome.opportunity_loss / outcome.expected;
    if !(outcome.expected > 0.0 && share.is_finite()) {
        return (NO_STAKES, true);
    }
    let threshold = SMALL_STAKES * outcome.expected;
    let n_rows = board.initiatives.iter().filter(|initiative| initiative.is_estimated()).count();
    let loss = Estimated { value: outcome.opportunity_loss, error };
    let again = |draws| draw_loss(board, leader, draws);
    let loss = loss.settled(threshold, board.draws, most_draws(n_rows), again);
    let size = if loss.value < threshold { StakesSize::Small } else { StakesSize::Large };
    (Stakes { size, share: Some(share) }, loss.is_clear_of(threshold))
}

fn disagreements(board: &Board, outcomes: &Outcomes, leader: Option<usize>) -> Vec<Disagreement> {
    let others = Order::ALL.into_iter().filter(|&order| order != board.order);
    others
        .filter_map(|order| Some(Disagreement { order, first: *sort(board, outcomes, order).first()? }))
        .filter(|other| Some(other.first) != leader)
        .collect()
}
