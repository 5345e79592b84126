//! A power of one uncertain number: its mean, and how often and by how much it passes a level.

use super::quadrature::integral;
use crate::distribution::{Distribution, Scale, Shape};
use crate::math::{exp, ln, normal_cdf, normal_density, pow};

/// The normal deviates beyond which nothing is counted: a chance of 10⁻¹⁵.
const REACH: f64 = 8.0;

/// y = x^exponent, which ascends or descends with x throughout.
#[derive(Debug)]
pub(super) struct Power {
    law: Distribution,
    pub(super) exponent: f64,
    /// E[y].
    pub(super) mean: f64,
}

/// What lies on one side of a level k.
#[derive(Debug, Clone, Copy)]
pub(super) struct Beyond {
    /// P(y > k), or P(y < k).
    pub(super) chance: f64,
    /// E[max(y − k, 0)], or E[max(k − y, 0)].
    pub(super) excess: f64,
}

impl Power {
    /// The power; `None` where it may turn round, as x² does at 0, or has no mean.
    pub(super) fn new(law: Distribution, exponent: f64) -> Option<Self> {
        let mut power = Self { law, exponent, mean: 0.0 };
        if exponent != 1.0 && law.reaches_zero() {
            return None;
        }
        power.mean = law.moment(exponent).unwrap_or_else(|| power.between(-REACH, REACH, &|y| y));
        power.mean.is_finite().then_some(power)
    }

    /// y where the normal deviate of x is `z`.
    pub(super) fn at(&self, z: f64) -> f64 {
        let mut draw = [if self.law.reads_uniforms() { normal_cdf(z) } else { z }];
        self.law.fill(None, &mut draw);
        if self.exponent == 1.0 { draw[0] } else { pow(draw[0], self.exponent) }
    }

    /// What lies above a level. Below it lie the rest of the chance and, as E[y] = k + E[(y − k)⁺] −
    /// E[(k − y)⁺], the rest of the mean.
    pub(super) fn above(&self, level: f64) -> Beyond {
        match Lognormal::of(self) {
            Some((sign, size)) if sign > 0.0 => size.above(level),
            Some((_, size)) => size.above(-level).other_side(-level, -self.mean),
            None => self.above_by_quadrature(level),
        }
    }

    /// What lies below a level.
    pub(super) fn below(&self, level: f64) -> Beyond {
        self.above(level).other_side(level, self.mean)
    }

    fn above_by_quadrature(&self, level: f64) -> Beyond {
        let ascends = self.at(1.0) > self.at(-1.0);
        let passes = self.deviate(level).unwrap_or_else(|| self.bisect(level, ascends));
        let (from, to) = if ascends { (passes, REACH) } else { (-REACH, passes) };
        let chance = normal_cdf(to) - normal_cdf(from);
        Beyond { chance, excess: positive(self.between(from, to, &|y| y - level)) }
    }

    /// The deviate at which a number on a normal scale passes a level.
    fn deviate(&self, level: f64) -> Option<f64> {
        let z = match self.law.shape {
            Shape::Normal { mean, sd } if self.exponent == 1.0 => (self.law.scale.enter(level) - mean) / sd,
            _ => return None,
        };
        (z.abs() < REACH).then_some(z)
    }

    /// The deviate at which y passes a level, to all digits, or the end that is nearer.
    fn bisect(&self, level: f64, ascends: bool) -> f64 {
        let (mut from, mut to) = (-REACH, REACH);
        while to - from > f64::EPSILON * REACH {
            let middle = 0.5 * (from + to);
            if (self.at(middle) > level) == ascends { to = middle } else { from = middle }
        }
        to
    }

    /// The mean of f(y) over the normal deviates within bounds. At 0 some quantile functions have a bend.
    fn between(&self, from: f64, to: f64, f: &dyn Fn(f64) -> f64) -> f64 {
        let middle = if to < 0.0 { to } else { positive(from) };
        let integrand = |z: f64| f(self.at(z)) * normal_density(z);
        integral(from, middle, &integrand) + integral(middle, to, &integrand)
    }
}

/// The number, or 0 where it is not above that. Not `f64::max`, whose zero differs between platforms.
fn positive(x: f64) -> f64 {
    if x > 0.0 { x } else { 0.0 }
}

impl Beyond {
    fn other_side(self, level: f64, mean: f64) -> Self {
        Self { chance: 1.0 - self.chance, excess: positive(self.excess + level - mean) }
    }
}

/// e^(middle + below·Z) for Z < 0, e^(middle + above·Z) beyond: with equal slopes, lognormal.
struct Lognormal {
    middle: f64,
    below: f64,
    above: f64,
}

impl Lognormal {
    /// The power as a sign and such a size, if it is one.
    fn of(power: &Power) -> Option<(f64, Self)> {
        let (middle, below, above) = match power.law.shape {
            Shape::Normal { mean, sd } => (mean, sd, sd),
            Shape::TwoPiece { median, below, above } => (median, below, above),
            _ => return None,
        };
        let (sign, exponent) = match power.law.scale {
            Scale::Log => (1.0, power.exponent),
            Scale::NegatedLog => (pow(-1.0, power.exponent), -power.exponent),
            Scale::Plain | Scale::Logit => return None,
        };
        // A falling power is a rising one of −Z.
        let (below, above) = if exponent > 0.0 { (below, above) } else { (-above, -below) };
        Some((sign, Self { middle: exponent * middle, below: exponent * below, above: exponent * above }))
    }

    /// # Formula
    /// With z where the size is k: E[(y − k)⁺] = E[y; Z > z] − k·Φ(−z), and
    /// E[e^(m + sZ); Z > z] = e^(m + s²/2)·Φ(s − z): for equal slopes, equation 13 of Black and Scholes (1973).
    fn above(&self, level: f64) -> Beyond {
        let z = if level > 0.0 {
            let past = ln(level) - self.middle;
            past / if past < 0.0 { self.below } else { self.above }
        } else {
            f64::NEG_INFINITY
        };
        let part = |slope: f64, tails: f64| exp(self.middle + 0.5 * slope * slope) * tails;
        let lower = if z < 0.0 {
            part(self.below, normal_cdf(-self.below) - normal_cdf(z - self.below))
        } else {
            0.0
        };
        let total = lower + part(self.above, normal_cdf(self.above - positive(z)));
        let chance = normal_cdf(-z);
        Beyond { chance, excess: positive(total - level * chance) }
    }
}
