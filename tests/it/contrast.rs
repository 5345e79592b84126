//! Whether every text can be read and every mark be seen, computed from the tokens that the styles use.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use rangerank::engine::{exp, ln};

/// Texts, and what they stand on: 4.5:1 (WCAG 2.2, 1.4.3).
const TEXTS: [(&str, &[&str]); 6] = [
    ("ink", &["paper", "surface", "sunken", "accent-soft", "error-soft"]),
    ("ink-soft", &["paper", "surface", "sunken", "accent-soft", "error-soft"]),
    ("accent", &["paper"]),
    ("on-accent", &["accent"]),
    ("error", &["paper", "surface", "accent-soft"]),
    ("question", &["paper", "surface", "accent-soft"]),
];

/// Lines and shapes that mean something, and what they stand on: 3:1 (WCAG 2.2, 1.4.11). The rule of a field stands out
/// from the ground inside it, whatever is around.
const MARKS: [(&str, &[&str]); 6] = [
    ("ink", &["paper"]),
    ("ink-soft", &["paper", "accent-soft"]),
    ("accent", &["paper", "surface", "sunken", "accent-soft", "error-soft"]),
    ("field-rule", &["paper", "surface", "sunken"]),
    ("error", &["paper", "surface", "error-soft"]),
    ("question", &["paper"]),
];

/// Lines that only put order into what can be read without them: of tables, of panels, of axes.
const DECORATION: &str = "rule";

fn folder() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The tokens of each theme that hold a colour.
fn themes() -> [BTreeMap<String, String>; 3] {
    let css = fs::read_to_string(folder().join("styles/tokens.css")).expect("tokens");
    let (both, rest) = css.split_once("forced-colors: active").expect("forced colours");
    let (forced, _) = rest.split_once("@media print").expect("paper");
    let tokens = |part: &str| {
        let declared = part.lines().filter_map(|line| line.trim().strip_prefix("--")?.split_once(": "));
        let token = |(name, value): (&str, &str)| (name.to_owned(), value.trim_end_matches(';').to_owned());
        declared.map(token).collect::<BTreeMap<_, _>>()
    };
    let theme = |at: usize| {
        let pairs = tokens(both).into_iter();
        pairs.filter_map(|(name, value)| Some((name, colours(&value)?[at].clone()))).collect()
    };
    [theme(0), theme(1), tokens(forced)]
}

/// The light and the dark colour of a token such as `light-dark(#fbfaf6, #14171a)`.
pub(crate) fn colours(value: &str) -> Option<[String; 2]> {
    let (light, dark) = value.strip_prefix("light-dark(")?.strip_suffix(')')?.split_once(", ")?;
    Some([light.to_owned(), dark.to_owned()])
}

/// The parts of a colour such as `#0a5c63`, from 0 to 255.
pub(crate) fn parts(hex: &str) -> [f64; 3] {
    [1, 3, 5].map(|at| f64::from(u8::from_str_radix(&hex[at..at + 2], 16).expect(hex)))
}

/// Relative luminance (WCAG 2.2).
fn luminance(rgb: [f64; 3]) -> f64 {
    let part = |c: f64| if c <= 0.040_45 { c / 12.92 } else { exp(2.4 * ln((c + 0.055) / 1.055)) };
    let [r, g, b] = rgb.map(|c| part(c / 255.0));
    0.2126 * r + 0.7152 * g + 0.0722 * b
}

