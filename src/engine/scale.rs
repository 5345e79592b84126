//! The scales on which a distribution has its shape: plain numbers, their logarithms, their odds.

use super::math::{exp, ln, logistic, logit};

/// How a number x stands on the scale, t, on which its shape is stated. All scales ascend.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Scale {
    /// t = x.
    Plain,
    /// t = ln x.
    Log,
    /// t = −ln(−x), for negative numbers.
    NegatedLog,
    /// t = logit x.
    Logit,
}

impl Scale {
    /// From a number to its place on the scale.
    #[inline(never)]
    pub(super) fn enter(self, x: f64) -> f64 {
        match self {
            Self::Plain => x,
            Self::Log => ln(x),
            Self::NegatedLog => -ln(-x),
            Self::Logit => logit(x),
        }
    }

    /// From a place on the scale to the number.
    pub(super) fn leave(self, t: f64) -> f64 {
        match self {
            Self::Plain => t,
            Self::Log => exp(t),
            Self::NegatedLog => -exp(-t),
            Self::Logit => logistic(t),
        }
    }
}
