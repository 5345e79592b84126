//! The page that holds this one in a frame: what it says, and what it is told.

use gloo_events::EventListener;
use js_sys::{JSON, JsString, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, MessageEvent, Window, window};

/// Whoever hears, whatever its origin.
pub const ANYBODY: &str = "*";

/// A message of the page that holds this one.
#[derive(Debug)]
pub struct Message(MessageEvent);

/// A field that is a text or a number.
#[derive(Debug)]
pub enum Value {
    /// A text, not read yet.
    Text(JsString),
    /// A number.
    Number(f64),
}

impl Message {
    /// Where it comes from.
    pub fn origin(&self) -> String {
        self.0.origin()
    }

    /// A field. What is sent holds no code, so that looking at it runs none.
    pub fn field(&self, name: &str) -> Option<Value> {
        let value = Reflect::get(&self.0.data(), &name.into()).ok()?;
        value.as_f64().map(Value::Number).or_else(|| value.dyn_into().ok().map(Value::Text))
    }
}

/// Whether the page lies in another one, whose address and storage are not its own to write.
pub fn is_framed() -> bool {
    window().is_some_and(|window| parent(&window).is_some())
}

/// Whether the page is somebody else's guest, whose address must not change.
pub fn is_guest() -> bool {
    is_framed() || is_asked("embed")
}

/// Whether the address asks for a way to look, or the page was made so (see `start.js`).
pub fn is_asked(name: &str) -> bool {
    root().is_some_and(|root| root.has_attribute(&["data-", name].concat()))
}

/// Shows the colours of this name; those of the host where it is none.
pub fn show_theme(name: &str) {
    if let Some(root) = root() {
        let _ = root.set_attribute("data-theme", name);
    }
}

/// Hears what the page that holds this one says, and nobody else, for as long as what is returned is kept.
pub fn listen(tell: impl Fn(&Message) + 'static) -> Option<EventListener> {
    let window = window()?;
    let parent = parent(&window)?;
    Some(EventListener::new(&window, "message", move |event| {
        let message = event.dyn_ref::<MessageEvent>();
        if let Some(message) =
            message.filter(|message| message.source().is_some_and(|source| is(&source, &parent)))
        {
            tell(&Message(message.clone()));
        }
    }))
}

/// Tells the page that holds this one something, if that is of an origin.
pub fn post(origin: &str, fields: &[(&str, JsValue)]) {
    post_value(origin, &object(fields));
}

/// Tells anybody who holds this page something as JSON.
pub fn post_json(fields: &[(&str, JsValue)]) {
    if let Ok(text) = JSON::stringify(&object(fields)) {
        post_value(ANYBODY, &text);
    }
}

fn object(fields: &[(&str, JsValue)]) -> Object {
    let object = Object::new();
    for (name, value) in fields {
        // A plain object takes every property.
        let _ = Reflect::set(&object, &(*name).into(), value);
    }
    object
}

fn post_value(origin: &str, value: &JsValue) {
    if let Some(parent) = window().and_then(|window| parent(&window)) {
        let _ = parent.post_message(value, origin);
    }
}

fn parent(window: &Window) -> Option<Window> {
    window.parent().ok().flatten().filter(|parent| !is(parent, window))
}

fn is(one: &JsValue, other: &JsValue) -> bool {
    Object::is(one, other)
}

fn root() -> Option<Element> {
    window()?.document()?.document_element()
}
