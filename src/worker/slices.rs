//! The engine at work on this thread in slices, between which the thread is free for whatever arrives.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo_events::EventListener;
use web_sys::{MessageChannel, MessagePort};

use super::wire::Reply;
use crate::engine::{EvaluateError, Futures, Report, Simulation};
use crate::model::Board;

/// How long a slice is, in milliseconds: half a frame.
const SLICE: f64 = 8.0;

/// How often a run says how far it is, in milliseconds.
const TELLING: f64 = 250.0;

/// What a run says of itself.
#[derive(Debug)]
pub(super) enum Word {
    /// The share of the work that is done.
    Share(f64),
    /// The result.
    Reply(Reply),
    /// What pictures show of the best rows: the last word, after a result.
    Futures(Vec<Futures>),
}

/// How many rows are drawn with their futures, from the best one down.
const MAX_PICTURED: usize = 60;

/// The thread's workplace: one run at a time, the newest.
#[derive(Debug)]
pub(super) struct Slices {
    bench: Rc<Bench>,
    _listener: EventListener,
}

#[derive(Debug)]
struct Bench {
    run: RefCell<Option<Run>>,
    /// The latest evaluation, at work or done: the next board has most in common with it.
    simulation: RefCell<Option<Simulation>>,
    /// A message through it comes back as soon as the thread is free, sooner than a timer would.
    port: MessagePort,
    /// Whether such a message is on its way.
    is_waking: Cell<bool>,
}

#[derive(Debug)]
struct Run {
    id: u32,
    board: Rc<Board>,
    has_begun: bool,
    /// When it last said how far it was.
    told: f64,
    /// The initiatives of the result still to be pictured, the worst first, and what was found of the others.
    pictured: Option<(Vec<usize>, Vec<Futures>)>,
}

impl Slices {
    /// A workplace that says through `tell` what becomes of each run; `None` where the browser has no channels.
    pub(super) fn new(tell: impl Fn(u32, Word) + 'static) -> Option<Self> {
        let channel = MessageChannel::new().ok()?;
        let bench = Rc::new(Bench {
            run: RefCell::default(),
            simulation: RefCell::default(),
            port: channel.port2(),
            is_waking: Cell::default(),
        });
        let waking = channel.port1();
        let listener = {
            let bench = Rc::clone(&bench);
            EventListener::new(&waking, "message", move |_| bench.slice(&tell))
        };
        waking.start();
        Some(Self { bench, _listener: listener })
    }

    /// Begins a run, in place of the one under way.
    pub(super) fn start(&self, id: u32, board: Rc<Board>) {
        *self.bench.run.borrow_mut() =
            Some(Run { id, board, has_begun: false, told: js_sys::Date::now(), pictured: None });
        self.bench.wake();
    }

    /// Gives up the run under way.
    pub(super) fn stop(&self) {
        *self.bench.run.borrow_mut() = None;
    }

    /// Gives up the run under way, and all that is kept for the next.
    pub(super) fn clear(&self) {
        self.stop();
        self.bench.simulation.take();
    }

    /// The share of the run under way that is done; `None` where none is without a result.
    pub(super) fn progress(&self) -> Option<f64> {
        self.bench
            .run
            .borrow()
            .as_ref()
            .filter(|run| run.pictured.is_none())
            .map(|run| self.bench.progress(run))
    }
}

impl Bench {
    fn wake(&self) {
        if !self.is_waking.get() {
            self.is_waking.set(self.port.post_message(&wasm_bindgen::JsValue::NULL).is_ok());
        }
    }

    /// The run is taken out meanwhile, and so is the simulation: what dies in the engine takes only itself along.
    fn slice(&self, tell: &impl Fn(u32, Word)) {
        self.is_waking.set(false);
        let Some(mut run) = self.run.take() else { return };
        let id = run.id;
        let until = js_sys::Date::now() + SLICE;
        let (mut now, mut word) = (0.0, None);
        while word.is_none() && now < until {
            word = self.step(&mut run);
            now = js_sys::Date::now();
        }
        if let Some(word) = word {
            if matches!(word, Word::Reply(Ok(_))) {
                *self.run.borrow_mut() = Some(run);
                self.wake();
            }
            return tell(id, word);
        }
        let is_due = run.pictured.is_none() && now - run.told >= TELLING;
        let share = is_due.then(|| {
            run.told = now;
            self.progress(&run)
        });
        *self.run.borrow_mut() = Some(run);
        self.wake();
        if let Some(share) = share {
            tell(id, Word::Share(share));
        }
    }

    /// The next small part of a run, first of the report, then of what pictures show; a word when either is whole.
    fn step(&self, run: &mut Run) -> Option<Word> {
        let Some((left, found)) = &mut run.pictured else {
            let reply = self.advance(run).transpose()?;
            run.pictured = reply.as_ref().ok().map(|report| {
                let ranked = report.ranked();
                let best = ranked.iter().take(MAX_PICTURED).rev().map(|it| it.index);
                (best.collect(), Vec::new())
            });
            return Some(Word::Reply(reply.map(Box::new)));
        };
        let Some(initiative) = left.pop() else { return Some(Word::Futures(std::mem::take(found))) };
        found.extend(self.simulation.borrow().as_ref().and_then(|it| it.futures(initiative)));
        None
    }

    /// Does the next part of a report. What fails is not kept.
    fn advance(&self, run: &mut Run) -> Result<Option<Report>, EvaluateError> {
        let (mut simulation, mut report) = (self.simulation.take(), None);
        if let Some(simulation) = simulation.as_mut().filter(|_| run.has_begun) {
            report = simulation.advance()?;
        } else {
            let board = Rc::clone(&run.board);
            simulation = Some(match simulation {
                Some(simulation) => simulation.turned_to(board)?,
                None => Simulation::new(board)?,
            });
            run.has_begun = true;
        }
        *self.simulation.borrow_mut() = simulation;
        Ok(report)
    }

    fn progress(&self, run: &Run) -> f64 {
        let simulation = self.simulation.borrow();
        simulation.as_ref().filter(|_| run.has_begun).map_or(0.0, Simulation::progress)
    }
}
