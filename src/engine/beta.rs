//! The beta distributions of PERT ranges: their quantiles one by one, and in thousands by a table.

use super::math::{exp, ln, normal_cdf, normal_density, pow};

/// The beta distribution with parameters α from 1 to 5 and 6 − α: PERT on 0 to 1, with its mode at (α − 1)/4.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Beta {
    /// α: the power of x near 0.
    alpha: f64,
    /// The integral of x^(α − 1)·(1 − x)^(5 − α) from 0 to 1.
    total: f64,
}

impl Beta {
    /// The one with this mode, from 0 to 1.
    pub(super) fn with_mode(mode: f64) -> Self {
        let alpha = 1.0 + 4.0 * mode;
        Self { alpha, total: (series(alpha, 0.5) + series(6.0 - alpha, 0.5)) / 64.0 }
    }

    /// The mean, α/6.
    pub(super) fn mean(self) -> f64 {
        self.alpha / 6.0
    }

    /// The quantile of `p`, from 0 to 1.
    pub(super) fn quantile(self, p: f64) -> f64 {
        if p > 0.5 { 1.0 - self.mirrored().quantile(1.0 - p) } else { self.solve(p, 0.0) }
    }

    /// The distribution of 1 − X.
    fn mirrored(self) -> Self {
        Self { alpha: 6.0 - self.alpha, ..self }
    }

    /// The quantile of `p` up to ½, from a guess; a guess of 0 is none.
    ///
    /// The logarithm of the distribution function is concave in that of x (its density there is log-concave), so
    /// Newton's steps from the left only ascend. There is x ≥ (p·α·total)^(1/α), as (1 − x)^(5 − α) ≤ 1.
    fn solve(self, p: f64, guess: f64) -> f64 {
        let below = p * self.total;
        if below <= 0.0 {
            return 0.0;
        }
        let mut x = if guess > 0.0 { guess } else { exp(ln(below * self.alpha) / self.alpha) };
        for _ in 0..40 {
            let rise = x * self.weight(x);
            let found = if x <= 0.5 {
                rise * (1.0 - x) * series(self.alpha, x)
            } else {
                self.total - rise * (1.0 - x) * series(6.0 - self.alpha, 1.0 - x)
            };
            let step = ln(below / found) * found / rise;
            x *= exp(step);
            if step.abs() < 1e-9 {
                break;
            }
        }
        x
    }

    /// The density, but for the factor that makes it integrate to 1.
    fn weight(self, x: f64) -> f64 {
        pow(x, self.alpha - 1.0) * pow(1.0 - x, 5.0 - self.alpha)
    }

    /// The quantile of Φ(z) with its first two derivatives by z, for z up to 0.
    fn jet(self, z: f64, guess: f64) -> [f64; 3] {
        let x = self.solve(normal_cdf(z), guess);
        let slope = normal_density(z) * self.total / self.weight(x);
        let steepness = (self.alpha - 1.0) / x - (5.0 - self.alpha) / (1.0 - x);
        [x, slope, slope * (-z - slope * steepness)]
    }
}

/// The integral of s^(α − 1)·(1 − s)^(5 − α) from 0 to x, divided by x^α·(1 − x)^(6 − α), for x up to ½: the
/// hypergeometric series F(6, 1; α + 1; x)/α, whose terms are positive (DLMF 8.17.8).
fn series(alpha: f64, x: f64) -> f64 {
    let (mut term, mut sum, mut k) = (1.0, 1.0, 0.0);
    while term > sum * 1e-17 {
        k += 1.0;
        term *= x * (5.0 + k) / (alpha + k);
        sum += term;
    }
    sum / alpha
}

/// Places of the table on either side of 0.
const HALF: usize = 27;
/// The distance between them.
const STEP: f64 = 0.25;

/// The quantiles of Φ(z) for z between −6.75 and 6.75, to 1e-8: between two places the polynomial of the fifth
/// degree that has the quantile's value and first two derivatives at both (Hermite's).
#[derive(Debug)]
pub(super) struct Table {
    beta: Beta,
    pieces: [[f64; 6]; 2 * HALF],
}

impl Table {
    pub(super) fn new(beta: Beta) -> Self {
        let (lower, upper) = (jets(beta), jets(beta.mirrored()));
        let jet = |place: usize| {
            // Above the middle stands the mirror image: x, x′ and x″ of z are 1 − x, x′ and −x″ of −z.
            let [x, slope, bend] = if place < HALF { lower[HALF - place] } else { upper[place - HALF] };
            if place < HALF { [x, slope, bend] } else { [1.0 - x, slope, -bend] }
        };
        Self { beta, pieces: std::array::from_fn(|place| piece(jet(place), jet(place + 1))) }
    }

    /// The quantile of Φ(z).
    pub(super) fn at(&self, z: f64) -> f64 {
        let place = z / STEP + HALF as f64;
        let piece = place.floor();
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a cast saturates")]
        match self.pieces.get(piece as usize) {
            Some(coefficients) if piece >= 0.0 => {
                let along = place - piece;
                coefficients.iter().rev().fold(0.0, |sum, coefficient| sum * along + coefficient)
            }
            _ => self.beta.quantile(normal_cdf(z)),
        }
    }
}

/// Value and derivatives at 0, −1, −2, … steps.
fn jets(beta: Beta) -> [[f64; 3]; HALF + 1] {
    let mut guess = 0.0;
    std::array::from_fn(|place| {
        let jet @ [x, slope, bend] = beta.jet(-STEP * place as f64, guess);
        // Taylor's polynomial of ln x.
        let (first, second) = (slope / x, bend / x - slope * slope / (x * x));
        guess = x * exp(STEP * (0.5 * STEP * second - first));
        jet
    })
}

/// The polynomial between two places, as coefficients of the share of the way from one to the other.
fn piece([x0, slope0, bend0]: [f64; 3], [x1, slope1, bend1]: [f64; 3]) -> [f64; 6] {
    let (v0, v1) = (STEP * slope0, STEP * slope1);
    let (a0, a1) = (0.5 * STEP * STEP * bend0, 0.5 * STEP * STEP * bend1);
    let (x, v, a) = (x1 - x0 - v0 - a0, v1 - v0 - 2.0 * a0, a1 - a0);
    [x0, v0, a0, 10.0 * x - 4.0 * v + a, -15.0 * x + 7.0 * v - 2.0 * a, 6.0 * x - 3.0 * v + a]
}

/// A symmetric quantile function on 0 to 1 from its lower half.
pub(super) fn mirrored(u: f64, lower_half: impl Fn(f64) -> f64) -> f64 {
    if u < 0.5 { lower_half(u) } else { 1.0 - lower_half(1.0 - u) }
}

/// The quantile of the beta distribution (3, 3) for p up to ½: the root of x³(10 − 15x + 6x²) = p.
///
/// Up to ½ the polynomial is convex and at least 4x³, so Newton's steps from ∛(p/4) only descend, to the root.
pub(super) fn beta_3_3_quantile(p: f64) -> f64 {
    let mut x = exp(ln(0.25 * p) / 3.0);
    for _ in 0..6 {
        let slope = 30.0 * x * x * (1.0 - x) * (1.0 - x);
        if slope > 0.0 {
            x -= (x * x * x * (10.0 + x * (6.0 * x - 15.0)) - p) / slope;
        }
    }
    x
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn beyond_the_table_quantiles_are_found_one_by_one() {
        let beta = Beta::with_mode(0.3);
        let table = Table::new(beta);
        for z in [-12.0, -6.8, 6.8, 8.0] {
            assert_eq!(table.at(z), beta.quantile(normal_cdf(z)));
        }
    }
}
