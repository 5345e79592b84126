//! The state of the page, and what asks the engine about it: as soon as something has happened, before that is drawn.

use std::cell::RefCell;
use std::rc::Rc;

use yew::prelude::*;

use crate::browser::timer::{after, after_frame};
use crate::browser::{location, rescue};
use crate::model::Draft;
use crate::ui::later;
use crate::ui::state::{Action, Run, State};
use crate::worker::{Client, News, Question};

/// How long a commit waits for its answer, to be drawn together with it, in milliseconds.
const PATIENCE: u32 = 40;

thread_local! {
    /// What waits until the state has been drawn.
    static AFTERWARDS: RefCell<Vec<Box<dyn FnOnce()>>> = RefCell::default();
}

/// Does something once the state, as it is now, has been drawn.
pub(in crate::ui) fn when_drawn(action: Box<dyn FnOnce()>) {
    AFTERWARDS.with_borrow_mut(|waiting| waiting.push(action));
}

/// What takes a question, or takes the last one back.
type Ask = Callback<Option<Question>>;

/// The state, its board as text, and what has been asked about it.
#[derive(Debug)]
struct Kept {
    state: Rc<State>,
    /// Whether the page has been drawn as the state is.
    is_drawn: bool,
    /// A draft, and the text that it is.
    written: Option<(Rc<Draft>, Rc<String>)>,
    ask: Option<Ask>,
    /// The number of the last question, and whether its answer was wanted.
    asked: Option<(u32, bool)>,
}

/// The state of the page.
#[derive(Debug, Clone)]
pub(in crate::ui) struct Store(Rc<RefCell<Kept>>);

impl Store {
    fn new(state: State) -> Self {
        Self(Rc::new(RefCell::new(Kept {
            state: Rc::new(state),
            is_drawn: false,
            written: None,
            ask: None,
            asked: None,
        })))
    }

    /// The state.
    pub(super) fn state(&self) -> Rc<State> {
        Rc::clone(&self.0.borrow().state)
    }

    /// Its board as canonical text.
    pub(super) fn text(&self) -> Rc<String> {
        self.0.borrow_mut().text()
    }

    /// Takes note of what happened, and asks the engine what follows: about a board that takes the place of another once
    /// that is seen.
    fn take(&self, action: Action) {
        let mut kept = self.0.borrow_mut();
        kept.is_drawn = false;
        let number = kept.state.number;
        Rc::make_mut(&mut kept.state).apply(action);
        let is_another = kept.state.number != number;
        drop(kept);
        if is_another {
            let this = self.clone();
            after_frame(Box::new(move || this.ask()));
        } else {
            self.ask();
        }
    }

    /// Asks the question of the state, or takes back the last when the reader would not wait for its answer.
    fn ask(&self) {
        let mut kept = self.0.borrow_mut();
        // The page that is left when the program stops is told the board in any case.
        let text = kept.text();
        let Some(ask) = kept.ask.clone() else { return };
        let (id, is_wanted) = (kept.state.n_asked, !matches!(kept.state.run, Run::Idle | Run::Cancelled));
        if kept.asked.replace((id, is_wanted)) == Some((id, is_wanted)) {
            return;
        }
        let board = kept.state.question().filter(|_| is_wanted);
        let question = board.map(|board| Question { id, text: text.to_string(), board });
        drop(kept);
        ask.emit(question);
    }
}

impl Kept {
    /// The board as text, written once a draft, and told to the page that is left when the program stops.
    fn text(&mut self) -> Rc<String> {
        let State { draft, sheet, .. } = &*self.state;
        match &self.written {
            Some((known, text)) if Rc::ptr_eq(known, draft) => Rc::clone(text),
            _ => {
                let text = Rc::new(sheet.write(draft));
                rescue::tell(&text);
                self.written = Some((Rc::clone(draft), Rc::clone(&text)));
                text
            }
        }
    }
}

/// The state of the page, and what tells it what happened.
///
/// What a key has committed is drawn once the browser has painted where the key led to, and together with its answer if
/// that comes soon: until then its field says what was typed.
#[hook]
pub(super) fn use_store(first: &State) -> (Store, Callback<Action>) {
    let store = (*use_memo((), |()| Store::new(first.clone()))).clone();
    let redraw = use_force_update();
    store.0.borrow_mut().is_drawn = true;
    use_effect(|| AFTERWARDS.take().into_iter().for_each(|action| action()));
    let dispatch = {
        let store = store.clone();
        use_callback((), move |action: Action, ()| {
            if let Action::LocaleChosen(locale) = action {
                location::choose_language(locale.tag());
            }
            let is_typed = matches!(action, Action::CellTyped { .. });
            store.take(action);
            if !is_typed {
                return redraw.force_update();
            }
            let (redraw, store) = (redraw.clone(), store.clone());
            let draw = move || {
                if !store.0.borrow().is_drawn {
                    redraw.force_update();
                }
            };
            after_frame(Box::new(move || drop(after(PATIENCE, Box::new(draw)).forget())));
        })
    };
    let is_hired = store.0.borrow().ask.is_some();
    if !is_hired {
        store.0.borrow_mut().ask = later::client(dispatch.clone());
        store.ask();
    }
    (store, dispatch)
}

/// What asks the engine a question, in place of the one before, or takes that back.
pub(super) fn client(dispatch: Callback<Action>) -> Ask {
    let client = Client::new(move |news| dispatch.emit(told(news)));
    Callback::from(move |question| match question {
        None => client.cancel(),
        Some(question) => client.ask(question),
    })
}

/// What the engine has said, as an action.
fn told(news: News) -> Action {
    match news {
        News::Progress { id, share } => Action::RunProgressed { id, share },
        News::Answer { id, board, reply } => Action::RunAnswered { id, board, result: reply },
        News::Futures { id, futures } => Action::FuturesArrived { id, futures },
    }
}
