//! What this browser keeps: the board on the page in storage and in the address bar, and the boards before it.

use std::rc::Rc;

use gloo_events::EventListener;
use yew::prelude::*;

use super::drawn::FRAME;
use super::store::Store;
use crate::browser::drafts::{Drafts, Kept};
use crate::browser::location;
use crate::browser::timer::after;
use crate::codec::{link, text};
use crate::model::Locale;
use crate::ui::state::{Action, KeptBoard, Place, Source, State};

/// How long storage and the address bar wait for the next edit, in milliseconds.
const DELAY: u32 = 500;

/// A board that this browser has kept, as the state takes it.
pub(super) fn board(drafts: &Drafts, kept: &Kept) -> KeptBoard {
    let place = Place { key: kept.key, time: kept.time };
    let source = if drafts.is_elsewhere(kept) { Source::Own } else { Source::Kept(place) };
    KeptBoard { draft: text::decode(&kept.text, Locale::En), source }
}

/// Keeps the board in storage and in the address bar: a moment after an edit, at once when the page is left, and both
/// boards as soon as the one is drawn that took the other's place.
#[hook]
pub(super) fn use_keeping(store: &Store, drafts: Option<&Rc<Drafts>>, dispatch: &Callback<Action>) {
    let drawn = use_mut_ref(|| None::<Rc<State>>);
    let left = use_mut_ref(Vec::<Rc<State>>::new);
    let state = store.state();
    let keep_all = use_callback((), {
        let (store, drafts, dispatch) = (store.clone(), drafts.cloned(), dispatch.clone());
        let (drawn, left) = (Rc::clone(&drawn), Rc::clone(&left));
        move |(), ()| {
            // What was typed last may not have been drawn.
            let now = store.state();
            let mut all = left.take();
            all.extend(drawn.borrow().clone().filter(|drawn| drawn.number != now.number));
            all.push(now);
            for state in &all {
                keep(state, drafts.as_deref(), &dispatch);
            }
        }
    });
    use_effect_with((), {
        let (keep_all, drafts) = (keep_all.clone(), drafts.cloned());
        move |()| {
            let leaving = web_sys::window().map(|window| {
                EventListener::new(&window, "pagehide", move |_| {
                    keep_all.emit(());
                    if let Some(drafts) = &drafts {
                        drafts.let_go();
                    }
                })
            });
            move || drop(leaving)
        }
    });
    use_effect_with((Rc::as_ptr(&state.draft), state.number), move |_| {
        let before = drawn.replace(Some(Rc::clone(&state)));
        left.borrow_mut().extend(before.filter(|before| before.number != state.number));
        let delay = if left.borrow().is_empty() { DELAY } else { FRAME };
        let pause = after(delay, Box::new(move || keep_all.emit(())));
        move || drop(pause)
    });
}

/// Keeps the board of a state. The worked example is never written anywhere: where an edit of it was taken back, so is
/// what was written.
fn keep(state: &State, drafts: Option<&Drafts>, dispatch: &Callback<Action>) {
    if state.is_blank() || !(state.history.can_undo() || state.history.can_redo()) {
        return;
    }
    let text = state.sheet.write(&state.draft);
    if text == text::encode(&state.words.example()) {
        location::clear();
        return drafts.into_iter().for_each(|drafts| drafts.take_back(state.number));
    }
    let from = if let Source::Kept(place) = state.source { Some((place.key, place.time)) } else { None };
    if drafts.is_some_and(|drafts| !drafts.keep(state.number, from, &text)) {
        dispatch.emit(Action::StorageRefused);
    }
    if let Ok(fragment) = link::encode(&text) {
        location::show(&fragment);
    }
}
