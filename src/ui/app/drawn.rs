//! A long board is drawn in several frames, so that what is in sight does not wait for what is not.

use gloo_timers::callback::Timeout;
use yew::prelude::*;

/// How many rows are drawn at once; more than fit on a screen.
const AT_ONCE: usize = 16;

/// How long the browser has for a frame, in milliseconds.
const FRAME: u32 = 20;

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
