//! How far undo reaches back, and what clearing is.

use rangerank::ui::state::{Action, History};

use super::{BOARD, state_of, typed};

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
