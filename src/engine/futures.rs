//! What pictures show of one initiative: a few equally likely futures of its score, the same few futures one by one,
//! and where it lies on the map of value against effort.

use super::math::ln;
use super::order_key::{from_order_key, order_key, sort_keys};
use super::summary::mean;

/// How many dots each list of [`Futures::dots`] has.
pub const DOTS: [usize; 3] = [20, 50, 100];

/// How many futures are told one by one.
pub const REPLAYED: usize = 64;

/// Of how many futures each ellipse of a [`Spread`] holds its part, from 0 to 1.
pub const HELD: [f64; 2] = [0.5, 0.9];

/// The futures of one initiative. Scores are in the formula's unit.
#[derive(Debug, Clone, PartialEq)]
pub struct Futures {
    /// Index into the board's initiatives.
    pub initiative: usize,
    /// For each number n of [`DOTS`], the quantiles of the score at (i − ½)/n: n equally likely futures.
    pub dots: [Vec<f64>; 3],
    /// The score in each of [`REPLAYED`] futures, which are the same for all initiatives.
    pub replay: Vec<f64>,
    /// Where value and effort lie together; `None` without a headline ratio, or where one of them is not above
    /// zero in every future.
    pub spread: Option<Spread>,
}

/// Where the effort x below the line and the value y above it lie together: ellipses in (ln x, ln y).
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Spread {
    /// The means of ln x and ln y.
    pub center: [f64; 2],
    /// The lower triangle L of the covariance L·Lᵀ of ln x and ln y: L₁₁, L₂₁ and L₂₂.
    pub root: [f64; 3],
    /// For each part of [`HELD`], the radius r at which `center` + L·(r·cos θ, r·sin θ) encloses it.
    pub radii: [f64; 2],
}

impl Spread {
    /// The point (ln x, ln y) at a radius in the direction (cos θ, sin θ).
    pub fn point(&self, radius: f64, [along, across]: [f64; 2]) -> [f64; 2] {
        let [x, y] = self.center;
        let [first, joint, second] = self.root;
        [x + radius * first * along, y + radius * (joint * along + second * across)]
    }

    /// The ellipses of logarithms drawn together; `None` where one is not finite.
    fn of(x: &[f64], y: &[f64]) -> Option<Self> {
        let center = [mean(x), mean(y)];
        let moment = |a: &[f64], i: usize, b: &[f64], j: usize| {
            let products: Vec<_> = a.iter().zip(b).map(|(a, b)| (a - center[i]) * (b - center[j])).collect();
            mean(&products)
        };
        let over = |a: f64, b: f64| if b > 0.0 { a / b } else { 0.0 };
        // What does not vary has a variance of rounding errors.
        let root = |variance: f64| if variance > 1e-20 { variance.sqrt() } else { 0.0 };
        let first = root(moment(x, 0, x, 0));
        let joint = over(moment(x, 0, y, 1), first);
        let second = root(moment(y, 1, y, 1) - joint * joint);
        let distances = x.iter().zip(y).map(|(x, y)| {
            let along = over(x - center[0], first);
            let across = over(y - center[1] - joint * along, second);
            (along * along + across * across).sqrt()
        });
        let sorted = sorted(distances);
        let spread = Self { center, root: [first, joint, second], radii: HELD.map(|p| quantile(&sorted, p)) };
        spread.center.iter().all(|mean| mean.is_finite()).then_some(spread)
    }
}

impl Futures {
    /// Of an initiative's scores in every draw, and of what stands below the line in each, unless that is empty.
    pub(super) fn of(initiative: usize, scores: &[f64], divisors: &[f64]) -> Self {
        let ascending = sorted(scores.iter().copied());
        let dots =
            DOTS.map(|n| (0..n).map(|dot| quantile(&ascending, (dot as f64 + 0.5) / n as f64)).collect());
        let step = (scores.len() / REPLAYED).max(1);
        let values = scores.iter().zip(divisors).map(|(score, divisor)| score * divisor);
        let (effort, value): (Vec<_>, Vec<_>) =
            divisors.iter().zip(values).map(|(&effort, value)| (ln(effort), ln(value))).unzip();
        let spread = if effort.is_empty() { None } else { Spread::of(&effort, &value) };
        Self { initiative, dots, replay: scores.iter().copied().step_by(step).collect(), spread }
    }
}

fn sorted(numbers: impl Iterator<Item = f64>) -> Vec<f64> {
    let mut keys = [numbers.map(order_key).collect(), Vec::new()];
    sort_keys(0, &mut keys);
    keys[0].iter().copied().map(from_order_key).collect()
}

/// The quantile of numbers that ascend, at the position N·p + ½ (Hazen 1914), linear between neighbours.
fn quantile(ascending: &[f64], p: f64) -> f64 {
    let place = (ascending.len() as f64 * p - 0.5).clamp(0.0, (ascending.len() - 1) as f64);
    let below = place.floor();
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a place in the list")]
    let at = below as usize;
    let (low, high) = (ascending[at], ascending[(at + 1).min(ascending.len() - 1)]);
    low + (high - low) * (place - below)
}
