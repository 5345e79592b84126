//! What is done a moment later.

use gloo_timers::callback::Timeout;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen_futures::spawn_local;
use web_sys::window;

/// Does something once the code that is under way has returned, before the browser gives the next event.
pub fn next(action: Box<dyn FnOnce()>) {
    spawn_local(async { action() });
}

/// Does something after so many milliseconds, in a task of its own, unless what this returns is dropped before. The action
/// is boxed so that all of them share the code that hands it to the browser.
pub fn after(milliseconds: u32, action: Box<dyn FnOnce()>) -> Timeout {
    Timeout::new(milliseconds, action)
}

/// Does something once the browser has painted the next frame; soon where it paints none, as out of sight.
pub fn after_frame(action: Box<dyn FnOnce()>) {
    let seen = window().filter(|window| window.document().is_some_and(|document| !document.hidden()));
    let soon = move || drop(after(0, action).forget());
    match seen {
        // A task that a frame's callback asks for comes after the frame.
        Some(window) => drop(window.request_animation_frame(Closure::once_into_js(soon).unchecked_ref())),
        None => soon(),
    }
}
