//! How the mean payoff moves with a number: in the parts of a formula, where lines cross, and where nothing moves.

use rangerank::engine::{EvaluateError, normal_cdf, normal_quantile};
use rangerank::model::{Board, Domain, Draws, Estimate, Expr, Formula, Name, Operator, Order};

use super::super::boards::{
    binary, board, close, exactly, family, normal, outcome, plain, range, report, shared_number,
};
use super::{average, by, is_worth_its_sum, law, learned, opaque, times};

const X: Expr = Expr::Driver(0);
const Y: Expr = Expr::Driver(1);

fn plus(left: Expr, right: Expr) -> Expr {
    binary(Operator::Add, left, right)
}

fn minus(left: Expr, right: Expr) -> Expr {
    binary(Operator::Subtract, left, right)
}

/// The row A of x and y against something sure that is worth as much on average.
fn against_its_mean(expr: Expr, row: [Estimate; 2], mean: f64) -> Board {
    let rows: [(&str, &[_]); 2] = [("A", &row), ("sure", &[exactly(mean), exactly(0.0)])];
    by(Order::Mean, board(expr, &["x", "y"], &rows))
}

#[test]
fn terms_with_the_same_number_add_up() {
    let product = || times(X, Y);
    for (expr, factor) in [
        (plus(product(), times(Expr::Number(2.0), product())), 3.0),
        (minus(times(Expr::Number(3.0), product()), product()), 2.0),
        (Expr::Negate(minus(product(), times(Expr::Number(3.0), product())).into()), 2.0),
    ] {
        is_worth_its_sum(range(2.0, 8.0), expr.clone(), |x| factor * x, 3e-4);
        let sure = board(expr, &["x", "y"], &[("A", &[range(2.0, 8.0), range(0.5, 6.0)])]);
        let mut pair = by(Order::Mean, sure);
        let mut other = pair.initiatives[0].clone();
        (other.name, other.key) = (Name::new("B"), "B".to_owned());
        pair.initiatives.push(other);
        let report = report(&pair);
        assert!(report.evppi.iter().all(|it| it.value > 0.0 && it.standard_error == 0.0));
    }
}

#[test]
fn a_negated_sum_is_worth_what_it_is_worth_to_avoid_it() {
    let (x, y) = (range(1.0, 9.0), range(2.0, 3.0));
    let [mean_x, mean_y] = [x, y].map(|it| law(it).mean());
    let expr = Expr::Negate(plus(X, Y).into());
    let report = report(&against_its_mean(expr, [x, y], mean_x + mean_y + 1.0));
    // The sure row scores −(E[x] + E[y] + 1), one less than A.
    let exact = average(100_000, |u| (mean_x + 1.0 - law(x).quantile(u)).max(0.0)) - 1.0;
    let found = learned(&report, Some("A"), "x");
    assert_eq!(found.standard_error, 0.0);
    assert!((found.value - exact).abs() < 3e-4 * exact, "{} for {exact}", found.value);
}

#[test]
fn a_number_that_stands_on_both_sides_is_fitted() {
    let more = || plus(X, Expr::Number(1.0));
    is_worth_its_sum(range(2.0, 8.0), times(more(), times(X, Y)), |x| (x + 1.0) * x, 0.02);
    is_worth_its_sum(range(2.0, 8.0), binary(Operator::Divide, times(more(), Y), X), |x| 1.0 + 1.0 / x, 0.02);
    let square = binary(Operator::Power, X, Expr::Number(2.0));
    let odds = family(0.05, 0.95, rangerank::model::Family::LogitNormal);
    is_worth_its_sum(odds, times(square, Y), |x| x * x, 5e-3);
}

#[test]
fn what_is_fitted_has_a_standard_error_though_every_mean_is_exact() {
    let square = || binary(Operator::Power, X, Expr::Number(2.0));
    for together in [0.0, 0.5] {
        let mut board = against_its_mean(plus(square(), Y), [normal(1.0, 2.0), exactly(0.0)], 2.0);
        board.drivers[0].together = together;
        let report = report(&board);
        close(outcome(&report, 0).mean, 5.0, 1e-14);
        let found = learned(&report, Some("A"), "x");
        assert!(found.value > 0.0 && found.standard_error > 0.0, "{together}: {found:?}");
    }
}

