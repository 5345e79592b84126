//! What takes long to draw is drawn in several frames, so that neither what is in sight nor a key waits for all of it.

use gloo_timers::callback::Timeout;
use yew::prelude::*;

use crate::browser::typing;

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
