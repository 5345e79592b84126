//! What holds for every board.

use proptest::prelude::*;
use proptest::test_runner::{Config, RngSeed};
use rangerank::engine::{Outcome, Parameter, Report, evaluate, scores};
use rangerank::model::{
    Board, Domain, Draws, Estimate, Expr, Family, Formula, Function, Interval, Level, Operator, Range,
};

use super::boards::{
    binary, board, close, driver, exactly, normal, outcome, plain, range, report, rice, rice_formula,
    shared_number,
};

/// The same cases every time.
pub(crate) fn config(cases: u32) -> Config {
    Config { cases, rng_seed: RngSeed::Fixed(20), failure_persistence: None, ..Config::default() }
}

/// A RICE board of any cells that are accepted, some of them the same number for several rows.
pub(crate) fn any_rice() -> impl Strategy<Value = Board> {
    let cell =
        (0.1_f64..100.0, 1.01_f64..50.0, 0_usize..8, 0.1_f64..0.999).prop_map(|(low, ratio, kind, level)| {
            let interval = Interval::new(low, low * ratio).unwrap();
            let level = Level::new(level).ok();
            match kind {
                0 => exactly(low),
                1 => exactly(1.0),
                2 => Estimate::Within(Range {
                    mid: Some(low + 0.2 * (interval.high() - low)),
                    ..Range::plain(interval)
                }),
                3 => Estimate::Within(Range {
                    level,
                    family: Some(Family::Lognormal),
                    ..Range::plain(interval)
                }),
                _ => Estimate::Within(Range::plain(interval)),
            }
        });
    let above = (cell.clone(), 0_usize..12).prop_map(|(cell, kind)| match (cell, kind) {
        (Estimate::Within(range), 0..=5) if range.mid.is_none() => {
            Estimate::Within(Range { family: Some(Family::ALL[kind % 5]), ..range })
        }
        _ => cell,
    });
    let share = (0.01_f64..0.5, 0.01_f64..0.49).prop_map(|(low, width)| range(low, low + width));
    let row = (above.clone(), above, share, cell)
        .prop_map(|(reach, impact, confidence, effort)| [reach, impact, confidence, effort]);
    (prop::collection::vec(row, 1..7), any::<u64>(), 0.0_f64..1.0).prop_map(|(rows, seed, together)| {
        let names: Vec<_> = (0..rows.len()).map(|i| format!("row {i}")).collect();
        let rows: Vec<_> = names.iter().zip(&rows).map(|(name, row)| (name.as_str(), &row[..])).collect();
        let mut board = rice(&rows);
        board.seed = seed;
        board.draws = Draws::new(1024).unwrap();
        board.drivers = ["Reach", "Impact", "Confidence", "Effort"]
            .map(|name| {
                driver(name, if name == "Confidence" { Domain::Probability } else { Domain::Positive })
            })
            .into();
        board.drivers[3].together = if together < 0.5 { 0.0 } else { together };
        board
    })
}

type Keyed = (String, Outcome, Vec<(String, f64)>);

/// The outcomes and every pair of rows, by key: what must not depend on where a row stands.
fn by_key(board: &Board, report: &Report) -> Vec<Keyed> {
    let key = |i: usize| board.initiatives[i].key.clone();
    let mut found: Vec<_> = (0..board.initiatives.len())
        .map(|i| {
            let mut pairs: Vec<_> =
                report.pairwise[i].iter().enumerate().map(|(j, chance)| (key(j), chance.unwrap())).collect();
            pairs.sort_by(|a, b| a.0.cmp(&b.0));
            (key(i), outcome(report, i).clone(), pairs)
        })
        .collect();
    found.sort_by(|a, b| a.0.cmp(&b.0));
    found
}

fn assert_finite(report: &Report) {
    for row in &report.initiatives {
        let it = row.outcome.as_ref().unwrap();
        let figures = [it.expected, it.mean, it.median, it.p05, it.p10, it.p25, it.p75, it.p90, it.p95];
        assert!(figures.iter().all(|figure| figure.is_finite()), "{it:?}");
        assert!(figures.iter().chain(&it.rank_acceptability).all(|x| x.to_bits() != (-0.0_f64).to_bits()));
        assert!(it.opportunity_loss.is_finite() && it.opportunity_loss >= 0.0);
        assert!([it.p05, it.p10, it.p25, it.median, it.p75, it.p90, it.p95].is_sorted());
    }
    let noise = &report.noise;
    let errors = noise.mean.iter().chain(&noise.first).chain(&noise.opportunity_loss);
    assert!(errors.flatten().chain([&noise.pairwise]).all(|error| error.is_finite()));
}

