//! The page while it is being printed: the sheet of paper is made only then.

use yew::prelude::*;

use crate::browser::{clock, location, print};
use crate::codec::{link, text};
use crate::ui::paper::{Imprint, paper};
use crate::ui::state::State;

/// The sheet of paper, while the page is being printed.
#[hook]
pub(super) fn use_paper(state: &State) -> Option<Html> {
    let is_printing = use_state_eq(|| false);
    use_effect_with((), {
        let is_printing = is_printing.clone();
        move |()| {
            let watch = print::watch(move |now| is_printing.set(now));
            move || drop(watch)
        }
    });
    (*is_printing && !state.is_blank()).then(|| {
        let fragment = link::encode(&text::encode(&state.draft)).ok();
        let imprint = Imprint {
            link: fragment.map(|fragment| location::link_to(&fragment)),
            host: location::host(),
            date: clock::today(state.words.tag()),
        };
        paper(state, &imprint)
    })
}
