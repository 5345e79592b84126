//! Values by regression, where no formula is known.

use rangerank::model::{Domain, Estimate, Expr, Family, Operator, Order};

use super::super::boards::{binary, board, close, exactly, family, near, range, report, rice};
use super::{average, by, larger, law, learned, opaque, times};

/// A driver, what is known of it, and the mean payoff once it is known.
type Given<'a> = (&'a str, Estimate, &'a dyn Fn(f64) -> f64);

#[test]
fn a_fitted_value_is_near_the_exact_one() {
    let rows: [(&str, &[_]); 3] = [
        ("A", &[range(500.0, 2000.0), range(0.5, 2.0), range(0.4, 0.9), range(1.0, 4.0)]),
        ("B", &[range(2000.0, 3000.0), range(0.25, 1.0), exactly(0.8), range(2.0, 3.0)]),
        ("C", &[range(100.0, 5000.0), range(0.25, 3.0), range(0.3, 0.9), range(2.0, 6.0)]),
    ];
    for order in [Order::Mean, Order::Expected] {
        let exact = by(order, rice(&rows));
        let fitted = report(&opaque(exact.clone()));
        let exact = report(&exact);
        close(fitted.evpi, exact.evpi, 1e-4);
        for (found, exact) in fitted.evppi.iter().zip(&exact.evppi) {
            assert_eq!(
                found.standard_error > 0.0,
                exact.driver != "Confidence" || exact.initiative.as_deref() != Some("B")
            );
            near(found.value, exact.value, found.standard_error, 0.05 * exact.value.max(50.0));
            near(found.changes, exact.changes, 1.0, 0.04);
        }
    }
}

#[test]
fn a_fitted_value_is_that_of_nested_sums() {
    // The larger of two, against something sure: the mean over x of the better of E[max(x, y)] and that.
    let (x, y, sure) = (range(1.0, 9.0), range(2.0, 5.0), 4.6);
    let rows: [(&str, &[_]); 2] = [("A", &[x, y]), ("sure", &[exactly(sure), exactly(sure)])];
    let board = board(larger(Expr::Driver(0), Expr::Driver(1)), &["x", "y"], &rows);
    let report = report(&board);
    for (driver, outer, inner) in [("x", x, y), ("y", y, x)] {
        let given = |u: f64| {
            let known = law(outer).quantile(u);
            average(800, |v| law(inner).quantile(v).max(known))
        };
        let exact = average(800, |u| given(u).max(sure)) - average(800, given).max(sure);
        let found = learned(&report, Some("A"), driver);
        // A polynomial does not follow the bend exactly.
        near(found.value, exact, 1.0, 0.015 * exact);
    }
}

#[test]
fn the_parts_of_a_formula_keep_their_exact_means() {
    // (a + b·chance(c)) / d: one term of a sum, an event, and a divisor.
    let event = times(Expr::Driver(1), Expr::Chance(Expr::Driver(2).into()));
    let expr = binary(Operator::Divide, binary(Operator::Add, Expr::Driver(0), event), Expr::Driver(3));
    let row = [range(2.0, 8.0), range(5.0, 9.0), family(0.2, 0.7, Family::LogitNormal), range(1.0, 4.0)];
    let [a, b, c, d] = row.map(|estimate| law(estimate).mean());
    let inverse = 1.0 / d * (d / law(row[3]).quantile(0.5)).powi(2);
    let sure = (a + b * c) * inverse;
    let rows: [(&str, &[_]); 2] =
        [("A", &row), ("sure", &[exactly(sure), exactly(0.0), exactly(0.5), exactly(1.0)])];
    let mut board = by(Order::Mean, board(expr, &["a", "b", "c", "d"], &rows));
    board.drivers[2].domain = Domain::Probability;
    let report = report(&board);
    let given: [Given<'_>; 4] = [
        ("a", row[0], &|a| (a + b * c) * inverse),
        ("b", row[1], &|b| (a + b * c) * inverse),
        ("c", row[2], &|c| (a + b * c) * inverse),
        ("d", row[3], &|d| (a + b * c) / d),
    ];
    for (driver, x, payoff) in given {
        let exact = average(100_000, |u| payoff(law(x).quantile(u)).max(sure)) - sure;
        let found = learned(&report, Some("A"), driver);
        assert_eq!(found.standard_error, 0.0);
        near(found.value, exact, 1.0, 3e-4 * exact);
    }
}
