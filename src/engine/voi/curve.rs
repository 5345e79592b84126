//! Curves over a standard normal number z: mean payoffs given z, as sums of Hermite polynomials.

use super::envelope::Gain;
use super::power::Power;
use crate::math::{normal_cdf, normal_density};

/// The highest degree of a curve.
pub(super) const DEGREE: usize = 12;

/// Weights of the Hermite polynomials of degree 1 to [`DEGREE`]. Under z, each of these has mean 0, and no two
/// of them are correlated.
pub(super) type Series = [f64; DEGREE];

/// Nodes lie this part of a unit apart, from −8 to 8.
const STEPS: u16 = 16;
const REACH: u16 = 8;

/// The polynomials at nodes close enough that a curve is straight between two of them.
#[derive(Debug)]
pub(super) struct Grid {
    nodes: Vec<f64>,
    basis: Vec<Series>,
    /// The chance of each stretch between two nodes.
    chances: Vec<f64>,
}

impl Grid {
    pub(super) fn new() -> Self {
        let node = |k: u16| f64::from(k) / f64::from(STEPS) - f64::from(REACH);
        let nodes: Vec<_> = (0..=2 * REACH * STEPS).map(node).collect();
        let chances = nodes.windows(2).map(|ends| normal_cdf(ends[1]) - normal_cdf(ends[0])).collect();
        Self { basis: nodes.iter().map(|&z| hermite(z)).collect(), chances, nodes }
    }

    /// The series of a power less its mean: E\[y·H\]/k! for the polynomial H of degree k, by the trapezoidal
    /// rule.
    pub(super) fn series(&self, power: &Power) -> Series {
        let mut series = [0.0; DEGREE];
        for (&z, basis) in self.nodes.iter().zip(&self.basis) {
            let weight = (power.at(z) - power.mean) * normal_density(z) / f64::from(STEPS);
            series.iter_mut().zip(basis).for_each(|(sum, polynomial)| *sum += weight * polynomial);
        }
        let mut factorial = 1.0;
        for (sum, degree) in series.iter_mut().zip(1_u32..) {
            factorial *= f64::from(degree);
            *sum /= factorial;
        }
        series
    }

    /// A curve at every node.
    pub(super) fn values(&self, base: f64, series: &Series) -> Vec<f64> {
        let value = |basis: &Series| basis.iter().zip(series).map(|(h, weight)| h * weight).sum::<f64>();
        self.basis.iter().map(|basis| base + value(basis)).collect()
    }

    /// What knowing z would bring to whoever would choose the `leader` without, and could choose the best of
    /// its `rivals`.
    pub(super) fn gain(&self, leader: &[f64], rivals: &[f64]) -> Gain {
        let mut gain = Gain::default();
        for ((leader, rivals), chance) in leader.windows(2).zip(rivals.windows(2)).zip(&self.chances) {
            let [from, to] = [0, 1].map(|end| rivals[end] - leader[end]);
            // The part of the stretch on which a straight line is above zero, and its mean there.
            let (share, height) = match (from > 0.0, to > 0.0) {
                (true, true) => (1.0, 0.5 * (from + to)),
                (true, false) => (from / (from - to), 0.5 * from),
                (false, true) => (to / (to - from), 0.5 * to),
                (false, false) => continue,
            };
            gain.changes += chance * share;
            gain.value += chance * share * height;
        }
        gain
    }
}

/// The series of E\[curve(z) | w\] over w, where z and w are normal with this correlation.
///
/// # Formula
/// The k-th weight is multiplied by correlationᵏ: Mehler (1866).
pub(super) fn seen_through(series: &Series, correlation: f64) -> Series {
    let mut power = 1.0;
    series.map(|weight| {
        power *= correlation;
        power * weight
    })
}

/// The Hermite polynomials of degree 1 to [`DEGREE`] at `z`, those of probability theory, by their recurrence.
fn hermite(z: f64) -> Series {
    let (mut before, mut last, mut degree) = (0.0, 1.0, 0.0);
    [0.0; DEGREE].map(|_: f64| {
        let next = z * last - degree * before;
        (before, last, degree) = (last, next, degree + 1.0);
        next
    })
}
