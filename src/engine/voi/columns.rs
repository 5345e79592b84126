//! Columns of draws that only the value of information asks for.

use crate::column::apply;
use crate::expectation::monomial;
use crate::interpret::Interpreter;
use crate::math::normal_quantile;
use crate::monomial::Number;
use crate::product::Product;
use crate::report::EvaluateError;
use crate::row::{LARGEST, Row};
use crate::run::Run;

impl Row {
    /// What stands below the line of the headline ratio, in every draw; empty where there is none.
    ///
    /// # Errors
    /// [`EvaluateError::Overflows`] where it is too large for a number.
    pub(crate) fn divisors(&self, run: &Run) -> Result<Vec<f64>, EvaluateError> {
        let Some(ratio) = run.board.score.formula.ratio() else { return Ok(Vec::new()) };
        let law = |number| self.law(run, number);
        let product = monomial(&ratio.denominator, 1.0, &law).and_then(|below| Product::new(&below, &law));
        let mut interpreter = product.is_none().then(|| Interpreter::new(self, run));
        let mut divisors = vec![0.0; run.n_draws];
        self.blocks(run, 0, &mut divisors, &mut |place, block| {
            if let Some(product) = &product {
                product.fill(place, block);
            }
            interpreter.as_mut().map_or(Ok(()), |interpreter| interpreter.divide(place, block))
        })?;
        if divisors.iter().fold(true, |is_small, divisor| is_small & (divisor.abs() <= LARGEST)) {
            Ok(divisors)
        } else {
            Err(EvaluateError::Overflows { initiative: self.index })
        }
    }

    /// The normal deviates of a number in every draw, whatever its distribution reads.
    pub(super) fn normals(&self, run: &Run, number: Number) -> Result<Vec<f64>, EvaluateError> {
        let mut normals = vec![0.0; run.n_draws];
        self.blocks(run, 0, &mut normals, &mut |place, block| {
            place.source(number, |at, quad| block[at..at + 4].copy_from_slice(&quad.to_array()));
            Ok(())
        })?;
        if self.law(run, number).reads_uniforms() {
            apply(&mut normals, normal_quantile);
        }
        Ok(normals)
    }
}
