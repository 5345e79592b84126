//! What takes long to draw is drawn in several frames, so that neither what is in sight nor a key waits for all of it.

use gloo_timers::callback::Timeout;
use yew::prelude::*;

use super::later;
pub(in crate::ui) use crate::browser::motion::{BOARD_ROWS, ORDER_ROWS};
use crate::browser::typing;
use crate::model::Board;

/// How many rows are drawn at once; as many as fit on a small screen.
const AT_ONCE: usize = 10;

/// How long the browser has for a frame, in milliseconds.
pub(super) const FRAME: u32 = 50;

/// How many of the rows are drawn: those that fit on a screen and those up to the keyboard's at once, and the others in
/// the frames that follow, so that a long board is there before all of it is.
#[hook]
pub(in crate::ui) fn use_drawn(n_rows: usize, n_needed: usize) -> usize {
    let drawn = use_state(|| AT_ONCE);
    let now = n_needed.max(*drawn).min(n_rows);
    use_effect_with((now, n_rows), move |&(now, n_rows)| {
        let next = (now < n_rows).then(|| Timeout::new(FRAME, move || drawn.set(now + AT_ONCE)));
        move || drop(next)
    });
    now
}

/// What each of several parts shows: the newest, but one part a frame turns to that, none in the frame in which it
/// arrives, and none while somebody types; and whether all show it.
#[hook]
pub(in crate::ui) fn use_in_turn<T: Clone + PartialEq + 'static, const N: usize>(
    newest: &T,
) -> ([T; N], bool) {
    let state = use_mut_ref(|| (newest.clone(), std::array::from_fn(|_| newest.clone())));
    let redraw = use_force_update();
    let now = {
        let (known, shown) = &mut *state.borrow_mut();
        if known != newest {
            known.clone_from(newest);
        } else if let Some(old) = shown.iter_mut().find(|old| *old != newest && !typing::is_under_way()) {
            old.clone_from(newest);
        }
        shown.clone()
    };
    let is_whole = now.iter().all(|one| one == newest);
    use_effect(move || {
        let delay = if typing::is_under_way() { typing::PAUSE } else { FRAME };
        let next = (!is_whole).then(|| Timeout::new(delay, move || redraw.force_update()));
        move || drop(next)
    });
    (now, is_whole)
}

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