proptest! {
    #![proptest_config(config(64))]

    #[test]
    fn the_identities_hold_and_every_figure_is_finite(board in any_rice()) {
        let report = report(&board);
        assert_finite(&report);
        let n = board.initiatives.len();
        let outcomes: Vec<_> = (0..n).map(|i| outcome(&report, i)).collect();
        for i in 0..n {
            let row: f64 = outcomes[i].rank_acceptability.iter().sum();
            let column: f64 = outcomes.iter().map(|outcome| outcome.rank_acceptability[i]).sum();
            prop_assert!((row - 1.0).abs() < 1e-9 && (column - 1.0).abs() < 1e-9);
            for j in 0..n {
                prop_assert_eq!(report.pairwise[i][j].unwrap() + report.pairwise[j][i].unwrap(), 1.0);
            }
        }
        let ranks: f64 = outcomes.iter().map(|outcome| outcome.expected_rank).sum();
        prop_assert!((ranks - (n * (n + 1)) as f64 / 2.0).abs() < 1e-9);
        let mut places: Vec<_> = outcomes.iter().map(|outcome| outcome.rank).collect();
        places.sort_unstable();
        prop_assert!(places.into_iter().eq(1..=n));
    }

    #[test]
    fn moving_rows_changes_no_bit(board in any_rice(), turn in 0_usize..6) {
        let mut moved = board.clone();
        let n = moved.initiatives.len();
        moved.initiatives.rotate_left(turn % n);
        moved.initiatives.swap(0, n - 1);
        prop_assert_eq!(by_key(&board, &report(&board)), by_key(&moved, &report(&moved)));
    }

    #[test]
    fn moving_columns_changes_no_bit(board in any_rice()) {
        let mut moved = board.clone();
        moved.drivers.reverse();
        moved.initiatives.iter_mut().for_each(|row| row.estimates.reverse());
        moved.score.formula = Formula::new(renumber(&rice_formula(), &|driver| 3 - driver));
        let (one, mut other) = (evaluate(&board), evaluate(&moved));
        for it in other.iter_mut().flat_map(|report| &mut report.evppi) {
            if let Parameter::Driver { driver, .. } = &mut it.parameter {
                *driver = 3 - *driver;
            }
        }
        prop_assert_eq!(one, other);
    }

    #[test]
    fn deleting_a_row_leaves_the_others_bits(board in any_rice()) {
        let mut fewer = board.clone();
        let gone = fewer.initiatives.remove(0).key;
        let (all, left) = (report(&board), report(&fewer));
        for (i, (key, outcome, pairs)) in by_key(&fewer, &left).iter().enumerate() {
            let full = &by_key(&board, &all);
            let (_, whole, whole_pairs) = full.iter().find(|(found, ..)| found == key).unwrap();
            prop_assert_eq!(outcome.mean.to_bits(), whole.mean.to_bits(), "{}", i);
            prop_assert_eq!(outcome.p05.to_bits(), whole.p05.to_bits());
            let kept: Vec<_> = whole_pairs.iter().filter(|(other, _)| *other != gone).collect();
            prop_assert!(kept.into_iter().eq(pairs));
        }
    }
}

fn renumber(expr: &Expr, to: &impl Fn(usize) -> usize) -> Expr {
    match expr {
        Expr::Driver(driver) => Expr::Driver(to(*driver)),
        Expr::Binary(operator, left, right) => binary(*operator, renumber(left, to), renumber(right, to)),
        other => other.clone(),
    }
}

fn three() -> Vec<(&'static str, Estimate)> {
    vec![("A", range(2.0, 9.0)), ("B", range(3.0, 7.0)), ("C", range(1.0, 12.0))]
}

fn chances(report: &Report) -> Vec<(Vec<f64>, Vec<Option<f64>>)> {
    let rows = 0..report.initiatives.len();
    rows.map(|i| (outcome(report, i).rank_acceptability.clone(), report.pairwise[i].clone())).collect()
}

#[test]
fn scaling_every_score_changes_no_chance() {
    let board = plain(&three());
    let mut scaled = board.clone();
    scaled.score.formula = Formula::new(binary(Operator::Multiply, Expr::Number(1000.0), Expr::Driver(0)));
    assert_eq!(chances(&report(&board)), chances(&report(&scaled)));
    close(outcome(&report(&scaled), 0).mean, 1000.0 * outcome(&report(&board), 0).mean, 1e-12);
}

#[test]
fn a_shared_factor_cancels_from_every_comparison() {
    let board = plain(&three());
    let mut times = board.clone();
    times.shared = vec![shared_number("growth", Domain::Real, range(0.5, 3.0))];
    times.score.formula = Formula::new(binary(Operator::Multiply, Expr::Driver(0), Expr::Shared(0)));
    assert_eq!(chances(&report(&board)), chances(&report(&times)));
    times.score.formula = Formula::new(binary(Operator::Divide, Expr::Driver(0), Expr::Shared(0)));
    assert_eq!(chances(&report(&board)), chances(&report(&times)));
}

