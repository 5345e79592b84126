//! The clipboard: a text out, and a table or a text in.

use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{ClipboardEvent, DomParser, Element, SupportedType, window};

use crate::model::find;

/// What a paste holds: the cells of a table in it, if there is one, and its plain text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pasted {
    /// The cells of the first HTML table.
    pub table: Option<Vec<Vec<String>>>,
    /// The plain text.
    pub text: String,
}

/// Puts a text on the clipboard and tells `done` whether it is there.
pub fn write(text: String, done: impl FnOnce(bool) + 'static) {
    spawn_local(async move {
        let clipboard = window().map(|window| window.navigator().clipboard());
        // The property is missing outside secure contexts, whatever its type says.
        let written = match clipboard {
            Some(clipboard) if !clipboard.is_undefined() => {
                JsFuture::from(clipboard.write_text(&text)).await.is_ok()
            }
            _ => false,
        };
        done(written);
    });
}

/// What was pasted.
pub fn read(event: &ClipboardEvent) -> Option<Pasted> {
    let transfer = event.clipboard_data()?;
    let html = transfer.get_data("text/html").unwrap_or_default();
    let text = transfer.get_data("text/plain").unwrap_or_default();
    Some(Pasted { table: first_table(&html), text })
}

/// The cells of the first table in a piece of HTML, which is parsed but never shown.
fn first_table(html: &str) -> Option<Vec<Vec<String>>> {
    find(html, "<t").or_else(|| find(html, "<T"))?;
    let document = DomParser::new().ok()?.parse_from_string(html, SupportedType::TextHtml).ok()?;
    let table = document.query_selector("table").ok()??;
    let rows =
        elements(&table, "tr").map(|row| elements(&row, "th, td").map(|cell| text_of(&cell)).collect());
    Some(rows.filter(|row: &Vec<String>| !row.is_empty()).collect()).filter(|rows: &Vec<_>| !rows.is_empty())
}

fn elements(within: &Element, selector: &str) -> impl Iterator<Item = Element> + use<> {
    let found = within.query_selector_all(selector).ok();
    let n_found = found.as_ref().map_or(0, web_sys::NodeList::length);
    (0..n_found).filter_map(move |at| {
        use wasm_bindgen::JsCast;
        found.as_ref()?.get(at)?.dyn_into().ok()
    })
}

fn text_of(cell: &Element) -> String {
    cell.text_content().unwrap_or_default().split_whitespace().collect::<Vec<_>>().join(" ")
}
