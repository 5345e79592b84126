//! The normal deviates behind the draws of a number.

use crate::column::apply;
use crate::math::normal_quantile;
use crate::monomial::Number;
use crate::report::EvaluateError;
use crate::row::Row;
use crate::run::Run;

impl Row {
    /// The normal deviates of a number in every draw, whatever its distribution reads.
    pub(super) fn normals(&self, run: &Run, number: Number) -> Result<Vec<f64>, EvaluateError> {
        let mut normals = vec![0.0; run.n_draws];
        self.blocks(run, 0, run.n_draws, &mut |place, block| {
            let block = &mut normals[block];
            place.source(number, |at, quad| block[at..at + 4].copy_from_slice(&quad.to_array()));
            Ok(())
        })?;
        if self.law(run, number).reads_uniforms() {
            apply(&mut normals, normal_quantile);
        }
        Ok(normals)
    }
}
