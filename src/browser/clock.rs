//! The date as people write it.

use js_sys::{Array, Date, Object, Reflect};

/// Today, in the words of a language.
pub fn today(language: &str) -> String {
    written(&Date::new_0(), language, &[("dateStyle", "long")])
}

/// How long ago a time was, in milliseconds since 1970, in the words of a language: the day, once that is more than a
/// week.
pub fn ago(time: f64, language: &str) -> String {
    let seconds = (time - Date::now()) / 1000.0;
    let units = [(60.0, "second"), (3600.0, "minute"), (86_400.0, "hour"), (604_800.0, "day")];
    let mut length = 1.0;
    for (end, unit) in units {
        if -seconds < end {
            let options = Object::new();
            let _ = Reflect::set(&options, &"numeric".into(), &"auto".into());
            let count = if unit == "second" { 0.0 } else { (seconds / length).ceil() };
            return js_sys::Intl::RelativeTimeFormat::new(&Array::of1(&language.into()), &options)
                .format(count, unit)
                .into();
        }
        length = end;
    }
    written(&Date::new(&time.into()), language, &[("dateStyle", "long")])
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
