//! The one place of the page that speaks: screen readers say what stands here when it changes.

use std::cell::RefCell;
use std::rc::Rc;

use yew::prelude::*;

use crate::browser::timer::after;
use crate::ui::later;
use crate::ui::remarks::{Remark, Unsaid, remarks};
use crate::ui::state::State;

/// How long each sentence stands before the next, in milliseconds.
const PAUSE: u32 = 1000;

/// What speaks, and what is told to say more: what a choice has led to of which the state knows nothing.
#[hook]
pub(super) fn use_announcer(state: &State) -> (Html, Callback<String>) {
    let told = use_state(|| None::<Remark>);
    let tell = {
        let (told, n_told) = (told.setter(), use_mut_ref(|| 0));
        use_callback((), move |text: String, ()| {
            *n_told.borrow_mut() += 1;
            told.set(Some(Remark { occasion: *n_told.borrow(), text }));
        })
    };
    (later::announcer(state, (*told).clone()).unwrap_or_default(), tell)
}

/// What says each remark once, this one besides those of the state.
pub(in crate::ui) fn speaking(state: &State, told: Option<Remark>) -> Html {
    let remarks: Vec<_> = remarks(state).into_iter().chain(told).collect();
    html! { <Announcer {remarks} /> }
}

/// The properties of an [`Announcer`].
#[derive(Debug, Clone, PartialEq, Properties)]
struct AnnouncerProps {
    /// All that is so now.
    pub remarks: Vec<Remark>,
}

/// What is to be said, and whether the last sentence still has its time.
#[derive(Default)]
struct Speech {
    unsaid: Unsaid,
    is_pausing: bool,
}

/// Says each remark once.
#[component]
fn Announcer(props: &AnnouncerProps) -> Html {
    let said = use_state(String::new);
    let speech = use_mut_ref(Speech::default);
    use_effect_with(props.remarks.clone(), {
        let (speech, said) = (Rc::clone(&speech), said.setter());
        move |remarks| {
            speech.borrow_mut().unsaid.hear(remarks);
            speak(&speech, &said);
        }
    });
    // The time of a sentence begins when it stands on the page.
    use_effect_with((*said).clone(), {
        let said = said.setter();
        move |_| {
            let go_on = move || {
                speech.borrow_mut().is_pausing = false;
                speak(&speech, &said);
            };
            let pause = after(PAUSE, Box::new(go_on));
            move || drop(pause)
        }
    });
    html! { <p class="visually-hidden" role="status">{ &*said }</p> }
}

/// Says what is next, unless the last sentence still has its time.
fn speak(speech: &RefCell<Speech>, said: &UseStateSetter<String>) {
    let mut now = speech.borrow_mut();
    let text = if now.is_pausing { None } else { now.unsaid.say() };
    now.is_pausing |= text.is_some();
    drop(now);
    if let Some(text) = text {
        said.set(text);
    }
}
