//! Names to seeds: a hash of what a random stream belongs to, so that no stream depends on a position.

/// The identity of a random stream: the board's seed, then the names and numbers that own the stream.
///
/// Text is absorbed byte by byte as in FNV-1a (Fowler, Noll, Vo), closed with its length, and every part is
/// mixed by the finaliser of `SplitMix64` (Steele, Lea, Flood 2014; constants: Stafford's variant 13), so that
/// one changed bit changes each bit of the result with chance ½.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Key(u64);

impl Key {
    pub(super) const fn new(seed: u64) -> Self {
        Self(mix(seed ^ 0x9e37_79b9_7f4a_7c15))
    }

    /// The key of a part of what this key names. The length keeps ("ab", "c") apart from ("a", "bc").
    pub(super) fn text(self, part: &str) -> Self {
        let absorb = |hash: u64, byte: u8| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        Self(part.bytes().fold(self.0, absorb)).number(part.len())
    }

    /// The key of the part with this number.
    pub(super) const fn number(self, part: usize) -> Self {
        Self(mix(self.0 ^ (part as u64).wrapping_mul(0x9e37_79b9_7f4a_7c15)))
    }

    /// The seed for 32-bit scrambles.
    pub(super) const fn seed(self) -> u32 {
        (self.0 >> 32) as u32
    }
}

/// The finaliser of `SplitMix64`.
const fn mix(mut bits: u64) -> u64 {
    bits = (bits ^ (bits >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    bits = (bits ^ (bits >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    bits ^ (bits >> 31)
}
