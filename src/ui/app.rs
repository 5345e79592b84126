//! The app: holds the state, shows it, and carries out every effect.

mod events;
mod sharing;

use std::cell::Cell;
use std::rc::Rc;

use gloo_events::EventListener;
use gloo_timers::callback::Timeout;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use self::events::use_document_events;
use self::sharing::{keep_picture, share};
use super::arrival;
use super::figures::Saved;
use super::page::{Shown, page};
use super::picture::Room;
use super::state::{Action, Direction, Panel, Run, State, Target};
use super::wording::{Signs, Words};
use crate::browser::drafts::Drafts;
use crate::browser::{files, focus, language, location, rescue, size};
use crate::codec::{link, text};
use crate::model::Locale;
use crate::worker::{Client, News, Question};

/// How long the address bar waits for the next edit, in milliseconds.
const ADDRESS_DELAY: u32 = 500;

/// The state as a reducer.
#[derive(Debug, Clone, PartialEq)]
struct Store {
    state: State,
    drafts: Option<Drafts>,
}

impl Reducible for Store {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let mut store = Rc::unwrap_or_clone(self);
        store.state.apply(action);
        Rc::new(store)
    }
}

/// The whole page.
#[component]
pub fn App() -> Html {
    let store = use_reducer(start);
    let state = &store.state;
    let dispatch: Callback<Action> = {
        let dispatcher = store.dispatcher();
        use_callback((), move |action, ()| {
            let signs = if let Action::LocaleChosen(locale) = action { Some(speak(locale)) } else { None };
            dispatcher.dispatch(action);
            if let Some(signs) = signs {
                dispatcher.dispatch(signs);
            }
        })
    };
    use_run(state, &dispatch);
    use_keeping(&store, &dispatch);
    use_document_events(state, &dispatch);
    use_effect_with(state.focus.clone(), |wish| {
        if let Some(wish) = wish {
            focus::focus(&element_id(wish.target));
        }
    });
    let share = (state.panel == Some(Panel::Share) && !state.is_blank()).then(|| share(state, &dispatch));
    // What the pictures call stays the same, so that they are drawn anew only where they change.
    let latest = use_mut_ref(|| None);
    *latest.borrow_mut() = Some((Rc::clone(&state.draft), state.answer.clone(), state.words));
    let save = use_callback((), move |saved: Saved, ()| {
        if let Some((draft, answer, words)) = &*latest.borrow() {
            keep_picture(&saved, draft, answer.as_deref(), *words);
        }
    });
    let choose =
        use_callback((state.locale, dispatch.clone()), |input: HtmlInputElement, (locale, dispatch)| {
            if let Some(file) = files::chosen(&input) {
                let (locale, dispatch) = (*locale, dispatch.clone());
                files::read(&file, move |bytes| dispatch.emit(arrival::file_opened(&bytes, locale)));
            }
        });
    let gauge = use_node_ref();
    let room = use_room(&gauge);
    page(state, &Shown { share, room, gauge, choose, save }, &dispatch)
}

fn start() -> Store {
    let locale = location::parameter("lang").map_or(Locale::En, |tag| Locale::from_tag(&tag));
    let drafts = Drafts::open();
    let kept = drafts.as_ref().and_then(|drafts| drafts.latest());
    let mut state = arrival::start(&location::href(), kept, locale);
    state.apply(speak(locale));
    if drafts.is_none() {
        state.apply(Action::StorageRefused);
    }
    Store { state, drafts }
}

/// Tells the document its language, and asks the browser how that writes numbers.
fn speak(locale: Locale) -> Action {
    let words = Words::new(locale);
    let direction = if words.is_right_to_left() { "rtl" } else { "ltr" };
    language::dress(words.tag(), direction, words.page.document_title);
    let signs = Signs::asked(|value, style| language::number_parts(locale.tag(), value, style));
    Action::SignsFound(signs.unwrap_or(words.signs()))
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
            focus::focus(id);
        }
    });
    if room.0 { Room::Narrow } else { Room::Wide }
}

/// Asks the engine whenever the board has changed, and takes the question back when the reader would not wait.
#[hook]
fn use_run(state: &State, dispatch: &Callback<Action>) {
    let asking = use_mut_ref(|| (None, 0_u32));
    let dispatch = dispatch.clone();
    let (draft, question) = (Rc::clone(&state.draft), state.question());
    use_effect_with((Rc::clone(&state.draft), state.run == Run::Cancelled), move |(_, is_cancelled)| {
        let (client, next_id) = &mut *asking.borrow_mut();
        let client = client.get_or_insert_with(|| {
            let dispatch = dispatch.clone();
            Client::new(move |news| dispatch.emit(told(news)))
        });
        match question.filter(|_| !is_cancelled) {
            None => client.cancel(),
            Some(board) => {
                let id = *next_id;
                *next_id = id.wrapping_add(1);
                dispatch.emit(Action::RunStarted { id });
                client.ask(Question { id, text: text::encode(&draft), board });
            }
        }
    });
}

fn told(news: News) -> Action {
    match news {
        News::Progress { id, share } => Action::RunProgressed { id, share },
        News::Answer { id, board, reply } => Action::RunAnswered { id, board, result: reply },
        News::Futures { id, futures } => Action::FuturesArrived { id, futures },
    }
}

/// Keeps the board in storage and in the address bar: a moment after an edit, and at once when the page is left.
#[hook]
fn use_keeping(store: &Store, dispatch: &Callback<Action>) {
    let state = &store.state;
    let keep = {
        let (draft, drafts, dispatch) = (Rc::clone(&state.draft), store.drafts.clone(), dispatch.clone());
        let is_own = !state.is_blank() && (state.history.can_undo() || state.history.can_redo());
        move || {
            if !is_own {
                return;
            }
            let text = text::encode(&draft);
            if drafts.as_ref().is_some_and(|drafts| !drafts.keep(&text)) {
                dispatch.emit(Action::StorageRefused);
            }
            if let Ok(fragment) = link::encode(&text) {
                location::show(&fragment);
            }
        }
    };
    use_effect_with(Rc::clone(&state.draft), move |draft| {
        rescue::tell(&text::encode(draft));
        let leaving = web_sys::window().map(|window| {
            let keep = keep.clone();
            EventListener::new(&window, "pagehide", move |_| keep())
        });
        let pause = Timeout::new(ADDRESS_DELAY, keep);
        move || drop((leaving, pause))
    });
}

/// The id of the element that can have the focus.
fn element_id(target: Target) -> String {
    match target {
        Target::Cell { row, column } => format!("cell-{row}-{column}"),
        Target::Heading(column) => format!("heading-{column}"),
        Target::Move { row, to: Direction::Up } => format!("up-{row}"),
        Target::Move { row, to: Direction::Down } => format!("down-{row}"),
        Target::Formula => "formula".to_owned(),
        Target::Board => "board-heading".to_owned(),
        Target::AddRow => "add-row".to_owned(),
        Target::OpenBox => "open-box".to_owned(),
        Target::Import => "import-heading".to_owned(),
        Target::SourceBox => "source-box".to_owned(),
        Target::ShareLink => "share-link".to_owned(),
    }
}
