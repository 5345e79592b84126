//! What is known of one number, as a distribution: its quantiles, its mean, its draws.

use std::f64::consts::{PI, SQRT_2};

use super::column::{apply, apply4};
use super::math::{
    cbrt, exp, exp4, ln, logistic, logistic4, logit, normal_cdf, normal_density, normal_quantile, pow,
};

/// A distribution: a shape on a scale. Fit one with [`Distribution::fit`].
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Distribution {
    pub(super) shape: Shape,
    pub(super) scale: Scale,
}

/// The quantile function on the scale, where Z = Φ⁻¹(u).
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Shape {
    /// Always this number.
    Constant(f64),
    /// mean + sd·Z.
    Normal { mean: f64, sd: f64 },
    /// median + below·Z for Z < 0, median + above·Z beyond.
    TwoPiece { median: f64, below: f64, above: f64 },
    /// a₁ + (a₂ + a₃·(u − ½))·logit(u): the metalog of three terms (Keelin 2016, equation 12).
    Metalog([f64; 3]),
    /// low + width·u.
    Uniform { low: f64, width: f64 },
    /// Symmetric straight lines from low to low + width.
    Triangular { low: f64, width: f64 },
    /// low + width·B with B from the beta distribution (3, 3): PERT with its mode in the middle.
    Pert { low: f64, width: f64 },
}

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

impl Distribution {
    /// Always `value`.
    ///
    /// # Examples
    /// ```
    /// use rangerank_engine::Distribution;
    /// assert_eq!(Distribution::exactly(3.0).mean(), Some(3.0));
    /// ```
    pub const fn exactly(value: f64) -> Self {
        Self { shape: Shape::Constant(value), scale: Scale::Plain }
    }

    /// The number that a share `p` of futures stays below, for p strictly between 0 and 1.
    ///
    /// # Examples
    /// ```
    /// use rangerank_engine::Distribution;
    /// use rangerank_model::{Domain, Interval, Level, Range};
    /// let range = Range::plain(Interval::new(100.0, 1000.0)?);
    /// let reach = Distribution::fit(&range, Level::DEFAULT, Domain::Positive)?;
    /// assert!((reach.quantile(0.05) - 100.0).abs() < 1e-9);
    /// assert!((reach.quantile(0.5) - 100_000_f64.sqrt()).abs() < 1e-9);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn quantile(&self, p: f64) -> f64 {
        self.scale.leave(self.shape.at(normal_quantile(p), p))
    }

    /// The mean, where it has a closed form or a quick quadrature.
    ///
    /// # Examples
    /// ```
    /// use rangerank_engine::Distribution;
    /// use rangerank_model::{Domain, Interval, Level, Range};
    /// let range = Range::plain(Interval::new(-10.0, 30.0)?);
    /// assert_eq!(Distribution::fit(&range, Level::DEFAULT, Domain::Real)?.mean(), Some(10.0));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn mean(&self) -> Option<f64> {
        match self.scale {
            Scale::Plain => Some(self.shape.mean()),
            Scale::Log => self.shape.mean_exp(1.0),
            Scale::NegatedLog => self.shape.mean_exp(-1.0).map(|mean| -mean),
            Scale::Logit => match self.shape {
                Shape::Normal { mean, sd } => Some(logit_normal_mean(mean, sd)),
                _ => None,
            },
        }
    }

    /// The mean of the number to a power, where it has a closed form.
    pub(super) fn moment(&self, exponent: f64) -> Option<f64> {
        match (self.scale, self.shape) {
            (_, Shape::Constant(value)) => Some(pow(value, exponent)),
            (Scale::Log, shape) => shape.mean_exp(exponent),
            (Scale::Plain, Shape::Normal { mean, sd }) if exponent == 2.0 => Some(mean * mean + sd * sd),
            _ if exponent == 1.0 => self.mean(),
            _ => None,
        }
    }

    /// Whether a value of zero, or one beyond any bound close to it, is possible. A constant never counts.
    pub(super) fn reaches_zero(&self) -> bool {
        match (self.scale, self.shape) {
            (Scale::Plain, Shape::Normal { .. } | Shape::TwoPiece { .. } | Shape::Metalog(_)) => true,
            (
                _,
                Shape::Uniform { low, width } | Shape::Triangular { low, width } | Shape::Pert { low, width },
            ) => low <= 0.0 && low + width >= 0.0,
            _ => false,
        }
    }

    /// Whether every value is above zero.
    pub(super) fn is_positive(&self) -> bool {
        match (self.scale, self.shape) {
            (Scale::Log | Scale::Logit, _) => true,
            (_, Shape::Constant(low)) => low > 0.0,
            (_, Shape::Uniform { low, .. } | Shape::Triangular { low, .. } | Shape::Pert { low, .. }) => {
                low > 0.0
            }
            _ => false,
        }
    }

    /// Whether a stated median lay too far to one side for one smooth curve, so that two halves of normal
    /// curves stand in.
    ///
    /// # Examples
    /// ```
    /// use rangerank_engine::Distribution;
    /// use rangerank_model::{Domain, Interval, Level, Range};
    /// let cost = |mid| Range { mid: Some(mid), ..Range::plain(Interval::new(-5.0, 20.0).unwrap()) };
    /// let fit = |mid| Distribution::fit(&cost(mid), Level::DEFAULT, Domain::Real).unwrap();
    /// assert!(!fit(6.0).is_two_piece() && fit(-4.0).is_two_piece());
    /// ```
    pub const fn is_two_piece(&self) -> bool {
        matches!(self.shape, Shape::TwoPiece { .. })
    }

    /// Whether [`Distribution::fill`] reads uniforms, not normals.
    pub(super) const fn reads_uniforms(&self) -> bool {
        matches!(
            self.shape,
            Shape::Metalog(_) | Shape::Uniform { .. } | Shape::Triangular { .. } | Shape::Pert { .. }
        )
    }

    /// Turns normals, or uniforms where those are read, into draws, in place.
    pub(super) fn fill(&self, column: &mut [f64]) {
        match (self.shape, self.scale) {
            // The usual laws, four draws at a time.
            (Shape::Normal { mean, sd }, Scale::Log) => apply4(column, |z| exp4(mean + sd * z)),
            (Shape::Normal { mean, sd }, Scale::Logit) => apply4(column, |z| logistic4(mean + sd * z)),
            _ => apply(column, |draw| self.scale.leave(self.shape.at(draw, draw))),
        }
    }
}