/// How far two colours stand apart, from 1 to 21 (WCAG 2.2).
pub(crate) fn contrast(a: [f64; 3], b: [f64; 3]) -> f64 {
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

fn between(a: &str, b: &str) -> f64 {
    contrast(parts(a), parts(b))
}

/// Each declaration of the stylesheets that names a token: the property, and the token.
fn uses() -> Vec<(String, String)> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder().join("styles")).expect("styles").flatten() {
        let path = entry.path();
        // Paper is black on white.
        let is_screen = !["tokens.css", "print.css"].iter().any(|name| path.ends_with(name));
        if path.extension().is_none_or(|ending| ending != "css") || !is_screen {
            continue;
        }
        let css = fs::read_to_string(&path).expect("a stylesheet");
        for declaration in css.split(['{', '}', ';']) {
            let Some((property, value)) = declaration.trim().split_once(": ") else { continue };
            let tokens = value.split("var(--").skip(1).filter_map(|rest| rest.split(')').next());
            found.extend(tokens.map(|token| (property.to_owned(), token.to_owned())));
        }
    }
    found
}

fn named(pairs: &[(&'static str, &'static [&'static str])]) -> BTreeSet<&'static str> {
    pairs.iter().map(|(token, _)| *token).collect()
}

#[test]
fn every_text_and_every_mark_stands_out_from_what_it_stands_on() {
    let [light, dark, _] = themes();
    let pairs = |pairs: &'static [(&str, &[&str])], least: f64| {
        pairs
            .iter()
            .flat_map(move |(front, grounds)| grounds.iter().map(move |ground| (*front, *ground, least)))
    };
    for (front, ground, least) in pairs(&TEXTS, 4.5).chain(pairs(&MARKS, 3.0)) {
        for (theme, tokens) in [("light", &light), ("dark", &dark)] {
            let found = between(&tokens[front], &tokens[ground]);
            assert!(found >= least, "{front} on {ground}, {theme}: {found:.2}, not {least}");
        }
    }
}

#[test]
fn contrasts_are_those_of_the_standard() {
    assert!((between("#000000", "#ffffff") - 21.0).abs() < 1e-9);
    assert!((between("#777777", "#ffffff") - 4.48).abs() < 0.01);
    assert!((between("#5c5950", "#fbfaf6") - 6.70).abs() < 0.01);
}

#[test]
fn every_colour_that_the_styles_use_is_held_against_its_grounds() {
    let [light, ..] = themes();
    let mut n_checked = 0;
    for (property, token) in uses().into_iter().filter(|(_, token)| light.contains_key(token)) {
        let token = token.as_str();
        let is_held = match property.as_str() {
            "color" => named(&TEXTS).contains(token),
            "background" => TEXTS.iter().any(|(_, grounds)| grounds.contains(&token)),
            // Of a text or of a shape, or of the ground of either.
            "fill" => {
                named(&TEXTS).contains(token)
                    || named(&MARKS).contains(token)
                    || MARKS.iter().any(|(_, grounds)| grounds.contains(&token))
            }
            // The halo of a text in a picture is of the paper behind it.
            "stroke" if token == "paper" => true,
            "accent-color" => named(&MARKS).contains(token),
            _ if property.starts_with("border")
                || property.starts_with("outline")
                || property == "stroke" =>
            {
                token == DECORATION || named(&MARKS).contains(token)
            }
            _ => panic!("{property} of {token}: a property that nobody holds"),
        };
        assert!(is_held, "{property}: {token}");
        n_checked += 1;
    }
    assert!(n_checked > 60, "{n_checked}");
}

#[test]
fn every_colour_has_a_part_in_each_theme() {
    let [light, dark, forced] = themes();
    let names = |theme: &BTreeMap<String, String>| theme.keys().cloned().collect::<Vec<_>>();
    assert_eq!(names(&light), names(&dark));
    assert_eq!(names(&light), names(&forced));
}

#[test]
fn forced_colours_pair_only_what_the_reader_has_paired() {
    let [.., forced] = themes();
    for (front, grounds) in TEXTS.iter().chain(&MARKS) {
        for ground in *grounds {
            let pair = (forced[*front].as_str(), forced[*ground].as_str());
            let is_paired = matches!(pair, ("CanvasText" | "LinkText", "Canvas") | ("Canvas", "LinkText"));
            assert!(is_paired, "{front} on {ground}: {pair:?}");
        }
    }
}
