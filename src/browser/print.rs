//! The page on paper.

use gloo_events::EventListener;
use web_sys::window;

/// Opens the browser's own window for printing.
pub fn print() {
    if let Some(window) = window() {
        let _ = window.print();
    }
}

/// Tells when the page is about to be printed and when it has been, for as long as what is returned is kept.
pub fn watch(tell: impl Fn(bool) + Clone + 'static) -> Option<[EventListener; 2]> {
    let window = window()?;
    let listen = |name: &'static str, now: bool| {
        let tell = tell.clone();
        EventListener::new(&window, name, move |_| tell(now))
    };
    Some([listen("beforeprint", true), listen("afterprint", false)])
}
