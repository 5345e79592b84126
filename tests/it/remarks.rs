//! What is said aloud: every change once, and nothing that is no longer so.

use rangerank::ui::remarks::{Remark, Unsaid, remarks};
use rangerank::ui::state::{Action, State};

use crate::views::state_of;

const BOARD: &str =
    "Initiative\tValue\tEffort\nCheckout redesign\t40 to 60\t1 to 2\nBulk export\t1 to 2\t1 to 2\n";

/// The board after an edit, answered again.
fn edited(text: &str) -> State {
    let mut state = state_of(BOARD);
    state.apply(Action::CellTyped { row: 1, column: 1, text: text.to_owned() });
    let Some(board) = state.question() else { return state };
    let result = rangerank::engine::evaluate(&board).map(Box::new);
    state.apply(Action::RunAnswered { id: state.n_asked, board, result });
    state
}

fn said(state: &State) -> Vec<String> {
    let plain = |remark: Remark| remark.text.replace(['\u{2066}', '\u{2068}', '\u{2069}'], "");
    remarks(state).into_iter().map(plain).collect()
}

fn remark(occasion: usize, text: &str) -> Remark {
    Remark { occasion, text: text.to_owned() }
}

#[test]
fn a_new_order_is_said_with_what_comes_first_and_how_often() {
    assert_eq!(said(&edited("2 to 3")), ["Ranking updated: Checkout redesign first in more than 99 of 100."]);
    let tie = said(&edited("38 to 60"));
    assert!(tie[0].starts_with("Ranking updated: no clear winner, Checkout redesign first in "), "{tie:?}");
}

#[test]
fn the_order_that_a_page_opens_with_is_not_said() {
    let mut state = state_of(BOARD);
    let board = state.question().expect("a board");
    let result = rangerank::engine::evaluate(&board).map(Box::new);
    state.answer = None;
    state.apply(Action::RunAnswered { id: state.n_asked, board, result });
    assert_eq!(said(&state), [""; 0]);
}

#[test]
fn an_unreadable_cell_is_said_with_its_place_and_that_the_result_is_old() {
    let [problem, stale] = said(&edited("3 to 2")).try_into().expect("two remarks");
    assert_eq!(problem, "Value of Bulk export: The low end comes first.");
    assert!(stale.starts_with("Not updated"), "{stale}");
}

#[test]
fn a_message_is_said_each_time_it_comes() {
    let mut state = state_of(BOARD);
    state.apply(Action::RowDeleted(1));
    let first = remarks(&state);
    assert_eq!(first[0].text, "Deleted one initiative.");
    let before = state.clone();
    state.apply(Action::RowDeleted(0));
    let second = remarks(&state);
    drop(before);
    assert_eq!(second[0].text, first[0].text);
    assert_ne!(second[0], first[0]);
}

#[test]
fn a_run_that_takes_a_while_or_is_stopped_is_said() {
    let mut state = state_of(BOARD);
    state.apply(Action::CellTyped { row: 1, column: 1, text: "2 to 3".to_owned() });
    assert_eq!(said(&state), [""; 0]);
    state.apply(Action::RunProgressed { id: state.n_asked, share: 0.5 });
    assert_eq!(said(&state), ["Calculating"]);
    state.apply(Action::RunCancelled);
    assert_eq!(said(&state)[0], "Stopped.");
}

#[test]
fn each_remark_is_said_once() {
    let mut unsaid = Unsaid::default();
    unsaid.hear(&[remark(0, "A"), remark(1, "B")]);
    assert_eq!(unsaid.say().as_deref(), Some("A B"));
    assert_eq!(unsaid.say(), None);
    unsaid.hear(&[remark(0, "A"), remark(1, "B"), remark(0, "C")]);
    assert_eq!(unsaid.say().as_deref(), Some("C"));
}

#[test]
fn what_is_so_no_longer_is_not_said() {
    let mut unsaid = Unsaid::default();
    unsaid.hear(&[remark(1, "first in 40")]);
    unsaid.hear(&[remark(2, "first in 50")]);
    assert_eq!(unsaid.say().as_deref(), Some("first in 50"));
}

#[test]
fn the_same_words_again_are_another_text() {
    let mut unsaid = Unsaid::default();
    let mut texts = Vec::new();
    for occasion in 1..4 {
        unsaid.hear(&[remark(occasion, "Copied.")]);
        texts.extend(unsaid.say());
    }
    assert_eq!(texts, ["Copied.", "Copied.\u{a0}", "Copied."]);
}

#[test]
fn many_remarks_at_once_are_cut_to_three() {
    let mut unsaid = Unsaid::default();
    unsaid.hear(&(0..9).map(|at| remark(at, "x")).collect::<Vec<_>>());
    assert_eq!(unsaid.say().as_deref(), Some("x x x"));
    assert_eq!(unsaid.say(), None);
}
