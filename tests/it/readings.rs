//! What the page says of estimates: how they were read, why one has no distribution, what is seldom meant.

use rangerank::codec::text;
use rangerank::engine;
use rangerank::model::{Draft, Locale};
use rangerank::ui::state::{Action, Focus, Run, Source, State, Target};
use rangerank::ui::wording::Words;
use rangerank::ui::{assumptions, board_table, score_panel};
use yew::Callback;

use crate::views::{holds, rendered, state_of};

const WORDS: Words = Words::ENGLISH;

fn opened(board: &str) -> State {
    State::new(text::decode(board, Locale::En), Source::Paste, Locale::En)
}

fn table(board: &str) -> String {
    rendered(board_table(&opened(board), &Callback::noop()))
}

/// The table of one initiative with this value, over an effort of 1 to 2.
fn value(cell: &str) -> String {
    table(&format!("Initiative\tValue\tEffort\nA\t{cell}\t1 to 2\n"))
}

fn effort(cell: &str) -> String {
    table(&format!("Initiative\tValue\tEffort\nA\t5 to 9\t{cell}\n"))
}

fn said(board: &str) -> String {
    let state = opened(board);
    rendered(assumptions(WORDS, &state.draft, &state.sheet, &Callback::noop()))
        .replace(['\u{2068}', '\u{2069}'], "")
}

fn panel(board: &str) -> String {
    let state = opened(board);
    rendered(score_panel(WORDS, &state.draft, &state.sheet, &Callback::noop()))
}

#[track_caller]
fn lacks(html: &str, part: &str) {
    assert!(!html.contains(part), "{part:?} in:\n{html}");
}

const ROWS: &str = "Initiative\tValue\tEffort\nA\t5 to 7\t1 to 2\nB\t4 to 9\t1 to 3\n";

#[test]
fn a_middle_is_the_most_likely_value_of_a_triangular_and_of_a_pert() {
    holds(&value("5 to 20 mid 8"), "5 to 20, middle 8<");
    holds(&value("5 to 20 mid 8 lognormal"), "5 to 20, middle 8, lognormal<");
    holds(&value("5 to 20 mid 8 @80% triangular"), "5 to 20, most likely 8, 80% sure, triangular<");
    holds(&value("5 to 20 mid 8 pert"), "5 to 20, most likely 8, pert<");
}

#[test]
fn an_ordinary_range_has_neither_an_error_nor_a_caution_beside_it() {
    for cell in ["5 to 20", "5 to 20 @80%", "-10 to 30", "5 to 20 mid 8", "5 to 20 mid 8 pert", "7", "0 to 5"]
    {
        let html = value(cell);
        lacks(&html, "caution");
        lacks(&html, "class=\"error\"");
        lacks(&html, "aria-invalid");
    }
}

#[test]
fn what_is_seldom_meant_is_told_below_the_reading() {
    let mean = value("0.001 to 1000000");
    holds(&mean, "class=\"caution\"");
    holds(&mean, "The mean, 13,100,000,000, lies beyond the ends: few extreme futures decide it.");
    let rare =
        table("# score: reach * confidence\nInitiative\tReach\tConfidence\nA\t5 to 9\t0.1% to 2% @10%\n");
    holds(&rare, "The mean, 32.8%, lies");
    holds(&value("1 to 2000"), "One end is more than 1000 times the other. Is that meant?");
    holds(&value("5 to 6 @20%"), "Below 50%, the true value lies outside the range more often than inside.");
    holds(&value("-10 to 30 mid -9"), "two halves of bell curves stand in");
    let reach = |cell: &str| {
        table(&format!(
            "# score: reach * confidence\nInitiative\tReach\tConfidence\nA\t{cell}\t50% to 90% normal\n"
        ))
    };
    holds(&reach("1 to 40 uniform"), "Some futures fall below zero.");
    holds(&reach("5 to 9"), "Some futures fall outside 0% to 100%.");
    lacks(&value("0.001 to 1000000"), "aria-invalid");
}

#[test]
fn the_boards_own_level_is_told_beside_it_and_not_in_every_cell() {
    let board = format!("# level: 20%\n{ROWS}");
    let sentence = "more often than inside";
    holds(&panel(&board), sentence);
    lacks(&panel(ROWS), sentence);
    lacks(&table(&board), sentence);
}

