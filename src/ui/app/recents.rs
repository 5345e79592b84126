//! The boards that this browser has kept, while they are listed, and what forgets them.

use std::cell::RefCell;
use std::rc::Rc;

use gloo_events::EventListener;
use yew::prelude::*;

use super::keeping::board;
use crate::browser::clock;
use crate::browser::drafts::{Drafts, Forgotten, Kept, MAX_KEPT};
use crate::ui::recent_boards::{Forget, Recent, Recents};
use crate::ui::state::{Panel, Source, State};

/// The boards of this browser while the panel that lists them is open, and what forgets them.
#[hook]
pub(super) fn use_recents(
    state: &State,
    drafts: Option<&Rc<Drafts>>,
    tell: &Callback<String>,
) -> (Option<Rc<Recents>>, Callback<Forget>) {
    let found = use_state_eq(|| None::<Rc<Recents>>);
    let forgotten = use_mut_ref(Forgotten::new);
    let read: Rc<dyn Fn()> = {
        let (found, forgotten, drafts) = (found.clone(), Rc::clone(&forgotten), drafts.cloned());
        let (number, language, is_refused) = (state.number, state.words.tag(), state.storage_told);
        let start = if let Source::Kept(place) = state.source { Some(place.key) } else { None };
        Rc::new(move || {
            let all = drafts
                .as_ref()
                .map(|drafts| all(drafts, drafts.place(number).or(start), language))
                .unwrap_or_default();
            let n_forgotten = forgotten.borrow().len();
            found.set(Some(Rc::new(Recents { n_forgotten, is_refused, ..all })));
        })
    };
    let is_shown = state.panel == Some(Panel::Open);
    use_effect_with((is_shown, state.number, state.words.tag(), state.storage_told), {
        let (read, found, forgotten) = (Rc::clone(&read), found.clone(), Rc::clone(&forgotten));
        move |&(is_shown, ..)| {
            let listener = if is_shown {
                read();
                // Another tab has kept something, or has forgotten it.
                web_sys::window().map(|window| EventListener::new(&window, "storage", move |_| read()))
            } else {
                forgotten.borrow_mut().clear();
                found.set(None);
                None
            };
            move || drop(listener)
        }
    });
    let forget = {
        let drafts = drafts.cloned();
        Callback::from(move |what| {
            if let Some(drafts) = &drafts {
                forget(drafts, what, &forgotten);
            }
            read();
        })
    };
    let n_forgotten = found.as_ref().map_or(0, |recents| recents.n_forgotten);
    use_effect_with(n_forgotten, {
        let (tell, words) = (tell.clone(), state.words);
        move |&n| {
            if n > 0 {
                tell.emit(words.counted(words.rest().kept.forgotten, n));
            }
        }
    });
    ((*found).clone(), forget)
}

fn forget(drafts: &Drafts, what: Forget, forgotten: &RefCell<Forgotten>) {
    let taken = match what {
        Forget::One(key) => drafts.forget(Some(key)),
        Forget::All => drafts.forget(None),
        Forget::BringBack => {
            drafts.bring_back(&forgotten.take());
            return;
        }
    };
    forgotten.borrow_mut().extend(taken);
}

fn all(drafts: &Drafts, here: Option<f64>, language: &str) -> Recents {
    let (kept, n_unreadable) = drafts.all();
    let recent = |kept: &Kept| Recent {
        key: kept.key,
        board: board(drafts, kept),
        edited: clock::ago(kept.time, language),
        is_here: here == Some(kept.key),
    };
    Recents { boards: kept.iter().map(recent).collect(), most: MAX_KEPT, n_unreadable, ..Recents::default() }
}
