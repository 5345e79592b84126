//! What holds for every cell: canonical text is a fixed point, fixes read, nothing panics.

use proptest::prelude::*;
use proptest::test_runner::{Config, RngSeed};

use rangerank::codec::cell::{CellErrorKind, Context, MAX_CHARS, Reading, currency, read, read_level, write};
use rangerank::model::{Domain, Estimate, Family, Interval, Level, Locale, Range, TimeUnit, Unit};

use super::golden::rows;

const DOMAINS: [Domain; 3] = [Domain::Positive, Domain::Probability, Domain::Real];

pub(super) fn seeded(cases: u32) -> Config {
    Config { cases, rng_seed: RngSeed::Fixed(0xce11), failure_persistence: None, ..Config::default() }
}

pub(super) fn english(domain: Domain) -> Context<'static> {
    Context { domain, unit: None, locale: Locale::En }
}

/// The estimate that `text` makes, `None` if it makes none.
#[track_caller]
fn estimate(text: &str, context: &Context) -> Option<Estimate> {
    match read(text, context).unwrap_or_else(|error| panic!("{text:?}: {error}")) {
        Reading::Estimated(read) => Some(read.estimate),
        Reading::NotEstimated => None,
    }
}

/// Every promise that holds for any text at all.
fn check(text: &str, context: &Context) {
    let canonical = Context { locale: Locale::En, ..*context };
    match read(text, context) {
        Ok(Reading::NotEstimated) => {}
        Ok(Reading::Estimated(read)) => {
            let written = write(&read.estimate, context.domain);
            assert_eq!(estimate(&written, &canonical), Some(read.estimate), "{text:?} as {written:?}");
            assert_eq!(write(&read.estimate, context.domain), written);
            if let Some(question) = read.question.filter(|question| !question.otherwise.is_empty()) {
                let other = estimate(&question.otherwise, &canonical).expect(text);
                assert_ne!(other, read.estimate, "{text:?}");
                assert_eq!(write(&other, context.domain), question.otherwise, "{text:?}");
            }
        }
        Err(error) => {
            for fix in &error.fixes {
                let fixed = estimate(fix, &canonical).expect(text);
                assert_eq!(&write(&fixed, context.domain), fix, "{text:?}");
            }
        }
    }
    let _ = (currency(text), read_level(text, context.locale));
}

/// A number of any size, and round ones often.
fn number(domain: Domain) -> BoxedStrategy<f64> {
    let positive = prop_oneof![
        any::<f64>().prop_map(f64::abs).prop_filter("finite", |x| x.is_finite() && *x > 0.0),
        (1_i64..100_000, 0_i32..9)
            .prop_map(|(n, places)| format!("{n}e-{places}").parse().expect("a number")),
        0.001..1e6,
    ];
    match domain {
        Domain::Positive => positive.boxed(),
        Domain::Probability => prop_oneof![1e-12..1.0, (1..1000).prop_map(|n| f64::from(n) / 1000.0)].boxed(),
        Domain::Real => (positive, any::<bool>()).prop_map(|(x, minus)| if minus { -x } else { x }).boxed(),
    }
}

fn estimates(domain: Domain) -> impl Strategy<Value = Estimate> {
    let level = prop::option::of((0.1..0.999_f64).prop_map(|share| Level::new(share).expect("a level")));
    let family = prop::option::of(prop::sample::select(Family::ALL.to_vec()));
    let numbers = (number(domain), number(domain), number(domain), any::<bool>());
    (numbers, level, family).prop_map(|((a, b, c, has_mid), level, family)| {
        let mut sorted = [a, b, c];
        sorted.sort_by(f64::total_cmp);
        let [low, mid, high] = sorted;
        let mid = Some(mid).filter(|mid| has_mid && low < *mid && *mid < high);
        match Interval::new(low, high) {
            Ok(interval) if has_mid || a < b => Estimate::Within(Range { interval, mid, level, family }),
            _ => Estimate::Exactly(a),
        }
    })
}

proptest! {
    #![proptest_config(seeded(4096))]

    #[test]
    fn what_is_written_reads_back_to_the_same_bits(
        (domain, estimate) in prop::sample::select(DOMAINS.to_vec())
            .prop_flat_map(|domain| (Just(domain), estimates(domain))),
    ) {
        let text = write(&estimate, domain);
        let Reading::Estimated(read) = read(&text, &english(domain)).unwrap() else { panic!("{text}") };
        prop_assert_eq!(read.estimate, estimate, "{}", &text);
        prop_assert_eq!(read.question, None, "{}", &text);
        prop_assert_eq!(write(&read.estimate, domain), text);
    }

    #[test]
    fn a_number_in_the_way_of_its_place_reads_as_that_number_everywhere(
        whole in 0_u32..2_000_000_000, fraction in 0_u32..100, which in 0..Locale::ALL.len(),
    ) {
        let locale = Locale::ALL[which];
        let digits = whole.to_string();
        let text = grouped(&digits, locale) + if locale.decimal_comma() { "," } else { "." }
            + &format!("{fraction:02}");
        let expected: f64 = format!("{digits}.{fraction:02}").parse().unwrap();
        let context = Context { domain: Domain::Real, unit: None, locale };
        prop_assert_eq!(estimate(&text, &context), Some(Estimate::Exactly(expected)), "{}", text);
        let text = localised(&text, locale);
        prop_assert_eq!(estimate(&text, &context), Some(Estimate::Exactly(expected)), "{}", text);
    }

    #[test]
    fn a_text_of_any_characters_keeps_every_promise(
        text in "\\PC{0,40}", domain in prop::sample::select(DOMAINS.to_vec()), which in 0..Locale::ALL.len(),
    ) {
        check(&text, &Context { domain, unit: None, locale: Locale::ALL[which] });
    }

    #[test]
    fn a_text_of_a_cells_own_pieces_keeps_every_promise(
        pieces in prop::collection::vec(prop::sample::select(PIECES.to_vec()), 0..9),
        domain in prop::sample::select(DOMAINS.to_vec()), which in 0..Locale::ALL.len(), timed in any::<bool>(),
    ) {
        let unit = Unit::Time(TimeUnit::Weeks);
        let context = Context { domain, unit: timed.then_some(&unit), locale: Locale::ALL[which] };
        check(&pieces.concat(), &context);
    }
}

