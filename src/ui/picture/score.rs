//! One score as fifty equally likely futures, and how many of them reach a threshold.

use super::axis::Axis;
use super::dots::stacked;
use super::label::{circle, label, line};
use super::{Picture, Room, Table};
use crate::engine::{Futures, Ranked};
use crate::ui::scale::Scale;
use crate::ui::wording::Words;

/// A score to be reached, among the places that keys and pointer can move it to.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Threshold {
    /// The score.
    pub value: f64,
    /// The lowest and the highest place.
    pub ends: [f64; 2],
    /// How far apart the places are.
    pub step: f64,
    /// How many of a hundred futures reach it.
    pub reached: usize,
}

impl Threshold {
    /// The threshold nearest to `wanted`, at first the median, for these futures.
    pub fn new(futures: &Futures, wanted: Option<f64>) -> Self {
        let [_, fifty, hundred] = &futures.dots;
        let scale = Scale::holding(fifty.iter().copied());
        let (ends, step) = (scale.ends(), scale.step() / 20.0);
        let median = 0.5 * (fifty[24] + fifty[25]);
        let wanted = wanted.unwrap_or(median).clamp(ends[0], ends[1]);
        let value = ends[0] + ((wanted - ends[0]) / step).round() * step;
        Self { value, ends, step, reached: hundred.iter().filter(|score| **score >= value).count() }
    }
}

/// The distribution of one score against a threshold.
pub fn score(
    words: Words,
    this: &Ranked<'_>,
    futures: &Futures,
    threshold: Threshold,
    room: Room,
) -> Picture {
    let (name, outcome) = (this.name, this.outcome);
    let fifty = &futures.dots[1];
    let edges = [10.0, room.width() - 10.0];
    let axis = Axis::holding(fifty.iter().copied(), edges);
    let places: Vec<_> = fifty.iter().map(|&value| axis.at(value)).collect();
    let diameter = room.choose(15.0, 9.0);
    let dots = stacked(&places, diameter);
    let tallest = dots.iter().map(|(_, below)| below + 1).max().unwrap_or(1) as f64;
    let height = room.choose(170.0, 130.0);
    let (foot, pitch) = (height + 24.0, diameter.min(height / tallest));
    let mut marks = axis.marks(words, 16.0, foot);
    let at = axis.at(threshold.value);
    for ((x, below), value) in dots.iter().zip(fifty) {
        let class = if *value >= threshold.value { "dot" } else { "dot below" };
        let y = foot - 2.0 - 0.5 * diameter - pitch * *below as f64;
        marks.push(circle(class, [*x, y], 0.5 * diameter - 1.0));
    }
    marks.push(line("threshold", [at, 18.0], [at, foot + 4.0]));
    let is_left = at < 0.5 * room.width();
    let (class, x) = if is_left { ("strong", at) } else { ("strong end", at) };
    marks.push(label(class, [x, 12.0], words.reached(&threshold)));
    let quantiles =
        [outcome.p05, outcome.p10, outcome.p25, outcome.median, outcome.p75, outcome.p90, outcome.p95];
    let chances = [0.95, 0.9, 0.75, 0.5, 0.25, 0.1, 0.05];
    let rows = quantiles.iter().zip(chances);
    let table = Table {
        headings: [words.rest().figures.score, words.rest().figures.reached_in].map(str::to_owned).into(),
        rows: rows.map(|(score, chance)| vec![words.score(*score), words.chance(chance)]).collect(),
    };
    Picture {
        name: words.score_of(name),
        finding: words.score_finding(name, outcome, &threshold),
        table,
        size: [room.width(), foot + 20.0],
        marks,
    }
}
