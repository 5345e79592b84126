//! Every step can be undone and done again.

use std::rc::Rc;

use proptest::prelude::*;
use proptest::test_runner::RngSeed;
use rangerank::codec::cell::End;
use rangerank::codec::prompt::Prompt;
use rangerank::model::{Draft, Order, ScoreModel};
use rangerank::ui::state::{Action, Direction, History};

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

fn any_action() -> impl Strategy<Value = Action> {
    let text = prop_oneof!["[0-9]{1,3} to [0-9]{1,3}", "[a-z ]{0,9}", Just(String::new())];
    prop_oneof![
        (0..6_usize, 0..8_usize, text.clone()).prop_map(|(row, column, text)| Action::CellTyped {
            row,
            column,
            text
        }),
        (0..6_usize, 0..8_usize, any::<bool>(), text.clone()).prop_map(|(row, column, is_low, text)| {
            let end = if is_low { End::Low } else { End::High };
            Action::EndTyped { row, column, end, text }
        }),
        (0..3_usize).prop_map(|at| Action::PromptAdded(Prompt::ALL[at])),
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
