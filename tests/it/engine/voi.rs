//! What learning a number is worth, against known answers and against sums over every value it may have.

mod common;
mod fitted;
mod properties;
mod slopes;

use rangerank::engine::{Distribution, Evppi, Report, scores};
use rangerank::model::{
    Board, Domain, Draws, Estimate, Expr, Family, Formula, Function, Level, Operator, Order, Range,
};
use serde_json::Value;

use super::boards::{
    binary, board, close, exactly, family, known, near, normal, number, outcome, plain, range, report,
    rice_formula, rice_pair,
};

pub(crate) fn learned<'r>(report: &'r Report, initiative: Option<&str>, driver: &str) -> &'r Evppi {
    let is_meant = |it: &&Evppi| it.initiative.as_deref() == initiative && it.driver == driver;
    report.evppi.iter().find(is_meant).unwrap()
}

fn law(estimate: Estimate) -> Distribution {
    match estimate {
        Estimate::Exactly(value) => Distribution::exactly(value),
        Estimate::Within(range) => Distribution::fit(&range, Level::DEFAULT, Domain::Real).unwrap(),
    }
}

/// The mean of f over `n` strata of equal chance.
fn average(n: u32, f: impl Fn(f64) -> f64) -> f64 {
    (0..n).map(|k| f((f64::from(k) + 0.5) / f64::from(n))).sum::<f64>() / f64::from(n)
}

fn times(left: Expr, right: Expr) -> Expr {
    binary(Operator::Multiply, left, right)
}

fn larger(left: Expr, right: Expr) -> Expr {
    Expr::Call(Function::Max, vec![left, right])
}

fn mid(low: f64, mid: f64, high: f64) -> Estimate {
    match range(low, high) {
        Estimate::Within(range) => Estimate::Within(Range { mid: Some(mid), ..range }),
        exact @ Estimate::Exactly(_) => exact,
    }
}

fn by(order: Order, mut board: Board) -> Board {
    board.order = order;
    board
}

/// The board with a formula of which no mean is known in closed form, though it is the same.
fn opaque(mut board: Board) -> Board {
    let formula = match board.score.formula.ratio() {
        Some(ratio) if board.order != Order::Mean => {
            let twice = larger(ratio.numerator.clone(), ratio.numerator.clone());
            let below = larger(ratio.denominator.clone(), ratio.denominator.clone());
            binary(Operator::Divide, twice, below)
        }
        _ => larger(board.score.formula.expr().clone(), board.score.formula.expr().clone()),
    };
    board.score.formula = Formula::new(formula);
    board
}

fn known_pair(order: &str) -> Vec<(String, String, f64, f64)> {
    let cases: Value = serde_json::from_str(include_str!("../../values/value_of_information.json")).unwrap();
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    let number = |value: &Value| value.as_f64().unwrap();
    let rows = cases[order].as_array().unwrap();
    rows.iter().map(|row| (text(&row[0]), text(&row[1]), number(&row[2]), number(&row[3]))).collect()
}

#[test]
fn each_range_of_the_rice_pair_is_worth_what_is_known() {
    for order in [Order::Mean, Order::Expected] {
        let report = report(&by(order, rice_pair()));
        let known = known_pair(order.word());
        assert_eq!(report.evppi.len(), known.len());
        for (found, (initiative, driver, value, changes)) in report.evppi.iter().zip(known) {
            assert_eq!((found.initiative.as_deref(), &found.driver), (Some(&*initiative), &driver));
            assert_eq!(found.standard_error, 0.0);
            close(found.value, value, 1e-10);
            close(found.changes, changes, 1e-10);
        }
    }
}

#[test]
fn other_orders_count_as_the_expected_one_does() {
    let expected = report(&rice_pair());
    for order in [Order::Median, Order::P10, Order::First] {
        let report = report(&by(order, rice_pair()));
        assert_eq!((report.evpi, &report.evppi), (expected.evpi, &expected.evppi));
        assert_eq!(report.first_choice, expected.first_choice);
    }
    let choice = expected.first_choice.unwrap();
    assert_eq!(choice.initiative, 1);
    // E[2000 to 3000]·E[0.25 to 1]·0.9.
    close(choice.brings, outcome(&expected, 1).expected * law(range(2.0, 3.0)).mean(), 1e-12);
}

