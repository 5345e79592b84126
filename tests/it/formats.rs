//! Tables of other programs, read, and boards written for them.

mod exports;
mod hostile;
mod libreoffice;
mod mappings;
mod one_file;
mod points;
mod products;
mod proposals;
mod reports;
mod round_trip;
mod tables;

use proptest::prelude::*;
use proptest::test_runner::{RngSeed, TestRunner};
use rangerank::codec::export::{self, Field, Format};
use rangerank::codec::import::{Found, Mapping, read};
use rangerank::codec::text::{decode, encode};
use rangerank::model::{Draft, Locale};

/// The draft that a text becomes on an English page, if nobody changes the mapping.
fn imported(text: &str) -> Draft {
    drafted(&read(text), Locale::En)
}

fn drafted(found: &Found, page: Locale) -> Draft {
    Mapping::propose(found, page).draft(found).0
}

/// The board text that a text becomes.
fn board_of(text: &str) -> String {
    encode(&imported(text))
}

fn board(text: &str) -> Draft {
    decode(text, Locale::En)
}

/// A table on an English page.
fn written(rows: &[Vec<Field>], format: Format) -> String {
    export::write(rows, format, Locale::En)
}

fn runner(cases: u32) -> TestRunner {
    TestRunner::new(ProptestConfig {
        cases,
        rng_seed: RngSeed::Fixed(23),
        failure_persistence: None,
        ..ProptestConfig::default()
    })
}
