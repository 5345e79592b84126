//! Unpacks the page that is one file: arithmetic coding by a model of what the page is made of, which packs it as well.
//!
//! Coder and model are Matt Mahoney's (2005, "Adaptive weighing of context models for lossless data compression"), with 32
//! bits of precision and whole numbers throughout. As WebAssembly it needs neither memory of others nor any import.

#![expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "numbers are kept in the ranges that their types name"
)]
#![expect(clippy::large_stack_arrays, reason = "they make up a static, and never lie on a stack")]

mod instruction;
mod model;

use std::sync::{Mutex, PoisonError};

use model::Model;

/// The most bytes that are packed.
pub const MOST: usize = 1 << 21;

/// A page on its way.
struct Work {
    model: Model,
    packed: [u8; MOST],
}

/// All of it lies in the program's own memory, so that it takes no allocator.
static WORK: Mutex<Work> = Mutex::new(Work { model: Model::new(), packed: [0; MOST] });

/// The numbers that are left for what is coded, between both ends.
struct Interval {
    low: u32,
    high: u32,
}

impl Interval {
    const ALL: Self = Self { low: 0, high: u32::MAX };

    /// The last number that says 1, of which this is the chance in 4096ths.
    const fn split(&self, chance: u32) -> u32 {
        self.low + ((self.high - self.low) >> 12) * chance
    }

    /// Keeps the numbers that say the bit.
    const fn keep(&mut self, bit: bool, split: u32) {
        if bit {
            self.high = split;
        } else {
            self.low = split + 1;
        }
    }

    /// The first byte, and makes room for another, once all numbers begin with it.
    const fn shift(&mut self) -> Option<u8> {
        if (self.low ^ self.high) >> 24 != 0 {
            return None;
        }
        let byte = (self.high >> 24) as u8;
        self.low <<= 8;
        self.high = self.high << 8 | 255;
        Some(byte)
    }
}

/// The packed form of at most [`MOST`] bytes.
pub fn pack(bytes: &[u8]) -> Vec<u8> {
    let Work { model, .. } = &mut *WORK.lock().unwrap_or_else(PoisonError::into_inner);
    model.begin();
    let mut interval = Interval::ALL;
    let mut packed = Vec::new();
    for byte in bytes {
        for place in (0..8).rev() {
            let bit = byte >> place & 1 == 1;
            interval.keep(bit, interval.split(model.chance()));
            model.learn(bit);
            while let Some(byte) = interval.shift() {
                packed.push(byte);
            }
        }
    }
    packed.push((interval.high >> 24) as u8);
    packed
}

/// Where what is packed is to be put, at most [`MOST`] bytes.
#[expect(unsafe_code, reason = "the script calls it by this name")]
#[unsafe(no_mangle)]
pub extern "C" fn packed() -> *mut u8 {
    WORK.lock().unwrap_or_else(PoisonError::into_inner).packed.as_mut_ptr()
}

/// Unpacks `size` bytes, and says where they are.
#[expect(unsafe_code, reason = "the script calls it by this name")]
#[unsafe(no_mangle)]
pub extern "C" fn unpack(size: usize) -> *const u8 {
    let Work { model, packed } = &mut *WORK.lock().unwrap_or_else(PoisonError::into_inner);
    model.begin();
    let mut rest = packed.iter();
    let mut next = || u32::from(rest.next().copied().unwrap_or_default());
    let (mut interval, mut code) = (Interval::ALL, 0);
    for _ in 0..4 {
        code = code << 8 | next();
    }
    for _ in 0..size * 8 {
        let split = interval.split(model.chance());
        let bit = code <= split;
        interval.keep(bit, split);
        model.learn(bit);
        while interval.shift().is_some() {
            code = code << 8 | next();
        }
    }
    model.bytes.as_ptr()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_packed_unpacks_to_the_same() {
        let bytes: Vec<u8> = (0..40_000_u32).map(|at| (((at * at) >> 7) ^ (at % 251)) as u8).collect();
        for bytes in [&bytes[..], &[], &[0; 3000], b"\x20\x00\x41\x80\x01\x6A\x0E\x02\x00\x01\x00\xFD\x0C"] {
            let packed = pack(bytes);
            let mut work = WORK.lock().expect("nobody panics");
            work.packed[..packed.len()].copy_from_slice(&packed);
            work.packed[packed.len()..].fill(0);
            drop(work);
            unpack(bytes.len());
            assert_eq!(&WORK.lock().expect("nobody panics").model.bytes[..bytes.len()], bytes);
        }
        assert!(pack(&[0; 3000]).len() < 30);
    }
}