#[test]
fn a_range_without_a_distribution_has_the_error_and_the_fixes_beside_it() {
    let none = value("5 to 20 mid 8 normal");
    holds(&none, "data-invalid=\"true\"");
    holds(&none, ">5 to 20 mid 8 normal</span>");
    holds(&none, "This family takes no middle. Leave one of them out.");
    holds(&none, ">Make it 5 to 20 mid 8</button>");
    holds(&none, ">Make it 5 to 20 normal</button>");
    let hard = value("5 to 20 @100%");
    holds(&hard, "Hard bounds go with uniform, triangular or pert.");
    holds(&hard, ">Make it 5 to 20 @100% uniform</button>");
    holds(&hard, ">Make it 5 to 20 @100% triangular</button>");
    let mode = value("5 to 20 mid 8 @100%");
    holds(&mode, ">Make it 5 to 20 mid 8 @100% triangular</button>");
    holds(&mode, ">Make it 5 to 20 mid 8 @100% pert</button>");
    holds(&value("-5 to 20 lognormal"), ">Make it -5 to 20</button>");
    let below = effort("1 to 20 uniform");
    holds(&below, "What the formula divides by must stay above zero");
    holds(&below, ">Make it 1 to 20</button>");
    lacks(&value("1 to 20 uniform"), "class=\"error\"");
    let whole = table(&format!("# level: 100%\n{ROWS}"));
    holds(&whole, ">Make it 5 to 7 uniform</button>");
}

#[test]
fn every_offered_fix_has_a_distribution() {
    for cell in ["5 to 20 mid 8 normal", "5 to 20 @100%", "5 to 20 mid 8 @100%", "5 to 20 logit-normal"] {
        let html = value(cell);
        let fixes: Vec<&str> =
            html.split("Make it ").skip(1).filter_map(|rest| rest.split('<').next()).collect();
        assert!(!fixes.is_empty(), "{cell}");
        for fix in fixes {
            let mut state = state_of(&format!("Initiative\tValue\tEffort\nA\t{fix}\t1 to 2\n"));
            assert_eq!(state.run, Run::Done, "{cell}: {fix}");
            state.apply(Action::CellTyped { row: 0, column: 1, text: cell.to_owned() });
            assert!(engine::evaluate(&state.question().expect("a board")).is_err(), "{cell}");
        }
    }
}

#[test]
fn a_shared_number_is_listed_with_its_reading() {
    let board = |line: &str| format!("# score: value * price / effort\n# shared: {line}\n{ROWS}");
    let html = said(&board("Price = 5-9"));
    holds(&html, "Price is one number for all initiatives:");
    holds(&html, "5 to 9<");
    holds(&said(&board("price = 5-10k")), "The suffix was taken for both ends.");
    holds(&said(&board("price = 1 to 2000")), "more than 1000 times");
    holds(&said(&board("price = 7")), "exactly 7");
    assert_eq!(said(ROWS), "");
}

#[test]
fn a_shared_number_has_its_error_beside_it() {
    let board = |line: &str| format!("# score: value * price / effort\n# shared: {line}\n{ROWS}");
    let html = said(&board("price = 9 to 5"));
    holds(&html, "price is one number for all initiatives:");
    holds(&html, "The low end comes first.");
    holds(&html, ">Make it 5 to 9</button>");
    holds(&said(&board("price = TBD")), "Write a name and a range");
    holds(&said(&board("price 5 to 9")), "<code>shared: price 5 to 9</code>");
    holds(&said(&board("price = 5 to 9 mid 6 normal")), "This family takes no middle.");
    let divides = "# score: value / (effort * price)\n# shared: price = 1 to 40 uniform\n";
    holds(&said(&format!("{divides}{ROWS}")), "What the formula divides by must stay above zero");
    lacks(
        &panel(&board("price = 9 to 5")).replacen("The low end comes first.", "", 1),
        "The low end comes first.",
    );
}

#[test]
fn drivers_that_go_wrong_together_are_listed_in_words() {
    let html = said(&format!("# together: Effort 0.6\n{ROWS}"));
    holds(
        &html,
        "Effort tends to turn out wrong in the same direction for all initiatives: correlation 0.6.",
    );
    assert_eq!(said(&format!("# together: Effort 0\n{ROWS}")), "");
    let html = said(&format!("# together: efort 0.5\n{ROWS}"));
    holds(&html, "<code>together: efort 0.5</code>");
    holds(&html, ">Make it Effort 0.5</button>");
    let html = said(&format!("# together: Effort 5\n{ROWS}"));
    holds(&html, "Write a driver and a number from 0 to 1");
}

