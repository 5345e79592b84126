//! The page while it is being printed: the sheet of paper is made only then.

use yew::prelude::*;

use crate::browser::{clock, location, print};
use crate::codec::{link, text};
use crate::ui::later;
use crate::ui::paper::Imprint;
use crate::ui::state::State;

/// Whether the page is being printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Printing {
    No,
    /// By the browser.
    Begun,
    /// As soon as the sheet is there.
    Wanted,
}

/// The sheet of paper, while the page is being printed, and what has it printed.
#[hook]
pub(super) fn use_paper(state: &State) -> (Option<Html>, Callback<()>) {
    let printing = use_state_eq(|| Printing::No);
    use_effect_with((), {
        let printing = printing.setter();
        move |()| {
            let watch =
                print::watch(move |now| printing.set(if now { Printing::Begun } else { Printing::No }));
            move || drop(watch)
        }
    });
    use_effect_with(*printing, |printing| {
        if *printing == Printing::Wanted {
            print::print();
        }
    });
    let want = {
        let printing = printing.setter();
        Callback::from(move |()| printing.set(Printing::Wanted))
    };
    let sheet = (*printing != Printing::No && !state.is_blank()).then(|| {
        let fragment = link::encode(&text::encode(&state.draft)).ok();
        let imprint = Imprint {
            link: fragment.map(|fragment| location::link_to(&fragment)),
            host: location::host(),
            date: clock::today(state.words.tag()),
        };
        later::paper(state, &imprint)
    });
    let sheet = sheet.flatten();
    (sheet, want)
}
