//! What is known of one number, as a distribution: its quantiles, its mean, its draws.

use std::f64::consts::{PI, SQRT_2};

use super::beta::Table;
use super::math::{logistic, normal_cdf, normal_density, normal_quantile};
use super::report::FitError;
pub(super) use super::scale::Scale;
pub(super) use super::shape::Shape;

/// A distribution: a shape on a scale. Fit one with [`Distribution::fit`].
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Distribution {
    pub(super) shape: Shape,
    pub(super) scale: Scale,
}

impl Distribution {
    /// Always `value`.
    ///
    /// # Examples
    /// ```
    /// use rangerank_engine::Distribution;
    /// assert_eq!(Distribution::exactly(3.0).mean(), 3.0);
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

    /// The mean.
    ///
    /// # Examples
    /// ```
    /// use rangerank_engine::Distribution;
    /// use rangerank_model::{Domain, Interval, Level, Range};
    /// let range = Range::plain(Interval::new(-10.0, 30.0)?);
    /// assert_eq!(Distribution::fit(&range, Level::DEFAULT, Domain::Real)?.mean(), 10.0);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn mean(&self) -> f64 {
        self.closed_mean().unwrap_or_else(|| self.mean_by_quadrature())
    }

    /// The mean, where it has a closed form or the quickest of quadratures.
    fn closed_mean(&self) -> Option<f64> {
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

    /// The mean of a range with a median on the log or logit scale, by the trapezoidal rule in ∛Z: both halves are
    /// flat enough at Z = 0 there, so the error shrinks with the sixth power of the step or faster.
    fn mean_by_quadrature(&self) -> f64 {
        const STEP: f64 = 1.0 / 128.0;
        /// Z = 37 lies beyond all but 10⁻²⁹⁹.
        const N_STEPS: u32 = 426;
        let mirrored = self.shape.mirrored();
        let places = (1..=N_STEPS).map(|k| f64::from(k) * STEP);
        let sum: f64 = places
            .map(|s| {
                let z = s * s * s;
                let tail = normal_cdf(-z);
                let (low, high) = (self.shape.at(-z, tail), -mirrored.at(-z, tail));
                s * s * normal_density(z) * (self.scale.leave(low) + self.scale.leave(high))
            })
            .sum();
        3.0 * STEP * sum
    }

    /// The mean of an uncertain number to a power, where it has a closed form.
    pub(super) fn moment(&self, exponent: f64) -> Option<f64> {
        match (self.scale, self.shape) {
            (Scale::Log, shape) => shape.mean_exp(exponent),
            (Scale::Plain, Shape::Normal { mean, sd }) if exponent == 2.0 => Some(mean * mean + sd * sd),
            _ if exponent == 1.0 => self.closed_mean(),
            _ => None,
        }
    }

    /// What every value lies between; neither need be reached.
    pub(super) fn support(&self) -> (f64, f64) {
        match self.scale {
            Scale::Plain => self.shape.support(),
            Scale::Log => (0.0, f64::INFINITY),
            Scale::NegatedLog => (f64::NEG_INFINITY, 0.0),
            Scale::Logit => (0.0, 1.0),
        }
    }

    /// Whether a value of zero, or one beyond any bound close to it, is possible. A constant never counts.
    pub(super) fn reaches_zero(&self) -> bool {
        let (low, high) = self.support();
        match self.shape {
            Shape::Constant(_) => false,
            Shape::Shifted { .. } => low < 0.0 && high > 0.0,
            _ => self.scale == Scale::Plain && low <= 0.0 && high >= 0.0,
        }
    }

    /// The distribution, if a score may divide by it: with a density at zero, the mean of the score is infinite.
    ///
    /// # Errors
    /// [`FitError::ReachesZero`].
    ///
    /// # Examples
    /// ```
    /// use rangerank_engine::{Distribution, FitError};
    /// use rangerank_model::{Domain, Interval, Level, Range};
    /// let effort = |low| {
    ///     let range = Range::plain(Interval::new(low, 4.0).unwrap());
    ///     Distribution::fit(&range, Level::DEFAULT, Domain::Real).unwrap().as_divisor()
    /// };
    /// assert!(effort(1.0).is_ok());
    /// assert_eq!(effort(-1.0), Err(FitError::ReachesZero));
    /// ```
    pub fn as_divisor(self) -> Result<Self, FitError> {
        if self.reaches_zero() { Err(FitError::ReachesZero) } else { Ok(self) }
    }

    /// Whether no value is below zero.
    pub(super) fn is_never_negative(&self) -> bool {
        self.support().0 >= 0.0
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
        self.shape.reads_uniforms()
    }

    /// Turns normals, or uniforms where those are read, into draws, in place; with the shape's table, if many are
    /// to be turned.
    pub(super) fn fill(&self, table: Option<&Table>, column: &mut [f64]) {
        self.shape.fill(table, column, self.scale);
    }
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
