//! The clipboard: a text out, and a text in both its flavours in.

use js_sys::{Array, Object, Reflect};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Blob, BlobPropertyBag, Clipboard, ClipboardEvent, ClipboardItem, window};

/// What a paste holds, in both flavours.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pasted {
    /// Its HTML; empty where it has none.
    pub html: String,
    /// The plain text.
    pub text: String,
}

/// The clipboard. The property is missing outside secure contexts, whatever its type says.
fn clipboard() -> Option<Clipboard> {
    window().map(|window| window.navigator().clipboard()).filter(|clipboard| !clipboard.is_undefined())
}

/// Puts a text on the clipboard and tells `done` whether it is there.
pub fn write(text: String, done: impl FnOnce(bool) + 'static) {
    spawn_local(async move {
        let written = match clipboard() {
            Some(clipboard) => JsFuture::from(clipboard.write_text(&text)).await.is_ok(),
            None => false,
        };
        done(written);
    });
}

/// Puts a table on the clipboard in both flavours, or its text alone where the browser takes no more.
pub fn write_both(html: &str, text: &str, done: impl FnOnce(bool) + 'static) {
    let flavour = |kind: &str, text: &str| {
        let options = BlobPropertyBag::new();
        options.set_type(kind);
        Blob::new_with_str_sequence_and_options(&Array::of1(&text.into()), &options).ok()
    };
    let item = flavour("text/html", html).zip(flavour("text/plain", text)).and_then(|(html, plain)| {
        let record = Object::new();
        Reflect::set(&record, &"text/html".into(), &html).ok()?;
        Reflect::set(&record, &"text/plain".into(), &plain).ok()?;
        ClipboardItem::new_with_record_from_str_to_blob_promise(&record).ok()
    });
    let text = text.to_owned();
    spawn_local(async move {
        let clipboard = clipboard();
        let written = match (clipboard, item) {
            (Some(clipboard), Some(item)) => {
                JsFuture::from(clipboard.write(&Array::of1(&item))).await.is_ok()
            }
            _ => false,
        };
        if written { done(true) } else { write(text, done) }
    });
}

/// What was pasted.
pub fn read(event: &ClipboardEvent) -> Option<Pasted> {
    let transfer = event.clipboard_data()?;
    let html = transfer.get_data("text/html").unwrap_or_default();
    let text = transfer.get_data("text/plain").unwrap_or_default();
    Some(Pasted { html, text })
}
