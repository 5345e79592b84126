//! A text or a picture saved as a file.

use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url, window};

/// Offers `text` as a file of that name and media type. Says whether the browser took it.
pub fn save(name: &str, kind: &str, text: &str) -> bool {
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    let parts = js_sys::Array::of1(&JsValue::from_str(text));
    Blob::new_with_str_sequence_and_options(&parts, &options).is_ok_and(|blob| offer(name, &blob).is_some())
}

/// A name for a file, from what it is about: letters and digits, joined by hyphens.
pub fn file_name(about: &[&str]) -> String {
    let all = about.join(" ");
    let words = all.split(|ch: char| !ch.is_alphanumeric()).filter(|word| !word.is_empty());
    let name = words.collect::<Vec<_>>().join("-");
    name.chars().take(80).collect()
}

/// Offers a file of that name. It stays at hand as long as the page does: when a browser fetches it is its own affair.
pub fn offer(name: &str, blob: &Blob) -> Option<()> {
    let url = Url::create_object_url_with_blob(blob).ok()?;
    let link: HtmlAnchorElement = window()?.document()?.create_element("a").ok()?.dyn_into().ok()?;
    link.set_href(&url);
    link.set_download(name);
    link.click();
    Some(())
}