#[test]
fn knowing_everything_is_worth_what_is_known() {
    let pair = report(&by(Order::Mean, rice_pair()));
    let exact = number(&known("rice_A_vs_B"), "evpi");
    near(pair.evpi, exact, pair.noise.evpi, 0.01 * exact);
    assert_eq!(pair.evpi, outcome(&pair, 0).opportunity_loss.min(outcome(&pair, 1).opportunity_loss));
    for (case, normals) in
        [("two_normals_indep", [(10.0, 3.0), (8.0, 4.0)]), ("two_normals_equal", [(5.0, 2.0), (5.0, 2.0)])]
    {
        let [first, second] = normals.map(|(mean, sd)| normal(mean, sd));
        let report = report(&plain(&[("A", first), ("B", second)]));
        let exact = number(&known(case), "evpi");
        near(report.evpi, exact, report.noise.evpi, 0.01 * exact);
    }
}

#[test]
fn the_parts_of_a_sum_are_worth_what_is_known() {
    let known = known("evppi_linear_voi_toy");
    let sum = binary(Operator::Add, Expr::Driver(0), Expr::Driver(1));
    let rows: [(&str, &[_]); 2] =
        [("nothing", &[exactly(0.0), exactly(0.0)]), ("something", &[normal(0.0, 1.0), normal(0.0, 2.0)])];
    let board = board(sum, &["p1", "p2"], &rows);
    let exact = report(&board);
    near(exact.evpi, number(&known, "evpi"), exact.noise.evpi, 0.01);
    let fitted = report(&opaque(board));
    for (driver, key) in [("p1", "evppi_p1"), ("p2", "evppi_p2")] {
        let found = learned(&exact, Some("something"), driver);
        close(found.value, number(&known, key), 1e-10);
        close(found.changes, 0.5, 1e-10);
        let found = learned(&fitted, Some("something"), driver);
        assert!(found.standard_error > 0.0);
        near(found.value, number(&known, key), found.standard_error, 0.02);
    }
}

#[test]
fn one_uncertain_number_is_worth_as_much_as_everything() {
    // Units sold at 25 each against a cost of 5 million, as in Hubbard's book.
    let profit = binary(Operator::Subtract, times(Expr::Number(25.0), Expr::Driver(0)), Expr::Number(5e6));
    let units = family(100_000.0, 1_000_000.0, Family::Normal);
    let report =
        report(&board(profit, &["units"], &[("leave it", &[exactly(200_000.0)]), ("do it", &[units])]));
    let known = known("htma_evpi_units");
    let found = learned(&report, Some("do it"), "units");
    near(found.value, number(&known, "evpi_exact_z"), report.noise.evpi, 1e-3 * found.value);
    close(found.changes, number(&known, "p_loss"), 1e-10);
    assert!(found.value <= report.evpi);
}

/// Between A and something sure that is a little worse or better, what x is worth, summed over its values.
#[track_caller]
fn is_worth_its_sum(x: Estimate, expr: Expr, of: impl Fn(f64) -> f64, most: f64) {
    let (n, y) = (100_000, range(0.5, 6.0));
    let payoff = |u: f64| of(law(x).quantile(u)) * law(y).mean();
    let mean = average(n, payoff);
    let spread = average(n, |u| (payoff(u) - mean).abs());
    for sure in [mean - 0.4 * spread, mean + 0.4 * spread] {
        let rows: [(&str, &[_]); 2] = [("A", &[x, y]), ("sure", &[exactly(1.0), exactly(sure / of(1.0))])];
        let report = report(&by(Order::Mean, board(expr.clone(), &["x", "y"], &rows)));
        let found = learned(&report, Some("A"), "x");
        let exact = average(n, |u| payoff(u).max(sure)) - mean.max(sure);
        assert!((found.value - exact).abs() <= most * exact, "{x:?}: {} for {exact}", found.value);
        let beats = average(n, |u| f64::from(u8::from(payoff(u) > sure)));
        let changes = if mean > sure { 1.0 - beats } else { beats };
        assert!((found.changes - changes).abs() <= most, "{x:?}: {} for {changes}", found.changes);
        assert_eq!(learned(&report, Some("sure"), "x").value, 0.0);
    }
}

