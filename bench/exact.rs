//! Exact figures of independent lognormal scores: closed forms, and one integral each for what compares them.

#![expect(
    clippy::disallowed_methods,
    reason = "what is exact to rounding needs not the same bits everywhere"
)]

use std::f64::consts::PI;

use rangerank::engine::{normal_cdf, normal_quantile};
use rangerank::model::{Board, Domain, Estimate, Expr, Operator};

/// What is known of a board without a draw.
#[derive(Debug)]
pub struct Exact {
    /// The mean of each score.
    pub means: Vec<f64>,
    /// The 95 % quantile of each score.
    pub p95s: Vec<f64>,
    /// P(first) of each initiative.
    pub firsts: Vec<f64>,
    /// E[max s] − max E[s].
    pub evpi: f64,
}

/// Mean and standard deviation of the logarithm of each driver of each row, and whether the driver divides.
///
/// `None` unless the formula is a product and quotient of drivers, each a positive range.
pub fn logs(board: &Board) -> Option<Vec<Vec<(f64, f64, bool)>>> {
    let mut drivers = Vec::new();
    walk(board.score.formula.expr(), false, &mut drivers).then_some(())?;
    let rows = board.initiatives.iter().map(|row| {
        let log = |&(driver, divides): &(usize, bool)| {
            let Some(Estimate::Within(range)) = row.estimates[driver] else { return None };
            (board.drivers[driver].domain != Domain::Probability).then_some(())?;
            let [low, high] = [range.interval.low(), range.interval.high()].map(f64::ln);
            let z = -normal_quantile(range.level_on(board).tail());
            Some((f64::midpoint(low, high), (high - low) / (2.0 * z), divides))
        };
        drivers.iter().map(log).collect()
    });
    rows.collect()
}

/// Notes the drivers of a product; false where it is none.
fn walk(expr: &Expr, divides: bool, found: &mut Vec<(usize, bool)>) -> bool {
    match expr {
        Expr::Driver(driver) => {
            found.push((*driver, divides));
            true
        }
        Expr::Binary(Operator::Multiply, left, right) => {
            walk(left, divides, found) && walk(right, divides, found)
        }
        Expr::Binary(Operator::Divide, left, right) => {
            walk(left, divides, found) && walk(right, !divides, found)
        }
        _ => false,
    }
}

impl Exact {
    /// The figures of a board whose scores are [`logs`].
    pub fn of(board: &Board) -> Option<Self> {
        let sum = |row: Vec<(f64, f64, bool)>| {
            let mean = row.iter().map(|&(mean, _, divides)| if divides { -mean } else { mean }).sum::<f64>();
            (mean, row.iter().map(|(_, sd, _)| sd * sd).sum::<f64>().sqrt())
        };
        let rows: Vec<(f64, f64)> = logs(board)?.into_iter().map(sum).collect();
        let means: Vec<f64> = rows.iter().map(|(mean, sd)| (mean + sd * sd / 2.0).exp()).collect();
        let best = means.iter().copied().fold(0.0, f64::max);
        let firsts = (0..rows.len()).map(|i| as_first(&rows, i, |_| 1.0)).collect();
        let most: f64 = (0..rows.len()).map(|i| as_first(&rows, i, f64::exp)).sum();
        let p95s = rows.iter().map(|(mean, sd)| (mean + sd * normal_quantile(0.95)).exp()).collect();
        Some(Self { means, p95s, firsts, evpi: most - best })
    }
}

/// E[f(log score of i) · (i is first)] = ∫ f(x) φᵢ(x) Π P(another is below x) dx, by the trapezoidal rule, which is
/// exact to rounding for such smooth functions.
fn as_first(rows: &[(f64, f64)], i: usize, f: impl Fn(f64) -> f64) -> f64 {
    const STEP: f64 = 1.0 / 64.0;
    let (mean, sd) = rows[i];
    let at = |step: i32| {
        let z = f64::from(step) * STEP;
        let x = mean + sd * z;
        let others = rows.iter().enumerate().filter(|(j, _)| *j != i);
        let below: f64 = others.map(|(_, (mean, sd))| normal_cdf((x - mean) / sd)).product();
        f(x) * below * (-0.5 * z * z).exp()
    };
    (-12 * 64..=12 * 64).map(at).sum::<f64>() * STEP / (2.0 * PI).sqrt()
}
