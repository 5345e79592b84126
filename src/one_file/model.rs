//! How likely each next bit is, told from the bytes before it.
//!
//! Contexts are mixed in the logistic domain. Half of them know where in an instruction of WebAssembly a byte stands: what
//! comes next depends on the last operators far more than on the last bytes.

use crate::MOST;
use crate::instruction::Instruction;

/// How many contexts vote, beside the longest match.
const CONTEXTS: usize = 6;
/// How many places a context has for histories, as bits.
const PLACE_BITS: u32 = 21;
/// What a vote weighs at first, in 65536ths.
const WEIGHT: i32 = 14_000;
/// How fast weights learn.
const RATE: i32 = 6;
/// The vote that is always the same.
const BIAS: i32 = 256;
/// How much of the gap a chance closes with each bit, as a shift.
const PACE: u32 = 7;
/// The pace of matches, which are fewer.
const MATCH_PACE: u32 = 6;
/// How many bytes must agree for a match, and how many are compared.
const MATCHED: std::ops::RangeInclusive<usize> = 5..=32;
const MATCH_BITS: u32 = 18;
const MATCH_LENGTHS: usize = 31;

/// How many sets of weights there are.
const SETS: usize = 3 * 256;

/// Tells how likely each bit is to be 1. All zeros until it begins, so that it takes no room in the program.
pub(crate) struct Model {
    pub(crate) bytes: [u8; MOST],
    n_bytes: usize,
    /// The bits of the byte under way, behind a 1.
    node: u32,
    instruction: Instruction,
    hashes: [u32; CONTEXTS],
    /// Where each context keeps the histories of this half of the byte: sixteen places side by side.
    halves: [usize; CONTEXTS],
    /// The last bits in each place, behind a 1; 0 where there were none.
    histories: [u8; CONTEXTS << PLACE_BITS],
    /// The chance of a 1 after each history of each context, in 65536ths.
    chances: [u16; CONTEXTS << 8],
    places: [usize; CONTEXTS],
    votes: [i32; CONTEXTS + 2],
    weights: [[i32; CONTEXTS + 2]; SETS],
    set: usize,
    matches: Matches,
    log_odds: [i16; 4096],
    chance: i32,
}

/// The longest match of the last bytes.
struct Matches {
    /// Where bytes like these stood last.
    places: [u32; 1 << MATCH_BITS],
    /// Where the next byte stands if the match goes on.
    at: usize,
    length: usize,
    /// Whether the bits of this byte have followed it so far.
    holds: bool,
    chances: [u16; MATCH_LENGTHS],
}

impl Model {
    pub(crate) const fn new() -> Self {
        Self {
            bytes: [0; MOST],
            n_bytes: 0,
            node: 0,
            instruction: Instruction::NONE,
            hashes: [0; CONTEXTS],
            halves: [0; CONTEXTS],
            histories: [0; CONTEXTS << PLACE_BITS],
            chances: [0; CONTEXTS << 8],
            places: [0; CONTEXTS],
            votes: [0; CONTEXTS + 2],
            weights: [[0; CONTEXTS + 2]; SETS],
            set: 0,
            matches: Matches {
                places: [0; 1 << MATCH_BITS],
                at: 0,
                length: 0,
                holds: false,
                chances: [0; MATCH_LENGTHS],
            },
            log_odds: [0; 4096],
            chance: 0,
        }
    }

    /// Forgets what it has seen.
    pub(crate) fn begin(&mut self) {
        (self.n_bytes, self.node, self.instruction) = (0, 1, Instruction::NONE);
        self.histories.fill(0);
        for (at, chance) in (0..).zip(&mut self.chances) {
            *chance = first_chance(at & 255);
        }
        self.weights.fill([WEIGHT; CONTEXTS + 2]);
        self.matches.places.fill(0);
        (self.matches.at, self.matches.length, self.matches.holds) = (0, 0, false);
        self.matches.chances.fill(1 << 15);
        let mut next = 0;
        for odds in -2047..=2047 {
            while next <= squash(i32::from(odds)) as usize {
                self.log_odds[next] = odds;
                next += 1;
            }
        }
        self.log_odds[next..].fill(2047);
        self.turn_byte();
        self.turn();
    }

    /// The chance of a 1, in 4096ths; neither 0 nor all of them.
    pub(crate) fn chance(&self) -> u32 {
        self.chance.clamp(1, 4095).unsigned_abs()
    }

    /// Learns what the bit was.
    pub(crate) fn learn(&mut self, bit: bool) {
        let surprise = ((i32::from(bit) << 12) - self.chance) * RATE;
        for (weight, vote) in self.weights[self.set].iter_mut().zip(self.votes) {
            *weight += (vote * surprise + (1 << 13)) >> 14;
        }
        for (context, place) in self.places.into_iter().enumerate() {
            let history = &mut self.histories[place];
            if *history > 0 {
                approach(&mut self.chances[context << 8 | usize::from(*history)], bit, PACE);
            }
            let longer = u32::from((*history).max(1)) << 1 | u32::from(bit);
            *history = if longer > 255 { longer & 127 | 128 } else { longer } as u8;
        }
        self.matches.learn(&self.bytes, self.node, bit);
        self.node = self.node << 1 | u32::from(bit);
        if self.node > 255 {
            let byte = (self.node & 255) as u8;
            if let Some(place) = self.bytes.get_mut(self.n_bytes) {
                *place = byte;
                self.n_bytes += 1;
            }
            self.instruction.step(byte);
            self.matches.pass(&self.bytes[..self.n_bytes]);
            self.turn_byte();
            self.node = 1;
        }
        self.turn();
    }

