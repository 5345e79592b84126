//! Where in a board a byte stands: what the bytes before it say about the next one. Frozen with version 1.

/// How many views of a place there are.
pub(super) const VIEWS: usize = 7;

/// A place between two bytes.
#[derive(Debug, Clone, Default)]
pub(super) struct Place {
    /// The last eight bytes, the newest lowest.
    before: u64,
    /// The letters since the last other byte, in lower case.
    word: u32,
    /// Whether the line is a setting.
    in_setting: bool,
    /// Tabs since the line began.
    column: u32,
    /// The cell so far.
    cell: u32,
    /// The cell's first byte, and how many bytes it has before its first space.
    first: u32,
    first_len: u32,
    /// How many spaces the cell has, and the bytes since the last of them.
    n_spaces: u32,
    since_space: u32,
}

impl Place {
    /// Moves behind `byte`.
    pub(super) fn pass(&mut self, byte: u8) {
        let code = u32::from(byte);
        self.before = self.before << 8 | u64::from(byte);
        let is_letter = byte.is_ascii_alphabetic() || !byte.is_ascii();
        self.word = if is_letter { hash(self.word, u32::from(byte.to_ascii_lowercase())) } else { 0 };
        match byte {
            b'\n' | super::END => *self = Self { before: self.before, ..Self::default() },
            b'\t' => {
                let (before, in_setting, column) = (self.before, self.in_setting, self.column + 1);
                *self = Self { before, in_setting, column, ..Self::default() };
            }
            _ => {
                self.in_setting |= byte == b'#' && self.column == 0 && self.cell == 0;
                self.cell = hash(self.cell, code);
                self.pass_in_cell(byte);
            }
        }
    }

    fn pass_in_cell(&mut self, byte: u8) {
        let code = u32::from(byte);
        if byte == b' ' {
            self.n_spaces += 1;
            self.since_space = 0;
        } else if self.n_spaces > 0 {
            self.since_space = hash(self.since_space, code);
        } else {
            self.first = if self.first_len == 0 { code } else { self.first };
            self.first_len += 1;
        }
    }

    /// What the place looks like, in ways that each predict something else: hashes begun with.
    pub(super) fn views(&self) -> [u32; VIEWS] {
        let column = self.column.min(15) << 1 | u32::from(self.in_setting);
        let range = hash(hash(self.first, self.first_len), hash(self.n_spaces, self.since_space));
        let views = [
            column,
            self.last(2),
            self.last(3),
            self.last(6),
            hash(self.word, self.last(1)),
            hash(column, self.cell),
            hash(column, range),
        ];
        let mut number = 0;
        views.map(|view| {
            number += 1;
            begin_hash(hash(view, number))
        })
    }

    /// 0 behind a letter, 1 behind a digit, 2 behind anything else.
    pub(super) fn kind(&self) -> usize {
        match (self.before & 0xFF) as u8 {
            byte if byte.is_ascii_alphabetic() => 0,
            byte if byte.is_ascii_digit() => 1,
            _ => 2,
        }
    }

    /// The last `n` bytes.
    fn last(&self, n: u32) -> u32 {
        let bytes = self.before & ((1 << (8 * n)) - 1);
        hash((bytes & 0xFFFF_FFFF) as u32, (bytes >> 32) as u32)
    }
}

/// Two numbers as one, well mixed.
fn hash(a: u32, b: u32) -> u32 {
    hash_begun(begin_hash(a), b)
}

/// What a hash takes of its first number.
fn begin_hash(a: u32) -> u32 {
    a.wrapping_mul(0x2F0B_4C47).wrapping_add(1).wrapping_mul(MIX)
}

/// The hash of a number begun with and of another.
pub(super) fn hash_begun(begun: u32, b: u32) -> u32 {
    let mixed = begun.wrapping_add(b.wrapping_mul(MIX));
    mixed ^ mixed >> 15
}

const MIX: u32 = 0x9E37_79B1;
