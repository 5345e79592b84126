//! The mean payoff given a normal number, as a polynomial fitted to the draws.

use wide::f64x4;

use super::batches::{FULL, N_BATCHES, ROUNDS};
use super::curve::{DEGREE, Series};

/// The coefficients of the polynomial: its degree is 5.
const N: usize = 6;

/// The curves of payoffs over normal numbers: from each batch of draws, then from all of them.
pub(super) fn fit(normals: &[f64], payoffs: &[f64]) -> Box<[Series; ROUNDS]> {
    let size = payoffs.len() / N_BATCHES;
    let mut sums = [Sums::default(); ROUNDS];
    for (sums, (normals, payoffs)) in sums.iter_mut().zip(normals.chunks(size).zip(payoffs.chunks(size))) {
        sums.take(normals, payoffs);
    }
    sums[FULL] = sums[..N_BATCHES].iter().fold(Sums::default(), Sums::plus);
    Box::new(sums.map(|sums| sums.series()))
}

type Square = [[f64; N]; N];

/// Sums over draws from which a polynomial is fitted: of the powers of the number, and of those times the
/// payoff.
#[derive(Debug, Clone, Copy, Default)]
struct Sums {
    powers: [f64; 2 * N - 1],
    payoffs: [f64; N],
}

impl Sums {
    /// Takes some draws of the number and of the payoff, four at a time.
    fn take(&mut self, normals: &[f64], payoffs: &[f64]) {
        let zero = f64x4::splat(0.0);
        let (mut powers, mut weighted) = ([zero; 2 * N - 1], [zero; N]);
        for (z, payoff) in normals.as_chunks().0.iter().zip(payoffs.as_chunks().0) {
            let (z, payoff, mut power) = (f64x4::new(*z), f64x4::new(*payoff), f64x4::splat(1.0));
            let all = powers.map(|_| {
                let this = power;
                power *= z;
                this
            });
            powers.iter_mut().zip(&all).for_each(|(sum, power)| *sum += *power);
            weighted.iter_mut().zip(&all).for_each(|(sum, power)| *sum += *power * payoff);
        }
        let total = |lanes: f64x4| lanes.to_array().iter().sum();
        *self = Self { powers: powers.map(total), payoffs: weighted.map(total) };
    }

    /// The draws of both.
    fn plus(mut self, other: &Self) -> Self {
        self.powers.iter_mut().zip(&other.powers).for_each(|(sum, more)| *sum += more);
        self.payoffs.iter_mut().zip(&other.payoffs).for_each(|(sum, more)| *sum += more);
        self
    }

    /// The polynomial of least squares as a series without its mean; flat where the draws do not determine one.
    ///
    /// # Formula
    /// With the Hermite polynomials Hₖ: z² = H₂ + 1, z³ = H₃ + 3·H₁, z⁴ = H₄ + 6·H₂ + 3, z⁵ = H₅ + 10·H₃ + 15·H₁.
    fn series(&self) -> Series {
        let products: Square = std::array::from_fn(|i| std::array::from_fn(|j| self.powers[i + j]));
        let mut series = [0.0; DEGREE];
        if let Some(root) = root(&products) {
            let [_, c1, c2, c3, c4, c5] = solve(&root, self.payoffs);
            let weights = [c1 + 3.0 * c3 + 15.0 * c5, c2 + 6.0 * c4, c3 + 10.0 * c5, c4, c5];
            series[..N - 1].copy_from_slice(&weights);
        }
        series
    }
}

/// The lower triangle whose product with its mirror image is `square`: Cholesky's factor, as in Golub and Van
/// Loan (2013), "Matrix Computations", section 4.2.
fn root(square: &Square) -> Option<Square> {
    let mut root = Square::default();
    for i in 0..N {
        for j in 0..=i {
            let known: f64 = (0..j).map(|k| root[i][k] * root[j][k]).sum();
            let left = square[i][j] - known;
            root[i][j] = if i > j { left / root[j][j] } else { left.sqrt() };
        }
    }
    root.iter().enumerate().all(|(i, row)| row[i] > 0.0).then_some(root)
}

/// Forwards through the triangle, then backwards through its mirror image.
fn solve(root: &Square, mut sums: [f64; N]) -> [f64; N] {
    for i in 0..N {
        let known: f64 = (0..i).map(|k| root[i][k] * sums[k]).sum();
        sums[i] = (sums[i] - known) / root[i][i];
    }
    for i in (0..N).rev() {
        let known: f64 = (i + 1..N).map(|k| root[k][i] * sums[k]).sum();
        sums[i] = (sums[i] - known) / root[i][i];
    }
    sums
}
