//! No view holds a text of its own: every word of the page stands in a catalog.

use std::iter::Peekable;
use std::path::PathBuf;
use std::str::Chars;

use super::{files, read};

/// A string literal of a Rust file, and the code before it on its line.
#[derive(Debug, PartialEq, Eq)]
struct Literal {
    before: String,
    text: String,
}

/// Every string literal outside comments. Raw strings have no place in a view.
fn literals(code: &str) -> Vec<Literal> {
    let (mut found, mut line) = (Vec::new(), String::new());
    let mut chars = code.chars().peekable();
    while let Some(ch) = chars.next() {
        match ch {
            '\n' => line.clear(),
            '/' if chars.peek() == Some(&'/') => while chars.next_if(|&ch| ch != '\n').is_some() {},
            // The character '"', alone or escaped.
            '\'' if chars.peek() == Some(&'"') => drop(chars.next()),
            '\'' if chars.peek() == Some(&'\\') => drop((chars.next(), chars.next())),
            '"' => {
                found.push(Literal { before: line.clone(), text: rest_of_literal(&mut chars) });
                line.push_str("\"\"");
            }
            _ => line.push(ch),
        }
    }
    found
}

/// The text up to the quote that ends it.
fn rest_of_literal(chars: &mut Peekable<Chars<'_>>) -> String {
    let mut text = String::new();
    while let Some(ch) = chars.next().filter(|&ch| ch != '"') {
        text.push(ch);
        if ch == '\\' {
            text.extend(chars.next());
        }
    }
    text
}

/// Attributes whose values nobody reads.
const MARKUP: [&str; 11] = [
    "class=",
    "classes!(",
    "viewBox=",
    "d=",
    "type=",
    "dir=",
    "scope=",
    "role=",
    "aria-labelledby=",
    "aria-describedby=",
    "autocomplete=",
];
/// What a reader sees, or hears, whatever it says.
const SAID: [&str; 7] = ["aria-label=", "label=", "title=", "placeholder=", "alt=", "data-heading=", "{ "];
/// The brand, the names of keys, and values of attributes that a condition chooses.
const NO_TEXTS: [&str; 11] =
    ["rangerank", "Escape", "Delete", "Tab", "Enter", "ArrowUp", "ArrowDown", "true", "false", "ltr", "rtl"];

/// Whether a literal is a text for people: shown as it is, with a capitalised word, or of two words.
fn is_text(literal: &Literal) -> bool {
    let (before, text) = (literal.before.trim_end_matches('{'), literal.text.as_str());
    if NO_TEXTS.contains(&text) || MARKUP.iter().any(|name| before.ends_with(name)) {
        return false;
    }
    let has_letters =
        |word: &&str| word.as_bytes().windows(2).any(|two| two.iter().all(u8::is_ascii_alphabetic));
    let words: Vec<&str> = text.split_whitespace().filter(has_letters).collect();
    let is_capitalised = |word: &&str| {
        let mut chars = word.chars().skip_while(|ch| !ch.is_alphabetic());
        chars.next().is_some_and(char::is_uppercase) && chars.next().is_some_and(char::is_lowercase)
    };
    let is_said = SAID.iter().any(|place| literal.before.ends_with(place) || before.ends_with(place));
    words.len() > 1 || words.iter().any(is_capitalised) || is_said && !words.is_empty()
}

fn texts(code: &str) -> Vec<String> {
    literals(code).into_iter().filter(is_text).map(|literal| literal.text).collect()
}

/// Every file of the page but its words, its state and the names of keys, which show nothing, and its pictures, whose
/// own strings name elements and classes.
fn views() -> Vec<PathBuf> {
    let is_view = |path: &PathBuf| {
        let path = path.to_string_lossy();
        !["ui/wording/", "ui/state/", "ui/picture/", "ui/grid.rs"].iter().any(|part| path.contains(part))
    };
    files("src/ui", &["rs"]).into_iter().filter(is_view).collect()
}

#[test]
fn no_view_holds_a_text_of_its_own() {
    let views = views();
    assert!(views.len() > 15, "{views:?}");
    let found: Vec<String> = views
        .iter()
        .flat_map(|path| {
            texts(&read(path)).into_iter().map(move |text| format!("{}: {text}", path.display()))
        })
        .collect();
    assert!(found.is_empty(), "texts outside the catalogs:\n{}", found.join("\n"));
}

#[test]
fn a_text_is_found_wherever_it_stands() {
    for planted in [
        r#"<p>{ "Nothing yet." }</p>"#,
        r#"<p>{ "nothing" }</p>"#,
        r#"<button aria-label="close">"#,
        r#"<Field label={"close"} />"#,
        r#"<th data-heading="Rank">"#,
        r#"button("Undo", false)"#,
        r#"let words = format!("{count} of 100 futures");"#,
        "html! {\n    { \"two words\" }\n}",
        r#"x.push('"'); y("Some text")"#,
    ] {
        assert_eq!(texts(planted).len(), 1, "{planted}");
    }
}

#[test]
fn what_nobody_reads_is_no_text() {
    for plain in [
        r#"<div class="button quiet small">"#,
        r#"classes!("button", class)"#,
        r#"Shape::Up => "M8 13V3M3.5 7.5 8 3l4.5 4.5","#,
        r#"format!("cell-{row}-{column}")"#,
        r#"// a comment with "Some words""#,
        r#"<h1 class="brand">{ "rangerank" }</h1>"#,
        r#"<span aria-hidden="true">{ "–" }</span>{ " " }"#,
        r#"("ArrowUp", false) => Leave::Up"#,
    ] {
        assert_eq!(texts(plain), [""; 0], "{plain}");
    }
}
