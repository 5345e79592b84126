//! Axes: where a number lies between two edges of a picture, and which round numbers are marked.

use std::f64::consts::LN_10;

use super::element::Element;
use super::label::{SMALL, label, line, width};
use crate::engine::ln;
use crate::ui::scale::Scale;
use crate::ui::wording::Words;

/// How far beyond the axis its last number may reach, in pixels.
const MARGIN: f64 = 10.0;

/// A linear axis along the foot of a picture.
#[derive(Debug, Clone, Copy)]
pub(super) struct Axis {
    scale: Scale,
    from: f64,
    to: f64,
}

impl Axis {
    /// An axis between two edges that holds zero and every number.
    pub(super) fn holding(values: impl IntoIterator<Item = f64>, [from, to]: [f64; 2]) -> Self {
        Self { scale: Scale::holding(values), from, to }
    }

    /// Where a number lies.
    pub(super) fn at(&self, value: f64) -> f64 {
        self.from + (self.to - self.from) * self.scale.percent(value) / 100.0
    }

    /// The marks with their numbers below `foot`, and lines up to `head`. A number that would touch the one before
    /// is left out.
    pub(super) fn marks(&self, words: Words, head: f64, foot: f64) -> Vec<Element> {
        let mut marks = Vec::new();
        let mut end = f64::NEG_INFINITY;
        for tick in self.scale.ticks() {
            let (x, text) = (self.at(tick), words.exact(tick));
            let half = 0.5 * SMALL * width(&text);
            marks.push(line(if tick == 0.0 { "zero" } else { "grid" }, [x, head], [x, foot]));
            if x - half > end + 4.0 {
                end = x + half;
                marks.push(label("tick", [x.min(self.to + MARGIN - half), foot + 14.0], text));
            }
        }
        marks
    }
}

/// A logarithmic axis, in natural logarithms.
#[derive(Debug, Clone, Copy)]
pub(super) struct LogAxis {
    pub(super) low: f64,
    pub(super) high: f64,
    from: f64,
    to: f64,
}

impl LogAxis {
    /// An axis between two edges that holds these logarithms, with some room beside them.
    pub(super) fn holding(logarithms: impl IntoIterator<Item = f64>, [from, to]: [f64; 2]) -> Self {
        let (mut low, mut high) = (f64::INFINITY, f64::NEG_INFINITY);
        for value in logarithms {
            low = low.min(value);
            high = high.max(value);
        }
        let room = (0.06 * (high - low)).max(0.15);
        Self { low: low - room, high: high + room, from, to }
    }

    /// An axis on which a logarithm lies where it is.
    pub(super) const fn spanning([low, high]: [f64; 2]) -> Self {
        Self { low, high, from: low, to: high }
    }

    /// Where a logarithm lies.
    pub(super) fn at(&self, logarithm: f64) -> f64 {
        self.from + (self.to - self.from) * (logarithm - self.low) / (self.high - self.low)
    }

    /// Round numbers within the axis, with where they lie: 1, 2 and 5 times powers of ten, or fewer of them where
    /// these are more than `most`.
    pub(super) fn ticks(&self, most: usize) -> Vec<(f64, f64)> {
        let all = |digits: &[f64], step: usize| {
            let [first, last] = [self.low, self.high].map(|end| (end / LN_10).floor());
            let mut values = Vec::new();
            let mut exponent = first;
            while exponent <= last {
                values.extend(digits.iter().map(|digit| digit * power_of_ten(exponent)));
                exponent += step as f64;
            }
            let ticks = values.into_iter().map(|value| (value, ln(value)));
            let inside = ticks.filter(|(_, logarithm)| (self.low..=self.high).contains(logarithm));
            inside.map(|(value, logarithm)| (value, self.at(logarithm))).collect::<Vec<_>>()
        };
        let mut ticks = all(&[1.0, 2.0, 5.0], 1);
        let mut step = 1;
        while ticks.len() > most {
            ticks = all(&[1.0], step);
            step += 1;
        }
        ticks
    }
}

/// Ten to a whole power.
fn power_of_ten(exponent: f64) -> f64 {
    let mut power = 1.0;
    let mut left = exponent.abs();
    while left > 0.0 {
        power *= 10.0;
        left -= 1.0;
    }
    if exponent < 0.0 { 1.0 / power } else { power }
}
