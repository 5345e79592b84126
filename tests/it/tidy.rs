//! The house rules that a compiler cannot hold.

mod accessibility;
mod hosting;
mod texts;

use std::fs;
use std::path::{Path, PathBuf};

/// Every file below a folder of the project with one of these endings, sorted.
fn files(folder: &str, endings: &[&str]) -> Vec<PathBuf> {
    fn walk(folder: &Path, found: &mut Vec<PathBuf>) {
        for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
            let path = entry.path();
            if path.is_dir() { walk(&path, found) } else { found.push(path) }
        }
    }
    let mut found = Vec::new();
    walk(&Path::new(env!("CARGO_MANIFEST_DIR")).join(folder), &mut found);
    found.retain(|path| endings.iter().any(|ending| path.extension().is_some_and(|found| found == *ending)));
    found.sort();
    assert!(!found.is_empty(), "no file below {folder}: the rule would hold for nothing");
    found
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The text without comments and string literals' contents mattering: comment lines are dropped.
fn code(path: &Path) -> String {
    read(path).lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n")
}

#[track_caller]
fn none_contains(paths: Vec<PathBuf>, words: &[&str], rule: &str) {
    let mut broken = Vec::new();
    for path in paths {
        let code = code(&path);
        for word in words.iter().filter(|word| code.contains(**word)) {
            broken.push(format!("{}: {word}", path.display()));
        }
    }
    assert!(broken.is_empty(), "{rule}:\n{}", broken.join("\n"));
}

/// What `model` and `engine` may use, their own manifests say.
#[test]
fn the_codec_and_what_a_host_may_ask_name_no_browser_crate() {
    none_contains(
        [files("src/codec", &["rs"]), files("src/embed", &["rs"])].concat(),
        &["web_sys", "js_sys", "wasm_bindgen", "yew::", "gloo"],
        "rooms below the page",
    );
}

/// Those of `model` and `engine` are held by the compiler: they are packages.
#[test]
fn arrows_between_rooms_go_one_way() {
    none_contains(files("src/codec", &["rs"]), &["crate::engine", "crate::ui", "crate::browser"], "codec");
    none_contains(files("src/embed", &["rs"]), &["crate::engine", "crate::ui", "crate::browser"], "embed");
    none_contains(
        files("src/browser", &["rs"]),
        &["crate::embed", "crate::engine", "crate::codec", "crate::ui"],
        "browser",
    );
    none_contains(files("src/worker", &["rs"]), &["crate::ui", "crate::browser"], "worker");
}

#[test]
fn the_engine_reads_no_clock_and_no_global_generator() {
    none_contains(
        files("src/engine", &["rs"]),
        &["Instant", "SystemTime", "std::time", "rand::", "getrandom"],
        "engine",
    );
}

#[test]
fn only_math_calls_transcendental_functions() {
    let others = files("src", &["rs"]).into_iter().filter(|path| !path.ends_with("engine/math.rs")).collect();
    none_contains(others, &["libm::"], "transcendental functions");
}

#[test]
fn effects_sit_in_the_app_and_in_the_browser_room() {
    // What plays one future after the other needs a clock of its own.
    let is_app = |path: &PathBuf| path.to_string_lossy().contains("ui/app");
    let has_effects = |path: &PathBuf| is_app(path) || path.ends_with("figures/replay.rs");
    let views = files("src/ui", &["rs"]).into_iter().filter(|path| !has_effects(path)).collect();
    none_contains(views, &["crate::browser", "gloo_", "spawn_local", "window()"], "effects");
}

#[test]
fn no_text_is_ever_markup() {
    none_contains(
        files("src", &["rs"]),
        &["from_html_unchecked", "inner_html", "set_outer_html", "document().write"],
        "markup",
    );
}

#[test]
fn no_style_attribute_is_set_from_code() {
    none_contains(files("src/ui", &["rs"]), &["style=", "set_property"], "inline styles");
}

#[test]
fn every_rust_file_opens_with_its_sentence() {
    for folder in ["src", "tests", "examples", "bench"] {
        for path in files(folder, &["rs"]) {
            let first = read(&path).lines().next().unwrap_or_default().to_owned();
            assert!(first.starts_with("//! ") && first.len() > 20, "{}: {first}", path.display());
        }
    }
}

#[test]
fn no_rust_or_css_file_is_longer_than_300_lines() {
    for path in [files("src", &["rs"]), files("styles", &["css"])].concat() {
        let n_lines = read(&path).lines().count();
        assert!(n_lines <= 300, "{}: {n_lines} lines", path.display());
    }
}

#[test]
fn no_file_has_a_name_that_says_nothing() {
    for path in files("src", &["rs"]) {
        let name = path.file_stem().and_then(|stem| stem.to_str()).unwrap_or_default();
        assert!(
            !["utils", "helpers", "common", "types", "constants", "misc"].contains(&name),
            "{}",
            path.display()
        );
    }
}

#[test]
fn only_the_tokens_hold_raw_colours_and_sizes() {
    let mut broken = Vec::new();
    for path in files("styles", &["css"]).into_iter().filter(|path| !path.ends_with("tokens.css")) {
        for line in read(&path).lines().filter(|line| !line.trim_start().starts_with(['@', '/', '*'])) {
            let raw_size = ["px", "rem"].iter().any(|unit| {
                line.match_indices(unit).any(|(at, _)| line[..at].ends_with(|ch: char| ch.is_ascii_digit()))
            });
            let raw_colour =
                line.split(": ").nth(1).is_some_and(|value| value.contains('#')) || line.contains("rgb(");
            if raw_size || raw_colour {
                broken.push(format!("{}: {}", path.display(), line.trim()));
            }
        }
    }
    assert!(broken.is_empty(), "{}", broken.join("\n"));
}

#[test]
fn every_claim_of_the_method_names_a_test_that_is_there() {
    let method = read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/method.md"));
    let tests: String = files("tests/it", &["rs"]).iter().map(|path| code(path)).collect();
    let is_name = |word: &&str| {
        word.contains('_') && word.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_')
    };
    let named: Vec<&str> = method.split('`').skip(1).step_by(2).filter(is_name).collect();
    assert!(named.len() >= 20, "{named:?}");
    for name in named {
        assert!(tests.contains(&format!("fn {name}(")), "no test {name}");
    }
}
