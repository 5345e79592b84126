//! Roots in one dimension.

/// The root of an ascending function between `low`, where it is below zero, and `high`, where it is above.
///
/// # Formula
/// False position, with the value at an end that stays halved: the Illinois method of Dowell and Jarratt (1971),
/// "A modified regula falsi method for computing the root of an equation", BIT 11, 168–174.
pub(super) fn root(function: &dyn Fn(f64) -> f64, low: f64, high: f64) -> f64 {
    let (mut a, mut b) = (low, high);
    let (mut at_a, mut at_b) = (function(a), function(b));
    // Ten steps are usual; a hundred are never reached.
    for _ in 0..100 {
        let x = b - at_b * (b - a) / (at_b - at_a);
        let (least, most) = if a < b { (a, b) } else { (b, a) };
        if !(x > least && x < most) {
            break;
        }
        let at_x = function(x);
        if (at_x < 0.0) == (at_b < 0.0) {
            at_a *= 0.5;
        } else {
            (a, at_a) = (b, at_b);
        }
        (b, at_b) = (x, at_x);
    }
    b
}
