//! A block of cells on its way to the clipboard.

use wasm_bindgen::JsCast;
use web_sys::{DataTransfer, HtmlInputElement};
use yew::prelude::*;

use super::later;
use super::state::Block;
use crate::codec::export::{Field, Format, write};
use crate::model::{Draft, Locale};

/// The texts of a block.
pub(super) fn copied(draft: &Draft, block: &Block) -> Vec<Vec<Field>> {
    let row = |row: &Vec<crate::model::Entry>| {
        let texts = block.columns.clone().map(|column| row.get(column).map_or("", |entry| &entry.text));
        texts.map(Field::text).collect()
    };
    draft.rows.iter().skip(block.rows.start).take(block.rows.len()).map(row).collect()
}

/// Puts a block on the clipboard in both flavours that spreadsheets know, and then perhaps clears it. A text that is
/// being edited, and a single cell, whose text is selected, are left to the browser.
pub(super) fn copy(cells: Vec<Vec<Field>>, locale: Locale, then: Option<Callback<()>>) -> Callback<Event> {
    let is_block = cells.len() > 1 || cells.first().is_some_and(|row| row.len() > 1);
    Callback::from(move |event: Event| {
        let data =
            event.dyn_ref::<web_sys::ClipboardEvent>().and_then(web_sys::ClipboardEvent::clipboard_data);
        let (Some(data), true, false) = (data, is_block, is_editing(&event)) else { return };
        if later::hand_over(&data, &cells, locale) == Some(true) {
            event.prevent_default();
            if let Some(then) = &then {
                then.emit(());
            }
        }
    })
}

/// Puts cells on the clipboard; says whether it took them.
pub(super) fn hand_over(data: &DataTransfer, cells: &[Vec<Field>], locale: Locale) -> bool {
    let flavours = [("text/plain", Format::Tsv), ("text/html", Format::Html)];
    flavours.iter().all(|(kind, format)| data.set_data(kind, &write(cells, *format, locale)).is_ok())
}

fn is_editing(event: &Event) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
    target.is_some_and(|input| input.has_attribute("data-editing"))
}
