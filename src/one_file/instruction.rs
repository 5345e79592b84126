//! Where in an instruction of WebAssembly a byte stands; of other bytes it says something too, but nothing that helps.

/// The instruction under way, and those before it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Instruction {
    /// 0 where an operator begins; else the number of the operand, with 16 above it inside a number of several bytes.
    pub(crate) state: u32,
    /// The operator under way.
    pub(crate) operator: u32,
    /// What the whole instruction before was.
    pub(crate) before: u32,
    /// The operators before, the last one first.
    pub(crate) operators: [u32; 5],
    /// What this one is so far.
    now: u32,
    n_numbers: u32,
    n_bytes: u32,
}

/// In place of a count: a list of numbers, and an operator of two bytes.
const LIST: u32 = 100;
const VECTOR: u32 = 200;

impl Instruction {
    /// Before the first.
    pub(crate) const NONE: Self =
        Self { state: 0, operator: 0, before: 0, operators: [0; 5], now: 0, n_numbers: 0, n_bytes: 0 };

    /// Goes on after a byte.
    pub(crate) fn step(&mut self, byte: u8) {
        let number = u32::from(byte);
        if self.state == 0 {
            (self.operator, self.now) = (number, number);
            (self.n_numbers, self.n_bytes) = match byte {
                0x0E => (LIST, 0),
                0x11 | 0x1C | 0x28..=0x3E => (2, 0),
                0x02..=0x04 | 0x0C..=0x10 | 0x20..=0x26 | 0x3F..=0x42 | 0xD0 | 0xD2 | 0xFC => (1, 0),
                0x43 => (0, 4),
                0x44 => (0, 8),
                0xFD => (VECTOR, 0),
                _ => (0, 0),
            };
            self.state = 1;
        } else {
            self.now = self.now.wrapping_mul(0x2F0B_4C47) ^ number.wrapping_add(self.state << 8);
            self.take(number);
        }
        if self.n_numbers == 0 && self.n_bytes == 0 {
            self.before = self.now;
            self.operators.rotate_right(1);
            self.operators[0] = self.operator;
            (self.state, self.operator, self.now) = (0, 0, 0);
        }
    }

    /// Takes a byte of the operands.
    fn take(&mut self, number: u32) {
        let is_last = number < 0x80;
        if self.n_bytes > 0 {
            self.n_bytes -= 1;
            self.state = (self.state + 1) & 31;
        } else if !is_last {
            self.state |= if self.n_numbers == LIST || self.n_numbers == VECTOR { 0 } else { 16 };
        } else if self.n_numbers == VECTOR {
            self.operator = 0x100 + number;
            (self.n_numbers, self.n_bytes) = match number {
                0..=11 | 0x5C | 0x5D => (2, 0),
                12 | 13 => (0, 16),
                21..=34 => (1, 0),
                0x54..=0x5B => (3, 0),
                _ => (0, 0),
            };
            self.state = 2;
        } else if self.n_numbers == LIST {
            self.n_numbers = number + 1;
            self.state = 2;
        } else {
            self.n_numbers -= 1;
            self.state = (self.state & 15).min(3) + 1;
        }
    }
}
