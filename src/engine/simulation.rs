//! One evaluation in parts: the scores of each row, the ranks of each batch of futures, what is worth learning, then
//! the report.

mod finish;

use std::borrow::Cow;
use std::rc::Rc;

use super::ranking::{N_BATCHES, Ranking};
use super::report::{EvaluateError, Report};
use super::row::Row;
use super::run::Run;
use super::summary::Figures;
use super::tally::Tally;
use super::voi::Study;
use rangerank_model::{Board, Initiative};

/// Scores kept between the two passes over the draws, 16 MB; those of further rows are computed again.
const MAX_KEPT: usize = 1 << 21;

/// Scores compared in one part of the work: some 20 ms.
const MAX_PART: usize = 1 << 20;

/// An evaluation under way.
#[derive(Debug)]
pub struct Simulation {
    run: Run,
    /// The row to look at next.
    next: usize,
    rows: Vec<Simulated>,
    /// Rows of an earlier board, at the places they have on this one.
    spare: Vec<Option<Simulated>>,
    tally: Option<Tally>,
    /// Draws counted.
    counted: usize,
    /// What has changed since the tally was complete.
    change: Option<Change>,
    study: Option<Study>,
}

/// One row whose scores are no longer those of the tally.
#[derive(Debug)]
struct Change {
    /// Its place among the rows that are estimated.
    at: usize,
    /// The scores it had.
    old: Vec<f64>,
}

/// A row whose scores have been looked at.
#[derive(Debug)]
struct Simulated {
    row: Row,
    figures: Figures,
    /// Its scores; empty where they are not kept.
    scores: Vec<f64>,
    /// What stands below the line in each draw; empty where that is not needed, or not kept.
    divisors: Vec<f64>,
}

impl Simulation {
    /// Sets out to evaluate a board.
    ///
    /// # Errors
    /// [`EvaluateError`] where a shared number has no distribution.
    pub fn new(board: Rc<Board>) -> Result<Self, EvaluateError> {
        let draws = board.draws;
        Ok(Self::begin(Run::new(board, draws)?))
    }

    const fn begin(run: Run) -> Self {
        Self {
            run,
            next: 0,
            rows: Vec::new(),
            spare: Vec::new(),
            tally: None,
            counted: 0,
            change: None,
            study: None,
        }
    }

    /// Sets out to evaluate another board, keeping what it has in common with the present one: the scores of
    /// rows that are the same, and the ranks where only one row differs. The report is the same to the last bit
    /// as without this.
    ///
    /// # Errors
    /// As [`Simulation::new`].
    pub fn turned_to(mut self, board: Rc<Board>) -> Result<Self, EvaluateError> {
        if !self.run.serves(&board) {
            return Self::new(board);
        }
        let old = std::mem::replace(&mut self.run.board, board);
        let (board, is_complete) = (Rc::clone(&self.run.board), self.counted == self.run.n_draws);
        let mut next = Self::begin(self.run);
        let is_same = |row: &Simulated, initiative: &Initiative| {
            let old = &old.initiatives[row.row.index];
            old.key == initiative.key && old.estimates == initiative.estimates
        };
        let mut rows = self.rows;
        let is_in_place =
            |at: usize, index: usize| rows.get(at).is_some_and(|row| is_same(row, &board.initiatives[index]));
        let estimated = (0..board.initiatives.len()).filter(|&index| board.initiatives[index].is_estimated());
        let changed: Vec<_> = estimated
            .clone()
            .enumerate()
            .filter(|&(at, index)| !is_in_place(at, index))
            .map(|(at, _)| at)
            .collect();
        let n_same = estimated.count();
        if is_complete && n_same == rows.len() {
            match changed[..] {
                [] => (next.tally, next.counted) = (self.tally, next.run.n_draws),
                [at] => {
                    let old = std::mem::take(&mut rows[at].scores);
                    (next.tally, next.change) = (self.tally, Some(Change { at, old }));
                }
                _ => {}
            }
        }
        next.spare = board
            .initiatives
            .iter()
            .map(|initiative| Some(rows.swap_remove(rows.iter().position(|row| is_same(row, initiative))?)))
            .collect();
        Ok(next)
    }

    /// Does the next part of the work, which is short; gives the report with the last.
    ///
    /// # Errors
    /// [`EvaluateError`] where a range has no distribution, or the formula has no real score in some future.
    pub fn advance(&mut self) -> Result<Option<Report>, EvaluateError> {
        if self.next < self.run.board.initiatives.len() {
            self.simulate_next()?;
            return Ok(None);
        }
        let n = self.rows.len();
        if let Some(change) = self.change.take() {
            self.tally = self.tally.take().and_then(|tally| self.recount(tally, &change));
            self.counted = if self.tally.is_some() { self.run.n_draws } else { 0 };
            return Ok(None);
        }
        let mut tally = self.tally.take().unwrap_or_else(|| Tally::new(n, N_BATCHES));
        let mut report = None;
        if self.counted == self.run.n_draws {
            let study = self.learn_part()?;
            if study.next() == n {
                report = Some(self.report(&Ranking::new(&tally, n), &study)?);
            }
            self.study = Some(study);
        } else {
            self.count_part(&mut tally)?;
        }
        self.tally = Some(tally);
        Ok(report)
    }

