//! The date as people write it.

use js_sys::{Array, Date, Object, Reflect};

/// Today, in the words of a language.
pub fn today(language: &str) -> String {
    written(&Date::new_0(), language, &[("dateStyle", "long")])
}

fn written(date: &Date, language: &str, how: &[(&str, &str)]) -> String {
    let options = Object::new();
    for (key, value) in how {
        // A plain object takes every property.
        let _ = Reflect::set(&options, &(*key).into(), &(*value).into());
    }
    let locales = Array::of1(&language.into());
    js_sys::Intl::DateTimeFormat::new(&locales, &options)
        .format()
        .call1(&wasm_bindgen::JsValue::UNDEFINED, date)
        .ok()
        .and_then(|text| text.as_string())
        .unwrap_or_default()
}
