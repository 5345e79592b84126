//! Rows that go to their new place in a moment, where motion is wanted.

use yew::prelude::*;

use super::later;
pub(in crate::ui) use crate::browser::motion::{BOARD_ROWS, ORDER_ROWS};
use crate::model::Board;

/// Shows where rows go when their order has changed: the rows that a selector finds, of these initiatives of a board, in
/// their order.
#[hook]
pub(in crate::ui) fn use_motion(
    rows: &'static str,
    board: Option<&Board>,
    order: impl Iterator<Item = usize>,
) {
    let keys: Vec<String> = board
        .map(|board| order.filter_map(|row| Some(board.initiatives.get(row)?.key.clone())).collect())
        .unwrap_or_default();
    let before = use_mut_ref(Vec::new);
    use_effect_with(keys, move |now| {
        later::follow(rows, &before.borrow(), now);
        before.borrow_mut().clone_from(now);
    });
}
