//! The order: each initiative's score as twenty equally likely futures above its interval.

use super::axis::Axis;
use super::dots::stacked;
use super::element::Element;
use super::label::{SIZE, circle, label, line, name, rect};
use super::{MAX_DRAWN, Picture, Room, Table};
use crate::engine::{Futures, Outcome, Ranked, Report};
use crate::ui::wording::Words;

/// How high the dots of a row may stand.
const TALLEST: f64 = 25.0;

/// The diameter of a dot.
const DOT: f64 = 5.0;

/// The scores in the order, best first; `None` where nothing is ranked. `shown` is one of the replayed futures, drawn
/// over all rows.
pub fn order(
    words: Words,
    report: &Report,
    futures: &[Futures],
    room: Room,
    shown: Option<usize>,
) -> Option<Picture> {
    let ranked = report.ranked();
    let drawn = &ranked[..ranked.len().min(MAX_DRAWN)];
    let plan = Plan::new(words, drawn, futures, room);
    let mut marks =
        vec![label("heading end", [room.width(), 12.0], words.rest().figures.first_in.to_owned())];
    let foot = plan.top(drawn.len());
    marks.extend(plan.axis.marks(words, 20.0, foot));
    for (at, this) in drawn.iter().enumerate() {
        let top = plan.top(at);
        let is_tied = at > 0 && drawn[at - 1].outcome.tie_group == this.outcome.tie_group;
        marks.push(line(if is_tied { "rule tied" } else { "rule" }, [0.0, top], [room.width(), top]));
        marks.push(plan.row(top, this, futures.iter().find(|of| of.initiative == this.index), shown));
    }
    let (name, finding) = (words.rest().figures.order.to_owned(), words.ranking_finding(report));
    let size = [room.width(), foot + 20.0];
    (!ranked.is_empty()).then_some(Picture { name, finding, table: table(words, &ranked), size, marks })
}

/// Where the parts of a row lie.
struct Plan {
    words: Words,
    room: Room,
    height: f64,
    axis: Axis,
}

impl Plan {
    fn new(words: Words, drawn: &[Ranked<'_>], futures: &[Futures], room: Room) -> Self {
        let edges = [room.choose(216.0, 8.0), room.width() - room.choose(104.0, 14.0)];
        let ends = drawn.iter().flat_map(|it| [it.outcome.p05, it.outcome.p95]);
        let is_drawn = |of: &&Futures| drawn.iter().any(|it| it.index == of.initiative);
        let dots = futures.iter().filter(is_drawn).flat_map(|of| of.dots[0].iter().copied());
        let axis = Axis::holding(ends.chain(dots), edges);
        Self { words, room, height: room.choose(42.0, 62.0), axis }
    }

    fn top(&self, row: usize) -> f64 {
        20.0 + self.height * row as f64
    }

    /// One row: rank, name, futures, interval, and how often it is first.
    fn row(&self, top: f64, this: &Ranked<'_>, futures: Option<&Futures>, shown: Option<usize>) -> Element {
        let Outcome { rank, first, p05, p25, median, p75, p95, .. } = *this.outcome;
        let (foot, text) = (top + self.height - 9.0, top + self.room.choose(26.0, 17.0));
        let at = |value: f64| self.axis.at(value);
        let mut marks = vec![
            label("rank", [0.0, text], rank.to_string()),
            name("name halo", [26.0, text], self.room.choose(182.0, 200.0), SIZE, this.name),
            label("chance end halo", [self.room.width(), text], self.words.chance(first)),
        ];
        if let Some(futures) = futures {
            marks.push(self.dots(&futures.dots[0], foot - 5.0));
        }
        marks.extend([
            line("outer", [at(p05), foot], [at(p95), foot]),
            line("inner", [at(p25), foot], [at(p75), foot]),
            rect("median", [at(median) - 1.0, foot - 4.0], [2.0, 8.0]),
        ]);
        if let Some(score) = futures.zip(shown).and_then(|(of, shown)| of.replay.get(shown)) {
            marks.push(line("future", [at(*score), top + 3.0], [at(*score), foot + 5.0]));
        }
        Element::new("g").with("class", "row").holding(marks)
    }

    /// Dots that stand on `foot`; where many share a place they overlap.
    fn dots(&self, values: &[f64], foot: f64) -> Element {
        let places: Vec<_> = values.iter().map(|&value| self.axis.at(value)).collect();
        let dots = stacked(&places, DOT);
        let tallest = dots.iter().map(|(_, below)| below + 1).max().unwrap_or(1) as f64;
        let pitch = DOT.min(TALLEST / tallest);
        let dot = |&(x, below): &(f64, usize)| {
            circle("dot", [x, foot - 0.5 * DOT - pitch * below as f64], 0.5 * DOT - 0.25)
        };
        Element::new("g").holding(dots.iter().map(dot))
    }
}

fn table(words: Words, ranked: &[Ranked<'_>]) -> Table {
    let row = |it: &Ranked<'_>| {
        let of = it.outcome;
        let scores = [
            of.expected,
            of.mean,
            of.p05,
            of.p10,
            of.p25,
            of.median,
            of.p75,
            of.p90,
            of.p95,
            of.expected_rank,
        ];
        let mut row = vec![it.name.to_owned(), of.rank.to_string(), words.chance(of.first)];
        row.extend(scores.map(|score| words.score(score)));
        row
    };
    Table { headings: words.order_headings(), rows: ranked.iter().map(row).collect() }
}
