//! Arithmetic coding straight into base 62: what is written becomes the digits of one fraction.
//!
//! The writer narrows an interval of the unit line by the chance of each bit and names one number inside it; the
//! reader follows the same intervals to the same bits. Interval ends are integers in units of the last digit
//! held, so every machine gets the same digits.

/// Digits are below this.
pub const BASE: u64 = 62;
/// The unit interval: ten digits.
const ONE: u64 = BASE.pow(10);
/// As narrow as an interval gets before it is widened by a digit.
const NARROW: u64 = ONE / BASE;
/// Digits held at a time.
const DIGITS: usize = 10;

/// Chances are out of this many.
pub(super) const CERTAIN: u16 = 1 << 12;

/// Bits to digits.
pub(super) struct Writer {
    digits: Vec<u8>,
    low: u64,
    width: u64,
}

impl Writer {
    pub(super) fn new() -> Self {
        Self { digits: Vec::new(), low: 0, width: ONE }
    }

    /// Writes one bit, whose chance of being set is `chance` out of [`CERTAIN`].
    pub(super) fn write(&mut self, bit: bool, chance: u16) {
        let split = split(self.width, chance);
        if bit {
            self.width = split;
        } else {
            self.low += split;
            self.width -= split;
        }
        while self.width <= NARROW {
            self.shift();
            self.width *= BASE;
        }
    }

    /// The digits of a number within the last interval; one more than was settled is enough.
    pub(super) fn finish(mut self) -> Vec<u8> {
        self.low = self.low.next_multiple_of(NARROW);
        self.shift();
        self.digits
    }

    /// Moves the first digit of `low` to the digits.
    fn shift(&mut self) {
        if self.low >= ONE {
            self.low -= ONE;
            self.carry();
        }
        self.digits.push((self.low / NARROW % BASE) as u8);
        self.low = self.low % NARROW * BASE;
    }

    fn carry(&mut self) {
        for digit in self.digits.iter_mut().rev() {
            if u64::from(*digit) + 1 < BASE {
                *digit += 1;
                return;
            }
            *digit = 0;
        }
    }
}

/// Digits to bits; zeros follow the last digit.
pub(super) struct Reader<'a> {
    digits: &'a [u8],
    n_read: usize,
    /// The number read, less the low end of its interval: always below `width`.
    number: u64,
    width: u64,
}

impl<'a> Reader<'a> {
    pub(super) fn new(digits: &'a [u8]) -> Self {
        let mut reader = Self { digits, n_read: 0, number: 0, width: ONE };
        for _ in 0..DIGITS {
            reader.shift();
        }
        reader
    }

    /// Reads one bit, whose chance of being set is `chance` out of [`CERTAIN`].
    pub(super) fn read(&mut self, chance: u16) -> bool {
        let split = split(self.width, chance);
        let bit = self.number < split;
        if bit {
            self.width = split;
        } else {
            self.number -= split;
            self.width -= split;
        }
        while self.width <= NARROW {
            self.shift();
            self.width *= BASE;
        }
        bit
    }

    /// Whether a writer that had written these bits would have written exactly these digits.
    pub(super) fn is_at_end(&self) -> bool {
        self.n_read + 1 == self.digits.len() + DIGITS && self.number < NARROW
    }

    /// Whether such a writer would have written more digits.
    pub(super) fn is_past_end(&self) -> bool {
        self.n_read + 1 > self.digits.len() + DIGITS
    }

    fn shift(&mut self) {
        let digit = self.digits.get(self.n_read).copied().unwrap_or(0);
        self.number = self.number * BASE + u64::from(digit).min(BASE - 1);
        self.n_read += 1;
    }
}

/// The part of an interval that a set bit takes; never all of it, never nothing.
fn split(width: u64, chance: u16) -> u64 {
    width / u64::from(CERTAIN) * u64::from(chance.clamp(1, CERTAIN - 1))
}
