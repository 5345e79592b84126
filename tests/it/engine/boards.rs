//! Boards, formulas and known answers in few words.

use rangerank::engine::{Outcome, Report, evaluate};
use rangerank::model::{
    Board, Domain, Draws, Driver, Estimate, Expr, Family, Formula, Initiative, Interval, Level, Name,
    Operator, Order, Range, Score, Shared,
};
use serde_json::Value;

pub(crate) fn range(low: f64, high: f64) -> Estimate {
    Estimate::Within(Range::plain(Interval::new(low, high).unwrap()))
}

pub(crate) fn family(low: f64, high: f64, family: Family) -> Estimate {
    Estimate::Within(Range { family: Some(family), ..Range::plain(Interval::new(low, high).unwrap()) })
}

/// The normal with this mean and standard deviation.
pub(crate) fn normal(mean: f64, sd: f64) -> Estimate {
    let z = 1.644_853_626_951_472_6;
    family(mean - z * sd, mean + z * sd, Family::Normal)
}

pub(crate) const fn exactly(value: f64) -> Estimate {
    Estimate::Exactly(value)
}

pub(crate) fn binary(operator: Operator, left: Expr, right: Expr) -> Expr {
    Expr::Binary(operator, Box::new(left), Box::new(right))
}

pub(crate) fn driver(name: &str, domain: Domain) -> Driver {
    Driver { name: Name::new(name), domain, unit: None, together: 0.0 }
}

pub(crate) fn shared_number(name: &str, domain: Domain, estimate: Estimate) -> Shared {
    Shared { name: Name::new(name), domain, estimate }
}

/// A board over drivers that may be any real number.
pub(crate) fn board(expr: Expr, names: &[&str], rows: &[(&str, &[Estimate])]) -> Board {
    let row = |(name, estimates): &(&str, &[Estimate])| Initiative {
        name: Name::new(name),
        key: (*name).to_owned(),
        estimates: estimates.iter().copied().map(Some).collect(),
    };
    Board {
        title: None,
        score: Score { model: None, formula: Formula::new(expr) },
        level: Level::DEFAULT,
        order: Order::Expected,
        drivers: names.iter().map(|name| driver(name, Domain::Real)).collect(),
        shared: Vec::new(),
        initiatives: rows.iter().map(row).collect(),
        draws: Draws::DEFAULT,
        seed: 1,
    }
}

/// A board whose score is its one driver.
pub(crate) fn plain(rows: &[(&str, Estimate)]) -> Board {
    let rows: Vec<_> = rows.iter().map(|(name, estimate)| (*name, std::slice::from_ref(estimate))).collect();
    board(Expr::Driver(0), &["Value"], &rows)
}

/// Reach × impact × confidence ÷ effort.
pub(crate) fn rice(rows: &[(&str, &[Estimate])]) -> Board {
    board(rice_formula(), &["Reach", "Impact", "Confidence", "Effort"], rows)
}

pub(crate) fn rice_formula() -> Expr {
    let times = |left, right| binary(Operator::Multiply, left, right);
    let value = times(times(Expr::Driver(0), Expr::Driver(1)), Expr::Driver(2));
    binary(Operator::Divide, value, Expr::Driver(3))
}

/// The two rows that nobody should call: A = 500 to 2000, …, and B = 2000 to 3000, ….
pub(crate) fn rice_pair() -> Board {
    rice(&[
        ("A", &[range(500.0, 2000.0), range(0.5, 2.0), exactly(0.8), range(1.0, 4.0)]),
        ("B", &[range(2000.0, 3000.0), range(0.25, 1.0), exactly(0.9), range(2.0, 3.0)]),
    ])
}

pub(crate) fn report(board: &Board) -> Report {
    evaluate(board).unwrap()
}

pub(crate) fn outcome(report: &Report, initiative: usize) -> &Outcome {
    report.initiatives[initiative].outcome.as_ref().unwrap()
}

/// The expected values of a known answer.
pub(crate) fn known(case: &str) -> Value {
    let cases: Value = serde_json::from_str(include_str!("../../values/oracles.json")).unwrap();
    cases[case]["expected"].clone()
}

pub(crate) fn number(value: &Value, key: &str) -> f64 {
    value[key].as_f64().unwrap()
}

#[track_caller]
pub(crate) fn close(found: f64, expected: f64, relative: f64) {
    assert!(
        (found - expected).abs() <= relative * expected.abs().max(1e-300),
        "expected {expected}, found {found}"
    );
}

/// Within four standard errors, and within `most` whatever they are.
#[track_caller]
pub(crate) fn near(found: f64, expected: f64, error: f64, most: f64) {
    let allowed = (4.0 * error + 1e-12).min(most);
    assert!((found - expected).abs() <= allowed, "expected {expected} ± {allowed}, found {found}");
}
