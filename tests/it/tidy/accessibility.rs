//! The statement on accessibility is whole, and names only tests and stories that are there.

use std::path::Path;

use super::{code, files, read};

/// One criterion: its number and name, its level, whether it is met, how, and what holds it.
fn rows() -> Vec<[String; 5]> {
    let document = read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/accessibility.md"));
    let lines = document.lines().filter(|line| {
        line.strip_prefix("| ").is_some_and(|rest| rest.starts_with(|first: char| first.is_ascii_digit()))
    });
    let row = |line: &str| {
        let cells: Vec<String> =
            line.trim_matches('|').split('|').map(|cell| cell.trim().to_owned()).collect();
        <[String; 5]>::try_from(cells).expect("five cells")
    };
    lines.map(row).collect()
}

fn number(row: &[String; 5]) -> Vec<u32> {
    let number = row[0].split(' ').next().unwrap_or_default();
    number.split('.').map(|part| part.parse().expect(number)).collect()
}

#[test]
fn all_55_criteria_are_stated_in_order() {
    let rows = rows();
    let numbers: Vec<_> = rows.iter().map(number).collect();
    assert_eq!(numbers.len(), 55);
    assert!(numbers.is_sorted_by(|a, b| a < b), "{numbers:?}");
    // What WCAG 2.2 has in each guideline, at these two levels.
    let guidelines: Vec<_> = numbers.chunk_by(|a, b| a[..2] == b[..2]).map(<[_]>::len).collect();
    assert_eq!(guidelines, [1, 5, 5, 9, 3, 2, 1, 8, 6, 2, 5, 6, 2]);
    assert_eq!(rows.iter().filter(|row| row[1] == "A").count(), 31);
    assert_eq!(rows.iter().filter(|row| row[1] == "AA").count(), 24);
    for row in &rows {
        assert!(["supports", "partly", "does not apply"].contains(&row[2].as_str()), "{row:?}");
        assert!(row[3].ends_with('.') && row[3].len() > 15, "{row:?}");
    }
}

#[test]
fn every_criterion_is_held_by_a_test_a_story_or_a_look() {
    let tests: String = files("tests/it", &["rs"]).iter().map(|path| code(path)).collect();
    let stories: String = files("tests/e2e/stories", &["mjs"]).iter().map(|path| read(path)).collect();
    for row in rows() {
        let held = &row[4];
        let names: Vec<_> = held.split('`').skip(1).step_by(2).collect();
        let is_looked_at = held.strip_prefix("looked at by hand on ").is_some_and(|date| date.len() == 10);
        assert!(is_looked_at || !names.is_empty(), "{row:?}");
        for name in names {
            let is_test = tests.contains(&["fn ", name, "("].concat());
            // The part of a story's name that stands in quotes, as far as it is no variable.
            let is_story = name.contains(' ')
                && ["'", "`", " "].iter().any(|before| stories.contains(&[before, name].concat()));
            assert!(is_test || is_story, "neither a test nor a story: {name}");
        }
    }
}
