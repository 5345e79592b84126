//! The page: what the state looks like.

use std::rc::Rc;

use yew::prelude::*;

use super::app::Drafts;
use super::app::printing::Printing;
use super::app::store::Store;
use super::board_cards::board_cards;
use super::board_table::board_table;
use super::choice::Choice;
use super::embedded::{Guest, way_out};
use super::figures::{FigureProps, Saved};
use super::later;
use super::picture::Room;
use super::score_panel::score_panel;
use super::settings_panel::settings_panel;
use super::state::{Action, Pictured, Run, State};
use super::toolbar::toolbar;
use super::verdict_line::verdict_line;
use super::wording::Words;
use crate::model::Locale;

/// How many parts the page is drawn in while it starts: the verdict, how the score is computed, and the board.
pub(super) const N_PARTS: usize = 3;

/// What the app knows besides the state.
#[derive(Debug)]
pub(super) struct Shown {
    /// How many of the parts of the page are drawn.
    pub(super) n_parts: usize,
    /// Whether the page is somebody else's guest, or may only be looked at.
    pub(super) is_guest: bool,
    /// Where the state is kept.
    pub(super) store: Store,
    /// What this browser keeps.
    pub(super) drafts: Option<Rc<Drafts>>,
    /// What speaks.
    pub(super) announcer: Html,
    /// How much room the widget has.
    pub(super) room: Room,
    /// What tells how much.
    pub(super) gauge: NodeRef,
    /// Has the page printed.
    pub(super) print: Callback<()>,
    /// Told which picture is to be saved.
    pub(super) save: Callback<Saved>,
    /// Told what is to be said after a choice of which the state knows nothing.
    pub(super) tell: Callback<String>,
}

/// What the state looks like.
pub(super) fn page(
    state: &Rc<State>,
    shown: Shown,
    printing: &UseStateHandle<Printing>,
    dispatch: &Callback<Action>,
) -> Html {
    let is_printed = **printing != Printing::No && !state.is_blank();
    let (gauge, announcer) = (shown.gauge.clone(), shown.announcer.clone());
    let content = if shown.is_guest {
        later::guest(state, &Rc::new(shown), dispatch).unwrap_or_default()
    } else {
        whole(state, &shown, None, dispatch)
    };
    html! {
        <div class="rangerank" data-run={run_word(&state.run)} data-digest={digest(state)} data-early={is_early(state).then_some("true")} data-printing={is_printed.then_some("true")}>
            <div ref={gauge} class="gauge" />
            { later::paper(state, printing).unwrap_or_default() }
            { content }
            { announcer }
        </div>
    }
}

/// The page of a board, as a guest where it is one.
pub(super) fn whole(
    state: &Rc<State>,
    shown: &Shown,
    guest: Option<&Guest>,
    dispatch: &Callback<Action>,
) -> Html {
    html! {
        <>
            { toolbar(state, dispatch) }
            <main>
                { later::panels(state, shown, dispatch).unwrap_or_default() }
                if !state.is_blank() {
                    { board(state, shown, dispatch) }
                } else if !state.is_read_only {
                    { new_board(state.words, dispatch) }
                }
            </main>
            { later::colophon(state, guest, dispatch).unwrap_or_default() }
        </>
    }
}

/// What stands below everything else.
pub(super) fn colophon(state: &State, guest: Option<&Guest>, dispatch: &Callback<Action>) -> Html {
    let words = state.words;
    html! {
        <footer class="colophon">
            if state.is_read_only { <p>{ way_out(guest, words.rest().kept.edit_copy) }</p> }
            { language_choice(words, state.locale, dispatch) }
            <p>{ words.page.colophon }</p>
            if let Some(answer) = state.ranking() { <p>{ words.numbers_of(&answer.report) }</p> }
        </footer>
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
                    { stating(state, shown, dispatch) }
                </div>
                if let Some(pictured) = state.pictures() {
                    { later::figures(figures(state, pictured, shown), state.is_stale(), state.awaits_pictures()).unwrap_or_default() }
                }
            </div>
        </div>
    }
}

/// What the board states.
fn stating(state: &State, shown: &Shown, dispatch: &Callback<Action>) -> Html {
    if state.is_read_only {
        return later::ranges(state).unwrap_or_default();
    }
    html! {
        <>
            { score_panel(state.words, &state.draft, &state.sheet, dispatch) }
            if shown.n_parts == N_PARTS {
                if shown.room == Room::Narrow {
                    { board_cards(state, dispatch) }
                } else {
                    { settings_panel(state, dispatch) }
                    { board_table(state, dispatch) }
                }
            }
        </>
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
