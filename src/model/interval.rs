//! A pair of finite ends, the low one below the high one.

use std::fmt;

/// The two ends a person is sure of to a stated level. They are no bounds: values outside remain possible.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Interval {
    low: f64,
    high: f64,
}

/// Why two numbers are no interval.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum IntervalError {
    /// An end is infinite or not a number.
    NotFinite,
    /// The low end is not below the high end.
    NotAscending,
}

impl Interval {
    /// The interval from `low` to `high`.
    ///
    /// # Errors
    /// [`IntervalError`] unless both ends are finite and `low < high`.
    ///
    /// # Examples
    /// ```
    /// use rangerank_model::Interval;
    /// assert_eq!(Interval::new(5.0, 20.0)?.high(), 20.0);
    /// assert!(Interval::new(20.0, 5.0).is_err());
    /// # Ok::<(), rangerank_model::IntervalError>(())
    /// ```
    pub fn new(low: f64, high: f64) -> Result<Self, IntervalError> {
        if !(low.is_finite() && high.is_finite()) {
            return Err(IntervalError::NotFinite);
        }
        if high > low { Ok(Self { low, high }) } else { Err(IntervalError::NotAscending) }
    }

    /// The low end.
    pub const fn low(self) -> f64 {
        self.low
    }

    /// The high end.
    pub const fn high(self) -> f64 {
        self.high
    }
}

impl fmt::Display for IntervalError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::NotFinite => "expected two finite ends",
            Self::NotAscending => "expected a low end below the high end",
        })
    }
}

impl std::error::Error for IntervalError {}
