//! The page's language: how it writes numbers, and what the document says of it.

use js_sys::{Array, Intl, Object, Reflect};
use wasm_bindgen::JsValue;
use web_sys::window;

/// A number as the browser writes it in a language, in European digits and as `decimal` or `percent`: the kind of
/// each part, and its text. Nothing where the browser does not know the language.
pub fn number_parts(tag: &str, value: f64, style: &str) -> Vec<(String, String)> {
    let tags = Array::of1(&JsValue::from_str(&(tag.to_owned() + "-u-nu-latn")));
    let options = Object::new();
    let is_set = Reflect::set(&options, &"style".into(), &style.into()).is_ok();
    if !is_set || Intl::NumberFormat::supported_locales_of(&tags, &options).length() == 0 {
        return Vec::new();
    }
    let part = |part: JsValue| {
        let text = |key: &str| Reflect::get(&part, &key.into()).ok()?.as_string();
        Some((text("type")?, text("value")?))
    };
    Intl::NumberFormat::new(&tags, &options).format_to_parts(value).iter().filter_map(part).collect()
}

/// Has the browser find its languages, which it does once for all threads, and slowly.
pub fn warm() {
    Intl::NumberFormat::supported_locales_of(&Array::new(), &Object::new());
}

/// The language that the document says it is in.
pub fn tag() -> Option<String> {
    window()?.document()?.document_element()?.get_attribute("lang")
}

/// Tells the document its language, its direction of writing and its title.
pub fn dress(tag: &str, direction: &str, title: &str) {
    let Some(document) = window().and_then(|window| window.document()) else { return };
    document.set_title(title);
    if let Some(root) = document.document_element() {
        let _ = root.set_attribute("lang", tag);
        let _ = root.set_attribute("dir", direction);
    }
}
