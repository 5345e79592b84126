//! The order, its tie groups, and what a reader should take away.

use super::report::{Disagreement, Outcome, Stakes, StakesSize, Verdict, VerdictKind};
use rangerank_model::{Board, Order};

/// The chance with which the head of a tie group must beat an initiative to leave it behind.
pub const TELLS_APART: f64 = 0.75;

/// The share of the leader's expected score below which a wrong choice costs next to nothing.
pub const SMALL_STAKES: f64 = 0.05;

/// The outcome of each initiative of the board, where it has one.
pub(super) type Outcomes = [Option<Outcome>];

/// Sets ranks and tie groups, and says what they amount to. `beats` gives the chance that one initiative beats
/// another; it is asked n − 1 times.
pub(super) fn judge(
    board: &Board,
    outcomes: &mut Outcomes,
    mut beats: impl FnMut(usize, usize) -> f64,
) -> Verdict {
    let sorted = sort(board, outcomes, board.order);
    let (mut heads, mut lead) = (Vec::new(), None);
    for (rank_idx, &i) in sorted.iter().enumerate() {
        let chance = heads.last().map(|head| beats(*head, i));
        lead = lead.or(chance);
        if chance.is_none_or(|chance| chance >= TELLS_APART) {
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
    Verdict {
        kind,
        leaders: leader_indices.iter().map(|&i| board.initiatives[i].name.as_str().to_owned()).collect(),
        stakes: stakes(sorted.first().and_then(|&leader| outcomes[leader].as_ref())),
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

fn stakes(leader: Option<&Outcome>) -> Stakes {
    let share = leader
        .filter(|leader| leader.expected > 0.0)
        .map(|leader| leader.opportunity_loss / leader.expected)
        .filter(|share| share.is_finite());
    let size =
        if share.is_some_and(|share| share < SMALL_STAKES) { StakesSize::Small } else { StakesSize::Large };
    Stakes { size, share }
}

fn disagreements(board: &Board, outcomes: &Outcomes, leader: Option<usize>) -> Vec<Disagreement> {
    let others = Order::ALL.into_iter().filter(|&order| order != board.order);
    others
        .filter_map(|order| Some(Disagreement { order, first: *sort(board, outcomes, order).first()? }))
        .filter(|other| Some(other.first) != leader)
        .collect()
}