#[test]
fn a_hopeless_row_changes_no_ones_chance_of_being_first() {
    let mut rows = three();
    let before = report(&plain(&rows));
    rows.insert(1, ("Z", range(1e-6, 2e-6)));
    let after = report(&plain(&rows));
    for (old, new) in [(0, 0), (1, 2), (2, 3)] {
        assert_eq!(outcome(&before, old).first, outcome(&after, new).first);
        assert_eq!(outcome(&before, old).opportunity_loss, outcome(&after, new).opportunity_loss);
    }
    assert_eq!(outcome(&after, 1).first, 0.0);
}

#[test]
fn widening_a_range_in_log_space_leaves_its_median() {
    let median = |low, high| outcome(&report(&plain(&[("A", range(low, high))])), 0).median;
    close(median(4.0, 9.0), 6.0, 1e-12);
    close(median(1.0, 36.0), 6.0, 1e-12);
    close(median(0.001, 36000.0), 6.0, 1e-12);
}

#[test]
fn the_same_number_twice_is_one_number() {
    let twice = |operator| {
        let expr = binary(operator, Expr::Driver(0), Expr::Driver(0));
        report(&board(expr, &["x"], &[("A", &[range(2.0, 8.0)])]))
    };
    let ratio = twice(Operator::Divide);
    assert_eq!((outcome(&ratio, 0).p05, outcome(&ratio, 0).p95), (1.0, 1.0));
    close(outcome(&twice(Operator::Multiply), 0).p95, 64.0, 1e-12);
}

#[test]
fn means_of_sums_and_products_are_exact() {
    // WSJF: (a + b + c) / d, with means 10, 5, 2 and E[1/d] of a lognormal.
    let sum = binary(Operator::Add, binary(Operator::Add, Expr::Driver(0), Expr::Driver(1)), Expr::Driver(2));
    let expr = binary(Operator::Divide, sum, Expr::Driver(3));
    let row = [normal(10.0, 1.0), normal(5.0, 2.0), exactly(2.0), range(2.0, 8.0)];
    let report = report(&board(expr, &["a", "b", "c", "d"], &[("A", &row)]));
    let sd = 4.0_f64.ln() / (2.0 * 1.644_853_626_951_472_6);
    close(outcome(&report, 0).mean, 17.0 / 4.0 * (0.5 * sd * sd).exp(), 1e-12);
    close(outcome(&report, 0).expected, 17.0 / (4.0 * (0.5 * sd * sd).exp()), 1e-12);
}

#[test]
fn equal_constants_split_their_ranks() {
    let report = report(&plain(&[("A", exactly(3.0)), ("B", exactly(3.0)), ("C", exactly(1.0))]));
    assert_eq!(outcome(&report, 0).rank_acceptability, [0.5, 0.5, 0.0]);
    assert_eq!(outcome(&report, 2).rank_acceptability, [0.0, 0.0, 1.0]);
    assert_eq!(report.pairwise[0], [Some(0.5), Some(0.5), Some(1.0)]);
}

#[test]
fn a_formula_is_interpreted_as_it_is_multiplied() {
    // Adding nothing sends the same formula through the interpreter.
    let direct = super::boards::rice_pair();
    let mut indirect = direct.clone();
    indirect.score.formula = Formula::new(binary(Operator::Add, rice_formula(), Expr::Number(0.0)));
    let (direct, indirect) = (report(&direct), report(&indirect));
    close(outcome(&direct, 0).opportunity_loss, outcome(&indirect, 0).opportunity_loss, 1e-12);
    close(outcome(&direct, 0).mean, outcome(&indirect, 0).mean, 1e-12);
    close(outcome(&direct, 0).p05, outcome(&indirect, 0).p05, 0.01);
    assert_eq!(direct.pairwise, indirect.pairwise);
}

fn one(expr: Expr, estimate: Estimate) -> Board {
    board(expr, &["x"], &[("A", &[estimate])])
}

#[test]
fn a_negative_score_has_its_quantiles_in_order() {
    let report = report(&one(Expr::Negate(Expr::Driver(0).into()), range(2.0, 8.0)));
    close(outcome(&report, 0).p05, -8.0, 1e-12);
    close(outcome(&report, 0).p95, -2.0, 1e-12);
}

#[test]
fn the_root_of_a_square_is_never_negative() {
    let square = binary(Operator::Power, Expr::Driver(0), Expr::Number(2.0));
    let board = one(Expr::Call(Function::Sqrt, vec![square]), range(-2.0, 2.0));
    assert!(scores(&board, 0).unwrap().unwrap().iter().all(|score| *score > 0.0));
}

#[test]
fn a_mean_knows_what_is_not_independent() {
    let more = || binary(Operator::Add, Expr::Driver(0), Expr::Number(1.0));
    let report = report(&one(binary(Operator::Multiply, more(), more()), normal(1.0, 1.0)));
    close(outcome(&report, 0).mean, 5.0, 1e-3);
}

#[test]
fn no_score_is_a_negative_zero() {
    let board = one(Expr::Negate(Expr::Driver(0).into()), exactly(0.0));
    assert!(scores(&board, 0).unwrap().unwrap().iter().all(|score| score.to_bits() == 0));
}
