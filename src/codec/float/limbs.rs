//! Whole numbers of any length, by their digits in base 2³², the lowest first.

/// The number × `factor` + `more`.
#[expect(clippy::cast_possible_truncation, reason = "the rest is carried")]
pub(super) fn multiply(number: &mut Vec<u32>, factor: u32, more: u32) {
    let mut carry = u64::from(more);
    for limb in number.iter_mut() {
        carry += u64::from(*limb) * u64::from(factor);
        *limb = carry as u32;
        carry >>= 32;
    }
    if carry > 0 {
        number.push(carry as u32);
    }
}

/// Divides the number by five, and returns what is left over.
#[expect(clippy::cast_possible_truncation, reason = "a digit of the quotient")]
pub(super) fn divide_by_five(number: &mut [u32]) -> u64 {
    let mut rest = 0;
    for limb in number.iter_mut().rev() {
        rest = rest << 32 | u64::from(*limb);
        *limb = (rest / 5) as u32;
        rest %= 5;
    }
    rest
}
