//! The page in a frame: hears its host, tells it height and board, and knows the link that leads out.

use std::any::Any;
use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen::JsValue;
use yew::prelude::*;

use super::sharing::use_fragment;
use crate::browser::host::{self, ANYBODY, Message, Value};
use crate::browser::{location, size};
use crate::embed::{APP, Content, Deed, Desk, Field, Id, MAX_CHARS, Refusal, Reply, Theme, VERSION};
use crate::report;
use crate::ui::embedded::{Guest, embedded};
use crate::ui::page::{Shown, whole};
use crate::ui::state::{Action, Answer, Source, State};

/// What a host may be told.
#[derive(Debug)]
struct Told {
    text: Rc<String>,
    link: Option<String>,
    answer: Option<Rc<Answer>>,
}

/// Who is told, and what stands on the page.
#[derive(Debug)]
struct Hosting {
    desk: RefCell<Desk>,
    told: RefCell<Told>,
}

/// The properties of [`GuestPage`].
#[derive(Debug, Clone, Properties)]
pub(in crate::ui) struct GuestProps {
    /// The state.
    pub state: Rc<State>,
    /// What the app knows besides.
    pub shown: Rc<Shown>,
    /// Takes what happened.
    pub dispatch: Callback<Action>,
}

/// It follows every change of the state.
impl PartialEq for GuestProps {
    fn eq(&self, _: &Self) -> bool {
        false
    }
}

/// A page that is somebody else's guest or may only be looked at.
#[component]
pub(in crate::ui) fn GuestPage(props: &GuestProps) -> Html {
    let GuestProps { state, shown, dispatch } = props;
    let guest = use_host(state, &shown.store.text(), dispatch);
    if guest.is_embedded {
        embedded(state, shown, &guest, dispatch)
    } else {
        whole(state, shown, Some(&guest), dispatch)
    }
}

/// What such a page shows of its being one.
#[hook]
fn use_host(state: &State, text: &Rc<String>, dispatch: &Callback<Action>) -> Guest {
    let (is_framed, is_embedded) = (host::is_framed(), host::is_asked("embed"));
    let link = use_fragment(Some(Rc::clone(text)));
    let answer = state.current_answer().cloned();
    let digest = answer.as_ref().map(|answer| answer.report.digest.to_string());
    let told = || Told { text: Rc::clone(text), link: (*link).clone(), answer: answer.clone() };
    let hosting = use_memo((), |()| Hosting { desk: RefCell::default(), told: RefCell::new(told()) });
    hosting.told.replace(told());
    let is_heard = use_state_eq(|| false);
    use_effect_with((), {
        let (hosting, dispatch, heard) = (Rc::clone(&hosting), dispatch.clone(), is_heard.setter());
        move |()| {
            let attention = is_framed.then(|| attend(&hosting, &dispatch, heard));
            move || drop(attention)
        }
    });
    use_effect_with((Rc::clone(text), digest), {
        let hosting = Rc::clone(&hosting);
        move |_| hosting.tell()
    });
    let first = use_memo(state.number, |_| Rc::clone(text));
    Guest {
        is_embedded,
        // A board too long for a link has none: any other link would open another board.
        link: match link.as_deref() {
            _ if state.is_blank() => location::way_out(None),
            Some(link) => location::way_out(Some(link)),
            None => None,
        }
        .map(AttrValue::from),
        is_lost: is_embedded && *first != *text && !*is_heard,
    }
}

/// Listens to the host, and tells it how high the page is, for as long as what is returned is kept.
fn attend(hosting: &Rc<Hosting>, dispatch: &Callback<Action>, heard: UseStateSetter<bool>) -> Box<dyn Any> {
    let (hosting, dispatch) = (Rc::clone(hosting), dispatch.clone());
    let listener = host::listen(move |message| {
        hosting.hear(message, &dispatch);
        heard.set(hosting.desk.borrow().subscriber().is_some());
    });
    host::post(ANYBODY, &head("ready", None));
    Box::new((listener, size::watch_height(tell_height)))
}

impl Hosting {
    /// Does what a message asks for.
    fn hear(&self, message: &Message, dispatch: &Callback<Action>) {
        let origin = message.origin();
        let Some(heard) = self.desk.borrow_mut().hear(&origin, |name| message.field(name).map(field)) else {
            return;
        };
        let tells = heard.deed == Some(Deed::Tell);
        match heard.deed {
            Some(Deed::Load(draft)) => dispatch.emit(Action::BoardOpened { draft, from: Source::Host }),
            Some(Deed::Theme(theme)) => host::show_theme(name(theme)),
            Some(Deed::Tell) | None => {}
        }
        let mut answer = head(heard.reply.kind(), heard.id);
        match heard.reply {
            Reply::Done => {}
            Reply::Content(Content::State) => answer.extend(self.content()),
            Reply::Content(Content::Report) => answer.push(("report", self.report())),
            Reply::Refused(why) => answer.extend(refused(why)),
        }
        // What holds no content may go to a host that cannot be told from another.
        let is_known = self.desk.borrow().subscriber() == Some(&origin);
        host::post(if is_known { &origin } else { ANYBODY }, &answer);
        if tells {
            self.tell();
        }
    }

    /// Tells the board to whoever has subscribed.
    fn tell(&self) {
        if let Some(origin) = self.desk.borrow().subscriber() {
            let mut state = head("state", None);
            state.extend(self.content());
            host::post(origin, &state);
        }
    }

    fn content(&self) -> [(&'static str, JsValue); 3] {
        let Told { text, link, answer } = &*self.told.borrow();
        let digest = answer.as_ref().map(|answer| answer.report.digest.to_string());
        [
            ("text", text.as_str().into()),
            ("link", or_null(link.as_deref())),
            ("digest", or_null(digest.as_deref())),
        ]
    }

    fn report(&self) -> JsValue {
        let report = self.told.borrow().answer.as_ref().map(|answer| report::json(&answer.report));
        or_null(report.as_deref())
    }
}

/// What every message begins with.
fn head(kind: &str, id: Id) -> Vec<(&'static str, JsValue)> {
    let id = match id {
        Some(Field::Text(text)) => text.into(),
        Some(Field::Number(number)) => number.into(),
        _ => JsValue::NULL,
    };
    vec![("app", APP.into()), ("v", VERSION.into()), ("type", kind.into()), ("id", id)]
}

fn refused(why: Refusal) -> [(&'static str, JsValue); 2] {
    [("code", why.code().into()), ("message", why.message().into())]
}

fn or_null(text: Option<&str>) -> JsValue {
    text.map_or(JsValue::NULL, JsValue::from)
}

/// A field as far as it is read.
fn field(value: Value) -> Field {
    match value {
        Value::Number(number) => Field::Number(number),
        Value::Text(text) if text.length() > MAX_CHARS => Field::TooLong,
        Value::Text(text) => Field::Text(text.into()),
    }
}

const fn name(theme: Theme) -> &'static str {
    match theme {
        Theme::Auto => "",
        Theme::Light => "light",
        Theme::Dark => "dark",
    }
}

/// Tells whoever holds the page how high it is, in pixels: in our form, and in Embedly's, by which many hosts know frames
/// from their addresses as they wrote them.
fn tell_height(height: i32) {
    let mut resize = head("resize", None);
    resize.push(("height", height.into()));
    host::post(ANYBODY, &resize);
    let address = location::href().into();
    host::post_json(&[("context", "iframe.resize".into()), ("src", address), ("height", height.into())]);
}
