//! What to learn first: each number's worth in a sentence and as a bar, the most valuable first.

use yew::prelude::*;

use super::figures::{Saved, keep};
use super::picture::{self, Room};
use super::scale::length;
use super::wording::Words;
use crate::engine::{Evppi, Report};
use crate::model::Board;

/// How many are in sight; the rest are behind a heading that opens.
const IN_SIGHT: usize = 5;

/// What to learn first, or why nothing is worth learning.
pub fn learn_first(words: Words, report: &Report, board: &Board, room: Room, save: &Callback<Saved>) -> Html {
    let picture = picture::learning(words, report, board, room);
    let found = report.worth_finding_out();
    let (first, rest) = found.split_at(found.len().min(IN_SIGHT));
    let list = |start: usize, part: &[&Evppi]| {
        html! {
            <ol class="lessons" start={start.to_string()}>
                for it in part.iter() { { lesson(words, report, board, it) } }
            </ol>
        }
    };
    html! {
        <section class="learn-first" aria-labelledby="learn-first-heading">
            <h2 id="learn-first-heading">{ words.rest().results.learn_heading }</h2>
            <p class="finding">{ words.learning_finding(report, board) }</p>
            if !first.is_empty() {
                { list(1, first) }
                <p class="legend">{ words.rest().results.learn_legend }</p>
            }
            { picture.map(|picture| keep(words, &picture, save)) }
            if !rest.is_empty() {
                <details class="figures"><summary>{ words.rest_of_lessons(rest.len()) }</summary>{ list(IN_SIGHT + 1, rest) }</details>
            }
        </section>
    }
}

fn lesson(words: Words, report: &Report, board: &Board, it: &Evppi) -> Html {
    html! {
        <li class="lesson">
            <p>{ words.learning(report, board, it) }</p>
            <svg class="worth" aria-hidden="true" width="100%" height="6">
                <rect class="all" width="100%" height="6" />
                <rect class="own" width={length(100.0 * it.value / report.evpi)} height="6" />
            </svg>
        </li>
    }
}
