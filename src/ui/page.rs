//! The page: what the state looks like.

use std::rc::Rc;

use yew::prelude::*;

use super::arrival;
use super::board_cards::board_cards;
use super::board_table::board_table;
use super::choice::Choice;
use super::embedded::{Guest, way_out};
use super::figures::{FigureProps, Saved};
use super::later;
use super::open_panel::OpenPanel;
use super::picture::Room;
use super::recent_boards::{Forget, Recents, recent_boards};
use super::score_panel::score_panel;
use super::settings_panel::settings_panel;
use super::state::{Action, Panel, Pictured, Run, State};
use super::toolbar::toolbar;
use super::verdict_line::verdict_line;
use super::wording::Words;
use crate::model::Locale;

/// What the app knows besides the state.
#[derive(Debug)]
pub(super) struct Shown {
    /// What the page shows as somebody's guest.
    pub(super) guest: Option<Guest>,
    /// The share panel, if it is open.
    pub(super) share: Option<Html>,
    /// What speaks.
    pub(super) announcer: Html,
    /// How much room the widget has.
    pub(super) room: Room,
    /// What tells how much.
    pub(super) gauge: NodeRef,
    /// Told that a file was chosen.
    pub(super) choose: Callback<web_sys::HtmlInputElement>,
    /// Told which picture is to be saved.
    pub(super) save: Callback<Saved>,
    /// What this browser keeps, while it is listed.
    pub(super) recents: Option<Rc<Recents>>,
    /// The sheet of paper, while the page is being printed.
    pub(super) paper: Option<Html>,
    /// Told what is to be forgotten.
    pub(super) forget: Callback<Forget>,
    /// Told what is to be said after a choice within a picture.
    pub(super) tell: Callback<String>,
}

/// What the state looks like.
pub(super) fn page(state: &State, shown: &Shown, dispatch: &Callback<Action>) -> Html {
    let content = match &shown.guest {
        Some(guest) if guest.is_embedded => {
            later::embedded(state, shown, guest, dispatch).unwrap_or_default()
        }
        _ => whole(state, shown, dispatch),
    };
    html! {
        <div class="rangerank" data-run={run_word(&state.run)} data-digest={digest(state)} data-early={is_early(state).then_some("true")} data-printing={shown.paper.as_ref().map(|_| "true")}>
            <div ref={shown.gauge.clone()} class="gauge" />
            { shown.paper.clone().unwrap_or_default() }
            { content }
            { shown.announcer.clone() }
        </div>
    }
}

fn whole(state: &State, shown: &Shown, dispatch: &Callback<Action>) -> Html {
    let words = state.words;
    html! {
        <>
            { toolbar(state, dispatch) }
            <main>
                { later::notice_bar(words, state.notice.as_ref(), dispatch).unwrap_or_default() }
                if let Some(import) = state.import.as_ref().filter(|_| state.panel == Some(Panel::Import)) {
                    { later::import_panel(words, import, dispatch).unwrap_or_default() }
                }
                if !state.is_read_only {
                    if state.panel == Some(Panel::Source) { { later::source_panel(state, dispatch).unwrap_or_default() } }
                    if state.panel == Some(Panel::Open) { { later::open_panel(state, shown, dispatch).unwrap_or_default() } }
                }
                { shown.share.clone().unwrap_or_default() }
                if !state.is_blank() {
                    { board(state, shown, dispatch) }
                } else if !state.is_read_only {
                    { new_board(words, dispatch) }
                }
            </main>
            <footer class="colophon">
                if state.is_read_only { <p>{ way_out(shown.guest.as_ref(), words.rest().kept.edit_copy) }</p> }
                { language_choice(words, state.locale, dispatch) }
                <p>{ words.page.colophon }</p>
                if let Some(answer) = state.current_answer() { <p>{ words.numbers_of(&answer.report) }</p> }
            </footer>
        </>
    }
}

fn board(state: &State, shown: &Shown, dispatch: &Callback<Action>) -> Html {
    let words = state.words;
    html! {
        <div class="page">
            { verdict_line(state, dispatch) }
            if state.is_example() && !state.is_read_only { { example_bar(words, dispatch) } }
            <div class="work">
                <div class="stating">
                    if state.is_read_only {
                        { later::ranges(state).unwrap_or_default() }
                    } else {
                        { score_panel(words, &state.draft, &state.sheet, dispatch) }
                        if shown.room == Room::Narrow {
                            { board_cards(state, dispatch) }
                        } else {
                            { settings_panel(state, dispatch) }
                            { board_table(state, dispatch) }
                        }
                    }
                </div>
                if let Some(pictured) = state.pictures() {
                    { later::figures(figures(state, pictured, shown), state.is_stale(), state.awaits_pictures()).unwrap_or_default() }
                }
            </div>
        </div>
    }
}

/// The properties of each picture.
pub(super) fn figures(state: &State, pictured: Rc<Pictured>, shown: &Shown) -> FigureProps {
    let (save, tell) = (shown.save.clone(), shown.tell.clone());
    FigureProps { words: state.words, pictured, room: shown.room, save, tell }
}

/// The choice of the language. Each is called by its own name, for whoever can read no other.
fn language_choice(words: Words, now: Locale, dispatch: &Callback<Action>) -> Html {
    let choose = dispatch.reform(|tag: String| Action::LocaleChosen(Locale::from_tag(&tag)));
    let mut locales = vec![Locale::En, Locale::De];
    if !locales.contains(&now) {
        locales.push(now);
    }
    let options: Vec<_> = locales.iter().map(|one| (one.tag().into(), one.own_name().into())).collect();
    html! {
        <label class="language">{ words.page.language }{ " " }<Choice id="language" {options} chosen={now.tag()} {choose} /></label>
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

/// Where boards are opened.
pub(super) fn open_panel(state: &State, shown: &Shown, dispatch: &Callback<Action>) -> Html {
    let locale = state.locale;
    let open = dispatch.reform(move |text: String| arrival::text_opened(&text, locale));
    let (words, text, choose) = (state.words, state.offered_text.to_string(), shown.choose.clone());
    let recent = shown.recents.as_ref().map(|recents| recent_boards(words, recents, dispatch, &shown.forget));
    html! { <OpenPanel {words} {text} {open} {choose}>{ recent.unwrap_or_default() }</OpenPanel> }
}

/// Whether the page waits for its first answer, which moves most of what is on it.
const fn is_early(state: &State) -> bool {
    matches!(state.run, Run::Running { id: 1, .. })
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
