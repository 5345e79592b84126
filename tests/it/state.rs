//! The page's state: what each action makes of it.

mod any_action;
mod arrivals;
mod blocks;
mod history;
mod locales;
mod looking;
mod runs;
mod settings;
mod undo;

use rangerank::codec::cell::End;
use rangerank::codec::text;
use rangerank::engine;
use rangerank::model::{Locale, Order, ScoreModel};
use rangerank::ui::state::{Action, Direction, Run, Source, State, Target};

const BOARD: &str = "# score: rice\nInitiative\tReach\tImpact\tConfidence\tEffort\tOwner\n\
    Checkout redesign\t500 to 2000\t0.5 to 2\t80%\t1 to 4\tAna\n\
    Bulk export\t2000 to 3000\t0.25 to 1\t90%\t2 to 3\tLi\n\
    Dark mode\t100 to 300\t0.1 to 0.3\t50%\t1 to 2\tKim\n";

fn state_of(board: &str) -> State {
    State::new(text::decode(board, Locale::En), Source::Link, Locale::En)
}

/// Asks the engine and answers, as the app does.
fn settled(mut state: State) -> State {
    if let Some(board) = state.question() {
        let result = engine::evaluate(&board).map(Box::new);
        state.apply(Action::RunAnswered { id: state.n_asked, board, result });
    }
    state
}

fn typed(state: &mut State, row: usize, column: usize, text: &str) {
    state.apply(Action::CellTyped { row, column, text: text.to_owned() });
}

fn means(state: &State) -> Vec<(String, u64)> {
    let answer = state.answer.as_ref().expect("an answer");
    let mean = |initiative: &engine::InitiativeReport| {
        let outcome = initiative.outcome.as_ref().expect("a score");
        (initiative.name.clone(), outcome.first.to_bits() ^ outcome.opportunity_loss.to_bits())
    };
    answer.report.initiatives.iter().map(mean).collect()
}

#[test]
fn a_committed_cell_keeps_what_was_typed() {
    let mut state = state_of(BOARD);
    typed(&mut state, 0, 1, "1.000-2k");
    assert_eq!(state.draft.rows[0][1].text, "1.000-2k");
}

#[test]
fn the_ends_of_a_cell_are_typed_one_by_one_each_a_step() {
    let mut state = state_of(BOARD);
    let text = |state: &State| state.draft.rows[0][1].text.clone();
    for (end, typed, whole) in [
        (End::Low, "3000", "3000 to 2000"),
        (End::High, "4000", "3000 to 4000"),
        (End::Low, "", "up to 4000"),
        (End::High, "", ""),
        (End::High, "50", "up to 50"),
        (End::Low, "5", "5 to 50"),
    ] {
        state.apply(Action::EndTyped { row: 0, column: 1, end, text: typed.to_owned() });
        assert_eq!(text(&state), whole);
    }
    assert_eq!(state.sheet.problems, []);
    state.apply(Action::Undone);
    assert_eq!(text(&state), "up to 50");
    let before = state.clone();
    for (row, column) in [(0, 0), (0, 5), (9, 1), (0, 99)] {
        state.apply(Action::EndTyped { row, column, end: End::Low, text: "5".to_owned() });
    }
    assert_eq!(state, before);
}

#[test]
fn renaming_a_row_keeps_its_numbers() {
    let before = settled(state_of(BOARD));
    let mut after = before.clone();
    typed(&mut after, 0, 0, "Checkout, again");
    let after = settled(after);
    assert_eq!(means(&before)[0].1, means(&after)[0].1);
    assert_eq!(after.draft.headings.last().map(String::as_str), Some("Key"));
}

#[test]
fn renaming_a_row_back_takes_the_key_away() {
    let mut state = state_of(BOARD);
    let before = state.draft.clone();
    typed(&mut state, 0, 0, "Something else");
    typed(&mut state, 0, 0, "Checkout redesign");
    assert_eq!(state.draft, before);
}

#[test]
fn equal_names_draw_from_different_streams_and_survive_a_deletion() {
    let mut state = state_of(BOARD);
    typed(&mut state, 1, 0, "Checkout redesign");
    let before = settled(state);
    let mut after = before.clone();
    after.apply(Action::RowDeleted(0));
    let after = settled(after);
    let median =
        |state: &State, row: usize| state.answer.as_ref().expect("an answer").report.pairwise[row][row + 1];
    assert_eq!(median(&before, 1), median(&after, 0));
}

