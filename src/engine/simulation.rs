//! One evaluation in parts: the scores of each row, the ranks of each batch of futures, what is worth learning, then
//! the report.

mod finish;

use std::borrow::Cow;
use std::cell::OnceCell;
use std::rc::Rc;

use super::futures::Futures;
use super::ranking::{N_BATCHES, Ranking};
use super::report::{EvaluateError, Report};
use super::row::{Draw, Keeps, Row};
use super::run::Run;
use super::summary::Figures;
use super::tally::Tally;
use super::voi::Study;
use rangerank_model::{Board, Initiative};

/// Scores kept between the passes over the draws, 16 MB, and as much of what stands below the line.
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
    study: Option<Study>,
    tally: Option<Tally>,
    /// Draws in the tally.
    tallied: usize,
    /// Draws that tally and study have both looked at.
    counted: usize,
    /// What has changed since the tally was complete.
    change: Option<Change>,
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
    /// What it has in every draw; empty where that is not kept.
    draw: Draw,
    /// What pictures show of it, once that was asked.
    futures: OnceCell<Futures>,
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
            study: None,
            tally: None,
            tallied: 0,
            counted: 0,
            change: None,
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
        let (board, is_complete) = (Rc::clone(&self.run.board), self.tallied == self.run.n_draws);
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
                [] => (next.tally, next.tallied) = (self.tally, next.run.n_draws),
                [at] => {
                    let old = std::mem::take(&mut rows[at].draw.scores);
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
            self.tallied = if self.tally.is_some() { self.run.n_draws } else { 0 };
            return Ok(None);
        }
        let rows = self.rows.iter().map(|simulated| (&simulated.row, simulated.figures));
        let mut study = self.study.take().unwrap_or_else(|| Study::new(&self.run, rows));
        let mut tally = self.tally.take().unwrap_or_else(|| Tally::new(n, N_BATCHES));
        let mut report = None;
        if study.next() < n {
            self.learn_part(&mut study)?;
        } else if self.counted < self.run.n_draws {
            // Draws whose ranks are counted take next to no time.
            let is_tallied = self.tallied == self.run.n_draws;
            let until = self.counted + if is_tallied { MAX_PART / n.max(1) } else { 1 };
            while self.counted < until.min(self.run.n_draws) {
                self.count_part(&mut study, &mut tally)?;
            }
        } else {
            report = Some(self.report(&Ranking::new(&tally, n), &study)?);
        }
        (self.study, self.tally) = (Some(study), Some(tally));
        Ok(report)
    }

    /// The share of the work that is done, about, from 0 to 1. It never falls.
    pub fn progress(&self) -> f64 {
        let rows = self.next as f64 / self.run.board.initiatives.len().max(1) as f64;
        let draws = self.counted as f64 / self.run.n_draws as f64;
        let studied = self.study.as_ref().map_or(0, Study::next) as f64 / self.rows.len().max(1) as f64;
        (rows + draws + studied) / 3.0
    }

    /// Whether the scores of one more row may be kept. Where not all can be, the memory is better spent on those
    /// that are computed again, and half as many are.
    fn has_room(&self) -> bool {
        let rows = self.run.board.initiatives.len();
        let most = if rows * self.run.n_draws <= MAX_KEPT { MAX_KEPT } else { MAX_KEPT / 2 };
        (self.rows.len() + 1) * self.run.n_draws <= most
    }

    fn simulate_next(&mut self) -> Result<(), EvaluateError> {
        if let Some(mut same) = self.spare.get_mut(self.next).and_then(Option::take) {
            same.row.index = self.next;
            self.rows.push(same);
        } else if let Some(row) = Row::new(&self.run, self.next)? {
            let is_kept = self.has_room();
            let keeps = if is_kept { self.run.keeps() } else { Keeps::Nothing };
            let (draw, figures) = row.simulate(&self.run, keeps)?;
            let draw = if is_kept { draw } else { Draw::default() };
            self.rows.push(Simulated { row, figures, draw, futures: OnceCell::new() });
        }
        self.next += 1;
        Ok(())
    }

    /// The tally with the changed row's new scores, where it can be had so.
    fn recount(&self, mut tally: Tally, change: &Change) -> Option<Tally> {
        let columns: Vec<&[f64]> = self.rows.iter().map(|row| &row.draw.scores[..]).collect();
        let all_kept =
            columns.iter().chain([&&change.old[..]]).all(|column| column.len() == self.run.n_draws);
        (all_kept && tally.n == columns.len() && tally.replace(change.at, &change.old, &columns))
            .then_some(tally)
    }

    /// Looks at what some more rows could gain or lose once their numbers are known.
    fn learn_part(&self, study: &mut Study) -> Result<(), EvaluateError> {
        let mut n_read = 0;
        while study.next() < self.rows.len() && n_read < MAX_PART {
            let Simulated { row, draw, .. } = &self.rows[study.next()];
            if study.take_known(&self.run, row)? {
                continue;
            }
            n_read += self.run.n_draws;
            if draw.scores.is_empty() {
                let (draw, _) = row.draws(&self.run, 0..self.run.n_draws, self.run.keeps())?;
                study.take_drawn(&self.run, row, &draw)?;
            } else {
                study.take_drawn(&self.run, row, draw)?;
            }
        }
        Ok(())
    }

    /// Counts some more draws: ranks, unless these are counted, and what the choice misses.
    fn count_part(&mut self, study: &mut Study, tally: &mut Tally) -> Result<(), EvaluateError> {
        let (run, n_batch) = (&self.run, self.run.n_draws / N_BATCHES);
        let n_fitting = MAX_PART / self.rows.len().next_power_of_two();
        let draws = self.counted..self.counted + n_batch.min(n_fitting);
        let batch = draws.start / n_batch;
        let redraw = |simulated: &Simulated| match simulated.draw.scores[..] {
            [] => Ok(Some(simulated.row.draws(run, draws.clone(), run.keeps())?.0)),
            _ => Ok(None),
        };
        let redrawn = self.rows.iter().map(redraw).collect::<Result<Vec<_>, _>>()?;
        let mut columns = Vec::with_capacity(self.rows.len());
        for (simulated, redrawn) in self.rows.iter().zip(&redrawn) {
            columns.push(match redrawn {
                Some(redrawn) => redrawn.part(0..draws.len()),
                None => simulated.draw.part(draws.clone()),
            });
        }
        if self.tallied <= draws.start {
            let scores: Vec<_> = columns.iter().map(|[scores, _]| *scores).collect();
            tally.add(batch, &scores);
            self.tallied = draws.end;
        }
        if run.keeps() == Keeps::Divisors {
            study.count(batch, &columns);
        }
        self.counted = draws.end;
        Ok(())
    }

    /// What pictures show of an initiative that has been simulated; `None` where it is not estimated.
    pub fn futures(&self, initiative: usize) -> Option<Futures> {
        let simulated = self.rows.iter().find(|simulated| simulated.row.index == initiative)?;
        if simulated.futures.get().is_none() {
            let _ = simulated.futures.set(self.foresee(simulated)?);
        }
        // The row may have been another one on the board before.
        simulated.futures.get().map(|futures| Futures { initiative, ..futures.clone() })
    }

    fn foresee(&self, Simulated { row, draw, .. }: &Simulated) -> Option<Futures> {
        let has_ratio = self.run.board.score.formula.ratio().is_some();
        if !draw.scores.is_empty() && draw.divisors.is_empty() != has_ratio {
            return Some(Futures::of(row.index, &draw.scores, &draw.divisors));
        }
        let keeps = if has_ratio { Keeps::Divisors } else { Keeps::Nothing };
        let (draw, _) = row.draws(&self.run, 0..self.run.n_draws, keeps).ok()?;
        Some(Futures::of(row.index, &draw.scores, &draw.divisors))
    }

    /// The scores of a row, drawn again where they are not kept.
    fn scores(&self, at: usize) -> Cow<'_, [f64]> {
        let Simulated { row, draw, .. } = &self.rows[at];
        if !draw.scores.is_empty() {
            return Cow::Borrowed(&draw.scores);
        }
        // What can fail has failed in the first pass.
        let again = row.draws(&self.run, 0..self.run.n_draws, Keeps::Nothing);
        Cow::Owned(again.map(|(draw, _)| draw.scores).unwrap_or_default())
    }
}