#[test]
fn events_are_told_apart_from_multipliers() {
    let rice = "Initiative\tReach\tImpact\tConfidence\tEffort\nA\t5 to 7\t1 to 2\t80%\t1 to 2\n";
    holds(
        &panel(rice),
        "Confidence is a plain multiplier; chance(Confidence) makes it an event that happens or does not.",
    );
    let event = panel(&format!("# score: reach * impact * chance(confidence) / effort\n{rice}"));
    holds(&event, "chance(…) is an event: it happens or does not");
    lacks(&event, "plain multiplier");
    lacks(&panel(ROWS), "chance(");
}

fn setting<'a>(draft: &'a Draft, key: &str) -> &'a str {
    draft.setting(key).unwrap_or_default()
}

#[test]
fn a_fix_of_a_shared_number_keeps_its_name() {
    let mut state = opened(&format!("# shared: price = 9 to 5\n# title: x\n{ROWS}"));
    state.apply(Action::LineTyped { line: 0, text: " price = 5 to 9 ".to_owned() });
    assert_eq!(setting(&state.draft, "shared"), "price = 5 to 9");
    state.apply(Action::LineTyped { line: 7, text: "lost".to_owned() });
    assert_eq!(setting(&state.draft, "title"), "x");
    state.apply(Action::Undone);
    assert_eq!(setting(&state.draft, "shared"), "price = 9 to 5");
}

const FROM_ZERO: &str = "Initiative\tReach (people)\tImpact\tConfidence\tEffort\n\
    A\t0 to 500\t1 to 2\t80%\t1 to 2\nB\t10 to 50\t1 to 2\t50%\t0 to 2\n";

#[test]
fn a_low_end_of_zero_offers_a_floor_and_nothing_with_a_chance() {
    let html = table(FROM_ZERO);
    holds(&html, "This must stay above zero. Write a small low end.");
    holds(&html, ">Make it 5 to 500</button>");
    holds(&html, ">Make it 0.02 to 2</button>");
    // Effort is divided by: it may not come to nothing.
    assert_eq!(html.matches("Or nothing, with a chance").count(), 1, "{html}");
}

#[test]
fn nothing_with_a_chance_is_a_column_and_an_event() {
    let mut state = opened(FROM_ZERO);
    state.apply(Action::ChanceAdded { row: 0, column: 1 });
    let draft = &state.draft;
    assert_eq!(draft.headings[..4], ["Initiative", "Reach (people)", "Chance of Reach", "Impact"]);
    let row = |row: usize| draft.rows[row][1..3].iter().map(|entry| entry.text.as_str()).collect::<Vec<_>>();
    assert_eq!((row(0), row(1)), (vec!["5 to 500", ""], vec!["10 to 50", "100%"]));
    assert_eq!(
        setting(draft, "score"),
        "[Reach (people)] * chance([Chance of Reach]) * Impact * Confidence / Effort"
    );
    let Some(Focus { target, .. }) = state.focus.clone() else { panic!("no focus") };
    assert_eq!(target, Target::Cell { row: 0, column: 2 });
    assert_eq!(state.sheet.problems.len(), 1, "B's effort: {:?}", state.sheet.problems);
    state.apply(Action::CellTyped { row: 0, column: 2, text: "30%".to_owned() });
    state.apply(Action::CellTyped { row: 1, column: 5, text: "1 to 2".to_owned() });
    let report = engine::evaluate(&state.question().expect("a board")).expect("a report");
    let nothing = report.initiatives[0].outcome.as_ref().expect("a score");
    assert_eq!((nothing.p05, nothing.median), (0.0, 0.0));
    assert!(nothing.p75 > 0.0);
    (0..3).for_each(|_| state.apply(Action::Undone));
    assert_eq!(*state.draft, text::decode(FROM_ZERO, Locale::En));
}

#[test]
fn nothing_with_a_chance_is_refused_where_it_makes_no_sense() {
    for (row, column) in [(1, 4), (1, 1), (0, 0), (9, 9)] {
        let mut state = opened(FROM_ZERO);
        let before = state.draft.clone();
        state.apply(Action::ChanceAdded { row, column });
        assert_eq!(state.draft, before, "{row} {column}");
    }
    let twice = format!("# score: reach * impact + reach\n{FROM_ZERO}");
    let mut state = opened(&twice);
    state.apply(Action::ChanceAdded { row: 0, column: 1 });
    assert_eq!(*state.draft, text::decode(&twice, Locale::En));
    lacks(&table(&twice), "Or nothing");
}
