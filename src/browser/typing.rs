//! Whether somebody types: what nobody waits for waits until a pause.

use std::cell::Cell;

use js_sys::Date;

/// How soon after a key another one is likely, in milliseconds.
pub const PAUSE: u32 = 250;

thread_local! {
    /// When a key was last pressed or about to be, in milliseconds since 1970.
    static LAST_KEY: Cell<f64> = const { Cell::new(0.0) };
}

/// Takes note that a key is being pressed, or is about to be.
pub fn note() {
    LAST_KEY.set(Date::now());
}

/// Whether another key is likely to follow soon.
pub fn is_under_way() -> bool {
    Date::now() - LAST_KEY.get() < f64::from(PAUSE)
}
