//! A block of cells on its way to the clipboard.

use wasm_bindgen::JsCast;
use web_sys::{ClipboardEvent, Event, HtmlInputElement};

use super::state::Block;
use crate::codec::export::{Field, Format, write};
use crate::model::{Draft, Locale};

/// The texts of a block.
fn copied(draft: &Draft, block: &Block) -> Vec<Vec<Field>> {
    let row = |row: &Vec<crate::model::Entry>| {
        let texts = block.columns.clone().map(|column| row.get(column).map_or("", |entry| &entry.text));
        texts.map(Field::text).collect()
    };
    draft.rows.iter().skip(block.rows.start).take(block.rows.len()).map(row).collect()
}

/// Puts a block on the clipboard in both flavours that spreadsheets know; says whether it did. A text that is being edited,
/// and a single cell, whose text is selected, are left to the browser.
pub(super) fn copy(event: &Event, draft: &Draft, block: &Block, locale: Locale) -> bool {
    let data = event.dyn_ref::<ClipboardEvent>().and_then(ClipboardEvent::clipboard_data);
    let is_several = block.rows.len() * block.columns.len() > 1;
    let Some(data) = data.filter(|_| is_several && !is_editing(event)) else { return false };
    let cells = copied(draft, block);
    let flavours = [("text/plain", Format::Tsv), ("text/html", Format::Html)];
    let is_taken =
        flavours.iter().all(|(kind, format)| data.set_data(kind, &write(&cells, *format, locale)).is_ok());
    if is_taken {
        event.prevent_default();
    }
    is_taken
}

fn is_editing(event: &Event) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
    target.is_some_and(|input| input.has_attribute("data-editing"))
}
