//! Links as they arrive from mail, chats and wikis: what was done to them is undone, or said.

use std::fmt::Write;
use std::path::Path;
use std::{fs, thread};

use proptest::prelude::*;
use rangerank::codec::link::{self, LinkError, Recovered};

use super::random::random_board;
use super::{LETTERS, Numbers, board, runner};

/// What a slip may put among the characters of a link.
const SLIPS: &str = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz -._%#=&/>\"\näé";

/// A text of a few rows and its link.
fn small() -> (String, String) {
    let text = "# title: Q3\nInitiative\tReach\tEffort\nBulk export\t2000 to 3000\t2 to 3\nSSO\t5-10k\t2d\n"
        .to_owned();
    let link = link::encode(&text).unwrap();
    (text, link)
}

/// The link with `slip` put in at a place, or in place of the character there.
fn put(link: &str, at: usize, slip: char) -> [String; 2] {
    let (before, after) = link.split_at(at);
    [format!("{before}{slip}{after}"), format!("{before}{slip}{}", after.get(1..).unwrap_or_default())]
}

/// The link without the character at a place, and with that and the next one swapped.
fn moved(link: &str, at: usize) -> [String; 2] {
    let (before, after) = link.split_at(at);
    let (one, rest) = after.split_at(1);
    let (two, rest_of_swapped) = rest.split_at(rest.len().min(1));
    [format!("{before}{rest}"), format!("{before}{two}{one}{rest_of_swapped}")]
}

/// What arrived is read as the same text, or said to be cut or altered.
fn is_told(arrived: &str, text: &str) -> Result<(), TestCaseError> {
    let found = link::recover(&format!("https://example.org/?e#{arrived}"));
    let is_told = match &found {
        Recovered::Board { text: found } => found == text,
        Recovered::Unreadable { why, .. } => matches!(why, LinkError::Cut { .. } | LinkError::Altered),
        Recovered::Nothing => false,
    };
    prop_assert!(is_told, "{:?} of {}", found, arrived);
    Ok(())
}

#[test]
fn every_slip_of_one_character_is_mended_or_told() {
    let (text, link) = small();
    for at in 0..link.len() {
        let put_in = SLIPS.chars().flat_map(|slip| put(&link, at, slip));
        put_in.chain(moved(&link, at)).for_each(|arrived| is_told(&arrived, &text).unwrap());
    }
}

#[test]
fn any_slip_in_the_link_of_any_board_is_mended_or_told() {
    let cases =
        (any::<u64>(), any::<prop::sample::Index>(), prop::sample::select(SLIPS.chars().collect::<Vec<_>>()));
    let run = |(seed, at, slip): (u64, prop::sample::Index, char)| {
        let text = random_board(&mut Numbers(seed));
        let link = link::encode(&text).unwrap();
        let at = at.index(link.len());
        let mut arrived = put(&link, at, slip).into_iter().chain(moved(&link, at));
        arrived.try_for_each(|arrived| is_told(&arrived, &text))
    };
    runner(300).run(&cases, run).unwrap();
}

#[test]
fn the_mark_of_a_link_is_mended() {
    let (text, link) = small();
    let body = &link[2..];
    let (third, rest) = body.split_at(1);
    for mark in ["R1", "rl", "r", "1", "1r", "xr1", "rr1", "r-1", "r2", "-r1", " 1"] {
        let found = link::recover(&format!("https://example.org/?e#{mark}{body}"));
        assert_eq!(found, Recovered::Board { text: text.clone() }, "{mark}");
    }
    assert_eq!(link::recover(&format!("#r{third}1{rest}")), Recovered::Board { text: text.clone() });
    assert_eq!(link::recover(&format!("1r{body}")), Recovered::Board { text });
}

#[test]
fn a_link_of_no_known_version_is_told_and_what_only_might_be_one_is_not() {
    let (_, link) = small();
    let body = &link[2..link.len() - 1];
    let unreadable = |mark: &str| link::recover(&format!("https://example.org/?e#{mark}{body}0"));
    assert!(matches!(unreadable("r0"), Recovered::Unreadable { why: LinkError::NotALink, .. }));
    assert!(matches!(unreadable("r2"), Recovered::Unreadable { why: LinkError::TooNew { version: 2 }, .. }));
    assert_eq!(unreadable("x"), Recovered::Nothing);
}

