//! Columns of draws, changed in place: four numbers at a time, as vector registers hold them.

use wide::f64x4;

/// Draws worked on at a time: the columns of one row then stay in the nearest cache.
pub(super) const BLOCK: usize = 1024;

/// Changes every number.
pub(super) fn apply(column: &mut [f64], change: impl Fn(f64) -> f64) {
    for x in column {
        *x = change(*x);
    }
}

/// Changes every number, four at a time.
pub(super) fn apply4(column: &mut [f64], change: impl Fn(f64x4) -> f64x4) {
    let (quads, rest) = column.as_chunks_mut();
    for quad in quads {
        *quad = change(f64x4::new(*quad)).to_array();
    }
    if !rest.is_empty() {
        let mut quad = [1.0; 4];
        quad[..rest.len()].copy_from_slice(rest);
        rest.copy_from_slice(&change(f64x4::new(quad)).to_array()[..rest.len()]);
    }
}

/// Joins every number with the one beside it in another column.
pub(super) fn combine(column: &mut [f64], other: &[f64], join: impl Fn(f64, f64) -> f64) {
    for (a, b) in column.iter_mut().zip(other) {
        *a = join(*a, *b);
    }
}
