//! Verdicts near their thresholds: as many more draws decide as it takes.

use rangerank::engine::{Report, StakesSize, VerdictKind, normal_cdf, normal_quantile};
use rangerank::model::{Board, Draws};

use super::boards::{close, exactly, normal, outcome, plain, report};

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

/// An error shrinks as the root of the draws grows, so that one board tells how many the next should have.
#[test]
fn a_figure_is_settled_with_as_many_draws_as_its_error_promises() {
    for (chance, seed) in [0.7525, 0.7485].into_iter().flat_map(|p| (0..5).map(move |k| (p, k))) {
        let evaluated = |log2: u32| {
            let mut board = pair(chance, seed);
            board.draws = Draws::new(1 << log2).unwrap();
            report(&board)
        };
        let figure = |report: &Report| (report.pairwise[0][1].unwrap(), report.noise.pairwise);
        let mut log2 = 12;
        let first = evaluated(log2);
        let lead = first.verdict.lead.unwrap();
        let (mut found, mut error) = figure(&first);
        while (found - 0.75).abs() < 2.0 * error && log2 < 18 {
            let ratio = 2.0 * error / (found - 0.75).abs();
            let needed = ratio * ratio * f64::from(1 << log2);
            log2 += 1;
            while log2 < 18 && f64::from(1 << log2) < needed {
                log2 += 1;
            }
            (found, error) = figure(&evaluated(log2));
        }
        close(lead, found, 1e-12);
    }
}

/// Where B is normal, E[max(B − 100, 0)] = s·φ(z) − 5·Φ(−z) for a mean of 95, a deviation s and z = 5/s.
fn risky(loss: f64, n_hopeless: usize) -> (Board, f64) {
    let missed = |sd: f64| {
        let z = 5.0 / sd;
        let density = (-0.5 * z * z).exp() / (2.0 * std::f64::consts::PI).sqrt();
        sd * density - 5.0 * normal_cdf(-z)
    };
    let (mut low, mut high) = (1.0, 100.0);
    for _ in 0..60 {
        let middle = f64::midpoint(low, high);
        if missed(middle) < loss { low = middle } else { high = middle }
    }
    let names: Vec<_> = (0..n_hopeless).map(|i| format!("hopeless {i}")).collect();
    let mut rows = vec![("A", exactly(100.0)), ("B", normal(95.0, high))];
    rows.extend(names.iter().zip(1..).map(|(name, i)| (name.as_str(), exactly(-1000.0 * f64::from(i)))));
    let mut board = plain(&rows);
    board.draws = Draws::new(1024).unwrap();
    (board, missed(high))
}

/// The leader is sure of 100; the other is below that on average, and choosing it would miss twice as much.
#[test]
fn stakes_are_those_of_the_leader() {
    for (loss, size) in [(4.96, StakesSize::Small), (5.04, StakesSize::Large)] {
        let (mut board, missed) = risky(loss, 0);
        close(missed, loss, 1e-12);
        for seed in 0..12 {
            board.seed = seed;
            let stakes = report(&board).verdict.stakes;
            assert_eq!(stakes.size, size, "{loss} {seed}");
        }
    }
}

/// 2²² scores are computed at most for one figure: of 600 rows 2¹² draws.
#[test]
fn stakes_of_many_rows_stay_open_where_those_of_few_are_settled() {
    let is_settled = |n_hopeless: usize, seed: u64| {
        let (mut board, _) = risky(5.005, n_hopeless);
        board.seed = seed;
        report(&board).verdict.is_settled
    };
    assert!((0..12).all(|seed| is_settled(0, seed)));
    assert!((0..12).any(|seed| !is_settled(598, seed)));
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
