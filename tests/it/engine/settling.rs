//! Verdicts near their thresholds: as many more draws decide as it takes.

use rangerank::engine::{Report, StakesSize, VerdictKind, normal_quantile};
use rangerank::model::{Board, Draws};

use super::boards::{close, normal, outcome, plain, report};

/// Two normal scores of which the first is above the second with this chance.
fn pair(chance: f64, seed: u64) -> Board {
    let lead = normal_quantile(chance) * 2_f64.sqrt();
    let mut board = plain(&[("A", normal(100.0 + lead, 1.0)), ("B", normal(100.0, 1.0))]);
    board.seed = seed;
    board
}

fn kinds(chance: f64) -> Vec<(VerdictKind, bool)> {
    let kind = |report: Report| (report.verdict.kind, report.verdict.is_settled);
    (0..12).map(|seed| kind(report(&pair(chance, seed)))).collect()
}

/// 16384 draws give the chance to about 0.003, 2¹⁸ draws to less than 0.0008.
#[test]
fn a_chance_near_three_in_four_is_settled_by_more_draws() {
    assert!(kinds(0.7525).iter().all(|kind| *kind == (VerdictKind::Clear, true)));
    assert!(kinds(0.7475).iter().all(|kind| *kind == (VerdictKind::NoClearWinner, true)));
}

#[test]
fn a_chance_of_just_three_in_four_stays_open() {
    let n_open = kinds(0.75).iter().filter(|(_, is_settled)| !is_settled).count();
    assert!(n_open > 6, "{n_open} of 12");
}

#[test]
fn a_settled_chance_is_the_one_that_more_draws_give() {
    let differs = |seed: &u64| {
        let report = report(&pair(0.7525, *seed));
        report.verdict.lead != report.pairwise[0][1]
    };
    let seed = (0..12).find(differs).expect("a seed whose chance has to be settled");
    let lead = report(&pair(0.7525, seed)).verdict.lead.unwrap();
    let at = |log2: u32| {
        let mut board = pair(0.7525, seed);
        board.draws = Draws::new(1 << log2).unwrap();
        report(&board).pairwise[0][1].unwrap()
    };
    assert!((15..=18).any(|log2| (at(log2) - lead).abs() < 1e-12));
}

#[test]
fn figures_of_the_report_keep_to_its_draws() {
    let report = report(&pair(0.7525, 5));
    assert_eq!(report.draws, 16_384);
    let wins = report.pairwise[0][1].unwrap() * f64::from(2 * report.draws);
    close(wins, wins.round(), 1e-12);
    close(outcome(&report, 0).first, report.pairwise[0][1].unwrap(), 1e-12);
}

/// Of two normals with the same mean and deviation s, the better is s/√π above the mean on average: 5 % of 100 at
/// s = 8.862. 1024 draws give that to about 0.2, 2¹⁸ draws to 0.015.
#[test]
fn stakes_near_their_threshold_are_settled() {
    let at = |loss: f64, seed: u64| {
        let sd = loss * std::f64::consts::PI.sqrt();
        let mut board = plain(&[("A", normal(100.000_1, sd)), ("B", normal(100.0, sd))]);
        (board.seed, board.draws) = (seed, Draws::new(1024).unwrap());
        report(&board).verdict.stakes.size
    };
    for seed in 0..12 {
        assert_eq!((at(4.94, seed), at(5.06, seed)), (StakesSize::Small, StakesSize::Large), "{seed}");
    }
}