#[test]
fn moving_a_row_moves_no_number() {
    let before = settled(state_of(BOARD));
    let mut after = before.clone();
    after.apply(Action::RowMoved { row: 0, to: Direction::Down });
    let after = settled(after);
    let (mut was, mut is) = (means(&before), means(&after));
    was.sort();
    is.sort();
    assert_eq!(was, is);
    assert_eq!(after.draft.rows[1][0].text, "Checkout redesign");
}

#[test]
fn a_row_at_the_edge_stays_there() {
    let mut state = state_of(BOARD);
    let before = state.clone();
    state.apply(Action::RowMoved { row: 0, to: Direction::Up });
    state.apply(Action::RowMoved { row: 2, to: Direction::Down });
    state.apply(Action::RowDeleted(99));
    state.apply(Action::RowDuplicated(99));
    typed(&mut state, 99, 99, "x");
    assert_eq!(state, before);
}

#[test]
fn a_duplicate_has_a_name_of_its_own_and_the_focus() {
    let mut state = state_of(BOARD);
    state.apply(Action::RowDuplicated(0));
    assert_eq!(state.draft.rows[1][0].text, "Checkout redesign (copy)");
    assert_eq!(state.draft.rows[1][1].text, "500 to 2000");
    assert_eq!(state.focus.map(|focus| focus.target), Some(Target::Cell { row: 1, column: 0 }));
}

#[test]
fn deleting_every_row_leaves_the_focus_on_the_button_that_adds_one() {
    let mut state = state_of(BOARD);
    (0..3).for_each(|_| state.apply(Action::RowDeleted(0)));
    assert_eq!(state.focus.map(|focus| focus.target), Some(Target::AddRow));
}

#[test]
fn rows_sort_by_rank_on_request_only() {
    let state = settled(state_of(BOARD));
    assert_eq!(state.draft.rows[0][0].text, "Checkout redesign");
    let mut sorted = state;
    sorted.apply(Action::RowsSorted);
    let first = sorted.draft.rows[0][0].text.clone();
    let sorted = settled(sorted);
    let report = &sorted.answer.as_ref().expect("an answer").report;
    let ranks: Vec<usize> =
        report.initiatives.iter().filter_map(|row| Some(row.outcome.as_ref()?.rank)).collect();
    assert_eq!((ranks, first.as_str()), (vec![1, 2, 3], "Bulk export"));
}

#[test]
fn a_driver_may_be_renamed_without_losing_the_score() {
    let mut state = state_of(BOARD);
    state.apply(Action::HeadingTyped { column: 1, text: "Teams touched".to_owned() });
    assert_eq!(state.sheet.problems, []);
    let state = settled(state);
    assert_eq!(state.run, Run::Done);
    assert!(state.sheet.formula.as_deref().is_some_and(|formula| formula.contains("Teams touched")));
}

#[test]
fn choosing_a_model_adds_the_columns_it_lacks() {
    let mut state = state_of(BOARD);
    state.apply(Action::ModelChosen(Some(ScoreModel::Ice)));
    assert!(state.draft.headings.iter().any(|heading| heading == "Ease"));
    assert_eq!(state.draft.rows[0].len(), state.draft.headings.len());
    assert_eq!(state.draft.setting("score"), Some("ice"));
}

#[test]
fn choosing_an_own_formula_starts_from_the_one_in_force() {
    let mut state = state_of(BOARD);
    let formula = state.sheet.formula.clone();
    state.apply(Action::ModelChosen(None));
    assert_eq!(state.draft.setting("score"), formula.as_deref());
    assert_eq!(state.sheet.problems, []);
}

#[test]
fn the_default_order_is_not_written() {
    let mut state = state_of(BOARD);
    state.apply(Action::OrderChosen(Order::Median));
    assert_eq!(state.draft.setting("order"), Some("median"));
    state.apply(Action::OrderChosen(Order::Expected));
    assert_eq!(state.draft.setting("order"), None);
}

#[test]
fn a_block_is_pasted_over_cells_and_adds_rows() {
    let mut state = state_of(BOARD);
    let cells = vec![vec!["1 to 2".to_owned(), "3 to 4".to_owned()]; 2];
    state.apply(Action::BlockPasted { row: 2, column: 1, cells });
    assert_eq!(state.draft.rows.len(), 4);
    assert_eq!(state.draft.rows[3][2].text, "3 to 4");
}
