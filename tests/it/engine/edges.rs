//! Where one boundary or one rare case decides: each of these facts was once held by nothing but a pinned digest.

use rangerank::engine::{
    Distribution, EvaluateError, FitError, StakesSize, evaluate, normal_quantile, scores,
};
use rangerank::model::{
    Board, Domain, Draws, Estimate, Expr, Family, Function, Interval, Level, Operator, Range,
};

use super::boards::{binary, board, close, driver, exactly, family, normal, outcome, plain, range, report};

fn stated(low: f64, high: f64, mid: Option<f64>, family: Option<Family>) -> Range {
    Range { mid, family, ..Range::plain(Interval::new(low, high).unwrap()) }
}

fn fit(range: Range, level: f64, domain: Domain) -> Distribution {
    Distribution::fit(&range, Level::new(level).unwrap(), domain).unwrap()
}

/// A board of one row whose drivers are a and b.
fn one(expr: Expr, row: &[Estimate]) -> Board {
    board(expr, &["a", "b"][..row.len()], &[("A", row)])
}

fn drawn(board: &Board) -> Vec<f64> {
    scores(board, 0).unwrap().unwrap()
}

fn call(function: Function, operands: &[Expr]) -> Expr {
    Expr::Call(function, operands.to_vec())
}

const A: Expr = Expr::Driver(0);
const B: Expr = Expr::Driver(1);

#[test]
fn the_inverse_normal_is_infinite_at_its_ends_and_no_number_beyond() {
    assert_eq!((normal_quantile(0.0), normal_quantile(1.0)), (f64::NEG_INFINITY, f64::INFINITY));
    assert!(normal_quantile(-0.1).is_nan() && normal_quantile(1.1).is_nan());
}

#[test]
fn a_range_that_begins_or_ends_at_zero_is_normal() {
    for (low, high, middle) in [(0.0, 8.0, 4.0), (-8.0, 0.0, -4.0)] {
        let law = fit(stated(low, high, None, None), 0.9, Domain::Real);
        close(law.quantile(0.5), middle, 1e-15);
        close(law.quantile(0.05) + 1.0, low + 1.0, 1e-14);
        assert_eq!(law.mean(), middle);
    }
}

#[test]
fn a_metalog_on_the_log_scale_gives_way_where_its_mean_ends() {
    // The mean of e^X ends where a tail of X falls like e^(−x): with a₂ + ½·|a₃| = 1. At 80 % the logarithms H of
    // the high end and m of the middle have a₂ = H/s and a₃ = (H − 2m)/0.4s, where s = 2·ln 9.
    let (high, span) = (33.6_f64, 2.0 * 9.0_f64.ln());
    let limit = 0.5 * (high.ln() - 0.8 * (span - high.ln()));
    for (log, is_two_piece) in [(limit - 1e-9, true), (limit + 1e-9, false)] {
        for (ends, mid, domain) in
            [([1.0, high], log.exp(), Domain::Positive), ([-high, -1.0], -log.exp(), Domain::Real)]
        {
            let law = fit(stated(ends[0], ends[1], Some(mid), None), 0.8, domain);
            assert_eq!(law.is_two_piece(), is_two_piece, "{mid}");
            assert!(law.mean().is_finite());
        }
    }
}

#[test]
fn a_logit_normal_of_any_width_has_the_mean_of_a_finer_sum() {
    // The wider it is, the nearer to the real line is a pole of the integrand: π/s above −m/s.
    for (m, s) in [(-0.7, 0.5), (1.0, 2.0), (-3.3, 4.0), (-8.0, 6.0), (-10.0, 8.0_f64)] {
        let logistic = |z: f64| 1.0 / (1.0 + (-m - s * z).exp());
        let z = normal_quantile(0.95);
        let law = fit(stated(logistic(-z), logistic(z), None, None), 0.9, Domain::Probability);
        let finer = (-2000..=2000).map(|k| f64::from(k) / 200.0);
        let sum: f64 = finer.map(|z| logistic(z) * (-0.5 * z * z).exp()).sum();
        close(law.mean(), sum / 200.0 / (2.0 * std::f64::consts::PI).sqrt(), 1e-11);
    }
}

