//! Every change of the board is a step that can be undone and done again, whatever comes between.

use std::rc::Rc;

use proptest::prelude::*;
use proptest::test_runner::RngSeed;
use rangerank::codec::cell::End;
use rangerank::codec::sheet::Sheet;
use rangerank::model::{Draft, Locale, Order, ScoreModel};
use rangerank::ui::state::{Action, Block, ColumnUse, Direction, Source, State};
use rangerank::ui::wording::Words;

use super::any_action::{
    BOARD, N_KINDS, any_other_action, any_other_change, any_text_change, changes, kind, state_of, table,
};
use super::settled;

/// What a step changes: the board, where it came from, and which board it is.
type Stand = (Rc<Draft>, Source, u32);

fn stand(state: &State) -> Stand {
    (Rc::clone(&state.draft), state.source, state.number)
}

/// Undoes everything and makes it again, and finds every stand between.
fn walked(mut state: State, stands: &[Stand]) -> Result<(), TestCaseError> {
    for before in stands.iter().rev().skip(1) {
        state.apply(Action::Undone);
        prop_assert_eq!(&stand(&state), before);
    }
    prop_assert!(!state.history.can_undo());
    for after in stands.iter().skip(1) {
        state.apply(Action::Redone);
        prop_assert_eq!(&stand(&state), after);
    }
    prop_assert!(!state.history.can_redo());
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, rng_seed: RngSeed::Fixed(11), failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn redo_after_undo_is_the_identity(
        actions in prop::collection::vec(prop_oneof![any_text_change(), any_other_change(), any_other_action()], 1..40),
    ) {
        let mut state = state_of(BOARD);
        let mut stands = vec![stand(&state)];
        for action in actions {
            if action == Action::RowsSorted && state.draft.rows.len() < 9 {
                state = settled(state);
            }
            let may_change = kind(&action).is_some();
            state.apply(action);
            if !Rc::ptr_eq(&state.draft, &stands[stands.len() - 1].0) {
                prop_assert!(may_change);
                stands.push(stand(&state));
            }
            let width = state.draft.headings.len();
            prop_assert!(state.draft.rows.iter().all(|row| row.len() == width));
            prop_assert_eq!(&*state.sheet, &Sheet::read(&state.draft));
        }
        walked(state, &stands)?;
    }

    #[test]
    fn a_walk_among_the_steps_ends_where_it_says(
        steps in prop::collection::vec(prop_oneof![
            2 => any_text_change(), 1 => any_other_change(), 2 => Just(Action::Undone), 1 => Just(Action::Redone),
        ], 1..60),
    ) {
        let mut state = state_of(BOARD);
        let (mut stands, mut at) = (vec![stand(&state)], 0_usize);
        for action in steps {
            match action {
                Action::Undone => at = at.saturating_sub(1),
                Action::Redone => at = (at + 1).min(stands.len() - 1),
                _ => {}
            }
            let is_change = kind(&action).is_some();
            let before = Rc::clone(&state.draft);
            state.apply(action);
            if is_change && !Rc::ptr_eq(&state.draft, &before) {
                stands.truncate(at + 1);
                stands.push(stand(&state));
                at += 1;
            }
            prop_assert_eq!(&stand(&state), &stands[at]);
            prop_assert_eq!(state.history.can_undo(), at > 0);
            prop_assert_eq!(state.history.can_redo(), at + 1 < stands.len());
        }
    }
}

/// The board, ranked, with a table that is being imported and with a step that can be made again.
pub(super) fn ready() -> State {
    let mut state = settled(state_of(BOARD));
    state.apply(Action::SettingTyped { key: "title", text: "undone".to_owned() });
    state.apply(Action::Undone);
    let mut state = settled(state);
    state.apply(Action::ImportProposed(table("Idea;Value;Effort\nImported;5;2\n")));
    state
}

#[test]
fn each_kind_of_change_is_one_step_and_ends_what_could_be_made_again() {
    let kinds: Vec<usize> = changes().iter().filter_map(kind).collect();
    assert_eq!(kinds, (0..N_KINDS).collect::<Vec<_>>());
    for change in changes() {
        let mut state = ready();
        assert!(state.history.can_redo() && !state.history.can_undo());
        let before = stand(&state);
        state.apply(change.clone());
        let after = stand(&state);
        assert_ne!(before.0, after.0, "{change:?}");
        assert!(!state.history.can_redo(), "{change:?}");
        state.apply(Action::Undone);
        assert_eq!((stand(&state), state.history.can_undo()), (before, false), "{change:?}");
        state.apply(Action::Redone);
        assert_eq!(stand(&state), after, "{change:?}");
    }
}

#[test]
fn an_edit_that_changes_nothing_is_no_step() {
    let nowhere = || Block { rows: 7..9, columns: 0..3 };
    for action in [
        Action::CellTyped { row: 9, column: 1, text: "1".to_owned() },
        Action::CellTyped { row: 0, column: 3, text: " 80% ".to_owned() },
        Action::EndTyped { row: 9, column: 1, end: End::Low, text: "1".to_owned() },
        Action::EndTyped { row: 1, column: 1, end: End::High, text: " 3000 ".to_owned() },
        Action::HeadingTyped { column: 0, text: "Initiative".to_owned() },
        Action::SettingTyped { key: "title", text: " ".to_owned() },
        Action::LineTyped { line: 9, text: "ice".to_owned() },
        Action::ChanceAdded { row: 1, column: 1 },
        Action::RowDeleted(9),
        Action::RowDuplicated(9),
        Action::RowMoved { row: 0, to: Direction::Up },
        Action::ColumnDeleted(9),
        Action::ModelChosen(Some(ScoreModel::Rice)),
        Action::OrderChosen(Order::Expected),
        Action::TogetherChosen { driver: 9, share: 0.5 },
        Action::UnitTyped { driver: 9, text: "points".to_owned() },
        Action::ColumnUsed { column: 0, wanted: ColumnUse::Divides },
        Action::SourceTyped(BOARD.to_owned()),
        Action::BlockCleared(nowhere()),
        Action::BlockFilled(nowhere()),
    ] {
        let mut state = ready();
        let before = (stand(&state), state.history.clone());
        state.apply(action.clone());
        assert_eq!((stand(&state), state.history), before, "{action:?}");
    }
}

#[test]
fn another_board_has_another_number_and_undo_the_old_one() {
    for change in changes() {
        let mut state = ready();
        let opens = matches!(
            change,
            Action::BoardOpened { .. } | Action::TableOpened(_) | Action::ImportTaken | Action::Cleared
        );
        state.apply(change.clone());
        assert_eq!(state.number, u32::from(opens), "{change:?}");
        assert_eq!(*state.sheet, Sheet::read(&state.draft), "{change:?}");
        state.apply(Action::Undone);
        assert_eq!(state.number, 0, "{change:?}");
        state.apply(Action::Cleared);
        assert_eq!(state.number, 1 + u32::from(opens), "a number is given once");
    }
}

#[test]
fn an_edit_of_the_example_taken_back_leaves_the_example() {
    let example = Words::new(Locale::En).example();
    let mut state = State::new(example, Source::Example, Locale::En);
    state.apply(Action::RowDeleted(0));
    assert!(!state.is_example());
    state.apply(Action::Undone);
    assert!(state.is_example() && state.history.can_redo());
    state.apply(Action::Redone);
    assert!(!state.is_example());
}
