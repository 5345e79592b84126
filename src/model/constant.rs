//! The value of a formula that has no driver in it.

use super::{Expr, Function, Operator};

impl Expr {
    /// The value of a tree without uncertain numbers, where plain arithmetic gives it.
    ///
    /// # Examples
    /// ```
    /// use rangerank_model::Expr;
    /// assert_eq!(Expr::Negate(Expr::Number(2.0).into()).constant(), Some(-2.0));
    /// assert_eq!(Expr::Driver(0).constant(), None);
    /// ```
    pub fn constant(&self) -> Option<f64> {
        match self {
            Self::Number(number) => Some(*number),
            Self::Negate(inner) => inner.constant().map(|value| -value),
            Self::Binary(operator, left, right) => {
                let (left, right) = (left.constant()?, right.constant()?);
                match operator {
                    Operator::Add => Some(left + right),
                    Operator::Subtract => Some(left - right),
                    Operator::Multiply => Some(left * right),
                    Operator::Divide => Some(left / right),
                    Operator::Power => None,
                }
            }
            Self::Call(Function::Min, operands) => {
                operands.iter().map(Self::constant).reduce(|a, b| Some(a?.min(b?)))?
            }
            Self::Call(Function::Max, operands) => {
                operands.iter().map(Self::constant).reduce(|a, b| Some(a?.max(b?)))?
            }
            Self::Call(Function::Sqrt, operands) => operands.first()?.constant().map(f64::sqrt),
            Self::Call(Function::Ln | Function::Exp, _)
            | Self::Driver(_)
            | Self::Shared(_)
            | Self::Chance(_) => None,
        }
    }
}
