//! Standard errors against what happens over many seeds.

use rangerank::engine::Report;
use rangerank::model::Draws;

use super::boards::{outcome, range, report, rice};

/// Over 16 seeds: how often the spread of a figure was larger than its own standard error says, as a ratio.
pub(crate) fn spread_over_error(
    reports: &[Report],
    figure: impl Fn(&Report) -> f64,
    error: impl Fn(&Report) -> f64,
) -> f64 {
    let n = reports.len() as f64;
    let mean = reports.iter().map(&figure).sum::<f64>() / n;
    let variance = reports.iter().map(|report| (figure(report) - mean).powi(2)).sum::<f64>() / (n - 1.0);
    let stated = reports.iter().map(|report| error(report).powi(2)).sum::<f64>() / n;
    (variance / stated).sqrt()
}

#[test]
fn figures_spread_no_more_than_their_standard_errors() {
    let rows: [(&str, &[_]); 3] = [
        ("A", &[range(500.0, 2000.0), range(0.5, 2.0), range(0.4, 0.9), range(1.0, 4.0)]),
        ("B", &[range(2000.0, 3000.0), range(0.25, 1.0), range(0.5, 0.9), range(2.0, 3.0)]),
        ("C", &[range(100.0, 5000.0), range(0.25, 3.0), range(0.3, 0.9), range(2.0, 3.0)]),
    ];
    for draws in [256, 4096] {
        let reports: Vec<_> = (0..16)
            .map(|seed| {
                let mut board = rice(&rows);
                board.seed = seed;
                board.draws = Draws::new(draws).unwrap();
                report(&board)
            })
            .collect();
        for row in 0..3 {
            // Of 16, a spread of 1.6 times its expectation comes once in a thousand.
            let first =
                spread_over_error(&reports, |r| outcome(r, row).first, |r| r.noise.first[row].unwrap());
            let loss = spread_over_error(
                &reports,
                |r| outcome(r, row).opportunity_loss,
                |r| r.noise.opportunity_loss[row].unwrap(),
            );
            let pair = spread_over_error(&reports, |r| r.pairwise[0][row].unwrap(), |r| r.noise.pairwise);
            assert!(first < 1.6 && loss < 1.6 && pair < 1.6, "{draws} {row}: {first} {loss} {pair}");
            assert!(first > 0.1, "the error says nothing: {first}");
        }
    }
}

#[test]
fn a_simulated_mean_spreads_no_more_than_its_standard_error() {
    use super::boards::{binary, board};
    use rangerank::engine::scores;
    use rangerank::model::{Expr, Function, Operator};
    // No closed form: the larger of two, over a third.
    let larger = Expr::Call(Function::Max, vec![Expr::Driver(0), Expr::Driver(1)]);
    let expr = binary(Operator::Divide, larger, Expr::Driver(2));
    let reports: Vec<_> = (0..16)
        .map(|seed| {
            let mut board = board(
                expr.clone(),
                &["a", "b", "c"],
                &[("A", &[range(1.0, 9.0), range(-2.0, 8.0), range(1.0, 4.0)])],
            );
            board.seed = seed;
            let report = report(&board);
            let scores = scores(&board, 0).unwrap().unwrap();
            let plain = scores.iter().sum::<f64>() / scores.len() as f64;
            super::boards::close(outcome(&report, 0).mean, plain, 1e-12);
            report
        })
        .collect();
    let ratio = spread_over_error(&reports, |r| outcome(r, 0).mean, |r| r.noise.mean[0].unwrap());
    assert!(ratio < 1.6, "{ratio}");
}

#[test]
fn nets_beat_plain_chance() {
    // The mean of a plain Monte Carlo run would be off by sd/√N; a net's by far less.
    let board = rice(&[("A", &[range(500.0, 2000.0), range(0.5, 2.0), range(0.4, 0.9), range(1.0, 4.0)])]);
    let report = report(&board);
    let simulated = rangerank::engine::scores(&board, 0).unwrap().unwrap();
    let n = simulated.len() as f64;
    let mean = simulated.iter().sum::<f64>() / n;
    let sd = (simulated.iter().map(|s| (s - mean).powi(2)).sum::<f64>() / n).sqrt();
    assert!((mean - outcome(&report, 0).mean).abs() < 0.1 * sd / n.sqrt());
}
