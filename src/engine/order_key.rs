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

/// Sorts the first keys by their digits from the place `lowest` on, byte after byte, by way of the second.
pub(super) fn sort_keys(lowest: u32, [keys, spare]: &mut [Vec<u64>; 2]) {
    spare.resize(keys.len(), 0);
    for place in (lowest..u64::BITS).step_by(8) {
        let byte = |key: u64| usize::from((key >> place).to_le_bytes()[0]);
        let mut counts = [0; 256];
        for &key in &**keys {
            counts[byte(key)] += 1;
        }
        if counts.contains(&keys.len()) {
            continue;
        }
        let mut next = 0;
        let mut starts = counts.map(|n| {
            next += n;
            next - n
        });
        for &key in &**keys {
            let at = &mut starts[byte(key)];
            spare[*at] = key;
            *at += 1;
        }
        std::mem::swap(keys, spare);
    }
}
