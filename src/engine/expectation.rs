//! The mean of a formula in closed form, where its parts are independent and have one.

use super::distribution::Distribution;
use super::monomial::{Monomial, Number};
use super::product::Product;
use rangerank_model::{Expr, Operator};

/// The mean of `expr` over independent numbers with these laws: exact for sums of products of independent
/// parts, `None` elsewhere.
pub(super) fn expectation(expr: &Expr, law: &impl Fn(Number) -> Distribution) -> Option<f64> {
    if let Some(mean) = mean_of_product(expr, 1.0, law) {
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
            Some(expectation(left, law)? * mean_of_product(right, -1.0, law)?)
        }
        _ => None,
    }
}

fn mean_of_product(expr: &Expr, exponent: f64, law: &impl Fn(Number) -> Distribution) -> Option<f64> {
    let is_positive = |number| law(number).is_positive();
    let monomial = Monomial::of(expr, &is_positive)?.power(exponent, &is_positive)?;
    Product::new(&monomial, law)?.mean()
}

/// Whether two trees have no uncertain number in common.
fn are_apart(left: &Expr, right: &Expr) -> bool {
    let (left, right) = (numbers(left), numbers(right));
    !left.iter().any(|number| right.contains(number))
}

fn numbers(expr: &Expr) -> Vec<Number> {
    let mut found = Vec::new();
    expr.visit(&mut |node| match node {
        Expr::Driver(driver) => found.push(Number::Driver(*driver)),
        Expr::Shared(shared) => found.push(Number::Shared(*shared)),
        _ => {}
    });
    found
}
