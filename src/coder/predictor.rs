//! The chance of the next bit of a board, learned as the board is read. Frozen with version 1.
//!
//! Every view of a place keeps its own count of what came next; their opinions are mixed on the logistic scale
//! with weights that shift towards whichever was right (Mahoney 2005, "Adaptive weighing of context models for
//! lossless data compression"). Integers throughout, so every machine gets the same chances.

use std::sync::OnceLock;

use super::fraction::CERTAIN;
use super::place::{Place, VIEWS, hash_begun};
use rangerank_model::split_once;

/// Boards and words like those that people write, a blank line between them.
const DICTIONARY: &str = include_str!("v1.dict");
/// Memories of one view: a power of two.
const MEMORIES: usize = 1 << MEMORY_BITS;
const MEMORY_BITS: u32 = 17;
/// A memory that has seen this many bits moves by a sixteenth of the surprise.
const SEEN_MAX: u8 = 15;
/// Weights are in units of 1/65536.
const WEIGHT: i32 = 18_000;
const WEIGHT_MAX: i32 = 1 << 24;
const RATE: i32 = 16;
/// A set of weights for each kind of place and each bit of a byte.
const SETS: usize = 3 * 8;
/// Steepest opinion: ±8 in natural log odds.
const STEEP: i64 = 2047;

/// What came after one view of a place: the chance of a set bit out of 65536, and how many bits were seen.
#[derive(Debug, Clone, Copy)]
struct Memory {
    chance: u16,
    n_seen: u8,
}

/// Predicts bits.
#[derive(Debug, Clone)]
pub(super) struct Predictor {
    place: Place,
    views: [u32; VIEWS],
    /// The bits of the current byte, behind a leading 1.
    partial: u32,
    /// Those of one view after those of another.
    memories: Vec<Memory>,
    weights: [[i32; VIEWS]; SETS],
    log_odds: Vec<i16>,
    /// Which weights hold, which memories answer for the next bit, what they say, and what comes of it.
    set: usize,
    active: [u32; VIEWS],
    opinions: [i32; VIEWS],
    chance: u16,
}

impl Predictor {
    /// A predictor that has read the dictionary.
    pub(super) fn primed() -> Self {
        static PRIMED: OnceLock<Predictor> = OnceLock::new();
        PRIMED
            .get_or_init(|| {
                let mut predictor = Self::new();
                let mut boards = Some(DICTIONARY.trim_end());
                while let Some(rest) = boards {
                    let next = split_once(rest, "\n\n");
                    let board = next.map_or(rest, |(board, _)| board);
                    boards = next.map(|(_, after)| after);
                    board.bytes().chain([b'\n', super::END]).for_each(|byte| predictor.learn_byte(byte));
                }
                predictor
            })
            .clone()
    }

    fn new() -> Self {
        let place = Place::default();
        let views = place.views();
        Self {
            views,
            place,
            partial: 1,
            memories: vec![Memory { chance: 1 << 15, n_seen: 0 }; MEMORIES * VIEWS],
            weights: [[WEIGHT; VIEWS]; SETS],
            log_odds: log_odds(),
            set: 0,
            active: views.map(|view| slot(view, 1)),
            opinions: [0; VIEWS],
            chance: chance(0),
        }
    }

    /// The chance that the next bit is set, out of [`CERTAIN`].
    pub(super) fn chance(&self) -> u16 {
        self.chance
    }

    /// Takes note of the next bit, and predicts the one after it.
    pub(super) fn learn(&mut self, bit: bool) {
        let surprise = if bit { i32::from(CERTAIN) } else { 0 } - i32::from(self.chance);
        for (weight, opinion) in self.weights[self.set].iter_mut().zip(self.opinions) {
            let step = (opinion * surprise * RATE + 0x8000) >> 16;
            *weight = (*weight + step).clamp(-WEIGHT_MAX, WEIGHT_MAX);
        }
        self.partial = self.partial << 1 | u32::from(bit);
        if self.partial > 0xFF {
            self.place.pass((self.partial & 0xFF) as u8);
            self.views = self.place.views();
            self.partial = 1;
        }
        self.turn(bit);
    }

    fn learn_byte(&mut self, byte: u8) {
        (0..8).rev().for_each(|place| self.learn(byte >> place & 1 == 1));
    }

