//! The verdict as a headline, with what stands behind it and the rule of the order.

use yew::prelude::*;

use super::choice::Choice;
use super::help::help;
use super::later;
use super::state::{Action, Run, State};
use super::wording::Words;
use crate::codec::float;
use crate::model::Order;

/// The verdict on a board, or what is there before the first.
pub fn verdict_line(state: &State, dispatch: &Callback<Action>) -> Html {
    let words = state.words;
    let has_ended =
        state.answer.is_some() || !matches!(state.run, Run::Idle | Run::Running { progress: None, .. });
    let is_coming = state.run != Run::Idle;
    has_ended.then(|| later::verdict(state, dispatch)).flatten().unwrap_or_else(|| {
        html! {
            <section class="verdict" aria-label={words.page.verdict_label}>
                <p class="headline" id="verdict">{ if is_coming { words.page.on_its_way } else { words.page.nothing_yet } }</p>
            </section>
        }
    })
}

/// What the engine says of a board, or why it says nothing, with the choice of the order's rule.
pub(super) fn verdict(state: &State, dispatch: &Callback<Action>) -> Html {
    let words = state.words;
    let board = state.sheet.board.as_ref();
    let order = board.map(|board| board.order).unwrap_or_default();
    let stale = state.is_stale();
    let headline = state.answer.as_ref().map(|answer| words.verdict(&answer.report));
    html! {
        <section class="verdict" aria-label={words.page.verdict_label} data-stale={stale.then_some("true")}>
            if let Run::Failed { why } = &state.run { <p class="error">{ words.run_failure(why, board) }</p> }
            if stale { <p class="stale">{ words.rest().results.stale }</p> }
            { run_line(words, &state.run, dispatch) }
            <p class="headline" id="verdict">{ headline.unwrap_or_else(|| words.no_verdict(&state.run).to_owned()) }</p>
            if let Some(answer) = &state.answer {
                <p class="detail">{ words.verdict_detail(&answer.report) }</p>
                <p class="rule">
                    if !state.is_read_only {
                        <label>{ words.rest().results.order_label }{ " " }{ order_choice(words, order, dispatch) }</label>{ " " }
                    }
                    <span>{ words.order_sentence(&answer.report, &answer.board) }</span>
                </p>
                <div class="helps">
                    { help(words.help_on_ties(&answer.report)) }
                    { help(words.help_on_vagueness(&answer.report, &answer.board)) }
                </div>
            }
        </section>
    }
}

/// How far a run is that takes a while, with the way out of it; or that it was stopped, with the way back.
fn run_line(words: Words, run: &Run, dispatch: &Callback<Action>) -> Html {
    let (progress, action): (_, fn() -> Action) = match run {
        Run::Running { progress: Some(share), .. } => {
            (Some((share * 100.0).round()), || Action::RunCancelled)
        }
        Run::Cancelled => (None, || Action::RunWanted),
        _ => return Html::default(),
    };
    let (sentence, button) = words.long_run(progress.is_some());
    let onclick = dispatch.reform(move |_: MouseEvent| action());
    html! {
        <div class="run-line">
            <span>{ sentence }</span>
            if let Some(percent) = progress {
                <progress max="100" value={float::write(percent)} aria-label={sentence} />
                <span>{ words.percent(percent) }</span>
            }
            <button type="button" class="button small" {onclick}>{ button }</button>
        </div>
    }
}

fn order_choice(words: Words, chosen: Order, dispatch: &Callback<Action>) -> Html {
    let dispatch = dispatch.clone();
    let choose = Callback::from(move |word: String| {
        if let Some(order) = Order::from_word(&word) {
            dispatch.emit(Action::OrderChosen(order));
        }
    });
    let options = Order::ALL.map(|order| (order.word().into(), words.order(order).into())).to_vec();
    html! { <Choice id="order" {options} chosen={chosen.word()} {choose} /> }
}
