//! A common axis for scores: where a value lies between its ends, and round values to mark on it.

use crate::codec::float;

/// A linear axis, in the score's unit.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Scale {
    low: f64,
    high: f64,
    step: f64,
}

/// The most marks an axis has: five steps of the range, and one more for each rounded end.
const MAX_TICKS: u32 = 12;

impl Scale {
    /// An axis with round ends that holds zero and every finite value in `values`.
    ///
    /// # Examples
    /// ```
    /// use rangerank::ui::scale::Scale;
    /// let scale = Scale::holding([120.0, 952.0]);
    /// assert_eq!(scale.ticks(), [0.0, 200.0, 400.0, 600.0, 800.0, 1000.0]);
    /// assert_eq!(scale.percent(500.0), 50.0);
    /// ```
    pub fn holding(values: impl IntoIterator<Item = f64>) -> Self {
        let (mut low, mut high) = (0.0_f64, 0.0_f64);
        for value in values.into_iter().filter(|value| value.is_finite()) {
            low = low.min(value);
            high = high.max(value);
        }
        if high == low {
            high = low + 1.0;
        }
        let step = round_step((high - low) / 5.0);
        Self { low: (low / step).floor() * step, high: (high / step).ceil() * step, step }
    }

    /// Where `value` lies, from 0 at the low end to 100 at the high end.
    pub fn percent(self, value: f64) -> f64 {
        (value - self.low) / (self.high - self.low) * 100.0
    }

    /// The round ends.
    pub const fn ends(self) -> [f64; 2] {
        [self.low, self.high]
    }

    /// How far apart the marks are.
    pub const fn step(self) -> f64 {
        self.step
    }

    /// The round values to mark.
    pub fn ticks(self) -> Vec<f64> {
        let half = self.step / 2.0;
        (0..=MAX_TICKS)
            .map(|tick| self.low + f64::from(tick) * self.step)
            .take_while(|&at| at < self.high + half)
            .collect()
    }
}

/// The smallest of 1, 2 and 5 times a power of ten that is not below `raw`.
fn round_step(raw: f64) -> f64 {
    let mut power = 1.0;
    while power > raw {
        power /= 10.0;
    }
    while power * 10.0 <= raw {
        power *= 10.0;
    }
    [1.0, 2.0, 5.0, 10.0].into_iter().map(|digit| digit * power).find(|&step| step >= raw).unwrap_or(raw)
}

/// A length in per cent of a picture's width, to a hundredth.
pub fn length(percent: f64) -> String {
    hundredths(percent) + "%"
}

/// A number rounded to a hundredth.
pub fn hundredths(value: f64) -> String {
    float::write((value * 100.0).round() / 100.0)
}
