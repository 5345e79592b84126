//! A board baked into the page as one file stays text, whatever it holds.

use proptest::prelude::*;
use rangerank::codec::export::bake;

use super::runner;

const HEAD: &str = "<!doctype html>\n<html lang=\"en\"><body><pre id=\"rangerank-board\" class=\"late\">";
const TAIL: &str = "</pre><script>const board = \"</pre>\";</script></body></html>";

/// What a browser reads in the element: all up to the first `<`, with the references that are written.
fn read(page: &str) -> Option<(String, &str)> {
    let inside = page.strip_prefix(HEAD)?.strip_prefix('\n')?;
    let (text, tail) = inside.split_at(inside.find('<')?);
    assert!(!text.contains(['\0', '\r']), "a browser would read another sign");
    let mut found = String::new();
    let mut rest = text;
    while let Some((plain, reference)) = rest.split_once('&') {
        let (name, after) = reference.split_once(';')?;
        found += plain;
        found.push(match name {
            "amp" => '&',
            "lt" => '<',
            "gt" => '>',
            "#13" => '\r',
            _ => return None,
        });
        rest = after;
    }
    Some((found + rest, tail))
}

#[track_caller]
fn check(board: &str) {
    let page = bake(&[HEAD, "\nan &lt;older&gt; board", TAIL].concat(), board, "en").expect("a page");
    assert_eq!(read(&page), Some((board.replace('\0', "\u{fffd}"), TAIL)), "{board:?}");
    assert_eq!(
        bake(&page, "", "en"),
        bake(&[HEAD, TAIL].concat(), "", "en"),
        "another board takes its place"
    );
}

#[test]
fn no_board_breaks_out_of_the_page_it_is_baked_into() {
    for board in [
        "",
        "\n",
        "\n\nInitiative",
        "</pre><script>alert(1)</script>",
        "<!--",
        "]]>",
        "&lt;/pre&gt;",
        "&amp",
        "&#60;/pre>",
        "a\r\nb\rc\0",
        "<pre id=\"rangerank-board\" class=\"late\">",
        "\u{2028}\u{202e}\u{feff}",
    ] {
        check(board);
    }
}

#[test]
fn any_board_comes_back_out_of_the_page_it_is_baked_into() {
    let texts = prop_oneof![
        ".*",
        "[<>&;/!\\-\r\n\0\"'a-z#0-9]{0,40}",
        "(</?(pre|script|!--)[ >]|&(lt|amp|#60);?|x){0,9}"
    ];
    let run = |board: String| {
        check(&board);
        Ok(())
    };
    runner(2000).run(&texts, run).unwrap();
}

#[test]
fn a_language_that_is_none_becomes_no_markup() {
    let page = bake(&[HEAD, TAIL].concat(), "", "de\"><script>").expect("a page");
    assert!(page.starts_with("<!doctype html>\n<html lang=\"descript\"><body>"), "{page}");
}

#[test]
fn nothing_is_baked_into_another_page() {
    for page in ["", "<html lang=\"en\">", "<pre id=\"rangerank-board\" class=\"late\"></pre><script>"] {
        assert_eq!(bake(page, "Initiative", "en"), None, "{page}");
    }
}
