//! A score's formula as a tree over a board's drivers, and the ratio at its head.

/// A number computed from drivers. Indices point into the board that holds the formula.
#[derive(Debug, Clone, PartialEq)]
pub enum Expr {
    /// A literal number.
    Number(f64),
    /// The driver at this index of [`super::Board::drivers`].
    Driver(usize),
    /// The shared number at this index of [`super::Board::shared`].
    Shared(usize),
    /// Minus.
    Negate(Box<Self>),
    /// Two operands.
    Binary(Operator, Box<Self>, Box<Self>),
    /// A function of one operand, or of two or more for `min` and `max`.
    Call(Function, Vec<Self>),
    /// An event: 1 with this probability, else 0.
    Chance(Box<Self>),
}

/// An operator between two operands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Operator {
    /// Sum.
    Add,
    /// Difference.
    Subtract,
    /// Product.
    Multiply,
    /// Quotient.
    Divide,
    /// Power.
    Power,
}

/// A named function.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Function {
    /// The smallest of its operands.
    Min,
    /// The largest of its operands.
    Max,
    /// The square root.
    Sqrt,
    /// The natural logarithm.
    Ln,
    /// The exponential.
    Exp,
}

/// The score as a tree, with the ratio at its head where it has one.
#[derive(Debug, Clone, PartialEq)]
pub struct Formula {
    expr: Expr,
    ratio: Option<Ratio>,
}

/// What stands above and below the line of a headline ratio.
#[derive(Debug, Clone, PartialEq)]
pub struct Ratio {
    /// Everything above the line.
    pub numerator: Expr,
    /// Everything below the line.
    pub denominator: Expr,
}

impl Formula {
    /// A formula, with its headline ratio found: the outermost chain of × and ÷, if it divides by a driver.
    ///
    /// # Examples
    /// ```
    /// use rangerank_model::{Expr, Formula, Operator};
    /// let [value, effort] = [Expr::Driver(0), Expr::Driver(1)];
    /// let formula = Formula::new(Expr::Binary(Operator::Divide, value.clone().into(), effort.clone().into()));
    /// assert_eq!(formula.ratio().map(|ratio| &ratio.denominator), Some(&effort));
    /// assert!(Formula::new(value).ratio().is_none());
    /// ```
    pub fn new(expr: Expr) -> Self {
        let (mut above, mut below) = (Vec::new(), Vec::new());
        split_factors(&expr, &mut above, &mut below, false);
        let uncertain = below.iter().any(|factor| !matches!(factor, Expr::Number(_)));
        let ratio = uncertain.then(|| Ratio { numerator: product(above), denominator: product(below) });
        Self { expr, ratio }
    }

    /// The whole tree.
    pub const fn expr(&self) -> &Expr {
        &self.expr
    }

    /// The headline ratio, which defines the order `expected`.
    pub const fn ratio(&self) -> Option<&Ratio> {
        self.ratio.as_ref()
    }

    /// The indices of the drivers that the score divides by somewhere, ascending: they must stay above zero.
    ///
    /// # Examples
    /// ```
    /// use rangerank_model::{Expr, Formula, Operator};
    /// let inverse = Expr::Binary(Operator::Power, Expr::Driver(0).into(), Expr::Number(-1.0).into());
    /// assert_eq!(Formula::new(inverse).divisors(), [0]);
    /// ```
    pub fn divisors(&self) -> Vec<usize> {
        let mut divisors = Vec::new();
        self.expr.visit_divisors(&mut |expr| {
            if let Some(driver) = expr.as_driver()
                && let Err(place) = divisors.binary_search(&driver)
            {
                divisors.insert(place, driver);
            }
        });
        divisors
    }

    /// Whether this number may come to nothing by an event of its own: the score uses it once and does not divide
    /// by it.
    pub fn may_vanish(&self, number: &Expr) -> bool {
        let mut n_uses = 0;
        self.expr.visit(&mut |expr| n_uses += usize::from(expr == number));
        n_uses == 1 && !self.divides_by(number)
    }

    /// Whether the score divides by this number somewhere.
    pub fn divides_by(&self, number: &Expr) -> bool {
        let mut found = false;
        self.expr.visit_divisors(&mut |expr| found |= expr == number);
        found
    }
}

impl Expr {
    /// The driver's index, if this is nothing but a driver.
    pub const fn as_driver(&self) -> Option<usize> {
        if let Self::Driver(driver) = self { Some(*driver) } else { None }
    }

    /// Calls `see` on this tree's every node, parents first.
    pub fn visit(&self, see: &mut impl FnMut(&Self)) {
        see(self);
        match self {
            Self::Number(_) | Self::Driver(_) | Self::Shared(_) => {}
            Self::Negate(inner) | Self::Chance(inner) => inner.visit(see),
            Self::Binary(_, left, right) => {
                left.visit(see);
                right.visit(see);
            }
            Self::Call(_, operands) => operands.iter().for_each(|operand| operand.visit(see)),
        }
    }

    /// Calls `see` on every node below a line: right of ÷, or under a power that is a constant below zero.
    fn visit_divisors(&self, see: &mut impl FnMut(&Self)) {
        self.visit(&mut |expr| match expr {
            Self::Binary(Operator::Divide, _, below) => below.visit(see),
            Self::Binary(Operator::Power, base, exponent)
                if exponent.constant().is_some_and(|power| power < 0.0) =>
            {
                base.visit(see);
            }
            _ => {}
        });
    }
}

/// Lays the factors of a chain of × and ÷ above or below the line.
fn split_factors(expr: &Expr, above: &mut Vec<Expr>, below: &mut Vec<Expr>, inverted: bool) {
    match expr {
        Expr::Binary(Operator::Multiply, left, right) => {
            split_factors(left, above, below, inverted);
            split_factors(right, above, below, inverted);
        }
        Expr::Binary(Operator::Divide, left, right) => {
            split_factors(left, above, below, inverted);
            split_factors(right, above, below, !inverted);
        }
        factor if inverted => below.push(factor.clone()),
        factor => above.push(factor.clone()),
    }
}

fn product(factors: Vec<Expr>) -> Expr {
    factors
        .into_iter()
        .reduce(|left, right| Expr::Binary(Operator::Multiply, left.into(), right.into()))
        .unwrap_or(Expr::Number(1.0))
}
