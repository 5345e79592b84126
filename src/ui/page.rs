//! The page: what the state looks like.

use yew::prelude::*;

use super::arrival;
use super::board_table::board_table;
use super::figures::{Figures, Saved};
use super::import_panel::import_panel;
use super::notice_bar::notice_bar;
use super::open_panel::OpenPanel;
use super::picture::Room;
use super::score_panel::score_panel;
use super::settings_panel::settings_panel;
use super::source_panel::source_panel;
use super::state::{Action, Panel, Run, State};
use super::toolbar::toolbar;
use super::verdict_line::verdict_line;
use super::wording::Words;

/// What the app knows besides the state.
#[derive(Debug)]
pub(super) struct Shown {
    /// The share panel, if it is open.
    pub(super) share: Option<Html>,
    /// What speaks.
    pub(super) announcer: Html,
    /// How much room the window has.
    pub(super) room: Room,
    /// Told that a file was chosen.
    pub(super) choose: Callback<web_sys::HtmlInputElement>,
    /// Told which picture is to be saved.
    pub(super) save: Callback<Saved>,
    /// Told what is to be said after a choice within a picture.
    pub(super) tell: Callback<String>,
}

/// What the state looks like.
pub(super) fn page(state: &State, shown: &Shown, dispatch: &Callback<Action>) -> Html {
    let words = state.words;
    html! {
        <div class="rangerank" data-run={run_word(&state.run)} data-digest={digest(state)}>
            { toolbar(state, dispatch) }
            <main>
                { notice_bar(words, state.notice.as_ref(), dispatch) }
                if let Some(import) = state.import.as_ref().filter(|_| state.panel == Some(Panel::Import)) {
                    { import_panel(words, import, dispatch) }
                }
                if state.panel == Some(Panel::Source) { { source_panel(state, dispatch) } }
                if state.panel == Some(Panel::Open) { { open_panel(state, shown, dispatch) } }
                { shown.share.clone().unwrap_or_default() }
                if state.is_blank() { { new_board(words, dispatch) } } else { { board(state, shown, dispatch) } }
            </main>
            { shown.announcer.clone() }
            <footer class="colophon">
                <p>{ words.page.colophon }</p>
                if let Some(answer) = state.current_answer() { <p>{ words.numbers_of(&answer.report) }</p> }
            </footer>
        </div>
    }
}

fn board(state: &State, shown: &Shown, dispatch: &Callback<Action>) -> Html {
    let words = state.words;
    html! {
        <div class="page">
            { verdict_line(state, dispatch) }
            if state.is_example() { { example_bar(words, dispatch) } }
            <div class="work">
                <div class="stating">
                    { score_panel(words, &state.draft, &state.sheet, dispatch) }
                    { settings_panel(state, dispatch) }
                    { board_table(state, dispatch) }
                </div>
                if let Some(pictured) = state.pictures() {
                    <div class="seeing" data-stale={state.is_stale().then_some("true")}>
                        <Figures {words} {pictured} room={shown.room} save={shown.save.clone()} tell={shown.tell.clone()} />
                    </div>
                }
            </div>
        </div>
    }
}

/// The way on from a page without a board.
fn new_board(words: Words, dispatch: &Callback<Action>) -> Html {
    let onclick = dispatch.reform(|_: MouseEvent| Action::Cleared);
    html! {
        <div class="page">
            <div><button type="button" class="button" {onclick}>{ words.page.new_board }</button></div>
        </div>
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

fn open_panel(state: &State, shown: &Shown, dispatch: &Callback<Action>) -> Html {
    let locale = state.locale;
    let open = dispatch.reform(move |text: String| arrival::text_opened(&text, locale));
    let (words, text, choose) = (state.words, state.offered_text.to_string(), shown.choose.clone());
    html! { <OpenPanel {words} {text} {open} {choose} /> }
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
