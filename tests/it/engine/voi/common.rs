//! Numbers that tell of several rows.

use rangerank::engine::normal_quantile;
use rangerank::model::{Board, Domain, Expr, Operator, Order};

use super::super::boards::{
    binary, board, close, exactly, known, near, normal, number, plain, range, report, shared_number,
};
use super::{average, by, law, learned, opaque, times};

/// Three rows whose worth turns on a number that all share.
fn market(expr: Expr) -> Board {
    let rows: [(&str, &[_]); 3] = [
        ("bold", &[range(80.0, 120.0), exactly(90.0)]),
        ("even", &[range(40.0, 60.0), exactly(38.0)]),
        ("safe", &[exactly(14.0), exactly(0.0)]),
    ];
    let mut board = by(Order::Mean, board(expr, &["size", "cost"], &rows));
    board.shared = vec![shared_number("market", Domain::Positive, range(0.5, 2.0))];
    board
}

#[test]
fn a_shared_number_moves_every_row_at_once() {
    let board = market(binary(Operator::Subtract, times(Expr::Driver(0), Expr::Shared(0)), Expr::Driver(1)));
    let exact = report(&board);
    let sizes = [range(80.0, 120.0), range(40.0, 60.0), exactly(14.0)].map(|size| law(size).mean());
    let payoffs = |market: f64| [sizes[0] * market - 90.0, sizes[1] * market - 38.0, 14.0 * market];
    let n = 100_000;
    let sum = |f: &dyn Fn([f64; 3]) -> f64| average(n, |u| f(payoffs(law(range(0.5, 2.0)).quantile(u))));
    let highest = |it: [f64; 3]| it[0].max(it[1]).max(it[2]);
    let means = [0, 1, 2].map(|i| sum(&|it| it[i]));
    let leader = usize::from(means[1] > means[0]);
    let found = learned(&exact, None, "market");
    assert_eq!(exact.first_choice.unwrap().initiative, leader);
    assert_eq!(found.standard_error, 0.0);
    let value = sum(&highest) - highest(means);
    near(found.value, value, 1.0, 3e-4 * value);
    let changes = sum(&|it| f64::from(u8::from(it[leader] < highest(it))));
    near(found.changes, changes, 1.0, 1e-4);
    let fitted = report(&opaque(board));
    let found = learned(&fitted, None, "market");
    assert!(found.standard_error > 0.0);
    near(found.value, value, found.standard_error, 0.03 * value);
}

#[test]
fn a_factor_that_all_share_is_nothing_to_learn() {
    let report = report(&market(times(Expr::Driver(0), Expr::Shared(0))));
    let found = learned(&report, None, "market");
    assert_eq!((found.value, found.changes), (0.0, 0.0));
    assert!(report.evppi.iter().all(|it| it.initiative.is_some() || it.driver == "market"));
}

#[test]
fn what_goes_together_tells_of_the_others_too() {
    let (a, b) = (range(1.0, 9.0), range(1.5, 7.0));
    let z = normal_quantile(0.95);
    let [middle, spread] =
        [|l: f64, u: f64| f64::midpoint(l.ln(), u.ln()), |l: f64, u: f64| (u / l).ln() / 2.0];
    for together in [0.3, 0.8, 1.0] {
        let mut board = plain(&[("A", a), ("B", b)]);
        board.drivers[0].together = together;
        let found = report(&board);
        // E[B | A] where the normals of both have this correlation, and the other way round.
        let given = |(low, high): (f64, f64), correlation: f64, deviate: f64| {
            let sd = spread(low, high) / z;
            let rest = sd * sd * (1.0 - correlation * correlation);
            (middle(low, high) + sd * correlation * deviate + 0.5 * rest).exp()
        };
        for (row, [of_a, of_b]) in [("A", [1.0, together]), ("B", [together, 1.0])] {
            let best = |u: f64| {
                let deviate = normal_quantile(u);
                given((1.0, 9.0), of_a, deviate).max(given((1.5, 7.0), of_b, deviate))
            };
            let leader = law(a).mean().max(law(b).mean());
            let exact = average(100_000, best) - leader;
            let it = learned(&found, Some(row), "Value");
            near(it.value, exact, 1.0, 2e-3 * exact + 1e-4);
            let fitted = report(&opaque(board.clone()));
            let it = learned(&fitted, Some(row), "Value");
            near(it.value, exact, it.standard_error, 0.05);
        }
    }
    let mut board = plain(&[("A", range(1.0, 9.0)), ("B", range(0.9, 8.1))]);
    board.drivers[0].together = 1.0;
    assert!(report(&board).evppi.iter().all(|it| it.value < 1e-9 && it.changes < 1e-9));
}

/// p₁ from N(1, 1), and p₂ from N(p₁, 2): their sum is 2·p₁ and what p₂ adds.
#[test]
fn a_number_that_another_leans_on_is_worth_what_is_known() {
    let known = known("evppi_linear_voi_toy_corr");
    let lean = times(Expr::Driver(0), times(Expr::Number(2.0), Expr::Shared(0)));
    let rows: [(&str, &[_]); 2] =
        [("nothing", &[exactly(0.0), exactly(0.0)]), ("something", &[exactly(1.0), normal(0.0, 2.0)])];
    let mut board = board(binary(Operator::Add, lean, Expr::Driver(1)), &["takes part", "adds"], &rows);
    board.shared = vec![shared_number("p1", Domain::Real, normal(1.0, 1.0))];
    let report = report(&board);
    near(report.evpi, number(&known, "evpi"), report.noise.evpi, 0.01);
    let found = learned(&report, None, "p1");
    close(found.value, number(&known, "evppi_p1"), 1e-10);
}
