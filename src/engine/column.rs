//! Columns of draws, changed in place.

/// Changes every number.
pub(super) fn apply(column: &mut [f64], change: impl Fn(f64) -> f64) {
    for x in column {
        *x = change(*x);
    }
}

/// Joins every number with the one beside it in another column.
pub(super) fn combine(column: &mut [f64], other: &[f64], join: impl Fn(f64, f64) -> f64) {
    for (a, b) in column.iter_mut().zip(other) {
        *a = join(*a, *b);
    }
}
