//! Questions to the engine and its answers.

use rangerank::engine;
use rangerank::ui::state::{Action, Run, Source, State};

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
    typed(&mut state, 0, 1, "1 to 2");
    let result = engine::evaluate(&board).map(Box::new);
    state.apply(Action::RunAnswered { id: 1, board, result });
    assert!(state.answer.is_none() && state.run == (Run::Running { id: 2, progress: None }));
}

#[test]
fn pictures_follow_the_answer_they_belong_to() {
    let mut state = settled(state_of(BOARD));
    let id = state.answer.as_ref().expect("an answer").id;
    state.apply(Action::FuturesArrived { id: id + 1, futures: vec![] });
    assert!(state.pictured.is_none() && state.awaits_pictures());
    state.apply(Action::FuturesArrived { id, futures: vec![] });
    assert!(!state.awaits_pictures());
    let pictured = state.pictured.clone().expect("pictures");
    assert_eq!(Some(&pictured.answer), state.answer.as_ref());
    typed(&mut state, 0, 1, "1 to 2");
    let mut state = settled(state);
    assert_ne!(state.answer, Some(pictured.answer.clone()));
    assert_eq!(state.pictured, Some(pictured));
    state.apply(Action::BoardOpened { draft: state.draft.as_ref().clone(), from: Source::Paste });
    assert_eq!(state.pictured, None);
}

#[test]
fn only_the_question_under_way_has_progress() {
    let mut state = state_of("Initiative\n");
    state.apply(Action::RunProgressed { id: 0, share: 0.5 });
    assert_eq!(state.run, Run::Idle);
    let mut state = state_of(BOARD);
    assert_eq!(state.run, Run::Running { id: 1, progress: None });
    state.apply(Action::RunProgressed { id: 1, share: 0.5 });
    assert_eq!(state.run, Run::Running { id: 1, progress: Some(0.5) });
    typed(&mut state, 0, 1, "1 to 2");
    state.apply(Action::RunProgressed { id: 1, share: 0.75 });
    assert_eq!(state.run, Run::Running { id: 2, progress: None });
}

#[test]
fn a_run_that_was_stopped_leaves_the_last_answer_marked_until_it_is_wanted_again() {
    let mut state = settled(state_of(BOARD));
    typed(&mut state, 0, 1, "600 to 900");
    assert!(!state.is_stale());
    state.apply(Action::RunCancelled);
    assert!(state.run == Run::Cancelled && state.is_stale() && state.current_answer().is_none());
    let board = state.question().expect("a question");
    let result = engine::evaluate(&board).map(Box::new);
    state.apply(Action::RunAnswered { id: state.n_asked, board, result });
    assert_eq!(state.run, Run::Cancelled, "an answer that comes all the same is dropped");
    state.apply(Action::RunWanted);
    assert!(matches!(state.run, Run::Running { id: 3, .. }) && !state.is_stale());
    assert!(settled(state).current_answer().is_some());
}

#[test]
fn an_edit_after_a_stopped_run_is_a_new_question() {
    let mut state = settled(state_of(BOARD));
    state.apply(Action::RunCancelled);
    assert_eq!(state.run, Run::Done, "there is nothing to stop");
    typed(&mut state, 0, 1, "500 to 900");
    state.apply(Action::RunCancelled);
    typed(&mut state, 0, 1, "600 to 900");
    assert_eq!(state.run, Run::Running { id: 3, progress: None });
}

#[test]
fn ranks_stand_while_the_next_are_about_to_come_for_the_same_rows() {
    let mut state = state_of(BOARD);
    assert!(state.ranking().is_none(), "nothing has been answered");
    state = settled(state);
    typed(&mut state, 0, 1, "600 to 900");
    assert!(state.current_answer().is_none() && state.ranking() == state.answer.as_ref());
    let mut late = state.clone();
    late.apply(Action::RunProgressed { id: late.n_asked, share: 0.5 });
    assert!(late.ranking().is_none(), "the next take a while");
    let mut other = state.clone();
    other.apply(Action::RowDeleted(0));
    assert!(other.ranking().is_none(), "a row would stand beside the rank of another");
    typed(&mut state, 0, 1, "ten to twenty");
    assert!(state.ranking().is_none(), "what is typed cannot be read");
}
