//! The mean of a formula in closed form, where its parts are independent and have one.

use super::distribution::Distribution;
use super::monomial::{Monomial, Number};
use super::product::Product;
use rangerank_model::{Expr, Operator};

/// The distribution of each number.
pub(super) type Laws<'l> = dyn Fn(Number) -> Distribution + 'l;

/// The mean of `expr` over independent numbers with these laws: exact for sums of products of independent
/// parts, `None` elsewhere.
pub(super) fn expectation(expr: &Expr, law: &Laws<'_>) -> Option<f64> {
    let mean = |expr, exponent| Product::new(&monomial(expr, exponent, law)?, &law)?.mean();
    if let Some(mean) = mean(expr, 1.0) {
        return Some(mean);
    }
    match expr {
        Expr::Negate(inner) => expectation(inner, law).map(|mean| -mean),
        Expr::Chance(inner) => expectation(inner, law),
        Expr::Binary(Operator::Add, left, right) => Some(expectation(left, law)? + expectation(right, law)?),
        Expr::Binary(Operator::Subtract, left, right) => {
            Some(expectation(left, law)? - expectation(right, law)?)
        }
        Expr::Binary(Operator::Multiply, left, right) if are_apart(left, right) => {
            Some(expectation(left, law)? * expectation(right, law)?)
        }
        Expr::Binary(Operator::Divide, left, right) if are_apart(left, right) => {
            Some(expectation(left, law)? * mean(right, -1.0)?)
        }
        _ => None,
    }
}

/// A power of `expr` as a monomial, if it is one.
pub(super) fn monomial(expr: &Expr, exponent: f64, law: &Laws<'_>) -> Option<Monomial> {
    let is_never_negative = |number| law(number).is_never_negative();
    Monomial::of(expr, &is_never_negative)?.power(exponent, &is_never_negative)
}

/// Whether two trees have no uncertain number in common.
pub(super) fn are_apart(left: &Expr, right: &Expr) -> bool {
    let (left, right) = (numbers(left), numbers(right));
    !left.iter().any(|number| right.contains(number))
}

/// Every uncertain number of a tree, as often as it stands there.
pub(super) fn numbers(expr: &Expr) -> Vec<Number> {
    let mut found = Vec::new();
    expr.visit(&mut |node| match node {
        Expr::Driver(driver) => found.push(Number::Driver(*driver)),
        Expr::Shared(shared) => found.push(Number::Shared(*shared)),
        _ => {}
    });
    found
}
