//! What the window is like: its width, as far as pictures ask.

use gloo_events::EventListener;
use web_sys::{MediaQueryList, window};

/// The width below which a window is narrow.
const NARROW: &str = "(max-width: 30rem)";

fn query() -> Option<MediaQueryList> {
    window()?.match_media(NARROW).ok()?
}

/// Whether the window is narrow now.
pub fn is_narrow() -> bool {
    query().is_some_and(|query| query.matches())
}

/// Tells of each change, for as long as what is returned is kept.
pub fn watch_narrow(tell: impl Fn(bool) + 'static) -> Option<EventListener> {
    let query = query()?;
    Some(EventListener::new(&query.clone(), "change", move |_| tell(query.matches())))
}
