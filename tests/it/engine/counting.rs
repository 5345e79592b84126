//! Counts of the report against a plain recount of the scores: few rows and many, with ties and without.

use rangerank::engine::{MAX_PAIRED, scores};
use rangerank::model::{Board, Draws, Estimate};

use super::boards::{close, exactly, outcome, plain, range, report};

/// A board of `n` rows, every fourth of which is one of two neighbouring numbers.
fn rows(n: usize, draws: u32) -> Board {
    let names: Vec<_> = (0..n).map(|i| format!("row {i}")).collect();
    let value = |i: usize| match i % 4 {
        3 if i % 8 == 3 => exactly(7.0),
        3 => exactly(7.0_f64.next_up()),
        _ => range(1.0 + i as f64 / n as f64, 10.0 + (i * 7 % n) as f64 / n as f64),
    };
    let rows: Vec<(&str, Estimate)> =
        names.iter().enumerate().map(|(i, name)| (name.as_str(), value(i))).collect();
    let mut board = plain(&rows);
    board.draws = Draws::new(draws).unwrap();
    board
}

#[track_caller]
fn agrees_with_a_recount(board: &Board) {
    let (report, n) = (report(board), board.initiatives.len());
    let columns: Vec<_> = (0..n).map(|i| scores(board, i).unwrap().unwrap()).collect();
    let n_draws = columns[0].len();
    let mut ranks = vec![vec![0.0; n]; n];
    let mut best = 0.0;
    for draw in 0..n_draws {
        let scores: Vec<_> = columns.iter().map(|column| column[draw]).collect();
        let mut sorted: Vec<_> = (0..n).collect();
        sorted.sort_by(|&i, &j| scores[j].total_cmp(&scores[i]));
        best += scores[sorted[0]];
        for tied in sorted.chunk_by(|&i, &j| scores[i] == scores[j]) {
            let first = sorted.iter().position(|i| i == &tied[0]).unwrap();
            for &i in tied {
                ranks[i][first..first + tied.len()]
                    .iter_mut()
                    .for_each(|draws| *draws += 1.0 / tied.len() as f64);
            }
        }
    }
    for (i, column) in columns.iter().enumerate() {
        let outcome = outcome(&report, i);
        for (told, counted) in outcome.rank_acceptability.iter().zip(&ranks[i]) {
            close(*told, counted / n_draws as f64, 1e-12);
        }
        let mean = column.iter().sum::<f64>() / n_draws as f64;
        close(outcome.opportunity_loss, best / n_draws as f64 - mean, 1e-9);
    }
    let beats = |i: usize, j: usize| {
        let wins =
            columns[i].iter().zip(&columns[j]).map(|(a, b)| f64::from(u8::from(a > b) + u8::from(a >= b)));
        wins.sum::<f64>() / (2 * n_draws) as f64
    };
    assert_eq!(report.pairwise.is_empty(), n > MAX_PAIRED);
    for (i, row) in report.pairwise.iter().enumerate() {
        (0..n).for_each(|j| close(row[j].unwrap(), beats(i, j), 1e-12));
    }
    let ranked = report.ranked();
    close(report.verdict.lead.unwrap(), beats(ranked[0].index, ranked[1].index), 1e-12);
}

#[test]
fn a_few_rows_are_counted_right() {
    agrees_with_a_recount(&rows(2, 256));
    agrees_with_a_recount(&rows(20, 1024));
}

#[test]
fn rows_that_are_sorted_are_counted_like_rows_that_are_compared() {
    for n in [127, 128, 129, 260] {
        agrees_with_a_recount(&rows(n, 256));
    }
}

#[test]
fn many_rows_are_counted_right_without_every_pair() {
    agrees_with_a_recount(&rows(60, 512));
    agrees_with_a_recount(&rows(61, 512));
}

/// More scores than are kept between the passes.
#[test]
fn rows_drawn_twice_are_counted_right() {
    agrees_with_a_recount(&rows(40, 1 << 16));
}

#[test]
fn quantiles_are_those_of_the_sorted_scores() {
    let mut board = rows(6, 1024);
    board.level = rangerank::model::Level::new(0.8).unwrap();
    // A sum has no closed form.
    board.score.formula = rangerank::model::Formula::new(super::boards::binary(
        rangerank::model::Operator::Subtract,
        rangerank::model::Expr::Driver(0),
        rangerank::model::Expr::Number(3.0),
    ));
    let report = report(&board);
    for i in 0..6 {
        let mut sorted = scores(&board, i).unwrap().unwrap();
        sorted.sort_by(f64::total_cmp);
        let outcome = outcome(&report, i);
        let told = [
            (0.05, outcome.p05),
            (0.1, outcome.p10),
            (0.25, outcome.p25),
            (0.5, outcome.median),
            (0.75, outcome.p75),
            (0.9, outcome.p90),
            (0.95, outcome.p95),
        ];
        for (p, told) in told {
            let place: f64 = p * 1024.0 - 0.5;
            let below = (0..1024).filter(|rank| f64::from(*rank) <= place).count() - 1;
            let (low, high) = (sorted[below], sorted[below + 1]);
            close(told, low + (high - low) * place.fract(), 1e-12);
        }
    }
}
