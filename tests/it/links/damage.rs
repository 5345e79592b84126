//! A damaged link is noticed, and the page can say what happened to it.

use rangerank::codec::link::{self, LinkError, MAX_CHARS};

use super::{LETTERS, Numbers, board, noise};

#[test]
fn a_link_cut_anywhere_says_how_much_arrived() {
    for text in [board("clinic-20"), noise(6000)] {
        let fragment = link::encode(&text).unwrap();
        let head = if &fragment[2..3] == "z" { 6 } else { 4 };
        for arrived in 1..fragment.len() {
            let declared = (arrived >= head).then_some(fragment.len());
            assert_eq!(link::decode(&fragment[..arrived]), Err(LinkError::Cut { arrived, declared }));
        }
    }
}

#[test]
fn every_other_letter_in_every_place_is_noticed() {
    let fragment = link::encode("Initiative\tReach\tEffort\nBulk export\t2000 to 3000\t2 to 3\n").unwrap();
    for at in 0..fragment.len() {
        for &letter in LETTERS.iter().filter(|&&letter| letter != fragment.as_bytes()[at]) {
            let mut altered = fragment.clone();
            altered.replace_range(at..=at, &char::from(letter).to_string());
            let why = link::decode(&altered).expect_err(&altered);
            match (at, why) {
                (0, LinkError::NotALink)
                | (1, LinkError::NotALink | LinkError::TooNew { .. })
                | (2..=3, LinkError::Cut { .. })
                | (2.., LinkError::Altered) => {}
                _ => panic!("{why:?} for {altered} altered at {at}"),
            }
        }
    }
}

#[test]
fn letters_swapped_added_or_taken_out_are_noticed() {
    let text = board("bike-10");
    let fragment = link::encode(&text).unwrap();
    for at in 4..fragment.len() - 1 {
        let (before, rest) = fragment.split_at(at);
        let (one, two, after) = (&rest[..1], &rest[1..2], &rest[2..]);
        assert_eq!(link::decode(&format!("{before}Q{rest}")), Err(LinkError::Altered));
        assert!(matches!(link::decode(&format!("{before}{two}{after}")), Err(LinkError::Cut { .. })));
        if one != two {
            assert_eq!(
                link::decode(&format!("{before}{two}{one}{after}")),
                Err(LinkError::Altered),
                "at {at}"
            );
        }
    }
}

#[test]
fn ten_thousand_mutated_links_give_an_error_or_the_text() {
    let texts = [
        "",
        "a",
        "Initiative\tValue\tEffort\nDark mode\t2 to 5\t1 to 3\n",
        "\u{1F469}\u{200D}\u{1F680}\tä\n",
    ];
    let links = texts.map(|text| link::encode(text).unwrap());
    let mut numbers = Numbers(7);
    for round in 0..10_000 {
        let which = round % links.len();
        let mut letters = links[which].clone().into_bytes();
        for _ in 0..=numbers.below(4) {
            let at = numbers.below(letters.len());
            match numbers.below(4) {
                0 => letters[at] = LETTERS[numbers.below(62)],
                1 => letters.insert(at, LETTERS[numbers.below(62)]),
                2 => letters[at] = b" #%-.=\n~"[numbers.below(8)],
                _ => drop(letters.split_off(at.max(1))),
            }
        }
        let mutated = String::from_utf8(letters).unwrap();
        if let Ok(text) = link::decode(&mutated) {
            assert_eq!(text, texts[which], "{mutated}");
        }
    }
}

#[test]
fn a_text_that_is_no_link_is_told_apart() {
    for text in ["", "x", "R1", "s1abc", "rangerank", "r0abc", "t=Initiative", "r2 is no link", "räksmörgås"]
    {
        assert_eq!(link::decode(text), Err(LinkError::NotALink), "{text}");
    }
    assert_eq!(link::decode("r1abc def"), Err(LinkError::Altered));
    assert_eq!(link::decode("r1090abcd"), Err(LinkError::Altered));
}

#[test]
fn a_link_of_a_newer_page_says_so() {
    assert_eq!(link::decode("r2whatever"), Err(LinkError::TooNew { version: 2 }));
    assert_eq!(link::decode("r9"), Err(LinkError::TooNew { version: 9 }));
}

#[test]
fn a_link_above_the_limit_is_not_read() {
    let chars = MAX_CHARS + 1;
    assert_eq!(link::decode(&"r".repeat(chars)), Err(LinkError::TooLong { chars }));
    assert_eq!(link::decode(&"ä".repeat(chars)), Err(LinkError::TooLong { chars }));
}

#[test]
fn errors_say_what_arrived_and_what_was_expected() {
    let said = [
        (
            LinkError::Cut { arrived: 812, declared: Some(1104) },
            "this link was cut: 812 of 1104 characters arrived",
        ),
        (
            LinkError::Cut { arrived: 3, declared: None },
            "this link was cut: only its first 3 characters arrived",
        ),
        (LinkError::Altered, "this link was altered: its characters do not fit its checksum"),
        (LinkError::TooNew { version: 2 }, "this link has format version 2: expected version 1"),
        (LinkError::TooLong { chars: 40_000 }, "this link has 40000 characters: expected at most 32000"),
        (LinkError::TooMuchText, "this board has too much text: expected at most 262144 bytes"),
        (LinkError::NotALink, "this is no link to a board: expected a fragment that begins with r1"),
    ];
    for (error, words) in said {
        assert_eq!(error.to_string(), words);
    }
}
