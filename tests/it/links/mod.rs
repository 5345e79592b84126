//! Links: what goes in comes out, damage is noticed and named, and a mangled link is found again.

#![allow(clippy::unwrap_used, reason = "a panic is a failed test")]

mod damage;
mod golden;
mod random;
mod recovery;
mod round_trip;
mod wild;

use std::fs;

use proptest::test_runner::{Config, RngSeed, TestRunner};

/// The same cases on every run.
fn runner(cases: u32) -> TestRunner {
    let rng_seed = RngSeed::Fixed(62);
    TestRunner::new(Config { cases, rng_seed, failure_persistence: None, ..Config::default() })
}

/// Boards as people write them; their names are not in the dictionary.
fn board(name: &str) -> String {
    fs::read_to_string(format!("tests/links/boards/{name}.txt")).unwrap()
}

const LETTERS: &[u8] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

/// A small linear congruential generator (Knuth's MMIX constants).
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, n: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % n
    }
}

/// Text that cannot be compressed, in letters and digits.
fn noise(n_letters: usize) -> String {
    let mut numbers = Numbers(1);
    (0..n_letters).map(|_| char::from(LETTERS[numbers.below(LETTERS.len())])).collect()
}
