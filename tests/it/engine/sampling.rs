//! Random streams: whose they are, how evenly they fall, and what they keep.

use rangerank::engine::{normal_quantile, scores, sobol_point};
use rangerank::model::{Board, Domain, Draws, Estimate, Expr, Family, Function, Operator};
use serde_json::Value;

use super::boards::{binary, board, driver, exactly, family, known, number, plain, range, shared_number};

fn draws(n: u32) -> Draws {
    Draws::new(n).unwrap()
}

fn drawn(board: &Board, row: usize) -> Vec<f64> {
    scores(board, row).unwrap().unwrap()
}

/// Standard normal draws of nine drivers of one row, the drivers beyond eight in a further net.
fn nine_normals(name: &str, together: f64) -> [Vec<f64>; 9] {
    let names = ["a", "b", "c", "d", "e", "f", "g", "h", "i"];
    let z = normal_quantile(0.95);
    let estimates = names.map(|_| range(-z, z));
    std::array::from_fn(|i| {
        let mut board = board(Expr::Driver(i), &names, &[(name, &estimates)]);
        board.drivers.iter_mut().for_each(|driver| driver.together = together);
        drawn(&board, 0)
    })
}

fn correlation(a: &[f64], b: &[f64]) -> f64 {
    let mean = |column: &[f64]| column.iter().sum::<f64>() / column.len() as f64;
    let (of_a, of_b) = (mean(a), mean(b));
    let covariance = |x: &[f64], y: &[f64], of_x: f64, of_y: f64| -> f64 {
        x.iter().zip(y).map(|(x, y)| (x - of_x) * (y - of_y)).sum()
    };
    covariance(a, b, of_a, of_b) / (covariance(a, a, of_a, of_a) * covariance(b, b, of_b, of_b)).sqrt()
}

#[test]
fn sobol_points_are_the_published_ones() {
    let known: Value = serde_json::from_str(include_str!("../../values/sobol.json")).unwrap();
    let points = known["points"].as_array().unwrap();
    assert_eq!(points.len(), 16);
    for (step, point) in (0_u32..).zip(points) {
        for dimension in 0..8 {
            // The reference walks in Gray-code order.
            assert_eq!(sobol_point(step ^ step >> 1, dimension), point[dimension].as_f64().unwrap());
        }
    }
    // The last of Joe and Kuo's numbers here: 17 of the fifth digit, dimension 8.
    assert_eq!(sobol_point(16, 7), 17.0 / 32.0);
}

#[test]
fn sobol_points_fall_evenly_in_every_dimension() {
    for dimension in 0..8 {
        let mut places: Vec<_> = (0..1 << 18).map(|index| sobol_point(index, dimension)).collect();
        places.sort_by(f64::total_cmp);
        assert!(places.iter().zip(0..).all(|(place, k)| *place == f64::from(k) / 262_144.0));
    }
}

#[test]
fn each_stratum_is_hit_equally_often() {
    let uniform = family(0.0, 1.0, Family::Uniform);
    for (n, n_strata) in [(256, 256), (1 << 16, 1 << 16), (1 << 18, 1 << 16)] {
        let mut board = plain(&[("A", uniform)]);
        board.level = rangerank::model::Level::new(1.0).unwrap();
        board.draws = draws(n);
        let mut sorted = drawn(&board, 0);
        sorted.sort_by(f64::total_cmp);
        let strata = sorted.iter().map(|u| (u * f64::from(n_strata)).floor());
        assert!(strata.eq((0..n).map(|draw| f64::from(draw / (n / n_strata)))));
    }
}

#[test]
fn a_pair_of_drivers_falls_evenly_in_the_square() {
    let [a, b, ..] = nine_normals("A", 0.0);
    let side = |z: f64| (0..8).filter(|k| z >= normal_quantile(f64::from(*k) / 8.0)).count() - 1;
    let mut counts = [[0; 8]; 8];
    a.iter().zip(&b).for_each(|(a, b)| counts[side(*a)][side(*b)] += 1);
    assert!(counts.iter().flatten().all(|&count| count == 16384 / 64), "{counts:?}");
}

#[test]
fn a_longer_run_extends_a_shorter_one_bit_for_bit() {
    let expr = binary(Operator::Multiply, Expr::Driver(0), Expr::Chance(Expr::Driver(1).into()));
    let expr = binary(Operator::Multiply, binary(Operator::Add, expr, Expr::Driver(2)), Expr::Shared(0));
    let mut short =
        board(expr, &["a", "b", "c"], &[("A", &[range(1.0, 2.0), exactly(0.4), range(-1.0, 3.0)])]);
    short.drivers[2].together = 0.3;
    short.shared = vec![shared_number("s", Domain::Real, range(1.0, 9.0))];
    for n in [256, 4096, 16384, 1 << 17] {
        short.draws = draws(n);
        let long = Board { draws: draws(2 * n), ..short.clone() };
        let (short, long) = (drawn(&short, 0), drawn(&long, 0));
        assert_eq!(short[..], long[..n as usize]);
        assert_ne!(short[..], long[n as usize..]);
    }
}

