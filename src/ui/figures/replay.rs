//! Single futures, one after the other: what a chance looks like. Nothing moves until it is asked to.

use gloo_timers::callback::Timeout;
use yew::prelude::*;

use crate::engine::REPLAYED;
use crate::ui::wording::Words;

/// How long each future stands, in milliseconds.
const PAUSE: u32 = 900;

/// The buttons that show one future, the next, play them on, or go back to all; with what the one shown says.
pub(super) fn replay(
    words: Words,
    shown: &UseStateHandle<Option<usize>>,
    is_playing: &UseStateHandle<bool>,
    told: Option<String>,
) -> Html {
    let step = {
        let (shown, is_playing) = (shown.clone(), is_playing.clone());
        Callback::from(move |_: MouseEvent| {
            is_playing.set(false);
            shown.set(Some(after(*shown)));
        })
    };
    let play = {
        let (shown, is_playing) = (shown.clone(), is_playing.clone());
        Callback::from(move |_: MouseEvent| {
            if !*is_playing {
                shown.set(Some(after(*shown)));
            }
            is_playing.set(!*is_playing);
        })
    };
    let end = {
        let (shown, is_playing) = (shown.clone(), is_playing.clone());
        Callback::from(move |_: MouseEvent| {
            is_playing.set(false);
            shown.set(None);
        })
    };
    html! {
        <div class="replay">
            <button type="button" class="button small" onclick={step}>{ words.rest().figures.one_future }</button>
            <button type="button" class="button small play" onclick={play} aria-pressed={if **is_playing { "true" } else { "false" }}>
                { if **is_playing { words.rest().figures.pause } else { words.rest().figures.play } }
            </button>
            <button type="button" class="button small" onclick={end} aria-disabled={shown.is_none().then_some("true")}>
                { words.rest().figures.all_futures }
            </button>
            <p class="finding">{ told }</p>
        </div>
    }
}

/// Shows the next future a while later, unless what is returned is dropped before.
pub(super) fn next_future(shown: &UseStateHandle<Option<usize>>) -> Timeout {
    let shown = shown.clone();
    Timeout::new(PAUSE, move || shown.set(Some(after(*shown))))
}

fn after(shown: Option<usize>) -> usize {
    shown.map_or(0, |shown| (shown + 1) % REPLAYED)
}
