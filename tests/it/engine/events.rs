//! Events and correlation: chances, numbers that all rows share, drivers that go wrong together.

use rangerank::engine::{Report, evaluate, normal_cdf, scores};
use rangerank::model::{Board, Domain, Draws, Estimate, Expr, Family, Formula, Name, Operator, Shared};
use serde_json::Value;

use super::boards::{
    binary, board, close, driver, exactly, family, known, near, normal, number, outcome, plain, range, report,
};

fn times(left: Expr, right: Expr) -> Expr {
    binary(Operator::Multiply, left, right)
}

fn chance(of: Expr) -> Expr {
    Expr::Chance(of.into())
}

/// What an initiative is worth if it succeeds, times the event of success.
fn gambles(rows: &[(&str, f64, f64)]) -> Board {
    let rows: Vec<_> = rows.iter().map(|(name, worth, p)| (*name, [exactly(*worth), exactly(*p)])).collect();
    let rows: Vec<_> = rows.iter().map(|(name, cells)| (*name, &cells[..])).collect();
    let mut board = board(times(Expr::Driver(0), chance(Expr::Driver(1))), &["Worth", "Success"], &rows);
    board.drivers[1] = driver("Success", Domain::Probability);
    board
}

fn shared(board: &mut Board, name: &str, domain: Domain, estimate: Estimate) {
    board.shared.push(Shared { name: Name::new(name), domain, estimate });
}

/// The chances, and what each loses, against the values of a pair.
#[track_caller]
fn is_pair(report: &Report, beats: f64, losses: [f64; 2]) {
    near(report.pairwise[0][1].unwrap(), beats, report.noise.pairwise, 0.015);
    for (i, loss) in losses.into_iter().enumerate() {
        let error = report.noise.opportunity_loss[i].unwrap();
        near(outcome(report, i).opportunity_loss, loss, error, 0.05 * loss);
    }
}

#[test]
fn a_pair_of_events_has_the_chances_of_two_coins() {
    // With p = 0.6 and q = 0.5: A alone succeeds in 0.3, both or neither in 0.5. E[max] = 10·(1 − 0.4·0.5) = 8.
    let report = report(&gambles(&[("A", 10.0, 0.6), ("B", 10.0, 0.5)]));
    is_pair(&report, 0.3 + 0.25, [8.0 - 6.0, 8.0 - 5.0]);
    assert_eq!((outcome(&report, 0).mean, outcome(&report, 1).mean), (6.0, 5.0));
    assert_eq!(outcome(&report, 0).p05, 0.0);
    assert_eq!(outcome(&report, 0).p95, 10.0);
    // A large rare prize against a small one: E[max] = 0.1·100 + 0.9·0.9·10.
    let report = self::report(&gambles(&[("A", 100.0, 0.1), ("B", 10.0, 0.9)]));
    is_pair(&report, 0.1 + 0.5 * 0.9 * 0.1, [18.1 - 10.0, 18.1 - 9.0]);
}

#[test]
fn an_event_of_an_uncertain_chance_happens_as_often_as_that_on_average() {
    let mut board = gambles(&[("A", 1.0, 0.5), ("B", 1.0, 0.5)]);
    board.initiatives[0].estimates[1] = Some(range(0.2, 0.9));
    let report = report(&board);
    let mean = outcome(&report, 0).mean;
    let drawn = scores(&board, 0).unwrap().unwrap();
    let share = drawn.iter().sum::<f64>() / drawn.len() as f64;
    assert!((share - mean).abs() < 4.0 * (mean * (1.0 - mean) / 16384.0).sqrt(), "{share} for {mean}");
    assert!(drawn.iter().all(|x| *x == 0.0 || *x == 1.0));
}

