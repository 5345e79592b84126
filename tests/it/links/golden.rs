//! Every link ever released opens for ever: `tests/links/v*.tsv` grows and is never edited.

use std::fs;

use rangerank::codec::link;

/// Link, tab, text with `\n`, `\r`, `\t` and `\\` escaped.
fn golden() -> Vec<(String, String)> {
    let lines = fs::read_to_string("tests/links/v1.tsv").unwrap();
    let split = |line: &str| {
        let (link, text) = line.split_once('\t').unwrap();
        (link.to_owned(), unescaped(text))
    };
    lines.lines().map(split).collect()
}

fn unescaped(text: &str) -> String {
    let mut chars = text.chars();
    let mut plain = String::new();
    while let Some(ch) = chars.next() {
        plain.push(match ch {
            '\\' => match chars.next() {
                Some('n') => '\n',
                Some('r') => '\r',
                Some('t') => '\t',
                Some('\\') => '\\',
                other => panic!("unknown escape {other:?} in {text:?}"),
            },
            ch => ch,
        });
    }
    plain
}

#[test]
fn every_released_link_opens() {
    let golden = golden();
    assert!(golden.len() >= 7);
    for (fragment, text) in golden {
        assert_eq!(link::decode(&fragment), Ok(text), "{fragment}");
    }
}

#[test]
fn every_released_text_still_gives_its_link() {
    for (fragment, text) in golden() {
        assert_eq!(link::encode(&text), Ok(fragment), "{text:?}");
    }
}
