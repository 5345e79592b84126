//! Boards for programs: what `index.js` asks of the module, as text of JSON in and out. No page, no browser.

mod answer;

pub use answer::{decode, encode, evaluate};

/// The same three, for JavaScript.
#[cfg(target_arch = "wasm32")]
pub mod module {
    use wasm_bindgen::prelude::wasm_bindgen;

    /// As [`super::evaluate`].
    #[wasm_bindgen]
    pub fn evaluate(text: &str) -> String {
        super::evaluate(text)
    }

    /// As [`super::encode`].
    #[wasm_bindgen]
    pub fn encode(text: &str) -> String {
        super::encode(text)
    }

    /// As [`super::decode`].
    #[wasm_bindgen]
    pub fn decode(link: &str) -> String {
        super::decode(link)
    }
}
