//! Questions to the engine and its answers.

use rangerank::engine;
use rangerank::ui::state::{Action, Run, State};

use super::{BOARD, settled, state_of, typed};

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
    assert!(state.answer.is_none() && state.run == (Run::Running { id: 2 }));
}
