//! The short help: where it is needed, and in numbers that fit the board.

use rangerank::model::{Level, Locale};
use rangerank::ui::wording::{Help, Words};
use rangerank::ui::{board_table, verdict_line};
use yew::Callback;

use crate::views::{holds, rendered, state_of};

const TIED: &str = "Initiative\tValue\tEffort\nA\t1 to 9\t1 to 2\nB\t1 to 9\t1 to 2\n";
const CLEAR: &str = "Initiative\tValue\tEffort\nA\t100 to 110\t1\nB\t10 to 11\t1\n";

fn verdict(board: &str) -> String {
    rendered(verdict_line(&state_of(board), &Callback::noop())).replace(['\u{2068}', '\u{2069}'], "")
}

#[track_caller]
fn lacks(html: &str, part: &str) {
    assert!(!html.contains(part), "{part:?} in:\n{html}");
}

fn on_ranges(locale: Locale, level: f64) -> Option<Help> {
    Words::new(locale).help_on_ranges(Level::new(level).expect("a level"))
}

#[test]
fn a_range_is_explained_by_a_wheel_that_wins_as_often_as_it_holds() {
    let help = on_ranges(Locale::En, 0.9).expect("help");
    assert_eq!(help.question, "What does 90% sure mean?");
    assert_eq!(
        help.answer,
        [
            "A low and a high end that hold the true value 9 times of 10: it is seldom below and seldom above, \
             but it may be.",
            "Begin with the extremes: what would be surprisingly little, what surprisingly much?",
            "Then ask: would you rather bet on your range, or on a wheel that wins 9 times of 10? If the wheel \
             looks better, widen the range; if the range does, narrow it. When you do not mind which, it is right.",
        ]
    );
    let wheel =
        |level: f64| on_ranges(Locale::En, level).map(|help| help.answer[2].clone()).unwrap_or_default();
    holds(&wheel(0.8), "wins 8 times of 10?");
    holds(&wheel(0.95), "wins 95 times of 100?");
    holds(&wheel(0.999), "wins 999 times of 1,000?");
    assert_eq!(on_ranges(Locale::De, 0.95).expect("help").question, "Was heißt „zu 95\u{a0}% sicher“?");
}

#[test]
fn hard_bounds_and_levels_without_a_wheel_have_no_help() {
    assert_eq!(on_ranges(Locale::En, 1.0), None);
    assert_eq!(on_ranges(Locale::En, 0.123_456), None);
}

#[test]
fn the_boards_own_level_is_explained_above_its_table() {
    let table = |board: &str| rendered(board_table(&state_of(board), &Callback::noop()));
    holds(&table(TIED), "<summary>What does 90% sure mean?</summary>");
    holds(&table(&format!("# level: 80%\n{TIED}")), "<summary>What does 80% sure mean?</summary>");
}

#[test]
fn a_tie_is_explained_where_there_is_one() {
    holds(&verdict(TIED), "<summary>What does a tie mean?</summary>");
    holds(&verdict(TIED), "in fewer than 75 of 100 futures");
    lacks(&verdict(CLEAR), "What does a tie mean?");
}

#[test]
fn vague_effort_is_explained_where_the_expected_ratio_decides() {
    holds(&verdict(CLEAR), "<summary>Why does a vague effort earn nothing?</summary>");
    holds(&verdict(CLEAR), "a wider range around the same expected effort changes nothing.");
    lacks(&verdict(&format!("# order: mean\n{CLEAR}")), "earn nothing?");
    lacks(&verdict(&format!("# score: value - effort\n{CLEAR}")), "earn nothing?");
}
