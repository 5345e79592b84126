//! A monomial over known distributions: the lognormal factors as one sum of logarithms, the others beside it.

use wide::f64x4;

use super::column::{BLOCK, apply, apply4, combine};
use super::distribution::{Distribution, Scale, Shape};
use super::math::{exp, exp4, normal_quantile, pow};
use super::monomial::{Monomial, Number};
use super::row::Place;

/// coefficient · e^(offset + Σ weight·Z) · Π other^exponent, every number in it once.
#[derive(Debug)]
pub(super) struct Product {
    coefficient: f64,
    offset: f64,
    /// The lognormal numbers, with the weight of their normal deviate.
    logs: Vec<(Number, f64)>,
    /// The other numbers, with their distribution and exponent.
    others: Vec<(Number, Distribution, f64)>,
}

impl Product {
    /// The product, if every factor can be raised to its power in every draw.
    pub(super) fn new(monomial: &Monomial, law: &impl Fn(Number) -> Distribution) -> Option<Self> {
        let mut product =
            Self { coefficient: monomial.coefficient, offset: 0.0, logs: Vec::new(), others: Vec::new() };
        for &(number, exponent) in &monomial.factors {
            product.include(number, law(number), exponent)?;
        }
        product.coefficient.is_finite().then_some(product)
    }

    fn include(&mut self, number: Number, law: Distribution, exponent: f64) -> Option<()> {
        let is_whole = exponent.fract() == 0.0;
        match (law.shape, law.scale) {
            (Shape::Constant(value), _) => self.coefficient *= pow(value, exponent),
            (Shape::Normal { mean, sd }, Scale::Log) => {
                self.offset += exponent * mean;
                self.logs.push((number, exponent * sd));
            }
            (Shape::Normal { mean, sd }, Scale::NegatedLog) => {
                self.coefficient *= pow(-1.0, exponent);
                self.offset -= exponent * mean;
                self.logs.push((number, -exponent * sd));
            }
            _ if is_whole => self.others.push((number, law, exponent)),
            _ => return None,
        }
        Some(())
    }

    /// The mean, where every factor's is known: the factors are independent.
    pub(super) fn mean(&self) -> Option<f64> {
        let variance = self.logs.iter().map(|(_, weight)| weight * weight).sum::<f64>();
        self.others
            .iter()
            .try_fold(exp(self.offset + 0.5 * variance), |mean, (_, law, exponent)| {
                Some(mean * law.moment(*exponent)?)
            })
            .map(|mean| self.coefficient * mean)
    }

    /// Whether all factors are lognormal or constant, so that the product is.
    pub(super) const fn is_lognormal(&self) -> bool {
        self.others.is_empty()
    }

    /// The quantile of a product of lognormals.
    pub(super) fn quantile(&self, p: f64) -> f64 {
        let sd = self.logs.iter().map(|(_, weight)| weight * weight).sum::<f64>().sqrt();
        let z = if self.coefficient < 0.0 { -normal_quantile(p) } else { normal_quantile(p) };
        self.coefficient * exp(self.offset + sd * z)
    }

    /// The product over a block of draws, its lognormal factors by one exponential; and that of a part of its
    /// numbers, whose draws are the same. What cancels in the whole is a number in it all the same, to the power 0.
    pub(super) fn fill(&self, place: &Place<'_, '_>, out: &mut [f64], part: Option<(&Self, &mut [f64])>) {
        out.fill(self.offset);
        let Some((part, part_out)) = part else {
            for &(number, weight) in &self.logs {
                place.source(number, |at, z| add(&mut out[at..at + 4], weight * z));
            }
            return self.finish(place, out);
        };
        part_out.fill(part.offset);
        for &(number, weight) in &self.logs {
            let Some(&(_, in_part)) = part.logs.iter().find(|(other, _)| *other == number) else {
                place.source(number, |at, z| add(&mut out[at..at + 4], weight * z));
                continue;
            };
            place.source(number, |at, z| {
                add(&mut out[at..at + 4], weight * z);
                add(&mut part_out[at..at + 4], in_part * z);
            });
        }
        self.finish(place, out);
        part.finish(place, part_out);
    }

    /// From the logarithms of its lognormal factors to the product.
    fn finish(&self, place: &Place<'_, '_>, out: &mut [f64]) {
        apply4(out, |log| self.coefficient * exp4(log));
        let mut column = [0.0; BLOCK];
        let column = &mut column[..out.len()];
        for &(number, _, exponent) in &self.others {
            place.fill(number, column);
            if exponent != 1.0 {
                apply(column, |x| pow(x, exponent));
            }
            combine(out, column, |score, x| score * x);
        }
    }
}

#[inline]
fn add(sums: &mut [f64], more: f64x4) {
    sums.iter_mut().zip(more.to_array()).for_each(|(sum, more)| *sum += more);
}
