//! The page's side: hires a worker, asks it, and does without where there is none or it dies.

use std::cell::{Cell, RefCell};
use std::fmt;
use std::rc::Rc;

use gloo_timers::callback::Timeout;
use js_sys::{Array, Float64Array};
use wasm_bindgen::{JsCast, JsValue};

use super::hired::Hired;
use super::question::{News, Question};
use super::slices::{Slices, Word};
use super::task::{message, number_of};
use super::wire;

/// From when on a reader is told how far a run is, in milliseconds.
const LATE: u32 = 1000;

/// How long the page waits for its first worker before it begins to compute, in milliseconds.
const HEAD_START: u32 = 500;

/// How long a worker may be silent before it counts as dead, in milliseconds. At work it speaks four times a second.
const PATIENCE: u32 = 10_000;

/// How many workers may die before one has answered; then the page works by itself.
const MOST_DEATHS: u32 = 2;

/// Has boards evaluated, one at a time, the newest. Where no worker comes, or not soon, the page computes in slices.
#[derive(Debug)]
pub struct Client(Rc<Desk>);

struct Desk {
    tell: Box<dyn Fn(News)>,
    /// The page's own way; made with the client.
    slices: RefCell<Option<Slices>>,
    hired: RefCell<Option<Hired>>,
    /// Whether the worker hired has said that it is there.
    is_ready: Cell<bool>,
    /// Until when the page leaves its question to the first worker, which is about to be there.
    head_start: RefCell<Option<Timeout>>,
    /// Workers that died since the last answer.
    n_deaths: Cell<u32>,
    asked: RefCell<Option<Question>>,
    /// The number of the question that was answered last, while none is asked.
    answered: Cell<Option<u32>>,
    /// How far the question is, and whether the reader is told.
    share: Cell<f64>,
    is_late: Cell<bool>,
    lateness: RefCell<Option<Timeout>>,
    patience: RefCell<Option<Timeout>>,
}

impl fmt::Debug for Desk {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Desk")
    }
}

impl Client {
    /// A client that says through `tell` what becomes of its questions. It hires a worker at once.
    pub fn new(tell: impl Fn(News) + 'static) -> Self {
        let desk = Rc::new(Desk {
            tell: Box::new(tell),
            slices: RefCell::default(),
            hired: RefCell::default(),
            is_ready: Cell::default(),
            head_start: RefCell::default(),
            n_deaths: Cell::default(),
            asked: RefCell::default(),
            answered: Cell::default(),
            share: Cell::default(),
            is_late: Cell::default(),
            lateness: RefCell::default(),
            patience: RefCell::default(),
        });
        let this = Rc::downgrade(&desk);
        *desk.slices.borrow_mut() = Slices::new(move |id, word| {
            if let Some(desk) = this.upgrade() {
                desk.hear_word(id, word);
            }
        });
        desk.hire();
        if desk.hired.borrow().is_some() {
            desk.wind(&desk.head_start, HEAD_START, |desk| {
                desk.head_start.take();
                desk.work();
            });
        }
        Self(desk)
    }

    /// Asks a question in place of the one under way.
    pub fn ask(&self, question: Question) {
        let desk = &self.0;
        desk.close();
        desk.share.set(0.0);
        desk.answered.set(None);
        desk.wind(&desk.lateness, LATE, |desk| desk.tell_late());
        *desk.asked.borrow_mut() = Some(question);
        if desk.is_ready.get() {
            desk.send();
        } else if desk.head_start.borrow().is_none() {
            desk.work();
        }
    }

    /// Takes the question under way back.
    pub fn cancel(&self) {
        let desk = &self.0;
        let Some(question) = desk.close() else { return };
        desk.each_slices(Slices::stop);
        if desk.is_ready.get() {
            desk.post(question.id, &JsValue::UNDEFINED);
        }
    }
}

impl Desk {
    /// Ends the question under way and gives it back.
    fn close(&self) -> Option<Question> {
        self.lateness.take();
        self.is_late.set(false);
        if self.is_ready.get() {
            self.patience.take();
        }
        self.asked.take()
    }

    fn each_slices<T>(&self, with: impl FnOnce(&Slices) -> T) -> Option<T> {
        self.slices.borrow().as_ref().map(with)
    }

