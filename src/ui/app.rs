//! The app: holds the state, shows it, and carries out every effect.

pub(super) mod announcer;
pub(super) mod drawn;
mod events;
pub(super) mod hosting;
mod keeping;
pub mod later;
pub(super) mod motion;
mod panels;
pub(super) mod printing;
mod recents;
pub(super) mod sharing;
pub(super) mod store;

use std::cell::Cell;
use std::rc::Rc;

use yew::prelude::*;

use self::announcer::use_announcer;
use self::drawn::use_drawn;
use self::events::use_document_events;
use self::keeping::use_keeping;
use self::printing::Printing;
use self::sharing::use_saving;
use self::store::use_store;
use super::arrival;
use super::board_row::cell_id;
use super::page::{N_PARTS, Shown, page};
use super::picture::Room;
use super::state::{Action, Direction, State, Target};
use super::wording::Signs;
pub(super) use crate::browser::drafts::Drafts;
pub(super) use crate::browser::focus::focus;
use crate::browser::later::{is_here, when_here};
pub(super) use crate::browser::timer::next;
use crate::browser::{focus, host, language, location, one_file, size};
use crate::codec::link::{self, Recovered};
use crate::model::Locale;

/// What the app starts from, which never changes.
#[derive(Debug, Clone, Properties)]
pub struct AppProps {
    state: State,
    drafts: Option<Rc<Drafts>>,
}

impl PartialEq for AppProps {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

/// The whole page.
#[component]
pub fn App(props: &AppProps) -> Html {
    let (store, dispatch) = use_store(&props.state);
    let (state, drafts) = (&store.state(), props.drafts.as_ref());
    let dispatch = use_waiting(&dispatch);
    use_language(state, &dispatch);
    use_keeping(&store, drafts, &dispatch);
    use_document_events(&store, &dispatch);
    use_effect_with(state.focus.clone(), |wish| {
        if let Some(wish) = wish {
            focus(&element_id(wish.target));
        }
    });
    let printing = use_state_eq(|| Printing::No);
    let print = {
        let printing = printing.setter();
        Callback::from(move |()| printing.set(Printing::Wanted))
    };
    let save = use_saving(&store, &dispatch);
    let gauge = use_node_ref();
    let room = use_room(&gauge);
    let (announcer, tell) = use_announcer(state);
    let drafts = drafts.cloned();
    let is_guest = is_guest();
    let n_parts = use_drawn(N_PARTS, 0);
    let shown = Shown { n_parts, is_guest, store, drafts, announcer, room, gauge, print, save, tell };
    page(state, shown, &printing, &dispatch)
}

/// Whether what stands here is none of this browser's to keep: a frame's, so that it never mixes with what a reader has
/// made elsewhere and no host can ask for that, and what may only be looked at.
fn is_guest() -> bool {
    host::is_guest() || host::is_asked("ro")
}

/// The locale that the page starts in.
fn first_locale() -> Locale {
    location::parameter("lang").or_else(language::tag).map_or(Locale::En, |tag| Locale::from_tag(&tag))
}

/// The board in the address, if that is written as the page writes it.
pub fn written() -> Option<Recovered> {
    link::written(&location::href())
}

/// Whether what the page shows first stands in the later part of the program: other words, another view, or a board in
/// an address that something has changed.
pub fn starts_later(written: Option<&Recovered>) -> bool {
    first_locale() == Locale::De || is_guest() || host::is_asked("embed") || written.is_none()
}

impl AppProps {
    /// Reads the board that the page shows first: that of the address, or what was kept.
    pub fn start(written: Option<Recovered>) -> Self {
        let drafts = if is_guest() { None } else { Drafts::open().map(Rc::new) };
        Self { state: first_state(written, drafts.as_deref()), drafts }
    }
}

fn first_state(written: Option<Recovered>, drafts: Option<&Drafts>) -> State {
    let locale = first_locale();
    let latest = drafts.and_then(|drafts| Some(keeping::board(drafts, &drafts.latest()?)));
    let found = written.or_else(|| later::recovered(&location::href()));
    let mut state = arrival::start(
        found.unwrap_or(Recovered::Nothing),
        one_file::take_board(),
        latest.filter(|kept| !kept.draft.is_empty()),
        locale,
    );
    state.is_read_only = host::is_asked("ro");
    // A guest that says nothing of itself keeps nothing, as every guest.
    if state.is_read_only || host::is_asked("embed") {
        return state;
    }
    if !drafts.is_some_and(Drafts::takes_more) {
        state.apply(Action::StorageRefused);
    } else if drafts.is_some_and(|drafts| drafts.is_news(drafts.all().1)) {
        state.apply(Action::UnreadableFound);
    }
    state
}

/// Tells the document its language, and asks the browser how that writes numbers.
#[hook]
fn use_language(state: &State, dispatch: &Callback<Action>) {
    let (words, dispatch) = (state.words, dispatch.clone());
    use_effect_with(state.locale, move |_| {
        let direction = if words.is_right_to_left() { "rtl" } else { "ltr" };
        language::dress(words.tag(), direction, words.page.document_title);
    });
    // The first to ask waits long for the browser to find its languages: that is the worker (`language::warm`).
    use_effect_with((state.locale, state.pictured.is_some()), move |&(locale, is_warm)| {
        let signs = is_warm.then(|| later::signs(locale)).flatten().flatten();
        if let Some(signs) = signs.filter(|signs| *signs != words.signs()) {
            dispatch.emit(Action::SignsFound(signs));
        }
    });
}

/// How the browser writes numbers in a locale, if it says so.
pub(super) fn signs(locale: Locale) -> Option<&'static Signs> {
    Signs::asked(|value, style| language::number_parts(locale.tag(), value, style))
}

