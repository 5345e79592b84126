//! The app: holds the state, shows it, and carries out every effect.

use std::rc::Rc;

use gloo_events::EventListener;
use gloo_timers::callback::Timeout;
use wasm_bindgen::JsCast;
use yew::prelude::*;

use super::arrival;
use super::page::page;
use super::share_panel::{Share, share_panel};
use super::state::{Action, Direction, Panel, Run, State, Target};
use super::wording::{Signs, Words};
use crate::browser::drafts::Drafts;
use crate::browser::{clipboard, download, focus, language, location};
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
    page(state, share, &dispatch)
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
    use_effect_with(Rc::clone(&state.draft), move |_| {
        let leaving = web_sys::window().map(|window| {
            let keep = keep.clone();
            EventListener::new(&window, "pagehide", move |_| keep())
        });
        let pause = Timeout::new(ADDRESS_DELAY, keep);
        move || drop((leaving, pause))
    });
}

/// Listens to what happens anywhere on the page: undo keys, pastes, and links put into the address bar.
#[hook]
fn use_document_events(state: &State, dispatch: &Callback<Action>) {
    let dispatch = dispatch.clone();
    let (draft, locale) = (Rc::clone(&state.draft), state.locale);
    use_effect_with(Rc::clone(&state.draft), move |_| {
        let listeners = web_sys::window().and_then(|window| Some((window.document()?, window))).map(
            |(document, window)| {
                let options = gloo_events::EventListenerOptions::enable_prevent_default();
                let keys = dispatch.clone();
                let keydown = EventListener::new_with_options(&document, "keydown", options, move |event| {
                    if let Some(action) = event.dyn_ref::<web_sys::KeyboardEvent>().and_then(undo_key) {
                        event.prevent_default();
                        keys.emit(action);
                    }
                });
                let pastes = dispatch.clone();
                let paste = EventListener::new_with_options(&document, "paste", options, move |event| {
                    if let Some(action) = event
                        .dyn_ref::<web_sys::ClipboardEvent>()
                        .and_then(|event| paste_action(event, locale))
                    {
                        event.prevent_default();
                        pastes.emit(action);
                    }
                });
                let hashchange = EventListener::new(&window, "hashchange", move |_| {
                    if let Some(action) = arrival::address_changed(&location::href(), &draft) {
                        dispatch.emit(action);
                    }
                });
                [keydown, paste, hashchange]
            },
        );
        move || drop(listeners)
    });
}

/// Undo or redo, if a key asks for it. A field whose text is being typed keeps the key to itself.
fn undo_key(event: &web_sys::KeyboardEvent) -> Option<Action> {
    if !(event.ctrl_key() || event.meta_key()) || event.alt_key() {
        return None;
    }
    let in_text_area = event.target().is_some_and(|target| target.has_type::<web_sys::HtmlTextAreaElement>());
    match (event.key().to_ascii_lowercase().as_str(), event.shift_key()) {
        _ if in_text_area => None,
        ("z", false) => Some(Action::Undone),
        ("z", true) | ("y", false) => Some(Action::Redone),
        _ => None,
    }
}

/// What a paste does: into a cell, over a block of cells, or as a whole board.
fn paste_action(event: &web_sys::ClipboardEvent, locale: Locale) -> Option<Action> {
    let target: web_sys::Element = event.target()?.dyn_into().ok()?;
    let cell = target.closest(".cell").ok().flatten();
    let in_other_field = cell.is_none() && (target.tag_name() == "INPUT" || target.tag_name() == "TEXTAREA");
    if in_other_field {
        return None;
    }
    let at = cell.and_then(|cell| {
        let index = |name: &str| cell.get_attribute(name)?.parse::<usize>().ok();
        Some((index("data-row")?, index("data-column")?))
    });
    let pasted = clipboard::read(event)?;
    arrival::pasted(pasted.table, &pasted.text, at, locale)
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
        Target::ShareLink => "share-link".to_owned(),
    }
}

/// The share panel, with what its buttons do.
fn share(state: &State, dispatch: &Callback<Action>) -> Html {
    let text = text::encode(&state.draft);
    let fragment = link::encode(&text);
    let n_board = fragment.as_ref().map_or(0, String::len);
    let link = fragment.ok().map(|fragment| location::link_to(&fragment));
    let copy = |text: String| {
        let dispatch = dispatch.clone();
        Callback::from(move |_: MouseEvent| {
            let dispatch = dispatch.clone();
            clipboard::write(text.clone(), move |done| dispatch.emit(Action::Copied { done }));
        })
    };
    let save = {
        let text = text.clone();
        Callback::from(move |_: MouseEvent| {
            download::save("board.tsv", &text);
        })
    };
    let copy_link = copy(link.clone().unwrap_or_default());
    share_panel(state.words, &Share { link, n_board, copy_link, copy_text: copy(text), save })
}
