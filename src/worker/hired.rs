//! A worker of the page's own making, listened to for as long as it is kept.

use gloo_events::EventListener;
use js_sys::{Array, Function, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{MessageEvent, Worker};

/// A worker. It ends when it is dropped.
#[derive(Debug)]
pub(super) struct Hired {
    worker: Worker,
    _listeners: [EventListener; 2],
}

impl Drop for Hired {
    fn drop(&mut self) {
        self.worker.terminate();
    }
}

impl Hired {
    /// A worker whose messages go to `hear`, and whose uncaught errors to `fail`; `None` where the browser refuses.
    pub(super) fn new(hear: impl Fn(&Array) + 'static, fail: impl Fn() + 'static) -> Option<Self> {
        let worker = start()?;
        let listeners = [
            EventListener::new(&worker, "message", move |event| {
                hear(event.unchecked_ref::<MessageEvent>().data().unchecked_ref());
            }),
            EventListener::new(&worker, "error", move |_| fail()),
        ];
        Some(Self { worker, _listeners: listeners })
    }

    /// Sends a message. A worker that cannot hear is found out by its silence.
    pub(super) fn tell(&self, message: &JsValue) {
        drop(self.worker.post_message(message));
    }
}

/// A worker made of the text of the script that started the page (see `start.js`), and of the program as compiled for
/// the page: nothing is fetched or compiled again, and both are of one build. `None` where the browser refuses.
fn start() -> Option<Worker> {
    let start: Function = Reflect::get(&js_sys::global(), &"startRangerank".into()).ok()?.dyn_into().ok()?;
    start.call1(&JsValue::UNDEFINED, &wasm_bindgen::module()).ok()?.dyn_into().ok()
}