/// How much room the widget has. Where that changes, what is being typed on the board is committed, and the keyboard
/// goes on in the other layout.
#[hook]
fn use_room(gauge: &NodeRef) -> Room {
    // Whether it is narrow, and what had the focus before that was so.
    let room = use_state(|| (size::is_narrow(), None::<String>));
    use_effect_with(gauge.clone(), {
        let room = room.clone();
        move |gauge: &NodeRef| {
            let last = Cell::new(room.0);
            let watch = gauge.cast().map(|gauge| {
                size::watch_narrow(&gauge, move |now| {
                    if now != last.replace(now) {
                        room.set((now, focus::leave(".board")));
                    }
                })
            });
            move || drop(watch)
        }
    });
    use_effect_with(room.clone(), |room| {
        if let Some(id) = &room.1 {
            focus(id);
        }
    });
    if room.0 { Room::Narrow } else { Room::Wide }
}

/// Draws the page once more when the later part of the program has arrived; until then an action that needs it waits.
#[hook]
fn use_waiting(dispatch: &Callback<Action>) -> Callback<Action> {
    let redraw = use_force_update();
    // It may arrive between the first drawing and what follows that.
    use_effect_with(is_here(), move |was_here| {
        if !was_here {
            when_here(move || redraw.force_update());
        }
    });
    use_callback(dispatch.clone(), |action: Action, dispatch| {
        if action.is_patient() {
            let dispatch = dispatch.clone();
            when_here(move || dispatch.emit(action));
        } else {
            dispatch.emit(action);
        }
    })
}

/// The id of the element that can have the focus.
fn element_id(target: Target) -> String {
    match target {
        Target::Cell { row, column } => cell_id(row, column),
        Target::Heading(column) => format!("heading-{column}"),
        Target::Move { row, to: Direction::Up } => format!("up-{row}"),
        Target::Move { row, to: Direction::Down } => format!("down-{row}"),
        Target::Formula => "formula".to_owned(),
        Target::Board => "board-heading".to_owned(),
        Target::AddRow => "add-row".to_owned(),
        Target::OpenBox => "open-box".to_owned(),
        Target::Recent => "recent-heading".to_owned(),
        Target::Import => "import-heading".to_owned(),
        Target::SourceBox => "source-box".to_owned(),
        Target::ShareLink => "share-link".to_owned(),
        Target::Snippet => "snippet".to_owned(),
    }
}
