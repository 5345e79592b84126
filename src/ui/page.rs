//! The page: what the state looks like.

use yew::prelude::*;

use super::arrival;
use super::board_table::board_table;
use super::heat_map::heat_map;
use super::learn_first::learn_first;
use super::notice_bar::notice_bar;
use super::open_panel::OpenPanel;
use super::ranking::ranking;
use super::score_panel::score_panel;
use super::state::{Action, Panel, Run, State};
use super::toolbar::toolbar;
use super::verdict_line::verdict_line;
use super::wording::Words;

/// What the state looks like, with the share panel if it is open.
pub(super) fn page(state: &State, share: Option<Html>, dispatch: &Callback<Action>) -> Html {
    let words = state.words;
    html! {
        <div class="rangerank" data-run={run_word(&state.run)} data-digest={digest(state)}>
            { toolbar(state, dispatch) }
            { notice_bar(words, state.notice.as_ref(), dispatch) }
            if state.panel == Some(Panel::Open) { { open_panel(state, dispatch) } }
            { share.unwrap_or_default() }
            if state.is_blank() { { new_board(words, dispatch) } } else { { board(state, dispatch) } }
            <footer class="colophon">
                <p>{ words.page.colophon }</p>
                if let Some(answer) = state.current_answer() { <p>{ words.numbers_of(&answer.report) }</p> }
            </footer>
        </div>
    }
}

fn board(state: &State, dispatch: &Callback<Action>) -> Html {
    let words = state.words;
    html! {
        <main class="page">
            { verdict_line(state, dispatch) }
            if state.is_example() { { example_bar(words, dispatch) } }
            <div class="work">
                <div class="stating">
                    { score_panel(words, &state.draft, &state.sheet, dispatch) }
                    { board_table(state, dispatch) }
                </div>
                if let Some(answer) = &state.answer {
                    <div class="seeing" data-stale={state.is_stale().then_some("true")}>
                        { ranking(words, &answer.report) }
                        { learn_first(words, &answer.report, &answer.board) }
                        { heat_map(words, &answer.report) }
                    </div>
                }
            </div>
        </main>
    }
}

/// The way on from a page without a board.
fn new_board(words: Words, dispatch: &Callback<Action>) -> Html {
    let onclick = dispatch.reform(|_: MouseEvent| Action::Cleared);
    html! {
        <main class="page">
            <div><button type="button" class="button" {onclick}>{ words.page.new_board }</button></div>
        </main>
    }
}

fn example_bar(words: Words, dispatch: &Callback<Action>) -> Html {
    let onclick = dispatch.reform(|_: MouseEvent| Action::Cleared);
    html! {
        <div class="example-bar">
            <p>{ words.page.example_note }</p>
            <button type="button" class="button small" {onclick}>{ words.page.example_clear }</button>
        </div>
    }
}

fn open_panel(state: &State, dispatch: &Callback<Action>) -> Html {
    let locale = state.locale;
    let open = dispatch.reform(move |text: String| arrival::text_opened(&text, locale));
    html! { <OpenPanel words={state.words} text={state.offered_text.to_string()} {open} /> }
}

const fn run_word(run: &Run) -> &'static str {
    match run {
        Run::Idle => "idle",
        Run::Running { .. } => "running",
        Run::Cancelled => "cancelled",
        Run::Done => "done",
        Run::Failed { .. } => "failed",
    }
}

/// The digest of the result on the page, for whoever compares two pages.
fn digest(state: &State) -> Option<String> {
    state.current_answer().map(|answer| answer.report.digest.to_string())
}
