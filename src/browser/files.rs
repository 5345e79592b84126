//! Files that a person opens or drops.

use js_sys::Uint8Array;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{DragEvent, File, FileList, HtmlInputElement};

/// The largest file that is read, in bytes.
const MAX_SIZE: f64 = 20e6;

/// The file that was chosen in an input.
pub fn chosen(input: &HtmlInputElement) -> Option<File> {
    first(input.files())
}

/// The file that was dropped.
pub fn dropped(event: &DragEvent) -> Option<File> {
    first(event.data_transfer()?.files())
}

fn first(files: Option<FileList>) -> Option<File> {
    files?.get(0).filter(|file| file.size() <= MAX_SIZE)
}

/// Reads a file and gives what it holds to `take`, unless the browser refuses.
pub fn read(file: &File, take: impl FnOnce(Vec<u8>) + 'static) {
    let reading = JsFuture::from(file.array_buffer());
    spawn_local(async move {
        if let Ok(buffer) = reading.await
            && let Some(buffer) = buffer.dyn_ref::<js_sys::ArrayBuffer>()
        {
            take(Uint8Array::new(buffer).to_vec());
        }
    });
}