#[test]
fn a_shifted_lognormal_never_passes_its_end() {
    // ln((U − m)/(m − L)) = 46, and 37 deviations below the middle e^(σZ) is less than any number.
    let law = fit(stated(0.0, 1.0, Some(1e-20), Some(Family::Lognormal)), 0.9, Domain::Real);
    assert!(law.quantile(1e-300).abs() < 1e-30, "{}", law.quantile(1e-300));
}

#[test]
fn what_ends_at_zero_may_divide() {
    let divisor = |low, mid, high| {
        fit(stated(low, high, Some(mid), Some(Family::Lognormal)), 0.9, Domain::Real).as_divisor()
    };
    // With m² = L·U, the usual lognormals: they come as near to zero as one likes, and never to it.
    assert!(divisor(1.0, 2.0, 4.0).is_ok() && divisor(-4.0, -2.0, -1.0).is_ok());
    // Below −1 in nineteen of twenty futures, but as far up as −3 + 7/(1 − 4/7)·(4/7) = 6⅓.
    assert_eq!(divisor(-10.0, -3.0, 1.0), Err(FitError::ReachesZero));
}

#[test]
fn powers_and_roots_of_lognormals_are_in_closed_form() {
    // E[x^k] = e^(k·μ + ½·k²·σ²), and the quantiles of x^k are powers of those of x.
    let (low, high) = (2.0_f64, 8.0_f64);
    let (mu, sd) = ((low * high).ln() / 2.0, (high / low).ln() / (2.0 * normal_quantile(0.95)));
    let mean = |k: f64| (k * mu + 0.5 * k * k * sd * sd).exp();
    let power = |k: f64| binary(Operator::Power, A, Expr::Number(k));
    let four = binary(Operator::Multiply, Expr::Number(4.0), A);
    for (expr, k, factor) in [
        (power(2.0), 2.0, 1.0),
        (power(1.5), 1.5, 1.0),
        (power(-1.0), -1.0, 1.0),
        (call(Function::Sqrt, &[A]), 0.5, 1.0),
        (call(Function::Sqrt, &[four]), 0.5, 2.0),
        (call(Function::Sqrt, &[power(3.0)]), 1.5, 1.0),
    ] {
        let report = report(&one(expr, &[range(low, high)]));
        let it = outcome(&report, 0);
        close(it.mean, factor * mean(k), 1e-13);
        let [less, more] = if k > 0.0 { [low, high] } else { [high, low] };
        close(it.p05, factor * less.powf(k), 1e-12);
        close(it.p95, factor * more.powf(k), 1e-12);
    }
}

#[test]
fn a_root_is_rounded_once() {
    let uniform = family(5.0, 9.0, Family::Uniform);
    let roots = drawn(&one(call(Function::Sqrt, &[A]), &[uniform]));
    assert!(roots.into_iter().eq(drawn(&one(A, &[uniform])).into_iter().map(f64::sqrt)));
    let two = [uniform, family(2.0, 3.0, Family::Uniform)];
    let of_both = |expr| drawn(&one(expr, &two)).into_iter();
    let roots = of_both(call(Function::Sqrt, &[binary(Operator::Multiply, A, B)]));
    assert!(roots.eq(of_both(A).zip(of_both(B)).map(|(a, b)| (a * b).sqrt())));
}

#[test]
fn the_mean_of_a_negated_sum_is_exact() {
    let sum = Expr::Negate(binary(Operator::Add, A, B).into());
    close(outcome(&report(&one(sum, &[normal(10.0, 1.0), normal(5.0, 2.0)])), 0).mean, -15.0, 1e-15);
}

