//! What pictures say: their findings, their marks, and the headings of their tables.

use super::{Words, fill};
use crate::engine::{Evppi, Futures, HELD, Outcome, Ranked, Report, Spread};
use crate::model::Board;
use crate::ui::picture::Threshold;

impl Words {
    /// `5 to 10`.
    pub fn between(self, [low, high]: [f64; 2]) -> String {
        fill(self.readings.range, [self.score(low), self.score(high)])
    }

    /// The headings of the table of scores.
    pub fn order_headings(self) -> Vec<String> {
        let (results, percents) = (&self.rest().results, ["P5", "P10", "P25"]);
        let mut headings = vec![self.board.initiative, self.board.rank, self.rest().figures.first_in_column];
        headings.extend([results.expected, results.mean]);
        headings.extend(percents);
        headings.push(results.median);
        headings.extend(["P75", "P90", "P95", results.expected_rank]);
        headings.into_iter().map(str::to_owned).collect()
    }

    /// The name of the picture of one score.
    pub fn score_of(self, name: &str) -> String {
        fill(self.rest().figures.score_of, [self.named(name)])
    }

    /// How many futures reach a threshold.
    pub fn reached(self, threshold: &Threshold) -> String {
        fill(self.rest().figures.at_least, [self.score(threshold.value), self.reached_in(threshold)])
    }

    fn reached_in(self, threshold: &Threshold) -> String {
        self.chance(threshold.reached as f64 / 100.0)
    }

    /// What the picture of one score shows.
    pub fn score_finding(self, name: &str, outcome: &Outcome, threshold: &Threshold) -> String {
        let [low, high] = [outcome.p05, outcome.p95].map(|end| self.score(end));
        let reached = [self.named(name), self.score(threshold.value), self.reached_in(threshold)];
        let [name, value, chance] = reached;
        fill(self.rest().figures.score_finding, [name, value, chance, low, high, self.chance(0.9)])
    }

    /// What the picture of pairs shows.
    pub fn matrix_finding(self, report: &Report) -> String {
        let ranked = report.ranked();
        let [first, second, ..] = ranked.as_slice() else { return String::new() };
        [&*self.pair_sentence(report, first, second), " ", self.rest().figures.cells_of_pairs].concat()
    }

    /// How often one initiative beats another.
    pub fn pair_sentence(self, report: &Report, a: &Ranked<'_>, b: &Ranked<'_>) -> String {
        let beats = report.pairwise.get(a.index).and_then(|row| row.get(b.index).copied().flatten());
        let Some(beats) = beats else { return String::new() };
        fill(self.rest().figures.beats, [self.named(a.name), self.named(b.name), self.chance(beats)])
    }

    /// What stands below and above the line of the headline ratio.
    pub fn map_axes(self, board: &Board) -> [String; 2] {
        let below = match board.score.formula.divisors().as_slice() {
            [only] => board.drivers.get(*only).map(|driver| driver.name.as_str()),
            _ => None,
        };
        [below.unwrap_or(self.rest().figures.effort).to_owned(), self.rest().figures.value.to_owned()]
    }

    /// What the map shows.
    pub fn map_finding(self, placed: &[(Ranked<'_>, Spread)], board: &Board) -> String {
        let most = |axis: usize, sign: f64| {
            let key = |it: &&(Ranked<'_>, Spread)| sign * it.1.center[axis];
            let most = placed.iter().max_by(|a, b| key(a).total_cmp(&key(b)));
            self.named(most.map_or("", |(it, _)| it.name))
        };
        let [effort, _] = self.map_axes(board);
        let [half, nearly_all] = HELD.map(|held| self.chance(held));
        let effort = self.driver(&effort);
        fill(self.rest().figures.map_finding, [most(1, 1.0), most(0, -1.0), effort, half, nearly_all])
    }

    /// The ratio of a line of equal ratio.
    pub fn ratio_mark(self, ratio: f64) -> String {
        fill(self.rest().figures.ratio, [self.exact(ratio)])
    }

    /// Which number could be learned.
    pub fn learned(self, it: &Evppi) -> String {
        let driver = self.typed(&it.driver);
        match &it.initiative {
            Some(name) => fill(self.rest().figures.learned, [self.named(name), driver]),
            None => driver,
        }
    }

    /// What comes first in one of the replayed futures.
    pub fn in_this_future(self, report: &Report, futures: &[Futures], shown: usize) -> String {
        let score = |of: &&Futures| of.replay.get(shown).copied().unwrap_or(f64::NEG_INFINITY);
        let best = futures.iter().max_by(|a, b| score(a).total_cmp(&score(b)));
        let name = best.and_then(|best| report.initiatives.get(best.initiative)).map_or("", |it| &it.name);
        fill(self.rest().figures.in_this_future, [self.count(shown + 1), self.named(name)])
    }
}