    /// The share of the work that is done, about, from 0 to 1. It never falls.
    pub fn progress(&self) -> f64 {
        let rows = self.next as f64 / self.run.board.initiatives.len().max(1) as f64;
        let draws = self.counted as f64 / self.run.n_draws as f64;
        let studied = self.study.as_ref().map_or(0, Study::next) as f64 / self.rows.len().max(1) as f64;
        (rows + draws + studied) / 3.0
    }

    fn simulate_next(&mut self) -> Result<(), EvaluateError> {
        if let Some(mut same) = self.spare.get_mut(self.next).and_then(Option::take) {
            same.row.index = self.next;
            self.rows.push(same);
        } else if let Some(row) = Row::new(&self.run, self.next)? {
            let (mut scores, figures) = row.simulate(&self.run)?;
            if (self.rows.len() + 1) * self.run.n_draws > MAX_KEPT {
                scores = Vec::new();
            }
            self.rows.push(Simulated { row, figures, scores, divisors: Vec::new() });
        }
        self.next += 1;
        Ok(())
    }

    /// The tally with the changed row's new scores, where it can be had so.
    fn recount(&self, mut tally: Tally, change: &Change) -> Option<Tally> {
        let columns: Vec<&[f64]> = self.rows.iter().map(|row| &row.scores[..]).collect();
        let all_kept =
            columns.iter().chain([&&change.old[..]]).all(|column| column.len() == self.run.n_draws);
        (all_kept && tally.n == columns.len() && tally.replace(change.at, &change.old, &columns))
            .then_some(tally)
    }

    fn count_part(&mut self, tally: &mut Tally) -> Result<(), EvaluateError> {
        let n_batch = self.run.n_draws / N_BATCHES;
        let n_fitting = MAX_PART / self.rows.len().next_power_of_two();
        let draws = self.counted..self.counted + n_batch.min(n_fitting);
        let mut redrawn = Vec::new();
        for Simulated { row, scores, .. } in &self.rows {
            if scores.is_empty() {
                let mut scores = vec![0.0; draws.len()];
                row.draw(&self.run, draws.start, &mut scores)?;
                redrawn.push(scores);
            }
        }
        let mut redrawn = redrawn.iter();
        let mut columns: Vec<&[f64]> = Vec::with_capacity(self.rows.len());
        for Simulated { scores, .. } in &self.rows {
            columns.push(match scores.get(draws.clone()) {
                Some(kept) => kept,
                None => redrawn.next().map_or(&[], |scores| scores),
            });
        }
        tally.add(draws.start / n_batch, &columns);
        self.counted = draws.end;
        Ok(())
    }

    /// Looks at what some more rows could gain or lose once their numbers are known.
    fn learn_part(&mut self) -> Result<Study, EvaluateError> {
        let rows = self.rows.iter().map(|simulated| (&simulated.row, simulated.figures));
        let mut study = self.study.take().unwrap_or_else(|| Study::new(&self.run, rows));
        let (mut n_read, keeps_all) = (0, self.rows.len() * self.run.n_draws <= MAX_KEPT);
        while study.next() < self.rows.len() && n_read < MAX_PART {
            let at = study.next();
            let Simulated { row, divisors, .. } = &mut self.rows[at];
            if study.take_known(&self.run, row) {
                continue;
            }
            n_read += self.run.n_draws;
            if study.needs_divisors() && divisors.is_empty() {
                *divisors = row.divisors(&self.run)?;
            }
            let Simulated { row, divisors, .. } = &self.rows[at];
            study.take_drawn(&self.run, row, &self.scores(at), divisors)?;
            if !keeps_all {
                self.rows[at].divisors = Vec::new();
            }
        }
        Ok(study)
    }

    /// The scores of a row, drawn again where they are not kept.
    fn scores(&self, at: usize) -> Cow<'_, [f64]> {
        let Simulated { row, scores, .. } = &self.rows[at];
        if !scores.is_empty() {
            return Cow::Borrowed(scores);
        }
        let mut column = vec![0.0; self.run.n_draws];
        // What can fail has failed in the first pass.
        let _ = row.draw(&self.run, 0, &mut column);
        Cow::Owned(column)
    }
}
