//! What takes long to draw is drawn in several frames, so that neither what is in sight nor a key waits for all of it.

use yew::prelude::*;

use crate::browser::later::{has_drawn, release};
use crate::browser::timer::after;
use crate::browser::typing;

/// How many rows are drawn at once: as many as are in sight on a screen of 1080 pixels.
const AT_ONCE: usize = 8;

/// How many rows or parts a page draws at once while it starts: a slow machine is to stay free for whoever touches it.
const AT_START: usize = 2;

/// How long the browser has for a frame, in milliseconds.
pub(super) const FRAME: u32 = 50;

/// Whether a page starts in steps. In tests of views, which draw once, it is there at once.
const STARTS_IN_STEPS: bool = cfg!(target_family = "wasm");

/// How many of the rows, or of the parts of the page, are drawn: those that fit on a screen and those up to the
/// keyboard's at once, and the others in the frames that follow, so that a long board is there before all of it is. When
/// all are, the later part of the program is let in.
#[hook]
pub(in crate::ui) fn use_drawn(n_rows: usize, n_needed: usize) -> usize {
    let drawn = use_mut_ref(|| if STARTS_IN_STEPS && !has_drawn() { AT_START } else { AT_ONCE });
    let redraw = use_force_update();
    let now = n_needed.max(*drawn.borrow()).min(n_rows);
    use_effect_with((now, n_rows), move |&(now, n_rows)| {
        let starts = *drawn.borrow() < AT_ONCE;
        let (step, delay) = if starts { (AT_START, 0) } else { (AT_ONCE, FRAME) };
        let next = if now < n_rows {
            let draw = move || {
                drawn.replace(now + step);
                redraw.force_update();
            };
            Some(after(delay, Box::new(draw)))
        } else {
            let reached = now.max(AT_ONCE);
            drawn.replace(reached);
            release();
            None
        };
        move || drop(next)
    });
    now
}

/// What each of several parts shows: nothing or the newest, but one part a frame turns to that, none in the frame in
/// which it takes the place of another, and none while somebody types; and whether all show it.
#[hook]
pub(in crate::ui) fn use_in_turn<T: Clone + PartialEq + 'static, const N: usize>(
    newest: &T,
) -> ([Option<T>; N], bool) {
    let state = use_mut_ref(|| {
        let shown = (!STARTS_IN_STEPS).then(|| newest.clone());
        (newest.clone(), std::array::from_fn(|_| shown.clone()))
    });
    let redraw = use_force_update();
    let (now, next) = {
        let (known, shown) = &mut *state.borrow_mut();
        let is_old = |one: &&mut Option<T>| one.as_ref() != Some(newest);
        if known != newest {
            known.clone_from(newest);
        } else if let Some(old) = shown.iter_mut().find(is_old).filter(|_| !typing::is_under_way()) {
            *old = Some(newest.clone());
        }
        let next = shown.iter_mut().find(is_old).map(|old| old.is_none());
        (shown.clone(), next)
    };
    use_effect(move || {
        let delay = |is_first| match is_first {
            _ if typing::is_under_way() => typing::PAUSE,
            true => 0,
            false => FRAME,
        };
        let next = next.map(|is_first| after(delay(is_first), Box::new(move || redraw.force_update())));
        move || drop(next)
    });
    (now, next.is_none())
}
