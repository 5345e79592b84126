//! What goes into a link comes out of it, in few letters and digits.

use proptest::prelude::*;
use rangerank::codec::link::{self, LinkError, MAX_CHARS, MAX_TEXT};

use super::{board, noise, runner};

#[track_caller]
fn round_trip(text: &str) -> String {
    let fragment = link::encode(text).unwrap();
    assert_eq!(link::decode(&fragment).as_deref(), Ok(text));
    assert!(fragment.bytes().all(|letter| letter.is_ascii_alphanumeric()), "{fragment}");
    fragment
}

fn comes_back(text: &str) -> Result<(), TestCaseError> {
    let fragment = link::encode(text).map_err(|why| TestCaseError::fail(why.to_string()))?;
    prop_assert_eq!(link::decode(&fragment), Ok(text.to_owned()));
    prop_assert!(fragment.bytes().all(|letter| letter.is_ascii_alphanumeric()), "{}", fragment);
    Ok(())
}

#[test]
fn any_text_comes_back() {
    runner(300).run(&any::<String>(), |text| comes_back(&text)).unwrap();
}

#[test]
fn any_table_comes_back() {
    let table = "([#\\t\\n 0-9a-zA-Zä€漢👩‍🚀%.@=-]| to |\\t[0-9]{1,6} to |# [a-z]{2,8}: ){0,300}";
    let tables = proptest::string::string_regex(table).unwrap();
    runner(100).run(&tables, |text| comes_back(&text)).unwrap();
}

#[test]
fn the_empty_text_comes_back() {
    round_trip("");
}

#[test]
fn a_text_of_every_byte_length_up_to_300_comes_back() {
    (0..300).for_each(|n| drop(round_trip(&"8 to 12\tx".repeat(40)[..n])));
}

#[test]
fn boards_take_no_more_characters_than_promised() {
    for (name, n_rows, most) in [("bike-10", 10, 330), ("clinic-20", 20, 600), ("grocer-50", 50, 1200)] {
        let text = board(name);
        let rows = text.lines().filter(|line| !line.starts_with('#')).count() - 1;
        assert_eq!(rows, n_rows, "{name}");
        let chars = round_trip(&text).len();
        println!("{n_rows} rows: {chars} characters, at most {most}");
        assert!(chars <= most, "{name}: {chars} characters, promised {most}");
    }
}

#[test]
fn the_declared_length_counts_the_whole_fragment_on_both_sides_of_its_long_form() {
    let noise = noise(4500);
    let (mut short, mut long) = (0, 0);
    for n in (2500..4500).step_by(49) {
        let fragment = round_trip(&noise[..n]);
        let is_long = &fragment[2..3] == "z";
        *if is_long { &mut long } else { &mut short } += 1;
        assert_eq!(is_long, fragment.len() >= 61 * 62 + 2, "{}", fragment.len());
    }
    assert!(short > 5 && long > 5, "{short} short, {long} long");
}

#[test]
fn too_much_text_is_refused() {
    assert_eq!(link::encode(&" ".repeat(MAX_TEXT + 1)), Err(LinkError::TooMuchText));
    round_trip(&" ".repeat(MAX_TEXT));
}

#[test]
fn a_text_whose_link_would_be_too_long_is_refused() {
    let noise = noise(40_000);
    assert!(matches!(link::encode(&noise), Err(LinkError::TooLong { chars }) if chars > MAX_CHARS));
    assert!(round_trip(&noise[..29_000]).len() <= MAX_CHARS);
}
