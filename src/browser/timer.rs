//! What is done a moment later.

use gloo_timers::callback::Timeout;

/// Does something after so many milliseconds, in a task of its own, unless what this returns is dropped before. The action
/// is boxed so that all of them share the code that hands it to the browser.
pub fn after(milliseconds: u32, action: Box<dyn FnOnce()>) -> Timeout {
    Timeout::new(milliseconds, action)
}
