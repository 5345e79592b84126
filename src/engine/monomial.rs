//! Products and quotients of powers: the formulas whose scores and means need no tree walk.

use super::math::pow;
use rangerank_model::{Expr, Function, Operator};

/// An uncertain number of a row: its own, or one that all rows share. Indices point into the board.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Number {
    Driver(usize),
    Shared(usize),
}

/// A coefficient times powers of different numbers.
#[derive(Debug, Clone)]
pub(super) struct Monomial {
    pub(super) coefficient: f64,
    pub(super) factors: Vec<(Number, f64)>,
}

impl Monomial {
    /// The tree as a monomial, if it is one. `is_never_negative` says which numbers are never below zero:
    /// only for those is √(x²) the same as x.
    pub(super) fn of(expr: &Expr, is_never_negative: &impl Fn(Number) -> bool) -> Option<Self> {
        match expr {
            Expr::Number(value) => Some(Self { coefficient: *value, factors: Vec::new() }),
            Expr::Driver(driver) => Some(Self::just(Number::Driver(*driver))),
            Expr::Shared(shared) => Some(Self::just(Number::Shared(*shared))),
            Expr::Negate(inner) => {
                let inner = Self::of(inner, is_never_negative)?;
                Some(Self { coefficient: -inner.coefficient, ..inner })
            }
            Expr::Binary(Operator::Multiply, left, right) => {
                Some(Self::of(left, is_never_negative)?.times(Self::of(right, is_never_negative)?))
            }
            Expr::Binary(Operator::Divide, left, right) => {
                let inverse = Self::of(right, is_never_negative)?.power(-1.0, is_never_negative)?;
                Some(Self::of(left, is_never_negative)?.times(inverse))
            }
            Expr::Binary(Operator::Power, base, exponent) => {
                let exponent = exponent.constant().filter(|power| power.is_finite())?;
                Self::of(base, is_never_negative)?.power(exponent, is_never_negative)
            }
            Expr::Call(Function::Sqrt, operands) => match operands.as_slice() {
                [operand] => Self::of(operand, is_never_negative)?.power(0.5, is_never_negative),
                _ => None,
            },
            _ => None,
        }
    }

    /// The monomial to a power, where that is a finite monomial again.
    pub(super) fn power(self, exponent: f64, is_never_negative: &impl Fn(Number) -> bool) -> Option<Self> {
        let is_whole = exponent.fract() == 0.0;
        let all_positive =
            self.coefficient > 0.0 && self.factors.iter().all(|&(number, _)| is_never_negative(number));
        let coefficient = pow(self.coefficient, exponent);
        let factors = self.factors.into_iter().map(|(number, power)| (number, power * exponent)).collect();
        ((is_whole || all_positive) && coefficient.is_finite()).then_some(Self { coefficient, factors })
    }

    fn just(number: Number) -> Self {
        Self { coefficient: 1.0, factors: vec![(number, 1.0)] }
    }

    fn times(mut self, other: Self) -> Self {
        self.coefficient *= other.coefficient;
        for (number, exponent) in other.factors {
            match self.factors.iter_mut().find(|(found, _)| *found == number) {
                Some((_, power)) => *power += exponent,
                None => self.factors.push((number, exponent)),
            }
        }
        self
    }
}
