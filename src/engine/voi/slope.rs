//! How the mean of a formula moves with one of its numbers, once that number is known.

use crate::expectation::{Laws, are_apart, expectation, monomial, numbers};
use crate::monomial::{Monomial, Number};
use crate::product::Product;
use rangerank_model::{Expr, Operator};

/// E\[f | x\] = a constant + factor·x^exponent.
#[derive(Debug, Clone, Copy)]
pub(super) struct Slope {
    pub(super) factor: f64,
    pub(super) exponent: f64,
}

impl Slope {
    /// Of a formula whose mean stays where it is.
    pub(super) const FLAT: Self = Self { factor: 0.0, exponent: 1.0 };

    /// The slope in `x`, where the formula has one and the rest of its means are known in closed form. All
    /// numbers are independent.
    pub(super) fn of(expr: &Expr, x: Number, law: &Laws<'_>) -> Option<Self> {
        if !numbers(expr).contains(&x) {
            return Some(Self::FLAT);
        }
        if let Some(slope) = monomial(expr, 1.0, law).and_then(|product| Self::of_monomial(product, x, law)) {
            return Some(slope);
        }
        match expr {
            Expr::Negate(inner) => Some(Self::of(inner, x, law)?.times(-1.0)),
            Expr::Chance(inner) => Self::of(inner, x, law),
            Expr::Binary(Operator::Add, left, right) => {
                Self::of(left, x, law)?.plus(Self::of(right, x, law)?)
            }
            Expr::Binary(Operator::Subtract, left, right) => {
                Self::of(left, x, law)?.plus(Self::of(right, x, law)?.times(-1.0))
            }
            Expr::Binary(Operator::Multiply, left, right) if are_apart(left, right) => {
                let (with, without) = if numbers(left).contains(&x) { (left, right) } else { (right, left) };
                Some(Self::of(with, x, law)?.times(expectation(without, law)?))
            }
            Expr::Binary(Operator::Divide, left, right) if are_apart(left, right) => {
                let inverse = monomial(right, -1.0, law)?;
                if numbers(left).contains(&x) {
                    Some(Self::of(left, x, law)?.times(Product::new(&inverse, &law)?.mean()?))
                } else {
                    Some(Self::of_monomial(inverse, x, law)?.times(expectation(left, law)?))
                }
            }
            _ => None,
        }
    }

    /// The slope of a product whose other factors have a mean.
    fn of_monomial(mut product: Monomial, x: Number, law: &Laws<'_>) -> Option<Self> {
        let exponent = exponent(&product, x);
        product.factors.retain(|(number, _)| *number != x);
        let factor = Product::new(&product, &law)?.mean()?;
        Some(if exponent == 0.0 { Self::FLAT } else { Self { factor, exponent } })
    }

    pub(super) fn times(self, factor: f64) -> Self {
        Self { factor: factor * self.factor, ..self }
    }

    /// The slope of a sum, unless that bends in two ways.
    pub(super) fn plus(self, other: Self) -> Option<Self> {
        if self.factor == 0.0 {
            Some(other)
        } else if other.factor == 0.0 || other.exponent == self.exponent {
            Some(Self { factor: self.factor + other.factor, ..self })
        } else {
            None
        }
    }
}

/// The power to which a number stands in a product.
pub(super) fn exponent(product: &Monomial, x: Number) -> f64 {
    product.factors.iter().find(|(number, _)| *number == x).map_or(0.0, |(_, exponent)| *exponent)
}
