//! The page's state: what each action makes of it.

use std::rc::Rc;

use proptest::prelude::*;
use proptest::test_runner::RngSeed;
use rangerank::codec::text;
use rangerank::engine;
use rangerank::model::{Draft, Locale, Order, ScoreModel};
use rangerank::ui::arrival;
use rangerank::ui::example;
use rangerank::ui::state::{Action, Direction, History, Notice, Panel, Run, Source, State, Target};

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
        state.apply(Action::RunStarted { id: 7 });
        let result = engine::evaluate(&board).map(Box::new);
        state.apply(Action::RunAnswered { id: 7, board, result });
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
fn the_example_is_the_example_until_the_first_edit() {
    let mut state = State::new(example(), Source::Example, Locale::En);
    assert!(state.is_example() && !state.history.can_undo());
    typed(&mut state, 0, 1, "600 to 2000");
    assert!(!state.is_example());
    state.apply(Action::Undone);
    assert!(state.is_example());
}

#[test]
fn the_example_has_an_answer_without_a_clear_winner() {
    let state = settled(State::new(example(), Source::Example, Locale::En));
    let report = &state.answer.as_ref().expect("an answer").report;
    assert_eq!(report.verdict.kind, engine::VerdictKind::NoClearWinner);
    assert_eq!(state.sheet.problems, []);
}

#[test]
fn a_committed_cell_keeps_what_was_typed() {
    let mut state = state_of(BOARD);
    typed(&mut state, 0, 1, "1.000-2k");
    assert_eq!(state.draft.rows[0][1].text, "1.000-2k");
}

#[test]
fn an_edit_of_one_row_leaves_the_answer_about_the_others_alone() {
    let before = settled(state_of(BOARD));
    let mut after = before.clone();
    typed(&mut after, 2, 1, "5000 to 9000");
    let after = settled(after);
    let pair = |state: &State| state.answer.as_ref().expect("an answer").report.pairwise[0][1];
    assert_eq!(pair(&before), pair(&after));
}

#[test]
fn a_bad_cell_keeps_the_last_answer_and_marks_it() {
    let mut state = settled(state_of(BOARD));
    typed(&mut state, 0, 1, "ten to twenty");
    assert!(state.is_stale() && state.current_answer().is_none() && state.answer.is_some());
    assert!(state.question().is_none());
    assert_eq!(state.draft.rows[0][1].text, "ten to twenty");
    typed(&mut state, 0, 1, "10 to 20");
    let state = settled(state);
    assert!(!state.is_stale());
}

#[test]
fn a_board_that_arrives_with_a_bad_cell_ranks_the_other_rows() {
    let state = settled(state_of(&BOARD.replace("100 to 300", "a few")));
    let report = &state.answer.as_ref().expect("an answer").report;
    assert!(report.initiatives[0].outcome.is_some() && report.initiatives[2].outcome.is_none());
    assert!(!state.is_stale());
}

#[test]
fn late_answers_are_dropped() {
    let mut state = state_of(BOARD);
    let board = state.question().expect("a question");
    state.apply(Action::RunStarted { id: 1 });
    state.apply(Action::RunStarted { id: 2 });
    let result = engine::evaluate(&board).map(Box::new);
    state.apply(Action::RunAnswered { id: 1, board, result });
    assert!(state.answer.is_none() && state.run == (Run::Running { id: 2, progress: None }));
}

#[test]
fn only_the_question_under_way_has_progress() {
    let mut state = state_of(BOARD);
    state.apply(Action::RunProgressed { id: 1, share: 0.5 });
    assert_eq!(state.run, Run::Idle);
    state.apply(Action::RunStarted { id: 1 });
    assert_eq!(state.run, Run::Running { id: 1, progress: None });
    state.apply(Action::RunProgressed { id: 1, share: 0.5 });
    assert_eq!(state.run, Run::Running { id: 1, progress: Some(0.5) });
    state.apply(Action::RunStarted { id: 2 });
    state.apply(Action::RunProgressed { id: 1, share: 0.75 });
    assert_eq!(state.run, Run::Running { id: 2, progress: None });
}

#[test]
fn a_run_that_was_stopped_leaves_the_last_answer_marked_until_it_is_wanted_again() {
    let mut state = settled(state_of(BOARD));
    typed(&mut state, 0, 1, "600 to 900");
    state.apply(Action::RunStarted { id: 8 });
    assert!(!state.is_stale());
    state.apply(Action::RunCancelled);
    assert!(state.run == Run::Cancelled && state.is_stale() && state.current_answer().is_none());
    let board = state.question().expect("a question");
    let result = engine::evaluate(&board).map(Box::new);
    state.apply(Action::RunAnswered { id: 8, board, result });
    assert_eq!(state.run, Run::Cancelled, "an answer that comes all the same is dropped");
    state.apply(Action::RunWanted);
    assert!(state.run == Run::Idle && state.question().is_some() && !state.is_stale());
    assert!(settled(state).current_answer().is_some());
}