fn market(mut board: Board, low: f64, high: f64) -> Board {
    board.shared = vec![shared_number("market", Domain::Positive, range(low, high))];
    board
}

#[test]
fn a_shared_number_that_moves_equal_rows_alike_is_nothing_to_learn() {
    let mut pair = market(plain(&[("A", exactly(2.0)), ("B", exactly(2.0))]), 1.0, 4.0);
    pair.score.formula = Formula::new(times(X, Expr::Shared(0)));
    for board in [pair.clone(), opaque(pair)] {
        let report = report(&board);
        let found = learned(&report, None, "market");
        assert_eq!((found.value, found.standard_error, found.changes), (0.0, 0.0, 0.0));
    }
}

#[test]
fn a_shared_divisor_that_some_rows_do_not_feel_is_worth_its_closed_form() {
    // E[max(a/m, b)] = a·e^(s²/2)·Φ(s − k/s) + b·Φ(k/s) with k = ln(b/a), for a market m around 1.
    let (a, b) = (4.0_f64, 3.0);
    let expr = plus(binary(Operator::Divide, X, Expr::Shared(0)), Y);
    let rows: [(&str, &[_]); 2] =
        [("bold", &[exactly(a), exactly(0.0)]), ("safe", &[exactly(0.0), normal(b, 1.0)])];
    let report = report(&market(by(Order::Mean, board(expr, &["x", "y"], &rows)), 0.5, 2.0));
    let s = 2.0_f64.ln() / normal_quantile(0.95);
    let (k, mean) = ((b / a).ln(), a * (0.5 * s * s).exp());
    let found = learned(&report, None, "market");
    close(found.value, mean * normal_cdf(s - k / s) + b * normal_cdf(k / s) - mean, 1e-12);
    close(found.changes, normal_cdf(k / s), 1e-12);
}

/// What the market is worth to rows whose payoffs are share·(market − level), all 0 where it is at the level.
fn worth_of_the_market(shares: &[f64], level: f64, (low, high): (f64, f64)) -> (f64, f64) {
    // Luck, which makes all that is unknown worth more than the market alone.
    let luck = normal(0.0, 10.0);
    let cells: Vec<_> = shares.iter().map(|share| [exactly(*share), exactly(level), luck]).collect();
    let rows: Vec<_> = ["A", "B", "C"].into_iter().zip(&cells).map(|(name, row)| (name, &row[..])).collect();
    let expr = plus(times(X, minus(Expr::Shared(0), Y)), Expr::Driver(2));
    let mut board = market(by(Order::Mean, board(expr, &["share", "level", "luck"], &rows)), low, high);
    board.draws = Draws::MIN;
    let report = report(&board);
    let found = learned(&report, None, "market");
    (found.value, found.changes)
}

#[test]
fn a_row_that_is_never_alone_at_the_top_changes_no_bit_of_what_is_worth() {
    for ends in [(0.5, 3.0), (0.6, 3.5), (0.7, 4.0), (0.8, 4.5), (0.9, 5.0), (1.0, 6.0), (1.1, 7.0)] {
        let mean = law(range(ends.0, ends.1)).mean();
        for (level, steepest) in
            [2.0, 4.0, 8.0, 16.0].into_iter().flat_map(|by| [(mean + 0.5, by), (mean - 0.5, -by)])
        {
            // To do nothing is best on average; between that and the steepest lies one that is nowhere above both.
            let without = worth_of_the_market(&[0.0, steepest], level, ends);
            let flat = [0.125, 0.25, 0.5].map(|by| by * steepest).into_iter();
            for shares in flat.flat_map(|flat| [[0.0, flat, steepest], [steepest, flat, 0.0]]) {
                assert_eq!(worth_of_the_market(&shares, level, ends), without, "{ends:?} {shares:?}");
            }
        }
    }
}