#[test]
fn an_event_does_not_hang_together_with_its_own_chance_or_with_another() {
    // E[chance(x)·x] = E[x²] for an event that has nothing but its probability from x.
    let expr = times(chance(Expr::Driver(0)), Expr::Driver(0));
    let mut board = board(expr, &["p"], &[("A", &[family(0.2, 0.8, Family::Uniform)])]);
    board.level = rangerank::model::Level::new(1.0).unwrap();
    board.drivers = vec![driver("p", Domain::Probability)];
    let report = report(&board);
    // The mean of the square of a uniform from 0.2 to 0.8 is 0.25 + 0.6²/12.
    near(outcome(&report, 0).mean, 0.28, report.noise.mean[0].unwrap(), 0.01);
    let two = binary(Operator::Add, chance(Expr::Driver(0)), chance(Expr::Driver(0)));
    board.score.formula = Formula::new(two);
    let both = scores(&board, 0).unwrap().unwrap().iter().filter(|sum| **sum == 2.0).count();
    assert!((both as f64 / 16384.0 - 0.28).abs() < 4.0 * 0.0036, "{both}");
}

#[test]
fn a_shared_chance_stays_between_0_and_1() {
    let mut board = gambles(&[("A", 1.0, 0.5), ("B", 1.0, 0.5)]);
    shared(&mut board, "luck", Domain::Probability, range(0.5, 0.99));
    board.score.formula = Formula::new(times(Expr::Driver(0), chance(Expr::Shared(0))));
    assert!(evaluate(&board).is_ok());
    board.score.formula = Formula::new(times(Expr::Driver(0), Expr::Shared(0)));
    assert!(scores(&board, 0).unwrap().unwrap().iter().all(|luck| *luck < 1.0));
}

#[test]
fn a_shared_number_of_any_family_cancels_from_every_comparison() {
    let rows = [("A", range(2.0, 9.0)), ("B", range(3.0, 7.0)), ("C", range(1.0, 12.0))];
    let alone = report(&plain(&rows));
    for family in [Family::Uniform, Family::Triangular, Family::Pert, Family::Normal, Family::Lognormal] {
        for operator in [Operator::Multiply, Operator::Add, Operator::Subtract] {
            let mut board = plain(&rows);
            shared(&mut board, "price", Domain::Positive, self::family(5.0, 9.0, family));
            board.score.formula = Formula::new(binary(operator, Expr::Driver(0), Expr::Shared(0)));
            let with = report(&board);
            assert_eq!(with.pairwise, alone.pairwise, "{family:?} {operator:?}");
            for i in 0..3 {
                assert_eq!(outcome(&with, i).rank_acceptability, outcome(&alone, i).rank_acceptability);
            }
        }
    }
}

#[test]
fn a_shared_number_is_the_same_in_every_row() {
    let mut board = plain(&[("A", exactly(1.0)), ("B", exactly(1.0))]);
    shared(&mut board, "price", Domain::Positive, range(5.0, 9.0));
    board.score.formula = Formula::new(times(Expr::Driver(0), Expr::Shared(0)));
    let [a, b] = [0, 1].map(|row| scores(&board, row).unwrap().unwrap());
    assert_eq!(a, b);
    assert!(a.iter().any(|x| *x != a[0]));
}

fn correlated(first: (f64, f64), second: (f64, f64), together: f64) -> Board {
    let mut board = plain(&[("A", normal(first.0, first.1)), ("B", normal(second.0, second.1))]);
    board.drivers[0].together = together;
    board.draws = Draws::new(1 << 16).unwrap();
    board
}

#[test]
fn normals_that_go_together_by_0_6_are_compared_as_known() {
    let cases: Value = serde_json::from_str(include_str!("../../values/families.json")).unwrap();
    let made = &cases["correlated_normals_60"];
    let report = report(&correlated((10.0, 3.0), (8.0, 4.0), 0.6));
    is_pair(&report, number(made, "p_1_beats_2"), [number(made, "regret_if_1"), number(made, "regret_if_2")]);
    // The same by hand: the difference has mean 2 and variance 9 + 16 − 2·0.6·12.
    close(number(made, "p_1_beats_2"), normal_cdf(2.0 / 10.6_f64.sqrt()), 1e-12);
}

