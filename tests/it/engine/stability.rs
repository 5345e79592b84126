//! The engine's bits: a change here means a new `engine::VERSION`.

use rangerank::engine::{Report, VERSION};
use rangerank::model::{Domain, Estimate, Expr, Family, Function, Name, Operator, Range, Shared};

use super::boards::{binary, board, driver, exactly, family, range, report, rice_pair};

/// FNV-1a over the bits of every figure of a report, in the order of its fields.
fn digest(report: &Report) -> u64 {
    let mut hash = 0xcbf2_9ce4_8422_2325_u64;
    let mut take = |x: f64| {
        assert!(!x.is_nan());
        for byte in x.to_bits().to_le_bytes() {
            hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        }
    };
    for row in &report.initiatives {
        let it = row.outcome.as_ref().unwrap();
        [it.rank as f64, it.tie_group as f64, it.expected, it.mean, it.median]
            .into_iter()
            .for_each(&mut take);
        [it.p05, it.p10, it.p25, it.p75, it.p90, it.p95].into_iter().for_each(&mut take);
        it.rank_acceptability.iter().copied().for_each(&mut take);
        [it.expected_rank, it.first, it.opportunity_loss].into_iter().for_each(&mut take);
    }
    report.pairwise.iter().flatten().flatten().copied().for_each(&mut take);
    report.verdict.stakes.share.into_iter().for_each(&mut take);
    let noise = &report.noise;
    [&noise.mean, &noise.first, &noise.opportunity_loss]
        .into_iter()
        .flatten()
        .flatten()
        .copied()
        .for_each(&mut take);
    take(noise.pairwise);
    [report.evpi, noise.evpi].into_iter().for_each(&mut take);
    report.evppi.iter().flat_map(|it| [it.value, it.standard_error, it.changes]).for_each(&mut take);
    hash
}

/// Every family, `together`, `shared`, `chance` and every function on one board.
fn everything() -> rangerank::model::Board {
    let a = binary(Operator::Multiply, Expr::Driver(0), Expr::Chance(Expr::Driver(1).into()));
    let b =
        Expr::Call(Function::Sqrt, vec![Expr::Call(Function::Max, vec![Expr::Driver(2), Expr::Number(0.0)])]);
    let c = Expr::Call(Function::Ln, vec![Expr::Call(Function::Exp, vec![Expr::Driver(2)])]);
    let d = binary(Operator::Power, Expr::Shared(0), Expr::Call(Function::Min, vec![b, c]));
    let expr = binary(Operator::Divide, binary(Operator::Add, a, d), Expr::Driver(3));
    let mid = |low, high, mid| match range(low, high) {
        Estimate::Within(range) => Estimate::Within(Range { mid: Some(mid), ..range }),
        exact @ Estimate::Exactly(_) => exact,
    };
    let mut board = board(
        expr,
        &["value", "chance", "extra", "effort"],
        &[
            (
                "A",
                &[range(5.0, 20.0), range(0.2, 0.7), family(0.5, 3.0, Family::Triangular), range(1.0, 4.0)],
            ),
            ("B", &[family(5.0, 20.0, Family::Pert), exactly(0.5), mid(-1.0, 3.0, 0.5), mid(1.0, 4.0, 1.5)]),
            ("C", &[family(1.0, 30.0, Family::Uniform), range(0.1, 0.9), mid(-1.0, 3.0, -0.9), exactly(2.0)]),
        ],
    );
    board.drivers[1] = driver("chance", Domain::Probability);
    board.drivers[0].together = 0.4;
    board.shared =
        vec![Shared { name: Name::new("market"), domain: Domain::Real, estimate: range(1.0, 2.0) }];
    board
}

#[test]
fn reports_keep_their_bits() {
    let mut other = rice_pair();
    (other.seed, other.draws) = (u64::MAX, rangerank::model::Draws::MIN);
    let found = [rice_pair(), other, everything()].map(|board| digest(&report(&board)));
    assert_eq!((VERSION, found), (1, [0, 0, 0]));
}