#[test]
fn the_mean_of_a_quotient_knows_what_is_not_independent() {
    // (x + 1)/x = 1 + 1/x.
    let more = binary(Operator::Add, A, Expr::Number(1.0));
    let report = report(&one(binary(Operator::Divide, more, A), &[range(1.0, 9.0)]));
    let sd = 9.0_f64.ln() / (2.0 * normal_quantile(0.95));
    close(outcome(&report, 0).mean, 1.0 + (0.5 * sd * sd).exp() / 3.0, 1e-3);
}

#[test]
fn a_number_is_negated_inside_a_formula_as_outside() {
    let inside = call(Function::Max, &[Expr::Negate(A.into()), Expr::Number(-1e9)]);
    let outside = drawn(&one(A, &[range(1.0, 9.0)]));
    assert!(drawn(&one(inside, &[range(1.0, 9.0)])).into_iter().eq(outside.into_iter().map(|x| -x)));
}

#[test]
fn zero_has_a_root_and_a_power_of_zero_but_no_logarithm() {
    let power = binary(Operator::Power, A, B);
    for (base, exponent, value) in [(0.0, 0.5, 0.0), (0.0, 0.0, 1.0), (0.0, 2.0, 0.0), (-2.0, 3.0, -8.0)] {
        let scores = drawn(&one(power.clone(), &[exactly(base), exactly(exponent)]));
        assert!(scores.iter().all(|score| *score == value), "{base}^{exponent}");
    }
    assert!(drawn(&one(call(Function::Sqrt, &[A]), &[exactly(0.0)])).iter().all(|score| *score == 0.0));
    let error = EvaluateError::LeavesReals { initiative: 0, driver: Some(0) };
    assert_eq!(evaluate(&one(call(Function::Ln, &[A]), &[exactly(0.0)])), Err(error));
}

#[test]
fn a_function_of_nothing_is_zero() {
    for function in [Function::Min, Function::Max, Function::Sqrt, Function::Ln, Function::Exp] {
        let plus = binary(Operator::Add, call(function, &[]), A);
        assert!(drawn(&one(plus, &[exactly(2.0)])).iter().all(|score| *score == 2.0), "{function:?}");
    }
}

#[test]
fn no_figure_is_a_negative_zero() {
    for expr in [Expr::Negate(A.into()), call(Function::Max, &[Expr::Negate(A.into())])] {
        let report = report(&one(expr, &[exactly(0.0)]));
        let it = outcome(&report, 0);
        for figure in [it.expected, it.mean, it.p05, it.p10, it.p25, it.median, it.p75, it.p90, it.p95] {
            assert_eq!(figure.to_bits(), 0);
        }
    }
}

#[test]
fn one_draw_that_is_too_large_is_an_error() {
    // 10¹⁶⁰ or −10¹⁶⁰ in one of a hundred futures, 0 on average and at every quantile that is told.
    let event = || Expr::Chance(A.into());
    let swing = binary(Operator::Multiply, Expr::Number(1e160), binary(Operator::Subtract, event(), event()));
    let error = EvaluateError::Overflows { initiative: 0 };
    assert_eq!(evaluate(&one(swing.clone(), &[exactly(0.01)])), Err(error));
    assert_eq!(scores(&one(swing.clone(), &[exactly(0.01)]), 0), Err(error));
    // In one future up and in one down.
    let mut twice = one(swing, &[exactly(1.0 / 256.0)]);
    twice.draws = Draws::MIN;
    assert_eq!(evaluate(&twice), Err(error));
    // So it is with what stands below the line, where that counts.
    let ratio = one(binary(Operator::Divide, A, B), &[exactly(1.0), range(1e149, 5e149)]);
    assert_eq!(evaluate(&ratio), Err(error));
}

#[test]
fn a_score_whose_mean_alone_is_too_large_has_no_draws() {
    let vague = one(A, &[range(1e-21, 1e22)]);
    let error = EvaluateError::Overflows { initiative: 0 };
    assert_eq!((evaluate(&vague).map(drop), scores(&vague, 0).map(drop)), (Err(error), Err(error)));
}

