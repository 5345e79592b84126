//! What is said aloud when the page has changed: each remark once, and no more than one sentence a second.

use std::rc::Rc;

use super::state::{Run, State};
use crate::codec::sheet::{Column, Place, Problem};
use crate::model::Name;

/// How many remarks are said in one breath.
const MOST: usize = 3;

/// Something that is so now, in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Remark {
    /// Tells two occasions with the same words apart.
    pub occasion: usize,
    /// The words.
    pub text: String,
}

impl Remark {
    const fn new(occasion: usize, text: String) -> Self {
        Self { occasion, text }
    }
}

/// All that is so now: what the reader is told once, what cannot be read, and what came out.
pub fn remarks(state: &State) -> Vec<Remark> {
    let words = state.words;
    // A notice never outlives the draft that it is about.
    let draft = Rc::as_ptr(&state.draft) as usize;
    let mut remarks: Vec<_> =
        state.notice.iter().map(|notice| Remark::new(draft, words.notice(notice))).collect();
    remarks.extend(state.sheet.problems.iter().map(|problem| Remark::new(0, told(state, problem))));
    match &state.run {
        Run::Running { progress, .. } if progress.is_some() => {
            remarks.push(Remark::new(0, words.long_run(true).0.to_owned()));
        }
        Run::Cancelled => remarks.push(Remark::new(0, words.long_run(false).0.to_owned())),
        Run::Failed { why } => {
            remarks.push(Remark::new(0, words.run_failure(why, state.sheet.board.as_ref())));
        }
        _ => {}
    }
    if state.is_stale() {
        remarks.push(Remark::new(0, words.rest().results.stale.to_owned()));
    }
    // The first result is none: whoever opens a page reads it.
    if let Some(answer) = state.current_answer().filter(|answer| answer.id > 0) {
        remarks.push(Remark::new(answer.id as usize, words.ranking_updated(&answer.report)));
    }
    remarks
}

/// A problem with the place that it is in.
fn told(state: &State, problem: &Problem) -> String {
    let words = state.words;
    let sentence = words.problem(problem).0;
    let place = match &problem.place {
        Place::Cell { row, column } => {
            let heading = state.draft.headings.get(*column).map_or("", String::as_str);
            let names = state.sheet.columns.iter().position(|column| matches!(column, Column::Name));
            let name = names.and_then(|names| state.draft.rows.get(*row)?.get(names));
            words.cell_name(heading, Name::new(name.map_or("", |name| &name.text)).as_str())
        }
        Place::Heading(column) => words.heading_name(*column),
        _ => return sentence,
    };
    [place.as_str(), ": ", &sentence].concat()
}

/// What has not been said yet.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Unsaid {
    known: Vec<Remark>,
    waiting: Vec<Remark>,
    said: String,
}

impl Unsaid {
    /// Takes note of all that is so now. What is so no longer is not said any more.
    pub fn hear(&mut self, now: &[Remark]) {
        self.waiting.retain(|remark| now.contains(remark));
        self.waiting.extend(now.iter().filter(|remark| !self.known.contains(remark)).cloned());
        self.known = now.to_vec();
    }

    /// What is to be said next, if there is anything. It is never the text that was said last, which nobody would hear.
    pub fn say(&mut self) -> Option<String> {
        let texts: Vec<_> = self.waiting.drain(..).map(|remark| remark.text).take(MOST).collect();
        if texts.is_empty() {
            return None;
        }
        let mut text = texts.join(" ");
        if text == self.said {
            text.push('\u{a0}');
        }
        self.said.clone_from(&text);
        Some(text)
    }
}
