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

/// The packed form of at most [`MOST`] bytes.
pub fn pack(bytes: &[u8]) -> Vec<u8> {
    let Work { model, .. } = &mut *WORK.lock().unwrap_or_else(PoisonError::into_inner);
    model.begin();
    let (mut low, mut high) = (0_u32, u32::MAX);
    let mut packed = Vec::new();
    for byte in bytes {
        for place in (0..8).rev() {
            let bit = byte >> place & 1 == 1;
            let split = low + ((high - low) >> 12) * model.chance();
            if bit {
                high = split;
            } else {
                low = split + 1;
            }
            model.learn(bit);
            while (low ^ high) >> 24 == 0 {
                packed.push((high >> 24) as u8);
                low <<= 8;
                high = high << 8 | 255;
            }
        }
    }
    packed.push((high >> 24) as u8);
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
    let (mut low, mut high, mut code) = (0_u32, u32::MAX, 0);
    for _ in 0..4 {
        code = code << 8 | next();
    }
    for _ in 0..size * 8 {
        let split = low + ((high - low) >> 12) * model.chance();
        let bit = code <= split;
        if bit {
            high = split;
        } else {
            low = split + 1;
        }
        model.learn(bit);
        while (low ^ high) >> 24 == 0 {
            low <<= 8;
            high = high << 8 | 255;
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
