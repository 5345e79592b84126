//! Straight lines that compete: what it is worth to know where on their axis one stands, and how often that
//! changes the highest.

use super::power::Power;

/// The mean payoff of a choice, given x: base + factor·(y − E\[y\]), where y is a power of x.
#[derive(Debug, Clone, Copy)]
pub(super) struct Line {
    pub(super) base: f64,
    pub(super) factor: f64,
}

/// What knowing a number exactly would bring.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Gain {
    /// E[max payoff | x] − max E[payoff].
    pub(super) value: f64,
    /// The chance that another choice than the present one would be best.
    pub(super) changes: f64,
}

/// What knowing the number would bring, where `leader` is highest at E\[y\] and `rivals` are the others.
///
/// # Formula
/// The highest line is a convex function of y that bends at each crossing k by the difference d of two
/// factors, so its mean exceeds its value at E\[y\] by Σ d·E[(y − k)⁺] over the crossings above E\[y\] and
/// Σ d·E[(k − y)⁺] over those below: Jensen's gap in the spanning formula of Carr and Madan (2001), equation 1.
pub(super) fn gain(leader: Line, rivals: &[Line], power: &Power) -> Gain {
    let mut gain = Gain::default();
    for side in [1.0, -1.0] {
        let mut highest = leader;
        while let Some((distance, next)) = crossing(highest, rivals, side) {
            let level = power.mean + side * distance;
            let beyond = if side > 0.0 { power.above(level) } else { power.below(level) };
            gain.value += (next.factor - highest.factor).abs() * beyond.excess;
            if highest.factor == leader.factor {
                gain.changes += beyond.chance;
            }
            highest = next;
        }
    }
    gain
}

/// Where the highest line is passed first on this side of E\[y\], and by which.
fn crossing(highest: Line, rivals: &[Line], side: f64) -> Option<(f64, Line)> {
    let mut first: Option<(f64, Line)> = None;
    for &rival in rivals {
        let climbs = side * (rival.factor - highest.factor);
        let distance = (highest.base - rival.base) / climbs;
        if !(climbs > 0.0 && distance.is_finite()) {
            continue;
        }
        let is_first = first.is_none_or(|(nearest, line)| {
            distance < nearest || (distance == nearest && side * (rival.factor - line.factor) > 0.0)
        });
        if is_first {
            first = Some((distance, rival));
        }
    }
    first
}
