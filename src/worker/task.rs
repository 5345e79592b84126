//! What runs on the other thread: boards come in as text, results go out as numbers.

use std::cell::RefCell;
use std::rc::Rc;

use gloo_events::EventListener;
use js_sys::{Array, Float64Array};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

use super::slices::{Slices, Word};
use super::wire;
use crate::codec::{sheet::Sheet, text};
use crate::model::{Board, Draft, Locale};

/// Serves as the worker of a page, for as long as the thread lives. Before it sends what pictures show it calls `ahead`,
/// which does what would take the page's own thread long once it has them.
pub fn serve(ahead: fn()) {
    let scope: DedicatedWorkerGlobalScope = js_sys::global().unchecked_into();
    let answering = scope.clone();
    let Some(slices) = Slices::new(move |id, word| answer(&answering, id, word, ahead)) else { return };
    let asking = scope.clone();
    let reader = Reader::default();
    EventListener::new(&scope, "message", move |event| {
        hear(&asking, &slices, &reader, event.unchecked_ref::<MessageEvent>().data().unchecked_ref());
    })
    .forget();
    post(&scope, 0, &JsValue::UNDEFINED);
}

/// A question is its number and the board's text; without a text, the last question is taken back.
fn hear(scope: &DedicatedWorkerGlobalScope, slices: &Slices, reader: &Reader, message: &Array) {
    let id = number_of(message);
    let Some(text) = message.get(1).as_string() else { return slices.stop() };
    match reader.read(&text) {
        Some(board) => slices.start(id, Rc::new(board)),
        // The page has read a board in this text.
        None => post(scope, id, &JsValue::UNDEFINED),
    }
}

/// Reads boards, of which each is most often an edit of the one before.
#[derive(Default)]
struct Reader(RefCell<Option<(Draft, Sheet)>>);

impl Reader {
    fn read(&self, text: &str) -> Option<Board> {
        let draft = text::decode(text, Locale::En);
        let sheet = match self.0.take() {
            Some((before, sheet)) => sheet.read_again(&before, &draft),
            None => Sheet::read(&draft),
        };
        let board = sheet.board.clone();
        self.0.replace(Some((draft, sheet)));
        board
    }
}

fn answer(scope: &DedicatedWorkerGlobalScope, id: u32, word: Word, ahead: fn()) {
    match word {
        Word::Share(share) => post(scope, id, &share.into()),
        Word::Futures(futures) => {
            ahead();
            post(scope, id, &Float64Array::from(wire::write_futures(&futures).as_slice()));
        }
        Word::Reply(reply) => post(scope, id, &Float64Array::from(wire::write(&reply).as_slice())),
    }
}

/// What both sides send: the number of a question, and what is said of it.
pub(super) fn message(id: u32, said: &JsValue) -> Array {
    Array::of2(&id.into(), said)
}

/// The number of the question that a message is about.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "it was sent as a u32")]
pub(super) fn number_of(message: &Array) -> u32 {
    message.get(0).as_f64().unwrap_or_default() as u32
}

/// A page that is not there any more does not hear.
fn post(scope: &DedicatedWorkerGlobalScope, id: u32, said: &JsValue) {
    drop(scope.post_message(&message(id, said)));
}
