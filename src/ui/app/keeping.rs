//! What this browser keeps: the board on the page in storage and in the address bar, and the boards before it.

use std::rc::Rc;

use gloo_events::EventListener;
use yew::prelude::*;

use super::drawn::FRAME;
use crate::browser::drafts::{Drafts, Kept};
use crate::browser::timer::after;
use crate::browser::{location, rescue};
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
pub(super) fn use_keeping(
    state: &State,
    text: &Rc<String>,
    drafts: Option<&Rc<Drafts>>,
    dispatch: &Callback<Action>,
) {
    let pending = use_mut_ref(|| None::<(u32, Rc<dyn Fn()>)>);
    let left = use_mut_ref(Vec::<Rc<dyn Fn()>>::new);
    let keep = keeping(state, text, drafts, dispatch);
    let drafts = drafts.cloned();
    use_effect_with((Rc::clone(text), state.number), move |(text, number)| {
        rescue::tell(text);
        let before = pending.replace(Some((*number, Rc::clone(&keep))));
        left.borrow_mut().extend(before.filter(|(before, _)| before != number).map(|(_, keep)| keep));
        let delay = if left.borrow().is_empty() { DELAY } else { FRAME };
        let keep = Rc::new(move || {
            left.take().iter().for_each(|keep| keep());
            keep();
        });
        let leaving = web_sys::window().map(|window| {
            let keep = Rc::clone(&keep);
            EventListener::new(&window, "pagehide", move |_| {
                keep();
                if let Some(drafts) = &drafts {
                    drafts.let_go();
                }
            })
        });
        let pause = after(delay, Box::new(move || keep()));
        move || drop((leaving, pause))
    });
}

/// Keeps the board of this state. The worked example is never written anywhere: where an edit of it was taken back,
/// so is what was written.
fn keeping(
    state: &State,
    text: &Rc<String>,
    drafts: Option<&Rc<Drafts>>,
    dispatch: &Callback<Action>,
) -> Rc<dyn Fn()> {
    let (text, drafts, dispatch) = (Rc::clone(text), drafts.cloned(), dispatch.clone());
    let (number, source, words) = (state.number, state.source, state.words);
    let is_own = !state.is_blank() && (state.history.can_undo() || state.history.can_redo());
    Rc::new(move || {
        if !is_own {
            return;
        }
        if *text == text::encode(&words.example()) {
            location::clear();
            return drafts.iter().for_each(|drafts| drafts.take_back(number));
        }
        let from = if let Source::Kept(place) = source { Some((place.key, place.time)) } else { None };
        if drafts.as_ref().is_some_and(|drafts| !drafts.keep(number, from, &text)) {
            dispatch.emit(Action::StorageRefused);
        }
        if let Ok(fragment) = link::encode(&text) {
            location::show(&fragment);
        }
    })
}