    fn turn_byte(&mut self) {
        let [b1, b2, b3] = [1, 2, 3].map(|back| last(&self.bytes[..self.n_bytes], back));
        let Instruction { state, operator, before, operators: [o1, o2, o3, o4, o5], .. } = self.instruction;
        self.hashes = [
            hash(&[0, b1]),
            hash(&[1, b1, b2]),
            hash(&[2, b1, b2, b3]),
            hash(&[3, state, operator, before]),
            hash(&[4, state, operator, o1, o2, o3]),
            hash(&[5, state, operator, o1, o2, o3, o4, o5]),
        ];
    }

    fn turn(&mut self) {
        let depth = self.node.ilog2();
        if depth.is_multiple_of(4) {
            for (context, hash) in self.hashes.into_iter().enumerate() {
                let half = hash.wrapping_add(self.node.wrapping_mul(0x9E37_79B1)).wrapping_mul(0x85EB_CA6B);
                self.halves[context] = context << PLACE_BITS | (half >> (32 - PLACE_BITS)) as usize & !15;
            }
        }
        let low = (1 << (depth % 4) | self.node & ((1 << (depth % 4)) - 1)) as usize;
        for (context, half) in self.halves.into_iter().enumerate() {
            let place = half | low;
            let history = self.histories[place];
            self.places[context] = place;
            self.votes[context] = if history == 0 {
                0
            } else {
                i32::from(self.log_odds[usize::from(self.chances[context << 8 | usize::from(history)] >> 4)])
            };
        }
        self.votes[CONTEXTS] = self.matches.vote(&self.bytes, self.node, &self.log_odds);
        self.votes[CONTEXTS + 1] = BIAS;
        let kind = if self.matches.holds { 1 + usize::from(self.matches.length > 15) } else { 0 };
        self.set = kind << 8 | (self.instruction.state << 3 | depth) as usize;
        let sum = self.votes.iter().zip(&self.weights[self.set]);
        let sum: i64 = sum.map(|(vote, weight)| i64::from(*vote) * i64::from(*weight)).sum();
        self.chance = squash((sum >> 16).clamp(-2047, 2047) as i32);
    }
}

impl Matches {
    fn bit(&self, bytes: &[u8], node: u32) -> bool {
        bytes[self.at] >> (7 - node.ilog2()) & 1 == 1
    }

    fn bucket(&self) -> usize {
        match self.length {
            length @ 0..16 => length,
            length @ 16..32 => 16 + (length - 16) / 4,
            length => 20 + ((length - 32) / 16).min(10),
        }
    }

    fn vote(&self, bytes: &[u8], node: u32, log_odds: &[i16]) -> i32 {
        if !self.holds {
            return 0;
        }
        let odds = i32::from(log_odds[usize::from(self.chances[self.bucket()] >> 4)]);
        if self.bit(bytes, node) { odds } else { -odds }
    }

    fn learn(&mut self, bytes: &[u8], node: u32, bit: bool) {
        if self.holds {
            self.holds = self.bit(bytes, node) == bit;
            let bucket = self.bucket();
            approach(&mut self.chances[bucket], self.holds, MATCH_PACE);
        }
    }

    /// Goes on after a byte: with the match, or in search of another.
    fn pass(&mut self, bytes: &[u8]) {
        if self.holds {
            self.length += 1;
            self.at += 1;
        } else {
            self.length = 0;
        }
        if bytes.len() > *MATCHED.start() {
            let place = hash(&[1, 2, 3, 4, 5].map(|back| last(bytes, back))) >> (32 - MATCH_BITS);
            let before = std::mem::replace(&mut self.places[place as usize], bytes.len() as u32) as usize;
            if self.length == 0 && before > 0 {
                (self.at, self.length) = (before, agreement(bytes, before));
            }
        }
        self.holds = self.length > 0;
    }
}

/// How many of the last bytes agree with those before a place; none where they are too few.
fn agreement(bytes: &[u8], before: usize) -> usize {
    let agrees = |back: &usize| *back < before && bytes[before - 1 - back] == bytes[bytes.len() - 1 - back];
    let length = (0..*MATCHED.end()).take_while(agrees).count();
    if MATCHED.contains(&length) { length } else { 0 }
}

fn last(bytes: &[u8], back: usize) -> u32 {
    bytes.len().checked_sub(back).map_or(0, |at| u32::from(bytes[at]))
}

fn hash(numbers: &[u32]) -> u32 {
    numbers.iter().fold(0x9E37_79B9, |hash: u32, number| {
        let hash = (hash ^ number).wrapping_mul(0x2545_F491);
        hash ^ hash >> 15
    })
}

fn approach(chance: &mut u16, bit: bool, pace: u32) {
    let now = i32::from(*chance);
    *chance = (now + ((if bit { 65_535 } else { 0 } - now) >> pace)) as u16;
}

/// The chance of a 1 after a history, before anything is known of it.
fn first_chance(history: u32) -> u16 {
    let length = history.max(1).ilog2();
    let ones = history.max(1).count_ones() - 1;
    (65_535 * (10 * ones + 4) / (10 * length + 8)) as u16
}

/// The chance, in 4096ths, that belongs to log odds in 256ths.
fn squash(log_odds: i32) -> i32 {
    const KNOTS: [i32; 33] = [
        1, 2, 3, 6, 10, 16, 27, 45, 73, 120, 194, 310, 488, 747, 1101, 1546, 2047, 2549, 2994, 3348, 3607,
        3785, 3901, 3975, 4022, 4050, 4068, 4079, 4085, 4089, 4092, 4093, 4094,
    ];
    let above_least = log_odds + 2048;
    let (knot, part) = ((above_least >> 7) as usize, above_least & 127);
    (KNOTS[knot] * (128 - part) + KNOTS[knot + 1] * part + 64) >> 7
}
