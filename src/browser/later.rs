//! Whether the later part of the program has arrived: the page starts with the first, which this one follows.
//!
//! `start.js` instantiates both and says so by an event; `scripts/split` says what is in which.

use std::cell::{Cell, RefCell};

use gloo_events::EventListener;
use wasm_bindgen::JsCast;

/// The event that tells of it.
const ARRIVED: &str = "rangerank-later";

type Waiting = Vec<Box<dyn FnOnce()>>;

thread_local! {
    static HAS_ARRIVED: Cell<bool> = const { Cell::new(false) };
    static IS_HELD: Cell<bool> = const { Cell::new(false) };
    static HAS_DRAWN: Cell<bool> = const { Cell::new(false) };
    static WAITING: RefCell<Waiting> = RefCell::default();
}

/// Hears of the arrival. Called once, before anything is asked of this module.
pub fn expect() {
    EventListener::once(js_sys::global().unchecked_ref(), ARRIVED, |_| {
        HAS_ARRIVED.set(true);
        go_on();
    })
    .forget();
}

/// Has it wait, even if it arrives at once, until the first part has drawn what it can.
pub fn hold() {
    IS_HELD.set(true);
}

/// Lets it in: the page is drawn for the first time.
pub fn release() {
    IS_HELD.set(false);
    HAS_DRAWN.set(true);
    go_on();
}

fn go_on() {
    if is_here() {
        for action in WAITING.take() {
            action();
        }
    }
}

/// Whether the page was ever drawn as far as it goes without it.
pub fn has_drawn() -> bool {
    HAS_DRAWN.get()
}

/// Whether it has arrived. In tests of views, which run where nothing has to, it has.
pub fn is_here() -> bool {
    cfg!(not(target_family = "wasm")) || (HAS_ARRIVED.get() && !IS_HELD.get())
}

/// Does something as soon as it has arrived: at once, if it has.
pub fn when_here(action: impl FnOnce() + 'static) {
    if is_here() {
        action();
    } else {
        WAITING.with_borrow_mut(|waiting| waiting.push(Box::new(action)));
    }
}