    /// Has the page itself work on the question.
    fn work(&self) {
        if let Some(Question { id, board, .. }) = &*self.asked.borrow() {
            self.each_slices(|slices| slices.start(*id, Rc::clone(board)));
        }
    }

    /// Has the worker work on the question, and the page on none.
    fn send(self: &Rc<Self>) {
        self.each_slices(Slices::clear);
        if let Some(Question { id, text, .. }) = &*self.asked.borrow() {
            self.post(*id, &text.as_str().into());
            self.watch();
        }
    }

    fn post(&self, id: u32, said: &JsValue) {
        if let Some(hired) = &*self.hired.borrow() {
            hired.tell(&message(id, said));
        }
    }

    fn tell_late(&self) {
        self.is_late.set(true);
        if let Some(Question { id, .. }) = &*self.asked.borrow() {
            (self.tell)(News::Progress { id: *id, share: self.share.get() });
        }
    }

    fn hear_word(&self, id: u32, word: Word) {
        if let Word::Futures(futures) = word {
            if self.answered.get() == Some(id) {
                (self.tell)(News::Futures { id, futures });
            }
            return;
        }
        if self.asked.borrow().as_ref().is_none_or(|asked| asked.id != id) {
            return;
        }
        match word {
            Word::Share(share) => {
                self.share.set(share);
                if self.is_late.get() {
                    (self.tell)(News::Progress { id, share });
                }
            }
            Word::Reply(reply) => {
                if let Some(Question { board, .. }) = self.close() {
                    self.answered.set(Some(id));
                    (self.tell)(News::Answer { id, board, reply });
                }
            }
            Word::Futures(_) => {}
        }
    }

    /// What a worker says: first that it is there, then how far it is with a question, then its numbers.
    fn hear(self: &Rc<Self>, message: &Array) {
        if !self.is_ready.get() {
            return self.take_over();
        }
        let (id, said) = (number_of(message), message.get(1));
        let numbers = said.dyn_ref::<Float64Array>().map(Float64Array::to_vec).unwrap_or_default();
        if let Some(futures) = wire::read_futures(&numbers) {
            return self.hear_word(id, Word::Futures(futures));
        }
        let Some(board) = self.asked.borrow().as_ref().filter(|asked| asked.id == id).map(Question::board)
        else {
            return;
        };
        if let Some(share) = said.as_f64() {
            self.watch();
            return self.hear_word(id, Word::Share(share));
        }
        match wire::read(&numbers, &board) {
            Some(reply) => {
                self.n_deaths.set(0);
                self.hear_word(id, Word::Reply(reply));
            }
            None => self.bury(),
        }
    }

    /// The worker is there. It takes the question over, unless the page is past the middle of it.
    fn take_over(self: &Rc<Self>) {
        self.is_ready.set(true);
        self.head_start.take();
        self.patience.take();
        let is_asked = self.asked.borrow().is_some();
        if is_asked && self.each_slices(Slices::progress).flatten().is_none_or(|share| share < 0.5) {
            self.send();
        }
    }

    /// Does something after so many milliseconds, unless the clock is stopped or wound up anew before.
    fn wind(self: &Rc<Self>, clock: &RefCell<Option<Timeout>>, milliseconds: u32, then: fn(&Rc<Self>)) {
        let this = Rc::clone(self);
        *clock.borrow_mut() = Some(Timeout::new(milliseconds, move || then(&this)));
    }

    fn watch(self: &Rc<Self>) {
        self.wind(&self.patience, PATIENCE, Self::bury);
    }

    /// The worker is dead. One that had been at work is replaced and asked again, once.
    fn bury(self: &Rc<Self>) {
        let was_ready = self.is_ready.take();
        self.head_start.take();
        self.patience.take();
        self.hired.take();
        self.n_deaths.set(self.n_deaths.get() + 1);
        if was_ready && self.n_deaths.get() < MOST_DEATHS {
            self.hire();
        }
        let is_at_work = self.each_slices(Slices::progress).flatten().is_some();
        if self.hired.borrow().is_none() && !is_at_work {
            self.work();
        }
    }

    fn hire(self: &Rc<Self>) {
        let (hearing, burying) = (Rc::clone(self), Rc::clone(self));
        let Some(hired) = Hired::new(move |message| hearing.hear(message), move || burying.bury()) else {
            return;
        };
        *self.hired.borrow_mut() = Some(hired);
        self.watch();
    }
}
