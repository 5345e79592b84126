//! Whoever may only look changes nothing; what a host shows takes neither focus nor a notice.

use rangerank::codec::text;
use rangerank::model::Locale;
use rangerank::ui::state::{Action, Panel, Source, State};

use super::any_action::changes;
use super::undo::ready;
use super::{BOARD, settled, state_of, typed};

const OTHER: &str = "Initiative\tValue\tEffort\nBulk export\t5 to 9\t1 to 2\nDark mode\t2 to 5\t1 to 3\n";

fn opened(from: Source) -> Action {
    Action::BoardOpened { draft: text::decode(OTHER, Locale::En), from }
}

fn looking(mut state: State) -> State {
    state.is_read_only = true;
    state
}

#[test]
fn whoever_may_only_look_changes_nothing_in_any_way() {
    let others = [opened(Source::Paste), Action::Undone, Action::Redone];
    // Each of them does change that board for whoever may (`undo.rs`), but for a board that a link brings.
    for action in changes().into_iter().chain(others) {
        let mut state = looking(ready());
        let before = state.clone();
        state.apply(action.clone());
        let is_link = matches!(action, Action::BoardOpened { from: Source::Link, .. });
        assert_eq!(state == before, !is_link, "{action:?}");
    }
}

#[test]
fn whoever_may_only_look_sees_what_a_link_or_a_host_shows() {
    for from in [Source::Link, Source::Host] {
        let mut state = looking(state_of(BOARD));
        state.apply(opened(from));
        assert_eq!(text::encode(&state.draft), OTHER);
    }
}

#[test]
fn a_board_from_the_host_takes_no_focus_and_says_nothing() {
    let mut state = settled(state_of(BOARD));
    state.apply(Action::PanelToggled(Panel::Source));
    let focus = state.focus.clone();
    state.apply(opened(Source::Host));
    assert_eq!((&state.focus, &state.notice), (&focus, &None));
    assert_eq!(text::encode(&state.draft), OTHER);
    state.apply(Action::Undone);
    assert_eq!(text::encode(&state.draft), BOARD);
}

#[test]
fn the_same_board_from_the_host_changes_nothing() {
    let mut state = settled(state_of(BOARD));
    typed(&mut state, 0, 1, "1.000-2k");
    let before = state.clone();
    let told = text::encode(&state.draft);
    state.apply(Action::BoardOpened { draft: text::decode(&told, Locale::En), from: Source::Host });
    assert_eq!(state, before);
}