impl Shape {
    /// The value where the normal deviate is `z` and the uniform is `u`; a shape reads one of them.
    fn at(self, z: f64, u: f64) -> f64 {
        match self {
            Self::Constant(value) => value,
            Self::Normal { mean, sd } => mean + sd * z,
            Self::TwoPiece { median, below, above } => median + if z < 0.0 { below * z } else { above * z },
            Self::Metalog([a1, a2, a3]) => a1 + (a2 + a3 * (u - 0.5)) * logit(u),
            Self::Uniform { low, width } => low + width * u,
            Self::Triangular { low, width } => low + width * mirrored(u, |tail| (0.5 * tail).sqrt()),
            Self::Pert { low, width } => low + width * mirrored(u, beta_3_3_quantile),
        }
    }

    fn mean(self) -> f64 {
        match self {
            Self::Constant(value) => value,
            Self::Normal { mean, .. } => mean,
            Self::TwoPiece { median, below, above } => median + (above - below) * normal_density(0.0),
            Self::Metalog([a1, _, a3]) => a1 + 0.5 * a3,
            Self::Uniform { low, width } | Self::Triangular { low, width } | Self::Pert { low, width } => {
                low + 0.5 * width
            }
        }
    }

    /// The mean of e to `a` times the value, for the shapes that have one in closed form.
    fn mean_exp(self, a: f64) -> Option<f64> {
        match self {
            Self::Normal { mean, sd } => Some(exp(a * mean + 0.5 * (a * sd) * (a * sd))),
            Self::TwoPiece { median, below, above } => {
                let half = |slope: f64, side: f64| exp(0.5 * slope * slope) * normal_cdf(side * slope);
                Some(exp(a * median) * (half(a * below, -1.0) + half(a * above, 1.0)))
            }
            _ => None,
        }
    }
}

impl Scale {
    /// From a number to its place on the scale.
    pub(super) fn enter(self, x: f64) -> f64 {
        match self {
            Self::Plain => x,
            Self::Log => ln(x),
            Self::NegatedLog => -ln(-x),
            Self::Logit => logit(x),
        }
    }

    /// From a place on the scale to the number.
    fn leave(self, t: f64) -> f64 {
        match self {
            Self::Plain => t,
            Self::Log => exp(t),
            Self::NegatedLog => -exp(-t),
            Self::Logit => logistic(t),
        }
    }
}

/// A symmetric quantile function on 0 to 1 from its lower half.
pub(super) fn mirrored(u: f64, lower_half: impl Fn(f64) -> f64) -> f64 {
    if u < 0.5 { lower_half(u) } else { 1.0 - lower_half(1.0 - u) }
}

/// The quantile of the beta distribution (3, 3) for p up to ½: the root of x³(10 − 15x + 6x²) = p.
///
/// Up to ½ the polynomial is convex and at least 4x³, so Newton's steps from ∛(p/4) only descend, to the root.
pub(super) fn beta_3_3_quantile(p: f64) -> f64 {
    let mut x = cbrt(0.25 * p);
    for _ in 0..6 {
        let slope = 30.0 * x * x * (1.0 - x) * (1.0 - x);
        if slope > 0.0 {
            x -= (x * x * x * (10.0 + x * (6.0 * x - 15.0)) - p) / slope;
        }
    }
    x
}

/// The mean of the logistic function of a normal, by the trapezoidal rule.
///
/// The integrand's nearest poles lie π/sd from the real line, so the error shrinks as exp(−2π·(π/sd)/step):
/// the step makes that e⁻⁴⁰. See Trefethen and Weideman (2014), "The exponentially convergent trapezoidal rule".
fn logit_normal_mean(mean: f64, sd: f64) -> f64 {
    const REACH: f64 = 6.5 * SQRT_2;
    let step = (2.0 * PI * PI / (40.0 * sd)).min(0.25);
    let pair = |z: f64| (logistic(mean + sd * z) + logistic(mean - sd * z)) * normal_density(z);
    let places = (1_u32..).map(|k| f64::from(k) * step).take_while(|z| *z <= REACH);
    step * (0.5 * pair(0.0) + places.map(pair).sum::<f64>())
}