#[test]
fn stakes_of_just_a_twentieth_are_large() {
    // 20 for sure, or 24 in a quarter of the futures: the first choice misses ¼·4 of 20.
    let mut gamble =
        one(binary(Operator::Multiply, A, Expr::Chance(B.into())), &[exactly(20.0), exactly(1.0)]);
    gamble.drivers[1] = driver("b", Domain::Probability);
    let mut other = gamble.initiatives[0].clone();
    (other.key, other.estimates) = ("B".to_owned(), vec![Some(exactly(24.0)), Some(exactly(0.25))]);
    gamble.initiatives.push(other);
    let stakes = report(&gamble).verdict.stakes;
    assert_eq!((stakes.share, stakes.size), (Some(0.05), StakesSize::Large));
}

#[test]
fn quantiles_of_scores_that_differ_in_their_last_digits_are_those_of_the_sorted_scores() {
    let close_by = call(Function::Max, &[binary(Operator::Add, Expr::Number(1.0), A)]);
    for width in [3e-15, 3e-14, 3e-13, 3e-12, 3e-11] {
        let mut board = one(close_by.clone(), &[family(width, 2.0 * width, Family::Uniform)]);
        board.draws = Draws::new(1024).unwrap();
        let mut sorted = drawn(&board);
        sorted.sort_by(f64::total_cmp);
        let report = report(&board);
        let it = outcome(&report, 0);
        for (p, told) in [(0.05, it.p05), (0.25, it.p25), (0.5, it.median), (0.9, it.p90), (0.95, it.p95)] {
            let place = p * 1024.0 - 0.5;
            let below = sorted.iter().zip(0_u32..).filter(|(_, rank)| f64::from(*rank) <= place).count() - 1;
            assert!((sorted[below]..=sorted[below + 1]).contains(&told), "{width} {p}");
        }
    }
}

#[test]
fn a_row_that_overtakes_all_others_by_its_last_digit_is_first() {
    // More rows than are compared each with each: their keys, cut short, stand the wrong way round.
    let names: Vec<_> = (0..130).map(|i| format!("row {i}")).collect();
    let value = |i: usize| match i {
        3 => 1000.0,
        90 => 1000.0_f64.next_up(),
        _ => i as f64,
    };
    let rows: Vec<_> = names.iter().enumerate().map(|(i, name)| (name.as_str(), exactly(value(i)))).collect();
    let report = report(&plain(&rows));
    assert_eq!((outcome(&report, 90).first, outcome(&report, 3).first), (1.0, 0.0));
    assert_eq!((outcome(&report, 3).expected_rank, outcome(&report, 129).expected_rank), (2.0, 3.0));
}

#[test]
fn errors_say_what_was_expected() {
    let driver = Some(0);
    let fits = [
        (FitError::NeedsOneSign, "expected both ends above zero, or both below"),
        (FitError::NeedsProbability, "expected both ends between 0 and 1"),
        (FitError::ReachesZero, "expected a family that stays above zero"),
        (FitError::MidNotSupported, "expected a middle alone, or a family that has one"),
        (FitError::NeedsBoundedFamily, "expected uniform, triangular or pert for hard bounds"),
    ];
    for (why, words) in fits {
        assert_eq!(why.to_string(), words);
        let [row, shared] =
            [Some(2), None].map(|initiative| EvaluateError::NoFit { initiative, driver: 1, why }.to_string());
        assert_eq!((row, shared), (format!("row 3: {words}"), format!("shared number: {words}")));
    }
    for (error, words) in [
        (
            EvaluateError::DividesByZero { initiative: 0, driver },
            "row 1: expected a divisor other than zero in every draw",
        ),
        (EvaluateError::LeavesReals { initiative: 1, driver }, "row 2: expected a real score in every draw"),
        (EvaluateError::Overflows { initiative: 9 }, "row 10: expected a finite score"),
        (
            EvaluateError::NoProbability { initiative: 0, driver: None },
            "row 1: expected a probability from 0 to 1 in every draw",
        ),
    ] {
        assert_eq!(error.to_string(), words);
    }
}
