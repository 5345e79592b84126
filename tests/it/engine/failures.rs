//! What has no score says so, and names the row and the driver.

use rangerank::engine::{EvaluateError, FitError, VerdictKind, evaluate};
use rangerank::model::{Domain, Expr, Family, Function, Name, Operator};

use super::boards::{binary, board, exactly, family, plain, range, report, rice_pair, shared_number};

#[track_caller]
fn fails(expr: Expr, row: &[rangerank::model::Estimate], error: EvaluateError) {
    let names = &["a", "b"][..row.len()];
    let board = board(expr, names, &[("fine", &vec![exactly(0.5); row.len()][..]), ("not", row)]);
    assert_eq!(evaluate(&board), Err(error));
}

#[test]
fn dividing_by_zero_names_the_driver_that_is_zero() {
    let below = binary(Operator::Multiply, Expr::Driver(0), Expr::Driver(1));
    let error = EvaluateError::DividesByZero { initiative: 1, driver: Some(1) };
    fails(binary(Operator::Divide, Expr::Number(1.0), below.clone()), &[exactly(2.0), exactly(0.0)], error);
    let inside = binary(Operator::Add, Expr::Number(1.0), binary(Operator::Divide, Expr::Number(1.0), below));
    fails(inside, &[range(1.0, 2.0), exactly(0.0)], error);
}

#[test]
fn leaving_the_reals_names_the_driver() {
    let error = EvaluateError::LeavesReals { initiative: 1, driver: Some(0) };
    fails(Expr::Call(Function::Sqrt, vec![Expr::Driver(0)]), &[exactly(-1.0)], error);
    fails(Expr::Call(Function::Ln, vec![Expr::Driver(0)]), &[range(-1.0, 2.0)], error);
    fails(
        binary(Operator::Power, Expr::Driver(0), Expr::Driver(1)),
        &[range(-1.0, 2.0), exactly(0.5)],
        error,
    );
    fails(binary(Operator::Power, Expr::Driver(0), Expr::Number(-1.0)), &[exactly(0.0)], error);
}

#[test]
fn a_score_too_large_is_an_error() {
    let error = EvaluateError::Overflows { initiative: 1 };
    // No draw is too large, but their mean is.
    fails(Expr::Driver(0), &[range(1e-21, 1e22)], error);
    fails(Expr::Call(Function::Exp, vec![Expr::Driver(0)]), &[exactly(1000.0)], error);
    fails(Expr::Driver(0), &[exactly(1e200)], error);
    fails(Expr::Driver(0), &[range(1e-200, 1e200)], error);
}

#[test]
fn an_event_needs_a_probability() {
    let error = EvaluateError::NoProbability { initiative: 1, driver: Some(0) };
    fails(Expr::Chance(Expr::Driver(0).into()), &[exactly(1.5)], error);
    fails(Expr::Chance(Expr::Driver(0).into()), &[range(-0.5, 0.5)], error);
}

#[test]
fn what_divides_keeps_away_from_zero() {
    let ratio = || binary(Operator::Divide, Expr::Driver(0), Expr::Driver(1));
    let why = FitError::ReachesZero;
    let error = EvaluateError::NoFit { initiative: Some(1), driver: 1, why };
    for effort in [range(-1.0, 2.0), family(1.0, 2.0, Family::Normal), family(0.1, 20.0, Family::Uniform)] {
        fails(ratio(), &[exactly(1.0), effort], error);
    }
    let fine = board(ratio(), &["a", "b"], &[("A", &[exactly(1.0), family(2.0, 3.0, Family::Uniform)])]);
    assert!(evaluate(&fine).is_ok());
    let mut board = plain(&[("A", range(1.0, 2.0))]);
    board.shared = vec![shared_number("rate", Domain::Real, range(-1.0, 1.0))];
    let over = binary(Operator::Divide, Expr::Driver(0), Expr::Shared(0));
    board.score.formula = rangerank::model::Formula::new(over);
    assert_eq!(evaluate(&board), Err(EvaluateError::NoFit { initiative: None, driver: 0, why }));
}

#[test]
fn a_negative_power_divides() {
    let inverse = |of: Expr| binary(Operator::Power, of, Expr::Negate(Expr::Number(1.0).into()));
    let why = FitError::ReachesZero;
    let wide = family(0.1, 20.0, Family::Uniform);
    fails(
        binary(Operator::Multiply, Expr::Driver(0), inverse(Expr::Driver(1))),
        &[exactly(1.0), wide],
        EvaluateError::NoFit { initiative: Some(1), driver: 1, why },
    );
    let mut board = plain(&[("A", range(1.0, 2.0))]);
    board.shared = vec![shared_number("rate", Domain::Real, wide)];
    let over = binary(Operator::Multiply, Expr::Driver(0), inverse(Expr::Shared(0)));
    board.score.formula = rangerank::model::Formula::new(over);
    assert_eq!(evaluate(&board), Err(EvaluateError::NoFit { initiative: None, driver: 0, why }));
}

#[test]
fn a_row_without_an_estimate_is_listed_without_figures() {
    let mut board = rice_pair();
    let mut third = board.initiatives[0].clone();
    third.name = Name::new("C");
    third.estimates[1] = None;
    board.initiatives.insert(1, third);
    let report = report(&board);
    assert_eq!(report.pairwise[0].iter().map(Option::is_some).collect::<Vec<_>>(), [true, false, true]);
    assert_eq!(report.noise.first[1], None);
    let json = serde_json::to_value(&report).unwrap();
    assert_eq!(json["initiatives"][1], serde_json::json!({ "name": "C" }));
    let keys =
        |value: &serde_json::Value| value.as_object().unwrap().keys().cloned().collect::<Vec<_>>().join(" ");
    assert_eq!(keys(&json), "digest draws engine evpi evppi initiatives noise order pairwise seed verdict");
    assert_eq!(
        keys(&json["initiatives"][0]),
        "expected expected_rank first mean median name opportunity_loss p05 p10 p25 p75 p90 p95 rank \
         rank_acceptability tie_group"
    );
    assert_eq!(keys(&json["verdict"]), "kind leaders settled stakes");
    assert_eq!(json["verdict"]["kind"], "no clear winner");
    assert_eq!(json["order"], "expected");
}

#[test]
fn an_empty_board_has_nothing_to_rank() {
    let report = report(&plain(&[]));
    assert_eq!(report.verdict.kind, VerdictKind::NothingToRank);
    assert!(report.verdict.leaders.is_empty() && report.verdict.stakes.share.is_none());
    assert_eq!(report.noise.pairwise, 0.0);
}

#[test]
fn a_lone_row_is_a_clear_winner_at_no_risk() {
    let report = report(&plain(&[("A", range(1.0, 2.0))]));
    assert_eq!(report.verdict.kind, VerdictKind::Clear);
    assert_eq!(report.verdict.stakes.share, Some(0.0));
    assert_eq!(report.pairwise, [[Some(0.5)]]);
}
