//! The page as one file: the board that is baked into it, and the file to bake another one into.

use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::window;

/// Takes the board text out of the page that is one file; `None` where this page is none, or has none.
pub fn take_board() -> Option<String> {
    let element = window()?.document()?.get_element_by_id("rangerank-board")?;
    element.remove();
    element.text_content().filter(|text| !text.is_empty())
}

/// Tells `done` the page as one file, which is fetched unless this page is it (see `start.js`).
pub fn read(done: impl FnOnce(Option<String>) + 'static) {
    let asked = Reflect::get(&js_sys::global(), &"rangerankFile".into())
        .and_then(|ask| ask.unchecked_into::<Function>().call0(&JsValue::UNDEFINED));
    spawn_local(async move {
        let file = match asked {
            Ok(promise) => JsFuture::from(promise.unchecked_into::<Promise>()).await.ok(),
            Err(_) => None,
        };
        done(file.and_then(|file| file.as_string()));
    });
}
