//! The value of a formula that has no driver in it.

use crate::model::{Expr, Function, Operator};

/// The value of a tree without drivers, where plain arithmetic gives it.
pub(super) fn constant(expr: &Expr) -> Option<f64> {
    match expr {
        Expr::Number(number) => Some(*number),
        Expr::Negate(inner) => constant(inner).map(|value| -value),
        Expr::Binary(operator, left, right) => {
            let (left, right) = (constant(left)?, constant(right)?);
            match operator {
                Operator::Add => Some(left + right),
                Operator::Subtract => Some(left - right),
                Operator::Multiply => Some(left * right),
                Operator::Divide => Some(left / right),
                Operator::Power => None,
            }
        }
        Expr::Call(Function::Min, operands) => {
            operands.iter().map(constant).reduce(|a, b| Some(a?.min(b?)))?
        }
        Expr::Call(Function::Max, operands) => {
            operands.iter().map(constant).reduce(|a, b| Some(a?.max(b?)))?
        }
        Expr::Call(Function::Sqrt, operands) => constant(operands.first()?).map(f64::sqrt),
        Expr::Call(Function::Ln | Function::Exp, _) | Expr::Driver(_) | Expr::Shared(_) | Expr::Chance(_) => {
            None
        }
    }
}
