//! The page on paper.

use gloo_events::EventListener;
use gloo_timers::callback::Timeout;
use web_sys::{Event, window};

const BEFORE: &str = "beforeprint";

/// Opens the browser's own window for printing.
pub fn print() {
    // That stops every script until it is closed, so the page hears of it now, and it opens once the page is drawn.
    if let Some((window, event)) = window().zip(Event::new(BEFORE).ok()) {
        let _ = window.dispatch_event(&event);
        Timeout::new(0, move || drop(window.print())).forget();
    }
}

/// Tells when the page is about to be printed and when it has been, for as long as what is returned is kept.
pub fn watch(tell: impl Fn(bool) + Clone + 'static) -> Option<[EventListener; 2]> {
    let window = window()?;
    let listen = |name: &'static str, now: bool| {
        let tell = tell.clone();
        EventListener::new(&window, name, move |_| tell(now))
    };
    Some([listen(BEFORE, true), listen("afterprint", false)])
}
