//! The page while it is being printed: the sheet of paper is made only then.

use std::rc::Rc;

use yew::prelude::*;

use crate::browser::{clock, location, print};
use crate::codec::{link, text};
use crate::ui::paper::{Imprint, paper};
use crate::ui::state::State;

/// Whether the page is being printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::ui) enum Printing {
    No,
    /// By the browser.
    Begun,
    /// As soon as the sheet is there.
    Wanted,
}

/// The properties of [`Paper`].
#[derive(Debug, Clone, Properties)]
pub(in crate::ui) struct PaperProps {
    /// The state.
    pub state: Rc<State>,
    /// Whether the page is being printed.
    pub printing: UseStateHandle<Printing>,
}

/// It follows every change of the state.
impl PartialEq for PaperProps {
    fn eq(&self, _: &Self) -> bool {
        false
    }
}

/// The sheet of paper, while the page is being printed.
#[component]
pub(in crate::ui) fn Paper(props: &PaperProps) -> Html {
    let PaperProps { state, printing } = props;
    use_effect_with((), {
        let printing = printing.setter();
        move |()| {
            let watch =
                print::watch(move |now| printing.set(if now { Printing::Begun } else { Printing::No }));
            move || drop(watch)
        }
    });
    use_effect_with(**printing, |printing| {
        if *printing == Printing::Wanted {
            print::print();
        }
    });
    if **printing == Printing::No || state.is_blank() {
        return Html::default();
    }
    let fragment = link::encode(&text::encode(&state.draft)).ok();
    let imprint = Imprint {
        link: fragment.map(|fragment| location::link_to(&fragment)),
        host: location::host(),
        date: clock::today(state.words.tag()),
    };
    paper(state, &imprint)
}
