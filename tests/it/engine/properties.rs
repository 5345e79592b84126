//! What holds for every board.

use proptest::test_runner::{Config, RngSeed};

/// The same cases every time.
pub(crate) fn config(cases: u32) -> Config {
    Config { cases, rng_seed: RngSeed::Fixed(20), failure_persistence: None, ..Config::default() }
}
