//! The page's sentences, word for word.

use rangerank::codec::sheet::Sheet;
use rangerank::codec::text;
use rangerank::engine::{self, Report};
use rangerank::model::{Board, Locale};
use rangerank::ui::wording::Words;

const WORDS: Words = Words::ENGLISH;

fn evaluated(board: &str) -> (Board, Report) {
    let board = Sheet::read(&text::decode(board, Locale::En)).board.expect("a board");
    let report = engine::evaluate(&board).expect("a report");
    (board, report)
}

/// The sentence without the marks that isolate names.
fn plain(sentence: &str) -> String {
    sentence.replace(['\u{2068}', '\u{2069}'], "")
}

const TWO: &str = "Initiative\tReach\tImpact\tConfidence\tEffort\n\
    Checkout redesign\t500 to 2000\t0.5 to 2\t80%\t1 to 4\n\
    Bulk export\t2000 to 3000\t0.25 to 1\t90%\t2 to 3\n";

#[test]
fn two_rows_that_overlap_have_no_clear_winner_and_large_stakes() {
    let (_, report) = evaluated(&format!("# order: mean\n{TWO}"));
    assert_eq!(
        plain(&WORDS.verdict(&report)),
        "No clear winner: Checkout redesign and Bulk export cannot be told apart; \
         choosing the wrong one costs a lot, so learn more first."
    );
    assert_eq!(
        WORDS.verdict_detail(&report).map(|detail| plain(&detail)).as_deref(),
        Some(
            "Checkout redesign is first in 45 of 100 futures and beats Bulk export in 45 of 100. \
             Choosing it gives up 158 on average against the best of each future: 36% of its score."
        )
    );
}

#[test]
fn two_rows_that_hardly_differ_cost_little_to_confuse() {
    let (_, report) = evaluated("Initiative\tValue\tEffort\nA\t100 to 102\t1\nB\t100 to 102\t1\n");
    assert_eq!(
        plain(&WORDS.verdict(&report)),
        "No clear winner: A and B cannot be told apart; choosing either costs little."
    );
}

#[test]
fn a_winner_is_named_alone() {
    let (_, report) = evaluated("Initiative\tValue\tEffort\nA\t100 to 110\t1\nB\t10 to 11\t1\n");
    assert_eq!(plain(&WORDS.verdict(&report)), "A comes first.");
}

#[test]
fn learning_says_how_often_it_changes_the_choice_and_what_it_is_worth() {
    let (board, report) = evaluated(&format!("# order: mean\n{TWO}"));
    let found = report.worth_finding_out();
    let (reach, rest) = (found[0], &found[1..]);
    assert_eq!(
        plain(&WORDS.learning(&report, &board, reach)),
        "Knowing the reach of Checkout redesign exactly would change the first choice in 54 of 100 futures; \
         worth 74.3 points on average, 14% of the leader’s score."
    );
    assert_eq!(rest.len(), 5);
    let (board, report) = evaluated(TWO);
    assert_eq!(
        plain(&WORDS.learning(&report, &board, report.worth_finding_out()[0])),
        "Knowing the impact of Bulk export exactly would change the first choice in 49 of 100 futures; \
         worth 139 in value on average, 11% of the leader’s value."
    );
    assert_eq!(
        plain(&WORDS.learning_finding(&report, &board)),
        "Knowing every number exactly would be worth 308 in value on average, 25% of the leader’s value."
    );
}

#[test]
fn learning_counts_by_the_expected_ratio_where_another_order_is_shown() {
    let (board, report) = evaluated(&format!("# order: median\n{TWO}"));
    let finding = plain(&WORDS.learning_finding(&report, &board));
    assert!(
        finding.ends_with(" This counts by expected value ÷ expected effort, which puts Bulk export first."),
        "{finding}"
    );
}

#[test]
fn a_shared_number_is_learned_under_its_own_name() {
    let (board, report) = evaluated(
        "# score: value * market - cost\n# shared: market = 0.5 to 2\n\
         Initiative\tValue\tCost\nBold\t90 to 110\t90\nSafe\t14 to 15\t0.1\n",
    );
    let learned = report.evppi.last().expect("the shared number");
    let sentence = plain(&WORDS.learning(&report, &board, learned));
    assert!(sentence.starts_with("Knowing market exactly would change the first choice in "), "{sentence}");
}

#[test]
fn nothing_is_worth_finding_out_where_it_would_change_little() {
    let finding = |board: &str| {
        let (board, report) = evaluated(board);
        assert!(report.worth_finding_out().is_empty());
        plain(&WORDS.learning_finding(&report, &board))
    };
    let close = finding("# order: mean\nInitiative\tValue\tEffort\nA\t100 to 102\t1\nB\t100 to 102\t1\n");
    assert!(
        close.starts_with(
            "Nothing is worth finding out first: choosing now costs little. \
             Knowing every number exactly would be worth 0."
        ) && close.ends_with(" points on average, less than 1% of the leader’s score."),
        "{close}"
    );
    assert_eq!(
        finding("Initiative\tValue\tEffort\nA\t100\t1\nB\t10\t1\n"),
        "Nothing is worth finding out first: A stays the first choice in every future."
    );
    assert_eq!(
        finding("Initiative\tValue\tEffort\nA\t100 to 110\t1\nB\t\t1\n"),
        "Nothing is worth finding out first: there is no choice between two scores yet."
    );
}

#[test]
fn an_empty_board_asks_for_a_range() {
    let (_, report) = evaluated("Initiative\tValue\tEffort\nA\t\t\n");
    assert_eq!(WORDS.verdict(&report), "Nothing to rank yet: give one initiative a range in every driver.");
}

#[test]
fn the_rule_names_the_driver_below_the_line_and_other_rules_that_disagree() {
    let (board, report) = evaluated(TWO);
    let sentence = plain(&WORDS.order_sentence(&report, &board));
    assert!(
        sentence.starts_with("Expected value ÷ expected effort decides: a vague effort earns nothing."),
        "{sentence}"
    );
    let (board, report) = evaluated(&format!("# order: mean\n{TWO}"));
    let sentence = plain(&WORDS.order_sentence(&report, &board));
    assert!(sentence.contains("Bulk export would come first."), "{sentence}");
}

#[test]
fn long_lists_are_counted() {
    let names: Vec<String> = ["A", "B", "C", "D", "E"].map(str::to_owned).to_vec();
    assert_eq!(WORDS.list(&names, 9), "A, B, C, D and E");
    assert_eq!(WORDS.list(&names, 3), "A, B and 3 more");
    assert_eq!(WORDS.list(&names[..1], 3), "A");
}

#[test]
fn chances_are_whole_and_never_certain() {
    assert_eq!(
        [0.0, 0.004, 0.006, 0.456, 0.994, 0.996, 1.0].map(|chance| WORDS.chance(chance)),
        [
            "fewer than 1 of 100",
            "fewer than 1 of 100",
            "1 of 100",
            "46 of 100",
            "99 of 100",
            "more than 99 of 100",
            "more than 99 of 100",
        ]
    );
}

#[test]
fn scores_carry_three_digits() {
    assert_eq!(
        [522.0879, 0.5, 1e20, -1234.0, 99_999.0, 0.0].map(|score| WORDS.score(score)),
        ["522", "0.500", "1.00 × 10^20", "−1,230", "100,000", "0"]
    );
}
