//! A board is found in whatever arrived, or it is said why not.

use proptest::prelude::*;
use rangerank::codec::link::{self, LinkError, Recovered};

use super::{board, runner};

#[track_caller]
fn finds(arrived: &str, text: &str) {
    let found = link::recover(arrived);
    assert_eq!(found, Recovered::Board { text: text.to_owned() }, "{arrived}");
    assert!(link::written(arrived).is_none_or(|written| written == found), "{arrived}");
}

fn sample() -> (String, String) {
    let text = board("bike-10");
    let fragment = link::encode(&text).unwrap();
    (text, fragment)
}

#[test]
fn the_fragment_of_an_address_is_read() {
    let (text, link) = sample();
    finds(&format!("https://example.org/board/?e&ro#{link}"), &text);
    finds(&format!("#{link}"), &text);
    finds(&format!(" {link}\n"), &text);
}

#[test]
fn a_fragment_that_was_percent_encoded_is_read() {
    let (text, link) = sample();
    let encoded: Vec<String> = link.bytes().map(|letter| format!("%{letter:02x}")).collect();
    let encoded = encoded.concat();
    finds(&format!("https://example.org/?e#{encoded}"), &text);
}

#[test]
fn a_number_sign_that_was_percent_encoded_is_read() {
    let (text, link) = sample();
    for mark in ["%23", "%2523"] {
        finds(&format!("https://example.org/?e{mark}{link}"), &text);
        finds(&format!("https://example.org/{mark}{link}"), &text);
        finds(&format!("https://example.org/?e{mark}{link}&utm_source=mail"), &text);
    }
}

#[test]
fn a_link_in_the_query_is_read() {
    let (text, link) = sample();
    finds(&format!("https://example.org/?s={link}"), &text);
    finds(&format!("https://example.org/?e&s={link}#top"), &text);
    finds(&format!("https://example.org/?e&amp;s={link}"), &text);
}

#[test]
fn the_fragment_goes_before_the_query() {
    let (text, link) = sample();
    let other = link::encode("Initiative\tValue\nOther\t1\n").unwrap();
    finds(&format!("https://example.org/?s={other}#{link}"), &text);
}

#[test]
fn plain_text_behind_t_is_read() {
    let (text, _) = sample();
    let plain = link::plain(&text);
    assert!(plain.starts_with("t=%23%20title%3A%20Bike%20hire"), "{plain}");
    finds(&format!("https://example.org/?e#{plain}"), &text);
    finds(&format!("https://example.org/?e%23{plain}"), &text);
    finds(&format!("https://example.org/?e%23{}", plain.replace('%', "%25")), &text);
    finds(&format!("<a href=\"https://example.org/#{plain}\">board</a>"), &text);
    finds("https://example.org/#t=Initiative%09Value%0a80%%09%zz%", "Initiative\tValue\n80%\t%zz%");
}

#[test]
fn any_plain_text_with_a_line_comes_back() {
    let run = |text: String| {
        let text = format!("x\n{text}");
        finds(&format!("https://example.org/#{}", link::plain(&text)), &text);
        Ok(())
    };
    runner(300).run(&any::<String>(), run).unwrap();
}

#[test]
fn a_board_that_names_a_link_is_not_mistaken_for_it() {
    let (_, other) = sample();
    let text = format!("Initiative\tNote\nSee https://example.org/#{other}\tx\n");
    finds(&format!("https://example.org/#{}", link::plain(&text)), &text);
}

#[test]
fn a_link_is_found_in_a_mail() {
    let (text, link) = sample();
    let (one, two) = link.split_at(70);
    for mail in [
        format!("Hi,\nhere it is: <https://example.org/?e#{link}>.\nAna"),
        format!("(https://example.org/?e#{link})"),
        format!("[our board](https://example.org/?e#{link})!"),
        format!("> see https://example.org/?e#{link}, please"),
        format!("https://example.org/?e=3D1#{one}=\r\n{two}\r\nBye"),
        format!("https://example.org/?s=3D{one}=\n{two}"),
        format!("> https://example.org/?e#{one}\n> {two}\n> Bye"),
        format!("https://example.org/?e#{one}\r\n{two} is the link"),
        format!("https://example.org/?e#{link}andsomewordsthatitranin2"),
        format!("https://example.org/#about and https://example.org/#r1cut then https://example.org/#{link}"),
    ] {
        finds(&mail, &text);
    }
}

#[test]
fn characters_without_width_do_no_harm() {
    let (text, link) = sample();
    let (one, two) = link.split_at(70);
    for ch in ['\u{AD}', '\u{200B}', '\u{200C}', '\u{200D}', '\u{200E}', '\u{200F}', '\u{2060}', '\u{FEFF}'] {
        finds(&format!("https://example.org/?e#{one}{ch}{two}{ch}"), &text);
    }
}

#[test]
fn a_link_that_cannot_be_read_is_kept_with_the_reason() {
    let (_, whole) = sample();
    let cut = &whole[..200];
    let cases = [
        (cut.to_owned(), LinkError::Cut { arrived: 200, declared: Some(whole.len()) }),
        (format!("{cut}0{}", &whole[200..]), LinkError::Altered),
        ("r3abc".to_owned(), LinkError::TooNew { version: 3 }),
        ("r1".to_owned() + &"z".repeat(40_000), LinkError::TooLong { chars: 40_002 }),
        ("t=".to_owned() + &"z".repeat(40_000), LinkError::TooLong { chars: 40_002 }),
    ];
    for (link, why) in cases {
        let arrived = format!("https://example.org/?e#{link} Bye");
        assert_eq!(link::recover(&arrived), Recovered::Unreadable { link, why });
        assert!(!matches!(link::written(&arrived), Some(Recovered::Board { .. })), "{arrived}");
    }
}

#[test]
fn where_there_is_no_link_nothing_is_found() {
    let (text, _) = sample();
    for arrived in [
        "",
        " ",
        "#",
        "https://example.org/",
        "https://example.org/?embed&theme=dark#",
        "#top",
        "#t=",
        "#t=%20",
        "100% %23",
        &text,
    ] {
        assert_eq!(link::recover(arrived), Recovered::Nothing, "{arrived}");
        assert!(link::written(arrived).is_none_or(|written| written == Recovered::Nothing), "{arrived}");
    }
}

#[test]
fn of_several_unreadable_links_the_first_is_kept() {
    let why = LinkError::TooNew { version: 2 };
    let link = "r2first".to_owned();
    assert_eq!(link::recover("#r2first #r3second ?s=r1third"), Recovered::Unreadable { link, why });
}

#[test]
fn a_text_full_of_beginnings_is_given_up_early() {
    let (_, link) = sample();
    let many = "#r1094abcd ".repeat(1000);
    assert!(matches!(link::recover(&format!("{many}#{link}")), Recovered::Unreadable { .. }));
}

#[test]
fn whatever_arrives_gives_an_answer_and_is_no_board_without_a_link() {
    let mangled = "(#|%23|%2523|\\?s=|&amp;|r1|r1z|t|=\\n|=3D|%|[0-9A-Za-z]|[ä€\u{200b}👩>\\n]){0,60}";
    let mangled = proptest::string::string_regex(mangled).unwrap();
    let run = |arrived: String| {
        let found = link::recover(&arrived);
        prop_assert!(
            !matches!(found, Recovered::Board { .. }) || arrived.contains(['t', '%']),
            "{:?}",
            found
        );
        Ok(())
    };
    runner(2000).run(&mangled, run).unwrap();
}