/// Pearson's correlation.
fn correlation(a: &[f64], b: &[f64]) -> f64 {
    let mean = |column: &[f64]| column.iter().sum::<f64>() / column.len() as f64;
    let (of_a, of_b) = (mean(a), mean(b));
    let together: f64 = a.iter().zip(b).map(|(a, b)| (a - of_a) * (b - of_b)).sum();
    let alone = |column: &[f64], mean: f64| column.iter().map(|x| (x - mean).powi(2)).sum::<f64>();
    together / (alone(a, of_a) * alone(b, of_b)).sqrt()
}

fn ranks(column: &[f64]) -> Vec<f64> {
    let mut order: Vec<_> = (0..column.len()).collect();
    order.sort_by(|a, b| column[*a].total_cmp(&column[*b]));
    let mut ranks = vec![0.0; column.len()];
    order.into_iter().enumerate().for_each(|(rank, at)| ranks[at] = rank as f64);
    ranks
}

#[test]
fn any_two_families_go_together_by_the_stated_correlation() {
    let drawn = |together: f64, families: [Estimate; 2]| {
        let mut board = plain(&[("A", families[0]), ("B", families[1])]);
        board.drivers[0].together = together;
        board.draws = Draws::new(1 << 16).unwrap();
        [0, 1].map(|row| ranks(&scores(&board, row).unwrap().unwrap()))
    };
    let spearman = |together, families| {
        let [a, b] = drawn(together, families);
        correlation(&a, &b)
    };
    let known = known("gaussian_copula");
    let uniform = family(5.0, 9.0, Family::Uniform);
    assert!((spearman(0.5, [range(1.0, 4.0), uniform]) - number(&known, "spearman")).abs() < 0.012);
    // Spearman's is 6/π·asin(0.6/2): Pearson (1907).
    let expected = 6.0 / std::f64::consts::PI * 0.3_f64.asin();
    for pair in [
        [range(1.0, 4.0), range(2.0, 3.0)],
        [family(1.0, 4.0, Family::Triangular), range(-2.0, 3.0)],
        [family(1.0, 4.0, Family::Pert), range(-4.0, -2.0)],
    ] {
        let found = spearman(0.6, pair);
        assert!((found - expected).abs() < 0.012, "{found} for {expected}");
    }
}

#[test]
fn equal_rows_that_go_wholly_together_never_differ() {
    let mut board = plain(&[("A", range(1.0, 4.0)), ("B", range(1.0, 4.0))]);
    board.drivers[0].together = 1.0;
    let report = report(&board);
    assert_eq!(report.pairwise[0][1], Some(0.5));
    assert_eq!((outcome(&report, 0).opportunity_loss, outcome(&report, 1).opportunity_loss), (0.0, 0.0));
}

#[test]
fn going_together_is_each_drivers_own() {
    let cells = [range(1.0, 4.0), range(1.0, 4.0)];
    let difference = binary(Operator::Subtract, Expr::Driver(0), Expr::Driver(1));
    let mut board = board(difference, &["a", "b"], &[("A", &cells), ("B", &cells)]);
    board.drivers.iter_mut().for_each(|driver| driver.together = 1.0);
    let [a, b] = [0, 1].map(|row| scores(&board, row).unwrap().unwrap());
    assert_eq!(a, b);
    assert!(a.iter().any(|difference| difference.abs() > 0.1), "one factor served both drivers");
}

/// A first stage costs 50 and shows whether the second, for 400, would bring 1000.
#[test]
fn a_stage_that_shows_the_outcome_is_worth_what_is_known() {
    let known = known("staged_binary");
    let less = |brings: f64, cost: f64| {
        let brings = times(Expr::Number(brings), chance(Expr::Driver(0)));
        binary(Operator::Subtract, brings, Expr::Number(cost))
    };
    for (expr, key) in [(less(1000.0, 450.0), "ev_all_in"), (less(600.0, 50.0), "ev_staged")] {
        let mut board = board(expr, &["success"], &[("stage", &[exactly(0.3)])]);
        board.drivers[0] = driver("success", Domain::Probability);
        close(outcome(&report(&board), 0).mean, number(&known, key), 1e-12);
    }
}