const PIECES: [&str; 56] = [
    "0",
    "5",
    "10",
    "1,5",
    "1.000",
    "1,000",
    "12.5",
    "1e3",
    "1e308",
    "1e-320",
    "-",
    "–",
    " ",
    " ",
    " to ",
    "..",
    "%",
    "%",
    "k",
    "m",
    "M",
    "bn",
    "w",
    "d",
    "mo",
    " weeks",
    "~",
    "?",
    "±",
    " ± ",
    "+",
    "(",
    ")",
    "[",
    "]",
    ",",
    ";",
    "/",
    " / ",
    "@80%",
    "@",
    " mid ",
    " uniform",
    "logit-normal",
    "$",
    "€",
    "May",
    ">",
    "up to ",
    "between ",
    " and ",
    "'",
    "_",
    "999999999999999999",
    "5",
    "0.5",
];

/// Digits in groups, with the sign that the locale's people type.
fn grouped(digits: &str, locale: Locale) -> String {
    let sign = match locale {
        Locale::De | Locale::Es => '.',
        Locale::Fr => '\u{202f}',
        _ => ',',
    };
    let mut text = String::new();
    for (place, digit) in digits.chars().rev().enumerate() {
        let starts_group = match locale {
            Locale::EnIn => place == 3 || place > 3 && place % 2 == 1,
            _ => place > 0 && place % 3 == 0,
        };
        if starts_group {
            text.push(sign);
        }
        text.push(digit);
    }
    text.chars().rev().collect()
}

/// The text in the digits of the locale: Arabic ones, or full-width ones in Japanese.
fn localised(text: &str, locale: Locale) -> String {
    let zero = match locale {
        Locale::Ar => '\u{660}',
        Locale::Ja => '\u{ff10}',
        Locale::EnIn => '\u{966}',
        _ => '0',
    };
    let digit = |ch: char| ch.to_digit(10).and_then(|digit| char::from_u32(u32::from(zero) + digit));
    text.chars().map(|ch| digit(ch).unwrap_or(ch)).collect()
}

#[test]
fn every_text_of_the_file_keeps_every_promise_in_every_driver_and_locale() {
    let unit = Unit::Time(TimeUnit::Days);
    for row in rows() {
        check(&row.text, &row.context());
        for (domain, locale) in DOMAINS.into_iter().flat_map(|domain| Locale::ALL.map(|of| (domain, of))) {
            check(&row.text, &Context { domain, unit: None, locale });
            check(&row.text, &Context { domain, unit: Some(&unit), locale });
        }
    }
}

#[test]
fn ten_thousand_mutated_texts_keep_every_promise() {
    let rows = rows();
    let mut state = 0x9e37_79b9_7f4a_7c15_u64;
    let mut below = |n: usize| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(state >> 33).unwrap() % n.max(1)
    };
    let hostile: Vec<char> = "\u{202e}\u{0}\u{fffd}\u{feff}∞%@([±~-.,'_e9٫٬\u{a0}🙂#=<M".chars().collect();
    for _ in 0..10_000 {
        let row = &rows[below(rows.len())];
        let mut chars: Vec<char> = row.text.chars().take(MAX_CHARS).collect();
        for _ in 0..=below(3) {
            let (at, other) = (below(chars.len()), below(chars.len()));
            match below(4) {
                0 if !chars.is_empty() => drop(chars.remove(at)),
                1 if !chars.is_empty() => chars.insert(other, chars[at]),
                2 if !chars.is_empty() => chars.swap(at, other),
                _ => chars.insert(at, hostile[below(hostile.len())]),
            }
        }
        check(&chars.into_iter().collect::<String>(), &row.context());
    }
}

#[test]
fn canonical_text_reads_alike_in_english_and_indian_english() {
    for row in rows() {
        let Ok(Reading::Estimated(read)) = read(&row.text, &row.context()) else { continue };
        let text = write(&read.estimate, row.domain);
        for locale in [Locale::En, Locale::EnIn] {
            let context = Context { locale, ..row.context() };
            assert_eq!(estimate(&text, &context), Some(read.estimate), "{text}");
        }
    }
}

#[test]
fn a_text_longer_than_the_bound_is_refused_whatever_it_holds() {
    for filler in ["9", "(", "-", "1 ", "1,", "a", "[5,", "~", "5 to ", "\u{202e}"] {
        let text = filler.repeat(MAX_CHARS) + "9";
        let kind = read(&text, &english(Domain::Real)).unwrap_err().kind;
        assert_eq!(kind, CellErrorKind::TooLong, "{filler:?}");
    }
    let padded = " ".repeat(10_000) + "5 to 10" + &" ".repeat(10_000);
    assert!(read(&padded, &english(Domain::Real)).is_ok());
}