#[test]
fn ends_are_passed_as_often_as_stated() {
    let positive = |family| super::boards::family(2.0, 8.0, family);
    let estimates = [
        range(2.0, 8.0),
        range(-8.0, -2.0),
        range(-2.0, 8.0),
        positive(Family::Uniform),
        positive(Family::Triangular),
        positive(Family::Pert),
        positive(Family::Normal),
        Estimate::Within(match range(2.0, 8.0) {
            Estimate::Within(range) => rangerank::model::Range { mid: Some(3.0), ..range },
            Estimate::Exactly(_) => unreachable!(),
        }),
    ];
    for (i, estimate) in estimates.into_iter().enumerate() {
        let Estimate::Within(range) = estimate else { unreachable!() };
        let scores = drawn(&plain(&[("A", estimate)]), 0);
        let n = scores.len() as f64;
        let below = scores.iter().filter(|score| **score < range.interval.low()).count() as f64 / n;
        let above = scores.iter().filter(|score| **score > range.interval.high()).count() as f64 / n;
        assert!((below - 0.05).abs() <= 1.0 / n && (above - 0.05).abs() <= 1.0 / n, "{i}: {below} {above}");
    }
}

#[test]
fn rows_drivers_and_seeds_have_streams_of_their_own() {
    let a = nine_normals("A", 0.0);
    let b = nine_normals("B", 0.0);
    for (i, column) in a.iter().enumerate() {
        for other in a[i + 1..].iter().chain(&b) {
            assert!(correlation(column, other).abs() < 4.0 / 128.0);
        }
    }
    let mut board = plain(&[("A", range(-1.0, 1.0))]);
    let first = drawn(&board, 0);
    board.seed = 2;
    assert!(correlation(&first, &drawn(&board, 0)).abs() < 4.0 / 128.0);
}

#[test]
fn a_driver_is_known_by_its_name_in_any_case() {
    let draws = |driver: &str| drawn(&board(Expr::Driver(0), &[driver], &[("A", &[range(-1.0, 1.0)])]), 0);
    assert_eq!(draws("Reach"), draws(" reach"));
    assert_ne!(draws("Reach"), draws("Breach"));
}

#[test]
fn each_draw_is_as_often_above_its_median_as_below() {
    let names: Vec<_> = (0..400).map(|i| format!("row {i}")).collect();
    let above = |at: usize| {
        let first = |name: &String| drawn(&plain(&[(name, range(-1.0, 1.0))]), 0)[at];
        names.iter().filter(|name| first(name) > 0.0).count()
    };
    // Of 400, ten is one standard deviation.
    assert!((160..=240).contains(&above(0)) && (160..=240).contains(&above(5)));
}

#[test]
fn a_driver_that_goes_together_correlates_between_rows_as_stated() {
    let known = known("gaussian_copula");
    let z = normal_quantile(0.95);
    let lognormal = |sd: f64| range((-z * sd).exp(), (z * sd).exp());
    let mut board = plain(&[("A", lognormal(0.7)), ("B", lognormal(1.0))]);
    board.draws = draws(1 << 17);
    board.drivers[0].together = 0.5;
    let [a, b] = [0, 1].map(|row| drawn(&board, row));
    assert!((correlation(&a, &b) - number(&known, "pearson_lognormal")).abs() < 0.015);
    let logs = [&a, &b].map(|column| column.iter().map(|x| x.ln()).collect::<Vec<_>>());
    assert!((correlation(&logs[0], &logs[1]) - 0.5).abs() < 0.01);
    board.drivers[0].together = 1.0;
    let [a, b] = [0, 1].map(|row| drawn(&board, row));
    assert!(a.iter().zip(&b).all(|(a, b)| (b.ln() - a.ln() / 0.7).abs() < 1e-9));
}

#[test]
fn going_together_leaves_a_row_as_it_is() {
    let mut board = plain(&[("A", family(2.0, 8.0, Family::Uniform)), ("B", range(1.0, 3.0))]);
    let alone = super::boards::report(&board);
    board.drivers[0].together = 0.6;
    let together = super::boards::report(&board);
    for row in [0, 1] {
        let [alone, together] = [&alone, &together].map(|report| super::boards::outcome(report, row));
        assert_eq!(alone.mean, together.mean);
        for (one, other) in
            [(alone.p05, together.p05), (alone.median, together.median), (alone.p95, together.p95)]
        {
            assert!((one - other).abs() < 0.03 * one, "{one} {other}");
        }
    }
}

#[test]
fn an_event_happens_as_often_as_its_probability() {
    let mut board = board(
        Expr::Call(
            Function::Max,
            vec![Expr::Chance(Expr::Driver(0).into()), Expr::Chance(Expr::Driver(0).into())],
        ),
        &["p"],
        &[("A", &[exactly(0.25)]), ("B", &[exactly(0.0)]), ("C", &[exactly(1.0)])],
    );
    board.drivers = vec![driver("p", Domain::Probability)];
    let share = |board: &Board, row| drawn(board, row).iter().sum::<f64>() / 16384.0;
    // Two events of their own: 1 − 0.75².
    assert!((share(&board, 0) - 0.4375).abs() < 4.0 * 0.004);
    assert_eq!((share(&board, 1), share(&board, 2)), (0.0, 1.0));
    board.score.formula = rangerank::model::Formula::new(Expr::Chance(Expr::Driver(0).into()));
    assert_eq!(share(&board, 0), 0.25);
}