#[test]
fn an_edit_after_a_stopped_run_is_a_new_question() {
    let mut state = settled(state_of(BOARD));
    state.apply(Action::RunCancelled);
    assert_eq!(state.run, Run::Done, "there is nothing to stop");
    state.apply(Action::RunStarted { id: 8 });
    state.apply(Action::RunCancelled);
    typed(&mut state, 0, 1, "600 to 900");
    assert_eq!(state.run, Run::Idle);
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

#[test]
fn clearing_keeps_the_columns_and_undo_brings_everything_back() {
    let mut state = state_of(BOARD);
    let before = state.draft.clone();
    state.apply(Action::Cleared);
    assert_eq!(state.draft.rows.len(), 3);
    assert!(state.draft.rows.iter().flatten().all(|entry| entry.text.is_empty()));
    state.apply(Action::Undone);
    assert_eq!(state.draft, before);
}

#[test]
fn an_unreadable_link_overwrites_nothing_and_keeps_the_text() {
    let mut state = settled(state_of(BOARD));
    let before = state.draft.clone();
    let link = rangerank::codec::link::encode(BOARD).expect("a link");
    let cut = &link[..link.len() - 20];
    state.apply(arrival::text_opened(&format!("https://example.org/?e#{cut}"), Locale::En));
    assert!(matches!(state.notice, Some(Notice::BadLink(_))), "{:?}", state.notice);
    assert_eq!((state.draft, state.panel), (before, Some(Panel::Open)));
    assert!(state.offered_text.contains(cut));
}

#[test]
fn a_page_started_with_a_bad_link_shows_no_example() {
    let state = arrival::start("https://example.org/?e#r1zz", None, Locale::En);
    assert!(state.is_blank() && !state.is_example());
    assert!(matches!(state.notice, Some(Notice::BadLink(_))));
}

#[test]
fn a_page_started_with_a_bad_link_shows_the_draft_of_an_earlier_visit() {
    let state = arrival::start("https://example.org/?e#r1zz", Some(BOARD), Locale::En);
    assert_eq!(state.draft.rows[0][0].text, "Checkout redesign");
    assert!(matches!(state.notice, Some(Notice::BadLink(_))) && &*state.offered_text == "r1zz");
}

#[test]
fn a_link_wins_over_a_draft_which_is_offered() {
    let link =
        rangerank::codec::link::encode(&text::encode(&text::decode(BOARD, Locale::En))).expect("a link");
    let address = format!("https://example.org/?e#{link}");
    let state =
        arrival::start(&address, Some("Initiative\tValue\tEffort\nOld\t1 to 2\t1 to 2\n"), Locale::En);
    assert_eq!(state.draft.rows[0][0].text, "Checkout redesign");
    assert!(matches!(state.notice, Some(Notice::Unsaved(_))));
    let same = arrival::start(&address, Some(BOARD), Locale::En);
    assert_eq!(same.notice, None);
}

#[test]
fn a_first_visit_starts_with_the_example_and_a_later_one_with_the_draft() {
    assert!(arrival::start("https://example.org/", None, Locale::En).is_example());
    let later = arrival::start("https://example.org/", Some(BOARD), Locale::En);
    assert_eq!(later.draft.rows[0][0].text, "Checkout redesign");
}

#[test]
fn undo_reaches_back_at_least_a_hundred_steps() {
    let mut state = state_of(BOARD);
    let before = state.draft.clone();
    for step in 0..150 {
        typed(&mut state, 0, 5, &format!("owner {step}"));
    }
    (0..150).for_each(|_| state.apply(Action::Undone));
    assert_eq!(state.draft, before);
    const { assert!(History::MAX_STEPS >= 150) };
}

fn any_action() -> impl Strategy<Value = Action> {
    let text = prop_oneof!["[0-9]{1,3} to [0-9]{1,3}", "[a-z ]{0,9}", Just(String::new())];
    prop_oneof![
        (0..6_usize, 0..8_usize, text.clone()).prop_map(|(row, column, text)| Action::CellTyped {
            row,
            column,
            text
        }),
        (0..7_usize, text.clone()).prop_map(|(column, text)| Action::HeadingTyped { column, text }),
        text.prop_map(|text| Action::SettingTyped { key: "score", text }),
        Just(Action::RowAdded),
        (0..6_usize).prop_map(Action::RowDeleted),
        (0..6_usize).prop_map(Action::RowDuplicated),
        (0..6_usize).prop_map(|row| Action::RowMoved { row, to: Direction::Down }),
        Just(Action::ColumnAdded),
        (0..7_usize).prop_map(Action::ColumnDeleted),
        Just(Action::ModelChosen(Some(ScoreModel::Wsjf))),
        Just(Action::ModelChosen(None)),
        Just(Action::OrderChosen(Order::P10)),
        Just(Action::Cleared),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, rng_seed: RngSeed::Fixed(11), failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn redo_after_undo_is_the_identity(actions in prop::collection::vec(any_action(), 1..30)) {
        let mut state = state_of(BOARD);
        let mut drafts: Vec<Rc<Draft>> = vec![state.draft.clone()];
        for action in actions {
            state.apply(action);
            if !Rc::ptr_eq(&state.draft, &drafts[drafts.len() - 1]) {
                drafts.push(state.draft.clone());
            }
            let width = state.draft.headings.len();
            prop_assert!(state.draft.rows.iter().all(|row| row.len() == width));
        }
        for draft in drafts.iter().rev().skip(1) {
            state.apply(Action::Undone);
            prop_assert_eq!(&state.draft, draft);
        }
        prop_assert!(!state.history.can_undo());
        for draft in drafts.iter().skip(1) {
            state.apply(Action::Redone);
            prop_assert_eq!(&state.draft, draft);
        }
    }
}