#[test]
fn of_payoffs_that_are_all_equal_at_one_point_the_outer_two_decide_every_bit() {
    for ends in [(0.5, 3.0), (0.6, 3.5), (0.7, 4.0), (0.8, 4.5), (0.9, 5.0), (1.0, 6.0), (1.1, 7.0)] {
        let level = law(range(ends.0, ends.1)).mean();
        for [first, last] in [[0.0, 1.1], [1.1, 0.0], [0.0, 1.7], [1.7, 0.0]] {
            let outer_two = worth_of_the_market(&[first, last], level, ends);
            let between = [0.3, 0.55, 0.7, 0.85].into_iter();
            for shares in between.flat_map(|share| [[first, share, last], [first, last, share]]) {
                assert_eq!(worth_of_the_market(&shares, level, ends), outer_two, "{ends:?} {shares:?}");
            }
        }
    }
}

#[test]
fn what_cancels_in_a_score_still_weighs_below_its_line() {
    // (a·b)/(a·c): the scores are those of b/c, but a future with a large a counts for more.
    let (a, b, c) = (Expr::Driver(0), Expr::Driver(1), Expr::Driver(2));
    let (above, below) = (times(a.clone(), b), times(a, c));
    let rows: [(&str, &[_]); 2] = [
        ("A", &[range(1.0, 9.0), range(2.0, 8.0), range(1.0, 4.0)]),
        ("B", &[range(2.0, 5.0), range(1.0, 9.0), range(1.5, 3.0)]),
    ];
    let made = |expr: &Expr| board(expr.clone(), &["a", "b", "c"], &rows);
    let whole = report(&made(&binary(Operator::Divide, above.clone(), below.clone())));
    let ratios = [0, 1].map(|row| outcome(&whole, row).expected);
    let choice = usize::from(ratios[1] > ratios[0]);
    let payoffs = [0, 1].map(|row| {
        let [above, below] = [&above, &below].map(|part| rangerank::engine::scores(&made(part), row));
        let pairs = above.unwrap().unwrap().into_iter().zip(below.unwrap().unwrap());
        pairs.map(|(above, below)| above - ratios[choice] * below).collect::<Vec<_>>()
    });
    let best = payoffs[0].iter().zip(&payoffs[1]).map(|(a, b)| a.max(*b));
    let missed: f64 = best.zip(&payoffs[choice]).map(|(best, chosen)| best - chosen).sum();
    close(whole.evpi, missed / 16384.0, 1e-9);
}

#[test]
fn a_value_too_large_for_a_number_is_an_error() {
    // Two equal ratios of 10¹⁵⁵ to some 10¹⁰: each score is small enough, and so is each mean payoff, which is 0.
    let row = [exactly(1e155), range(1e9, 1e10)];
    let expr = || binary(Operator::Divide, X, Y);
    let pair = board(expr(), &["value", "effort"], &[("B", &row), ("A", &row)]);
    let error = EvaluateError::Overflows { initiative: 1 };
    assert_eq!(rangerank::engine::evaluate(&pair), Err(error));
    let alone = board(expr(), &["value", "effort"], &[("B", &row)]);
    assert_eq!(report(&alone).evpi, 0.0);
}

#[test]
fn a_number_that_its_own_row_does_not_feel_still_tells_of_the_others() {
    let learned_of = |w: f64| {
        let rows: [(&str, &[_]); 3] = [
            ("A", &[range(1.0, 9.0), exactly(1.0)]),
            ("B", &[range(1.0, 2.5), exactly(2.05)]),
            ("C", &[range(1.0, 9.0), exactly(w)]),
        ];
        let mut board = by(Order::Mean, board(times(X, Y), &["x", "y"], &rows));
        board.drivers[0].together = 0.8;
        learned(&report(&board), Some("C"), "x").value
    };
    let [none, tiny] = [0.0, 1e-9].map(learned_of);
    assert!(tiny > 0.1, "{tiny}");
    close(none, tiny, 1e-6);
}