#[test]
fn a_link_cut_anywhere_in_a_mail_says_so() {
    for text in [small().0, board("clinic-20")] {
        let link = link::encode(&text).unwrap();
        for arrived in 1..link.len() {
            let found = link::recover(&format!("Look: <https://example.org/?e#{}", &link[..arrived]));
            let is_cut = matches!(&found, Recovered::Unreadable { why: LinkError::Cut { arrived: told, .. }, .. } if *told == arrived);
            assert!(is_cut, "{found:?} of {arrived} characters");
        }
    }
}

#[test]
fn what_mail_puts_anywhere_in_a_link_is_taken_out() {
    let (text, link) = small();
    let address = format!("https://example.org/?e#{link}");
    let start = address.len() - link.len();
    for put in [
        "=\r\n",
        "=\n",
        "\r\n",
        "\n> ",
        "\r\n> > ",
        "\n>> ",
        "\u{200b}",
        "\u{feff}",
        "\u{ad}",
        "\u{2060}",
        "\u{200b}\n> ",
    ] {
        for at in start + 2..=address.len() {
            let (one, two) = address.split_at(at);
            let mail = format!("> See {one}{put}{two}\r\n> -- \r\n> Ana");
            assert_eq!(link::recover(&mail), Recovered::Board { text: text.clone() }, "{mail}");
        }
    }
    for put in ["\u{200b}", "\u{feff}", "\u{ad}", "\u{2060}", "=\r\n"] {
        for mark in ["#", "%23", "%2523", "?s=3D", "&amp;s=3D"] {
            let address = format!("https://example.org/?e{mark}{link}");
            // A soft line end never parts the three characters that stand for one.
            let parts_none = |one: &str| put.len() < 3 || !one.ends_with(['=', '%']) && !one.ends_with("=3");
            let cuts = (0..=address.len()).map(|at| address.split_at(at));
            for (one, two) in cuts.filter(|(one, _)| parts_none(one)) {
                let mail = format!("{one}{put}{two}.");
                assert_eq!(link::recover(&mail), Recovered::Board { text: text.clone() }, "{mail}");
            }
        }
    }
}

#[test]
fn what_follows_a_link_in_a_sentence_is_left_out() {
    let (text, link) = small();
    for mark in ["#", "%23", "%2523", "?s=", "&amp;s=", "?s=3D"] {
        for end in [
            ".",
            ",",
            ";",
            ":",
            "!",
            "?",
            "…",
            ")",
            ").",
            "]",
            "\"",
            "'",
            "’",
            "»",
            "**",
            "_",
            "|",
            ">",
            "。",
            "」",
            " and more",
            "</a>",
            "%E2%80%A6",
        ] {
            let arrived = format!("see https://example.org/?e{mark}{link}{end}");
            assert_eq!(link::recover(&arrived), Recovered::Board { text: text.clone() }, "{arrived}");
        }
    }
}

#[test]
fn many_links_that_unfold_too_far_take_no_more_than_one() {
    // Whatever follows the first one has nothing left to unfold to.
    let bomb = link::encode(&"\0".repeat(link::MAX_TEXT)).unwrap();
    let altered = format!("{}0000", &bomb[..bomb.len() - 4]);
    let (_, good) = small();
    let found = link::recover(&format!("#{altered} #{good}"));
    assert_eq!(found, Recovered::Unreadable { link: altered, why: LinkError::Altered });
}

/// Writes what `tests/wild` takes through other programs: ten thousand links, each of which opens its board.
#[test]
#[ignore = "writes the links for tests/wild: cargo test ten_thousand_links -- --ignored"]
fn ten_thousand_links_of_any_boards_open_them() {
    let n_threads = thread::available_parallelism().map_or(1, usize::from);
    let some = |first: usize| {
        let mut lines = String::new();
        for seed in (first..10_000).step_by(n_threads) {
            let text = random_board(&mut Numbers(seed as u64));
            let link = link::encode(&text).unwrap();
            assert_eq!(link::decode(&link), Ok(text));
            writeln!(lines, "{link}").unwrap();
        }
        lines
    };
    let lines: String = thread::scope(|scope| {
        let parts: Vec<_> = (0..n_threads).map(|first| scope.spawn(move || some(first))).collect();
        parts.into_iter().map(|part| part.join().unwrap()).collect()
    });
    assert_eq!(lines.lines().count(), 10_000);
    assert!(lines.bytes().all(|byte| byte == b'\n' || LETTERS.contains(&byte)));
    fs::write(Path::new(env!("CARGO_TARGET_TMPDIR")).with_file_name("links.txt"), lines).unwrap();
}
