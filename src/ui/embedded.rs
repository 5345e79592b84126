//! The compact view in somebody else's page, and the board for whoever may only look.

use yew::prelude::*;

use super::board_cards::board_cards;
use super::board_table::board_table;
use super::later;
use super::notice_bar::notice_bar;
use super::page::{Shown, figures};
use super::paper;
use super::picture::Room;
use super::score_panel::score_panel;
use super::state::{Action, State};
use super::verdict_line::verdict_line;

/// What a page shows as somebody's guest.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Guest {
    /// Whether it shows the compact view.
    pub is_embedded: bool,
    /// The link to the board on a page of its own.
    pub link: Option<AttrValue>,
    /// Whether the reader has changed what nobody keeps.
    pub is_lost: bool,
}

/// The compact view.
pub(super) fn embedded(state: &State, shown: &Shown, guest: &Guest, dispatch: &Callback<Action>) -> Html {
    let words = state.words;
    let is_untitled = state.draft.setting("title").is_none();
    html! {
        <>
            <header><h1 class={classes!("title", is_untitled.then_some("visually-hidden"))}><bdi>{ words.board_name(&state.draft, &state.sheet) }</bdi></h1></header>
            <main>
                if state.is_blank() {
                    <p class="error">{ words.rest().kept.board_unreadable }</p>
                } else {
                    { notice_bar(words, state.notice.as_ref(), dispatch) }
                    { board(state, shown, dispatch) }
                }
            </main>
            <footer class="colophon">
                if guest.is_lost { <p>{ words.rest().kept.changes_lost }</p> }
                { way_out(Some(guest), words.rest().kept.open_full) }
                if !state.is_read_only && !state.is_blank() { { steps(state, dispatch) } }
            </footer>
        </>
    }
}

fn board(state: &State, shown: &Shown, dispatch: &Callback<Action>) -> Html {
    let words = state.words;
    let order =
        state.pictures().map(|pictured| later::order(figures(state, pictured, shown)).unwrap_or_default());
    html! {
        <div class="page">
            { verdict_line(state, dispatch) }
            if state.is_read_only {
                { order }
                <details class="settings"><summary>{ words.board.heading }</summary>{ later::ranges(state).unwrap_or_default() }</details>
            } else {
                if shown.room == Room::Narrow { { board_cards(state, dispatch) } } else { { board_table(state, dispatch) } }
                <details class="settings" open={!state.sheet.problems.is_empty()}>
                    <summary>{ words.board.score_heading }</summary>
                    { score_panel(words, &state.draft, &state.sheet, dispatch) }
                </details>
                { order }
            }
        </div>
    }
}

/// The board as it was stated, in the order of its ranks, to be read.
pub fn ranges(state: &State) -> Html {
    let words = state.words;
    html! {
        <section class="board" aria-labelledby="board-heading">
            <h2 id="board-heading" tabindex="-1">{ words.board.heading }</h2>
            <div class="table-frame ranges" tabindex="0" role="group" aria-labelledby="board-heading">
                { paper::board(state, state.current_answer().or(state.answer.as_ref()).map(AsRef::as_ref)) }
            </div>
        </section>
    }
}

/// The link to the board on a page of its own.
pub(super) fn way_out(guest: Option<&Guest>, label: &'static str) -> Html {
    let link = guest.and_then(|guest| guest.link.clone());
    html! { if let Some(link) = link { <a class="button small" href={link} target="_blank" rel="noopener">{ label }</a> } }
}

/// What takes changes back, for whoever has no keyboard.
fn steps(state: &State, dispatch: &Callback<Action>) -> Html {
    let words = state.words;
    let button = |label: &'static str, disabled: bool, action: fn() -> Action| {
        let onclick = dispatch.reform(move |_: MouseEvent| action());
        html! { <button type="button" class="button quiet small" {onclick} aria-disabled={disabled.then_some("true")}>{ label }</button> }
    };
    html! {
        <>
            { button(words.page.undo, !state.history.can_undo(), || Action::Undone) }
            { button(words.page.redo, !state.history.can_redo(), || Action::Redone) }
        </>
    }
}
