//! Boards of any shape that people might write, the same on every run.

use super::{LETTERS, Numbers};

const WORDS: [&str; 24] = [
    "checkout",
    "redesign",
    "bulk",
    "export",
    "für",
    "naïve",
    "Größe",
    "日本語",
    "поиск",
    "🚀",
    "dark",
    "mode",
    "API",
    "<b>",
    "R&D",
    "50%",
    "#1",
    "C:\\",
    "\"quoted\"",
    "it's",
    "(beta)",
    "https://example.org/#r1",
    "=1+1",
    "a_b*c",
];
const DRIVERS: [&str; 8] = ["Reach", "Impact", "Confidence", "Effort", "Value", "Kosten (€)", "Risk", "Ease"];
const SETTINGS: [&str; 5] =
    ["# title: Q3 #2", "# score: value/effort", "# level: 80%", "# seed: 7", "# unit: Effort = weeks"];

/// A board text of up to three settings, 40 initiatives and six columns.
pub(super) fn random_board(numbers: &mut Numbers) -> String {
    let mut text = String::new();
    for _ in 0..numbers.below(4) {
        text += SETTINGS[numbers.below(SETTINGS.len())];
        text.push('\n');
    }
    let n_columns = 1 + numbers.below(6);
    text += "Initiative";
    for column in 0..n_columns {
        text.push('\t');
        text += DRIVERS[(column + numbers.below(2)) % DRIVERS.len()];
    }
    // Few boards are long.
    for _ in 0..numbers.below(41) * numbers.below(41) / 40 {
        text.push('\n');
        name(&mut text, numbers);
        for _ in 0..n_columns {
            text.push('\t');
            cell(&mut text, numbers);
        }
    }
    text.push('\n');
    text
}

fn name(text: &mut String, numbers: &mut Numbers) {
    for _ in 0..=numbers.below(5) {
        if numbers.below(3) > 0 {
            *text += WORDS[numbers.below(WORDS.len())];
        } else {
            text.extend((0..=numbers.below(9)).map(|_| char::from(LETTERS[numbers.below(LETTERS.len())])));
        }
        text.push(' ');
    }
}

fn cell(text: &mut String, numbers: &mut Numbers) {
    let (low, more) = (numbers.below(1000), 1 + numbers.below(5000));
    let cell = match numbers.below(8) {
        0 => String::new(),
        1 => "TBD".to_owned(),
        2 => format!("{}%", low % 101),
        3 => format!("{low} ± {more}"),
        4 => format!("{}.{} to {more} mid 8 @80%", low % 10, low % 7),
        _ => format!("{low} to {}", low + more),
    };
    *text += &cell;
}
