//! Numbers as whole numbers of the same order, which sort faster.

/// A whole number for each finite number, in the same order; −0 lies below 0.
pub(super) const fn order_key(x: f64) -> u64 {
    let bits = x.to_bits();
    // Of a negative number every digit is turned round, of another only the sign.
    bits ^ (((bits.cast_signed() >> 63).cast_unsigned() >> 1) | 1 << 63)
}

/// The number with this key.
pub(super) const fn from_order_key(key: u64) -> f64 {
    let sign = (key.cast_signed() >> 63).cast_unsigned();
    f64::from_bits(key ^ (!sign >> 1 | 1 << 63))
}
