//! Where the keyboard is in the grid of the board, as the browser has it.

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, EventInit, EventTarget, HtmlInputElement, MouseEvent};
use yew::NodeRef;

/// The place of the grid that something happened in.
pub(super) fn place_of(target: Option<EventTarget>) -> Option<(usize, usize)> {
    let element: Element = target?.dyn_into().ok()?;
    let at = element.closest("[data-at]").ok()??.get_attribute("data-at")?;
    let (row, column) = at.split_once(',')?;
    Some((row.parse().ok()?, column.parse().ok()?))
}

/// Whether something happened in a cell itself, not in what is in it.
pub(super) fn is_cell(target: Option<EventTarget>) -> bool {
    let element = target.and_then(|target| target.dyn_into::<Element>().ok());
    element.is_some_and(|element| matches!(&*element.tag_name(), "TD" | "TH"))
}

/// What lies under the pointer. While a text is dragged over, Firefox tells of every move as one of the field that the
/// drag began in.
pub(super) fn under_pointer(event: &MouseEvent) -> Option<EventTarget> {
    let target: Element = event.target()?.dyn_into().ok()?;
    target
        .owner_document()?
        .element_from_point(event.client_x() as f32, event.client_y() as f32)
        .map(Into::into)
}

/// Puts a text, if it is one, into the field that has the focus, as typing would.
pub(super) fn type_into(grid: &NodeRef, text: &str) {
    let input = focused(grid).and_then(|element| element.dyn_into::<HtmlInputElement>().ok());
    let Some(input) = input.filter(|_| !text.is_empty()) else { return };
    input.set_value(text);
    let bubbles = EventInit::new();
    bubbles.set_bubbles(true);
    let typed = Event::new_with_event_init_dict("input", &bubbles);
    let _ = typed.and_then(|event| input.dispatch_event(&event));
}

pub(super) fn has_focus(grid: &NodeRef, id: &str) -> bool {
    focused(grid).is_some_and(|focused| focused.id() == id)
}

/// Whether nothing has the focus, as when what had it is gone.
pub(super) fn is_lost(grid: &NodeRef) -> bool {
    focused(grid).is_none_or(|focused| focused.tag_name() == "BODY")
}

fn focused(grid: &NodeRef) -> Option<Element> {
    grid.cast::<Element>()?.owner_document()?.active_element()
}
