//! The order, tie groups and the verdict.

use rangerank::engine::{StakesSize, VerdictKind};
use rangerank::model::Order;

use super::boards::{exactly, normal, outcome, plain, range, report, rice_pair};

#[test]
fn each_order_sorts_by_its_own_figure() {
    let mut board = rice_pair();
    let leaders = Order::ALL.map(|order| {
        board.order = order;
        let report = report(&board);
        assert!(report.verdict.disagreements.iter().all(|other| other.order != order));
        usize::from(outcome(&report, 0).rank == 2)
    });
    // Only the mean of the ratio rewards A for its vague effort.
    assert_eq!(leaders, [1, 0, 1, 1, 1]);
}

#[test]
fn a_tie_group_is_anchored_at_its_first_member() {
    // Each beats the next in about 64 of 100 futures, but the next but one in 76: groups do not chain.
    let rows =
        [("A", normal(3.0, 1.0)), ("B", normal(2.5, 1.0)), ("C", normal(2.0, 1.0)), ("D", normal(1.5, 1.0))];
    let report = report(&plain(&rows));
    let groups: Vec<_> = (0..4).map(|i| outcome(&report, i).tie_group).collect();
    assert_eq!(groups, [1, 1, 2, 2]);
    assert_eq!(report.verdict.leaders, ["A", "B"]);
    assert_eq!(report.verdict.leader_indices, [0, 1]);
    assert_eq!(report.verdict.kind, VerdictKind::NoClearWinner);
}

#[test]
fn the_threshold_of_a_tie_is_three_in_four() {
    // P(A beats B) = Φ(difference/√2) = 0.75 at 0.9539.
    let kind =
        |difference| report(&plain(&[("A", normal(difference, 1.0)), ("B", normal(0.0, 1.0))])).verdict.kind;
    assert_eq!(kind(0.93), VerdictKind::NoClearWinner);
    assert_eq!(kind(0.98), VerdictKind::Clear);
}

#[test]
fn stakes_are_small_below_a_twentieth_of_the_leaders_score() {
    let stakes = |sd| report(&plain(&[("A", normal(10.0, sd)), ("B", normal(10.0, sd))])).verdict.stakes;
    // E[max] − E[s] = sd/√π, here 0.45 and 0.56 of 10.
    assert_eq!(stakes(0.8).size, StakesSize::Small);
    assert_eq!(stakes(1.0).size, StakesSize::Large);
    assert!((stakes(1.0).share.unwrap() - 0.056_418_958).abs() < 0.001);
    let below_zero = report(&plain(&[("A", normal(-10.0, 1.0))])).verdict.stakes;
    assert_eq!((below_zero.size, below_zero.share), (StakesSize::Large, None));
}

#[test]
fn equals_stand_in_the_order_of_their_keys() {
    let report = report(&plain(&[("B", exactly(1.0)), ("A", exactly(1.0)), ("C", range(2.0, 3.0))]));
    let ranks: Vec<_> = (0..3).map(|i| outcome(&report, i).rank).collect();
    assert_eq!(ranks, [3, 2, 1]);
}
