//! Blocks of cells: emptied, and filled down.

use rangerank::ui::state::{Action, Block, State};

use super::{BOARD, settled, state_of, typed};

fn texts(state: &State) -> Vec<Vec<&str>> {
    state.draft.rows.iter().map(|row| row.iter().map(|entry| entry.text.as_str()).collect()).collect()
}

#[test]
fn a_block_is_emptied_and_nothing_else() {
    let mut state = state_of(BOARD);
    state.apply(Action::BlockCleared(Block { rows: 1..3, columns: 1..3 }));
    let texts = texts(&state);
    assert_eq!(texts[1], ["Bulk export", "", "", "90%", "2 to 3", "Li"]);
    assert_eq!(texts[0], ["Checkout redesign", "500 to 2000", "0.5 to 2", "80%", "1 to 4", "Ana"]);
    state.apply(Action::Undone);
    assert_eq!(state.draft, state_of(BOARD).draft);
}

#[test]
fn a_block_is_filled_from_its_first_row_with_what_was_typed_there() {
    let mut state = state_of(BOARD);
    typed(&mut state, 0, 1, "5k-6k");
    state.apply(Action::BlockFilled(Block { rows: 0..3, columns: 1..2 }));
    assert!(state.draft.rows.iter().all(|row| row[1] == state.draft.rows[0][1]));
    assert_eq!(texts(&state)[2], ["Dark mode", "5k-6k", "0.1 to 0.3", "50%", "1 to 2", "Kim"]);
}

#[test]
fn keys_stay_with_their_rows() {
    let mut state = settled(state_of(BOARD));
    typed(&mut state, 0, 0, "Renamed");
    let keys = |state: &State| state.draft.rows.iter().map(|row| row.last().cloned()).collect::<Vec<_>>();
    let before = keys(&state);
    assert_eq!(state.draft.headings.last().map(String::as_str), Some("Key"));
    state.apply(Action::BlockFilled(Block { rows: 0..3, columns: 1..7 }));
    assert_eq!(keys(&state), before);
}

#[test]
fn a_block_beyond_the_table_changes_what_is_there() {
    let mut state = state_of(BOARD);
    state.apply(Action::BlockCleared(Block { rows: 2..9, columns: 4..30 }));
    assert_eq!(texts(&state)[2], ["Dark mode", "100 to 300", "0.1 to 0.3", "50%", "", ""]);
    state.apply(Action::BlockFilled(Block { rows: 7..9, columns: 0..3 }));
    assert_eq!(texts(&state)[2][0], "Dark mode");
}
