//! How far simulated figures lie from exact ones, over many seeds.

use rangerank::engine::{EvaluateError, evaluate, scores};
use rangerank::model::Board;

use super::exact::Exact;

/// The figures of one run, each in the board's order.
#[derive(Debug)]
pub struct Figures {
    means: Vec<f64>,
    p95s: Vec<f64>,
    firsts: Vec<f64>,
    evpi: f64,
}

/// Root mean square errors over seeds and initiatives; relative, but for P(first).
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Errors {
    /// Of the mean of the draws.
    pub mean: f64,
    /// Of their 95 % quantile.
    pub p95: f64,
    /// Of P(first), in chances.
    pub first: f64,
    /// Of the expected value of perfect information.
    pub evpi: f64,
}

impl Figures {
    /// What the engine's draws say. (The report itself has closed forms for these means and quantiles.)
    ///
    /// # Errors
    /// As [`evaluate`].
    pub fn of_engine(board: &Board) -> Result<Self, EvaluateError> {
        let report = evaluate(board)?;
        let outcomes = || report.initiatives.iter().flat_map(|initiative| &initiative.outcome);
        let mut figures = Self {
            means: Vec::new(),
            p95s: Vec::new(),
            firsts: outcomes().map(|outcome| outcome.first).collect(),
            evpi: outcomes().map(|outcome| outcome.opportunity_loss).fold(f64::INFINITY, f64::min),
        };
        for row in 0..board.initiatives.len() {
            figures.note(&mut scores(board, row)?.unwrap_or_default());
        }
        Ok(figures)
    }

    /// What some columns of scores say.
    pub fn of_scores(mut columns: Vec<Vec<f64>>) -> Self {
        let n_draws = columns.first().map_or(0, Vec::len);
        let (mut wins, mut most) = (vec![0_u32; columns.len()], 0.0);
        for draw in 0..n_draws {
            let scores = columns.iter().map(|column| column[draw]).enumerate();
            let higher =
                |best: (usize, f64), other: (usize, f64)| if other.1 > best.1 { other } else { best };
            let (first, best) = scores.fold((0, f64::NEG_INFINITY), higher);
            wins[first] += 1;
            most += best;
        }
        let n = n_draws as f64;
        let firsts = wins.into_iter().map(|wins| f64::from(wins) / n).collect();
        let mut figures = Self { means: Vec::new(), p95s: Vec::new(), firsts, evpi: 0.0 };
        for column in &mut columns {
            figures.note(column);
        }
        figures.evpi = most / n - figures.means.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        figures
    }

    /// Takes a column's mean and 95 % quantile, at the position 0.95·N + ½ (Hazen 1914).
    fn note(&mut self, column: &mut [f64]) {
        self.means.push(column.iter().sum::<f64>() / column.len() as f64);
        let twentieths = 19 * column.len() - 10;
        let (_, low, above) = column.select_nth_unstable_by(twentieths / 20, f64::total_cmp);
        let next = above.iter().copied().fold(f64::INFINITY, f64::min);
        self.p95s.push(*low + (next - *low) * (twentieths % 20) as f64 / 20.0);
    }
}

impl Errors {
    /// The errors of some runs.
    pub fn of(runs: &[Figures], exact: &Exact) -> Self {
        let rms = |errors: &mut dyn Iterator<Item = f64>| {
            let (n, sum) = errors.fold((0.0, 0.0), |(n, sum), error| (n + 1.0, sum + error * error));
            (sum / n).sqrt()
        };
        let relative = |found: &[f64], exact: &[f64]| -> Vec<f64> {
            found.iter().zip(exact).map(|(found, exact)| found / exact - 1.0).collect()
        };
        Self {
            mean: rms(&mut runs.iter().flat_map(|run| relative(&run.means, &exact.means))),
            p95: rms(&mut runs.iter().flat_map(|run| relative(&run.p95s, &exact.p95s))),
            first: rms(&mut runs
                .iter()
                .flat_map(|run| run.firsts.iter().zip(&exact.firsts).map(|(found, exact)| found - exact))),
            evpi: rms(&mut runs.iter().map(|run| run.evpi / exact.evpi - 1.0)),
        }
    }
}