    /// Teaches the memories that answered, asks those that answer next, and mixes their opinions: in one pass, as this
    /// is what reading a link takes.
    fn turn(&mut self, bit: bool) {
        self.set = self.place.kind() * 8 + self.partial.ilog2() as usize % 8;
        let (memories, _) = self.memories.as_chunks_mut::<MEMORIES>();
        let opinions = self.opinions.iter_mut().zip(self.views);
        let answers = memories.iter_mut().zip(&mut self.active).zip(opinions).zip(&self.weights[self.set]);
        let mut sum = 0;
        let partial = self.partial;
        for (((memories, active), (opinion, view)), weight) in answers {
            memories[*active as usize % MEMORIES].learn(bit);
            *active = slot(view, partial);
            *opinion = memories[*active as usize % MEMORIES].opinion(&self.log_odds);
            sum += i64::from(*opinion) * i64::from(*weight);
        }
        self.chance = chance(sum >> 16);
    }
}

/// Which memory of a view holds what came after these bits.
fn slot(view: u32, partial: u32) -> u32 {
    hash_begun(view, partial) >> (u32::BITS - MEMORY_BITS)
}

impl Memory {
    /// The log odds, or nothing from a memory that has seen nothing.
    fn opinion(self, log_odds: &[i16]) -> i32 {
        if self.n_seen == 0 { 0 } else { i32::from(log_odds[usize::from(self.chance >> 4)]) }
    }

    fn learn(&mut self, bit: bool) {
        let flip = if bit { u16::MAX } else { 0 };
        let gap = self.chance ^ flip;
        // The quotient by a product with the reciprocal, which is exact here: a division takes several times as long.
        let part =
            ((u64::from(gap) * RECIPROCALS[usize::from(self.n_seen & SEEN_MAX)]) >> 32 & 0xFFFF) as u16;
        self.chance = (gap - part) ^ flip;
        self.n_seen = (self.n_seen + 1).min(SEEN_MAX);
    }
}

/// By how much a memory moves that has seen so many bits, 1 / (n + 3/2), in units of 2⁻³², rounded up.
const RECIPROCALS: [u64; SEEN_MAX as usize + 1] = {
    let mut reciprocals = [0; SEEN_MAX as usize + 1];
    let mut n_seen = 0;
    while n_seen < reciprocals.len() {
        reciprocals[n_seen] = (2_u64 << 32).div_ceil(2 * n_seen as u64 + 3);
        n_seen += 1;
    }
    reciprocals
};

/// The logistic function: log odds in units of 1/256 to a chance out of [`CERTAIN`], linear between 33 values.
fn chance(log_odds: i64) -> u16 {
    const KNOTS: [u16; 33] = [
        1, 2, 3, 6, 10, 16, 27, 45, 73, 120, 194, 310, 488, 747, 1101, 1546, 2047, 2549, 2994, 3348, 3607,
        3785, 3901, 3975, 4022, 4050, 4068, 4079, 4085, 4089, 4092, 4093, 4094,
    ];
    let above_least = ((log_odds.clamp(-STEEP, STEEP) + 2048).unsigned_abs() & 0xFFF) as u32;
    let (knot, part) = ((above_least >> 7) as usize, above_least & 127);
    let (low, high) = (u32::from(KNOTS[knot]), u32::from(KNOTS[knot + 1]));
    ((low * (128 - part) + high * part + 64) >> 7 & 0xFFF) as u16
}

/// The inverse of [`chance`], for every chance.
fn log_odds() -> Vec<i16> {
    let mut table = Vec::with_capacity(usize::from(CERTAIN));
    for odds in -2047..=2047 {
        table.resize(usize::from(chance(i64::from(odds))) + 1, odds);
    }
    table.resize(usize::from(CERTAIN), 2047);
    table
}

#[cfg(test)]
mod tests {
    use super::{RECIPROCALS, SEEN_MAX};

    #[test]
    fn the_product_with_a_reciprocal_is_the_quotient() {
        for (n_seen, reciprocal) in (0..=u64::from(SEEN_MAX)).zip(RECIPROCALS) {
            for gap in 0..1 << 16 {
                let quotient = gap * 2 / (n_seen * 2 + 3);
                assert_eq!((gap * reciprocal) >> 32, quotient, "{gap} after {n_seen}");
            }
        }
    }
}