#[test]
fn a_number_of_any_family_is_worth_the_sum_over_its_values() {
    let product = || times(Expr::Driver(0), Expr::Driver(1));
    for x in [
        range(2.0, 8.0),
        range(-8.0, -2.0),
        normal(1.0, 2.0),
        family(-1.0, 8.0, Family::Uniform),
        family(2.0, 8.0, Family::Triangular),
        family(2.0, 8.0, Family::Pert),
        family(0.05, 0.95, Family::LogitNormal),
        mid(-1.0, 1.0, 4.0),
        mid(1.0, 1.1, 6.0),
    ] {
        is_worth_its_sum(x, product(), |x| x, 3e-4);
    }
    // Its mean is simulated.
    is_worth_its_sum(mid(1.0, 3.0, 8.0), product(), |x| x, 5e-3);
    // So wide that it is worth as much as everything, which is simulated.
    is_worth_its_sum(range(0.1, 90.0), product(), |x| x, 0.01);
}

#[test]
fn a_divisor_of_any_family_is_worth_the_sum_over_its_values() {
    let ratio = || binary(Operator::Divide, Expr::Driver(1), Expr::Driver(0));
    for x in [range(2.0, 8.0), range(-8.0, -2.0), mid(1.0, 1.1, 6.0)] {
        is_worth_its_sum(x, ratio(), |x| 1.0 / x, 3e-4);
    }
    for family in [Family::Uniform, Family::Triangular, Family::Pert] {
        is_worth_its_sum(super::boards::family(2.0, 8.0, family), ratio(), |x| 1.0 / x, 3e-3);
    }
}

#[test]
fn a_power_is_worth_the_sum_over_its_values() {
    let power =
        |exponent| times(binary(Operator::Power, Expr::Driver(0), Expr::Number(exponent)), Expr::Driver(1));
    is_worth_its_sum(range(2.0, 8.0), power(1.5), |x| x.powf(1.5), 3e-4);
    is_worth_its_sum(range(-8.0, -2.0), power(2.0), |x| x * x, 3e-3);
    // It turns round at 0, so a polynomial is fitted: the square is one.
    is_worth_its_sum(normal(1.0, 2.0), power(2.0), |x| x * x, 0.01);
}

#[test]
fn a_ratio_is_chosen_for_what_it_brings_above_the_price_of_its_divisor() {
    let mut board = rice_pair();
    board.draws = Draws::new(4096).unwrap();
    let whole = report(&board);
    let price = outcome(&whole, 0).expected.max(outcome(&whole, 1).expected);
    let Expr::Binary(_, above, below) = rice_formula() else { unreachable!() };
    let column = |expr: &Expr, row: usize| {
        let part = Board {
            score: rangerank::model::Score { model: None, formula: Formula::new(expr.clone()) },
            ..board.clone()
        };
        scores(&part, row).unwrap().unwrap()
    };
    let payoffs = [0, 1].map(|row| {
        let pairs = column(&above, row).into_iter().zip(column(&below, row));
        pairs.map(|(above, below)| above - price * below).collect::<Vec<_>>()
    });
    let missed: f64 = payoffs[0].iter().zip(&payoffs[1]).map(|(a, b)| a.max(*b) - b).sum();
    close(whole.evpi, missed / 4096.0, 1e-9);
}

#[test]
fn a_negative_divisor_turns_the_payoff_round() {
    let mut board = rice_pair();
    let same = report(&board);
    // Both above and below the line are negated.
    for row in &mut board.initiatives {
        let negated = |estimate: Estimate| match estimate {
            Estimate::Within(it) => range(-it.interval.high(), -it.interval.low()),
            Estimate::Exactly(value) => exactly(-value),
        };
        for driver in [0, 3] {
            row.estimates[driver] = row.estimates[driver].map(negated);
        }
    }
    let negated = report(&board);
    close(negated.evpi, same.evpi, 0.01);
    for (found, expected) in negated.evppi.iter().zip(&same.evppi) {
        near(found.value, expected.value, 1.0, 1e-9 * expected.value);
        near(found.changes, expected.changes, 1.0, 1e-9);
    }
}
