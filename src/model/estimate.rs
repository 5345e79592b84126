//! What is known of one driver of one initiative: an exact number, or a range with its level and family.

use super::{Interval, Level};

/// One estimate: what a filled cell says.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Estimate {
    /// Exactly this number: nothing to draw, nothing to learn.
    Exactly(f64),
    /// Somewhere, mostly within a range.
    Within(Range),
}

/// A stated range. What a cell leaves out is `None` and taken from the board or the driver.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Range {
    /// The low and the high end.
    pub interval: Interval,
    /// A median strictly between the ends, if one was stated.
    pub mid: Option<f64>,
    /// The cell's own level, if it differs from the board's.
    pub level: Option<Level>,
    /// The cell's own family of distributions, if it names one.
    pub family: Option<Family>,
}

/// A family of distributions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Family {
    /// exp of a normal: for positive numbers (reflected, for negative ones).
    Lognormal,
    /// The logistic function of a normal: for numbers between 0 and 1.
    LogitNormal,
    /// The bell curve: for numbers of either sign.
    Normal,
    /// The same density everywhere between two bounds.
    Uniform,
    /// A density that rises to a mode and falls, in straight lines.
    Triangular,
    /// A beta distribution scaled to its bounds.
    Pert,
}

impl Range {
    /// A range that says nothing but its ends.
    pub const fn plain(interval: Interval) -> Self {
        Self { interval, mid: None, level: None, family: None }
    }
}

impl Family {
    /// Every family, in the order of the documentation.
    pub const ALL: [Self; 6] =
        [Self::Normal, Self::Lognormal, Self::Uniform, Self::Triangular, Self::Pert, Self::LogitNormal];

    /// The word that names the family in a cell.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Lognormal => "lognormal",
            Self::LogitNormal => "logit-normal",
            Self::Normal => "normal",
            Self::Uniform => "uniform",
            Self::Triangular => "triangular",
            Self::Pert => "pert",
        }
    }
}
