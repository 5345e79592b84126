//! Moves the keyboard's focus.

use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, HtmlInputElement, HtmlTextAreaElement, window};

use super::typing;

/// Takes the focus from the element inside others that a selector finds, so that what is typed there is committed, and
/// returns its id.
pub fn leave(within: &str) -> Option<String> {
    let element = window()?.document()?.active_element()?.dyn_into::<HtmlElement>().ok()?;
    element.closest(within).ok()??;
    element.blur().ok()?;
    Some(element.id())
}

/// Focuses the element with this id or, if that takes no focus, what around it takes it; a text in it is selected.
pub fn focus(id: &str) {
    let element =
        window().and_then(|window| window.document()).and_then(|document| document.get_element_by_id(id));
    let element = element.map(|element| match element.closest("input, textarea, button, [tabindex]") {
        Ok(Some(around)) => around,
        _ => element,
    });
    let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) else { return };
    // Whoever is led to a field is likely to type there.
    typing::note();
    let _ = element.focus();
    if let Some(input) = element.dyn_ref::<HtmlInputElement>() {
        input.select();
    } else if let Some(area) = element.dyn_ref::<HtmlTextAreaElement>() {
        area.select();
    }
}
