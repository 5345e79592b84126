//! Exact chances of ranks for independent scores: one integral, with a recursion over who is above.

use std::f64::consts::PI;

use proptest::prelude::*;
use rangerank::engine::normal_cdf;

use super::boards::{normal, outcome, plain, report};
use super::properties::config;

/// `chances[i][r]` for independent normals: ∫ φᵢ(x) · P(r of the others exceed x) dx, where the number of
/// those above x is a sum of unequal coin tosses (Poisson-binomial), by the trapezoidal rule.
pub(crate) fn rank_chances(normals: &[(f64, f64)]) -> Vec<Vec<f64>> {
    let n = normals.len();
    let narrowest = normals.iter().map(|normal| normal.1).fold(f64::INFINITY, f64::min);
    let mut chances = vec![vec![0.0; n]; n];
    for (i, &(mean, sd)) in normals.iter().enumerate() {
        let step = 0.05 * (narrowest / sd).min(1.0);
        let half = (0..).map(|k| f64::from(k) * step).take_while(|z| *z <= 9.0);
        for z in half.flat_map(|z| [z, -z - step]) {
            let x = mean + sd * z;
            let density = (-0.5 * z * z).exp() / (2.0 * PI).sqrt();
            let mut above = vec![0.0; n];
            above[0] = density * step;
            for &(other, spread) in
                normals.iter().enumerate().filter(|(j, _)| *j != i).map(|(_, normal)| normal)
            {
                let exceeds = normal_cdf((other - x) / spread);
                toss(&mut above, exceeds);
            }
            chances[i].iter_mut().zip(&above).for_each(|(chance, part)| *chance += part);
        }
    }
    chances
}

/// Moves the chances of a number of successes past one more toss.
fn toss(counts: &mut [f64], chance: f64) {
    for r in (0..counts.len()).rev() {
        let from_below = if r > 0 { counts[r - 1] * chance } else { 0.0 };
        counts[r] = counts[r] * (1.0 - chance) + from_below;
    }
}

#[test]
fn the_integral_gives_the_known_chances_of_three_spreads() {
    let known = super::boards::known("rank_acceptability_same_median");
    let found = rank_chances(&[(0.0, 1.0), (0.0, 2.0), (0.0, 4.0)]);
    for (i, row) in found.iter().enumerate() {
        for (r, chance) in row.iter().enumerate() {
            super::boards::close(*chance, known["rank_acceptability"][i][r].as_f64().unwrap(), 1e-11);
        }
    }
}

proptest! {
    #![proptest_config(config(24))]

    #[test]
    fn simulated_chances_of_ranks_are_near_the_exact_ones(
        normals in prop::collection::vec((-3.0_f64..3.0, 0.3_f64..3.0), 2..=6),
    ) {
        let names = ["A", "B", "C", "D", "E", "F"];
        let rows: Vec<_> = names.iter().zip(&normals).map(|(name, (mean, sd))| (*name, normal(*mean, *sd))).collect();
        let report = report(&plain(&rows));
        for (i, exact) in rank_chances(&normals).iter().enumerate() {
            for (found, exact) in outcome(&report, i).rank_acceptability.iter().zip(exact) {
                let plain_error = (exact * (1.0 - exact) / 16384.0).sqrt();
                prop_assert!((found - exact).abs() <= 4.0 * plain_error + 1e-4, "{found} for {exact}");
            }
        }
    }
}
