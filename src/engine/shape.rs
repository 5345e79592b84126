//! The shapes of distributions: their quantile functions, and the means that have a closed form.

use super::beta::{Beta, Table, beta_3_3_quantile, mirrored};
use super::column::{apply, apply4};
use super::math::{exp, exp4, expm1, logistic4, logit, normal_cdf, normal_density, normal_quantile};
use super::scale::Scale;

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
    /// Straight lines from low up to the mode, this share of the width further, and down to low + width.
    Triangular { low: f64, width: f64, mode: f64 },
    /// low + width·B with B from the beta distribution (3, 3): PERT with its mode in the middle.
    Pert { low: f64, width: f64 },
    /// low + width·B: PERT with any mode.
    Beta { low: f64, width: f64, beta: Beta },
    /// median + factor·(e^(sd·Z) − 1): the lognormal of three parameters, which ends at median − factor.
    Shifted { median: f64, factor: f64, sd: f64 },
    /// sd·(Z − cut) where Z > cut, a share `kept` of all: the normal without what lies below zero.
    Cut { cut: f64, kept: f64, sd: f64 },
}

impl Shape {
    /// The value where the normal deviate is `z` and the uniform is `u`; a shape reads one of them.
    pub(super) fn at(self, z: f64, u: f64) -> f64 {
        match self {
            Self::Constant(value) => value,
            Self::Normal { mean, sd } => mean + sd * z,
            Self::TwoPiece { median, below, above } => median + if z < 0.0 { below * z } else { above * z },
            Self::Metalog([a1, a2, a3]) => a1 + (a2 + a3 * (u - 0.5)) * logit(u),
            Self::Uniform { low, width } => low + width * u,
            Self::Triangular { low, width, mode } => low + width * triangular(u, mode),
            Self::Pert { low, width } => low + width * mirrored(u, beta_3_3_quantile),
            Self::Beta { low, width, beta } => low + width * beta.quantile(u),
            Self::Shifted { median, factor, sd } => median + factor * expm1(sd * z),
            Self::Cut { cut, kept, sd } => sd * (above(kept, u) - cut),
        }
    }

    /// Whether [`Shape::fill`] reads uniforms, not normals.
    pub(super) const fn reads_uniforms(self) -> bool {
        matches!(
            self,
            Self::Metalog(_)
                | Self::Uniform { .. }
                | Self::Triangular { .. }
                | Self::Pert { .. }
                | Self::Cut { .. }
        )
    }

    /// What makes [`Shape::fill`] quick, where that takes a table.
    pub(super) fn table(self) -> Option<Box<Table>> {
        if let Self::Beta { beta, .. } = self { Some(Box::new(Table::new(beta))) } else { None }
    }

    /// Turns normals, or uniforms where those are read, into draws on a scale, in place; with the shape's table,
    /// if many are to be turned.
    #[inline(never)]
    pub(super) fn fill(self, table: Option<&Table>, column: &mut [f64], scale: Scale) {
        match (self, scale) {
            (Self::Beta { low, width, beta }, _) => match table {
                Some(table) => apply(column, |z| low + width * table.at(z)),
                None => apply(column, |z| low + width * beta.quantile(normal_cdf(z))),
            },
            // The usual ones, four draws at a time.
            (Self::Normal { mean, sd }, Scale::Log) => apply4(column, |z| exp4(mean + sd * z)),
            (Self::Normal { mean, sd }, Scale::Logit) => apply4(column, |z| logistic4(mean + sd * z)),
            _ => apply(column, |draw| scale.leave(self.at(draw, draw))),
        }
    }

    /// The shape of −X, for the shapes of ranges with a median; any other stays.
    pub(super) fn mirrored(self) -> Self {
        match self {
            Self::TwoPiece { median, below, above } => {
                Self::TwoPiece { median: -median, below: above, above: below }
            }
            Self::Metalog([a1, a2, a3]) => Self::Metalog([-a1, a2, -a3]),
            other => other,
        }
    }

    /// What all values lie between. The ends themselves never occur.
    pub(super) fn support(self) -> (f64, f64) {
        match self {
            Self::Constant(value) => (value, value),
            Self::Normal { .. } | Self::TwoPiece { .. } | Self::Metalog(_) => {
                (f64::NEG_INFINITY, f64::INFINITY)
            }
            Self::Uniform { low, width }
            | Self::Triangular { low, width, .. }
            | Self::Pert { low, width }
            | Self::Beta { low, width, .. } => (low, low + width),
            Self::Shifted { median, factor, .. } if factor > 0.0 => (median - factor, f64::INFINITY),
            Self::Shifted { median, factor, .. } => (f64::NEG_INFINITY, median - factor),
            Self::Cut { .. } => (0.0, f64::INFINITY),
        }
    }

    pub(super) fn mean(self) -> f64 {
        match self {
            Self::Constant(value) => value,
            Self::Normal { mean, .. } => mean,
            Self::TwoPiece { median, below, above } => median + (above - below) * normal_density(0.0),
            Self::Metalog([a1, _, a3]) => a1 + 0.5 * a3,
            Self::Uniform { low, width } | Self::Pert { low, width } => low + 0.5 * width,
            Self::Triangular { low, width, mode } => low + width * ((1.0 + mode) / 3.0),
            Self::Beta { low, width, beta } => low + width * beta.mean(),
            Self::Shifted { median, factor, sd } => median + factor * expm1(0.5 * sd * sd),
            Self::Cut { cut, kept, sd } => sd * (normal_density(cut) / kept - cut),
        }
    }

    /// The mean of e to `a` times the value, for the shapes that have one in closed form.
    pub(super) fn mean_exp(self, a: f64) -> Option<f64> {
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

/// The quantile of the triangle on 0 to 1 with this mode.
pub(super) fn triangular(u: f64, mode: f64) -> f64 {
    if u < mode { (u * mode).sqrt() } else { 1.0 - ((1.0 - u) * (1.0 - mode)).sqrt() }
}

/// The normal deviate that a share 1 − u of the upper `share` of all lies above.
pub(super) fn above(share: f64, u: f64) -> f64 {
    -normal_quantile((1.0 - u) * share)
}
