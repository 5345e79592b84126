//! Decimal numbers become the floats that the standard library's parser finds.

use proptest::prelude::*;
use proptest::test_runner::RngSeed;
use rangerank::codec::float::{parse, shortest, write};

#[track_caller]
fn check(text: &str) {
    let expected: f64 = text.parse().expect("the text is a number");
    assert_eq!(parse(text).map(f64::to_bits), Some(expected.to_bits()), "{text}");
}

/// The digits and the exponent that the standard library writes.
#[track_caller]
fn check_shortest(x: f64) {
    let (digits, exponent) = shortest(x);
    let written = format!("{digits}e{exponent}");
    let expected = format!("{:e}", x.abs());
    let (mantissa, power) = expected.split_once('e').expect("an exponent is written");
    let fraction = mantissa.split_once('.').map_or(0, |(_, fraction)| fraction.len());
    let power = power.parse::<i64>().expect("an exponent is a number")
        - i64::try_from(fraction).expect("a text is short");
    assert_eq!(written, format!("{}e{power}", mantissa.replace('.', "")), "{x:e}");
}

#[test]
fn numbers_are_read_in_every_spelling() {
    for text in [
        "0",
        "-0",
        "+1",
        "00012.50",
        ".5",
        "5.",
        "-.5e+3",
        "1E2",
        "1e-2",
        "0e99999999999999",
        "0.1e00000000000002",
    ] {
        check(text);
    }
}

#[test]
fn what_is_no_number_is_not_read() {
    for text in
        ["", "-", ".", "e5", ".e5", "1e", "1e+", "1.2.3", "1,5", "1 ", "+-1", "inf", "nan", "1e1.5", "1_000"]
    {
        assert_eq!(parse(text), None, "{text}");
    }
}

#[test]
fn the_limits_of_floats_are_met_to_the_bit() {
    for text in [
        "1.7976931348623157e308",
        "1.7976931348623158e308",
        "1.797693134862315807e308",
        "1.7976931348623159e308",
        "1e309",
        "-1e99999999999",
        "2.2250738585072014e-308",
        "2.2250738585072011e-308",
        "5e-324",
        "2.4703282292062327e-324",
        "2.4703282292062328e-324",
        "7.4109846876186981626485318930233205854758970392148714663837852375101e-324",
        "1e-325",
        "1e-99999999999",
        "9007199254740993",
        "9007199254740992.9999999999999999999999999999999999999999999999999",
        "9007199254740993.0000000000000000000000000000000000000000000000001",
    ] {
        check(text);
    }
    check(&format!("{}e-400", "9".repeat(700)));
    check(&format!("0.{}123", "0".repeat(320)));
    check(&format!("1{}e-400", "0".repeat(420)));
}

#[test]
fn a_tie_goes_to_the_even_float_and_any_digit_breaks_it() {
    let tie = "1.00000000000000011102230246251565404236316680908203125";
    check(tie);
    check(&format!("{tie}{}1", "0".repeat(900)));
    check("1.00000000000000011102230246251565404236316680908203124999999999999999");
    check("1.00000000000000033306690738754696212708950042724609375");
}

#[test]
fn the_neighbours_of_all_powers_are_written_as_short_as_can_be() {
    let twos = (0..0x7ff_u64).map(|exponent| f64::from_bits(exponent << 52));
    let subnormals = (0..52).map(|place| f64::from_bits(1 << place));
    let tens = (-323..309).map(|exponent| format!("1e{exponent}").parse().expect("the text is a number"));
    for x in twos.chain(subnormals).chain(tens).filter(|&x| x > 0.0) {
        check_shortest(x);
        check_shortest(x.next_up().min(f64::MAX));
        if x.next_down() > 0.0 {
            check_shortest(x.next_down());
        }
    }
    assert_eq!([0.0, -0.0, f64::INFINITY, f64::NAN].map(shortest), [(0, 0); 4]);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, rng_seed: RngSeed::Fixed(17), failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn decimals_become_the_nearest_floats(mantissa: u64, dropped in 0_u32..20, exponent in -360_i32..330) {
        check(&format!("{}e{exponent}", mantissa / 10_u64.pow(dropped.min(19))));
    }

    #[test]
    fn digits_of_any_number_count(digits in "-?[0-9]{0,60}\\.[0-9]{1,60}", exponent in -400_i32..400) {
        check(&format!("{digits}e{exponent}"));
    }

    #[test]
    fn floats_are_found_again(bits: u64) {
        let x = f64::from_bits(bits);
        prop_assume!(x.is_finite());
        check(&format!("{x:e}"));
        check_shortest(x);
        prop_assert_eq!(parse(&write(x)), Some(x));
    }

    #[test]
    fn typed_numbers_keep_their_digits(digits in 1_u64..1_000_000_000_000_000_000, dropped in 0_u32..18, exponent in -30_i32..30) {
        check_shortest(format!("{}e{exponent}", digits / 10_u64.pow(dropped) + 1).parse().expect("the text is a number"));
    }

    #[test]
    fn a_point_halfway_between_floats_goes_to_the_even_one(bits in 1_u64 << 52..1_u64 << 53, power in 1_u32..32, nudge in -1_i128..2) {
        let halfway = i128::from(2 * bits + 1);
        check(&((halfway << power) + nudge).to_string());
        check(&format!("{}e-{power}", halfway * 5_i128.pow(power) + nudge));
    }
}
