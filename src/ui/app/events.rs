//! What happens anywhere on the page.

use gloo_events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::{File, HtmlInputElement};
use yew::prelude::*;

use super::store::Store;
use crate::browser::later::{is_here, when_here};
use crate::browser::{clipboard, files, host, typing};
use crate::model::Locale;
use crate::ui::board_row::cell_of;
use crate::ui::state::{Action, Block, Source};
use crate::ui::{arrival, later};

/// Listens to what happens anywhere on the page: undo keys, pastes, files that are dropped, and links put into the
/// address bar.
#[hook]
pub(super) fn use_document_events(store: &Store, dispatch: &Callback<Action>) {
    let (store, dispatch) = (store.clone(), dispatch.clone());
    use_effect_with((), move |()| {
        let listeners = web_sys::window().and_then(|window| Some((window.document()?, window))).map(
            |(document, window)| {
                let options = gloo_events::EventListenerOptions::enable_prevent_default();
                // A field keeps its keys to itself.
                let first = gloo_events::EventListenerOptions::run_in_capture_phase();
                let noted = EventListener::new_with_options(&document, "keydown", first, |_| typing::note());
                let keys = dispatch.clone();
                let keydown = EventListener::new_with_options(&document, "keydown", options, move |event| {
                    if let Some(action) = event.dyn_ref::<web_sys::KeyboardEvent>().and_then(undo_key) {
                        event.prevent_default();
                        keys.emit(action);
                    }
                });
                let (pastes, now) = (dispatch.clone(), store.clone());
                let paste = EventListener::new_with_options(&document, "paste", options, move |event| {
                    if let Some(event) = event.dyn_ref::<web_sys::ClipboardEvent>() {
                        paste(event, now.state().locale, &pastes);
                    }
                });
                let over = EventListener::new_with_options(&document, "dragover", options, |event| {
                    // Only so does the browser let a file be dropped.
                    event.prevent_default();
                });
                let (files_dropped, now) = (dispatch.clone(), store.clone());
                let drop = EventListener::new_with_options(&document, "drop", options, move |event| {
                    if let Some(file) = event.dyn_ref::<web_sys::DragEvent>().and_then(files::dropped) {
                        event.prevent_default();
                        let (locale, dispatch) = (now.state().locale, files_dropped.clone());
                        when_here(move || later::open(&file, locale, &dispatch).unwrap_or_default());
                    }
                });
                let hashchange = EventListener::new(&window, "hashchange", move |event| {
                    // The page may have written its own link over this one since.
                    let Some(address) =
                        event.dyn_ref::<web_sys::HashChangeEvent>().map(web_sys::HashChangeEvent::new_url)
                    else {
                        return;
                    };
                    let from = if host::is_framed() { Source::Host } else { Source::Link };
                    let state = store.state();
                    let action = move || later::address_changed(&address, &state.draft, from).flatten();
                    follow(&dispatch, Box::new(action));
                });
                [noted, keydown, paste, over, drop, hashchange]
            },
        );
        move || drop(listeners)
    });
}

/// What opens a file that was chosen.
#[hook]
pub(super) fn use_choosing(locale: Locale, dispatch: &Callback<Action>) -> Callback<HtmlInputElement> {
    use_callback((locale, dispatch.clone()), |input: HtmlInputElement, (locale, dispatch)| {
        if let Some(file) = files::chosen(&input) {
            open(&file, *locale, dispatch);
        }
    })
}

/// Undo or redo, if a key asks for it. A field whose text is being typed keeps the key to itself.
fn undo_key(event: &web_sys::KeyboardEvent) -> Option<Action> {
    if !(event.ctrl_key() || event.meta_key()) || event.alt_key() {
        return None;
    }
    let in_text_area = event.target().is_some_and(|target| target.has_type::<web_sys::HtmlTextAreaElement>());
    match (event.key().to_ascii_lowercase().as_str(), event.shift_key()) {
        _ if in_text_area => None,
        ("z", false) => Some(Action::Undone),
        ("z", true) | ("y", false) => Some(Action::Redone),
        _ => None,
    }
}

/// Opens a file.
pub(super) fn open(file: &File, locale: Locale, dispatch: &Callback<Action>) {
    let dispatch = dispatch.clone();
    files::read(file, move |bytes| dispatch.emit(arrival::file_opened(&bytes, locale)));
}

/// Does what follows from something, as soon as the later part of the program is there to tell.
fn follow(dispatch: &Callback<Action>, action: Box<dyn FnOnce() -> Option<Action>>) {
    let dispatch = dispatch.clone();
    when_here(move || {
        if let Some(action) = action() {
            dispatch.emit(action);
        }
    });
}

/// Pastes into a cell, over a block of cells, or a whole board. What a field takes by itself is left to it.
fn paste(event: &web_sys::ClipboardEvent, locale: Locale, dispatch: &Callback<Action>) -> Option<()> {
    let target: web_sys::Element = event.target()?.dyn_into().ok()?;
    let cell = target.closest(".cell").ok().flatten();
    let in_other_field = cell.is_none() && (target.tag_name() == "INPUT" || target.tag_name() == "TEXTAREA");
    if in_other_field {
        return None;
    }
    let at = cell.and_then(|cell| {
        let (row, column) = cell_of(&cell.query_selector(".cell-input").ok()??.id())?;
        Some(chosen(&cell).unwrap_or(Block { rows: row..row + 1, columns: column..column + 1 }))
    });
    let pasted = clipboard::read(event)?;
    if !is_here() && at.is_some() && !pasted.text.contains(['\t', '\n']) {
        return None;
    }
    let paste = move || later::pasted(&pasted.html, &pasted.text, at.as_ref(), locale).flatten();
    if is_here() {
        dispatch.emit(paste()?);
    } else {
        // As no field is told of a paste later, it goes over the cells, or is the board.
        follow(dispatch, Box::new(paste));
    }
    event.prevent_default();
    Some(())
}

/// The block of cells that is chosen in the grid around a cell.
fn chosen(cell: &web_sys::Element) -> Option<Block> {
    let block = cell.closest("[data-block]").ok()??.get_attribute("data-block")?;
    let mut ends = block.split(',').map_while(|end| end.parse().ok());
    let mut next = || ends.next();
    Some(Block { rows: next()?..next()?, columns: next()?..next()? })
}
