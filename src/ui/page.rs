//! The page: what the state looks like.

use std::rc::Rc;

use yew::prelude::*;

use super::board_table::BoardTable;
use super::heat_map::HeatMap;
use super::notice_bar::NoticeBar;
use super::open_panel::OpenPanel;
use super::ranking::Ranking;
use super::score_panel::ScorePanel;
use super::state::{Action, Panel, Run, State};
use super::toolbar::Toolbar;
use super::verdict_line::VerdictLine;
use super::{arrival, wording};

/// What the state looks like, with the share panel if it is open.
pub(super) fn page(state: &State, share: Option<Html>, dispatch: &Callback<Action>) -> Html {
    let title = state.draft.setting("title").unwrap_or_default().to_owned();
    html! {
        <div class="rangerank" data-run={run_word(&state.run)} data-digest={digest(state)}>
            <Toolbar {title} can_undo={state.history.can_undo()} can_redo={state.history.can_redo()} panel={state.panel} dispatch={dispatch.clone()} />
            <NoticeBar notice={state.notice.clone()} dispatch={dispatch.clone()} />
            if state.panel == Some(Panel::Open) { { open_panel(state, dispatch) } }
            { share }
            if !state.is_blank() { { board(state, dispatch) } }
            <footer class="colophon">
                <p>{ "The board never leaves this browser. Ranges are taken to hold as stated and to vary independently unless the board says otherwise." }</p>
            </footer>
        </div>
    }
}

fn board(state: &State, dispatch: &Callback<Action>) -> Html {
    let order = state.sheet.board.as_ref().map(|board| board.order).unwrap_or_default();
    let failure = match &state.run {
        Run::Failed { why } => Some(AttrValue::from(wording::run_failure(why, state.sheet.board.as_ref()))),
        _ => None,
    };
    html! {
        <main class="page">
            <VerdictLine answer={state.answer.clone()} stale={state.is_stale()} {failure} {order} dispatch={dispatch.clone()} />
            if state.is_example() { { example_bar(dispatch) } }
            <div class="work">
                <div class="stating">
                    <ScorePanel draft={Rc::clone(&state.draft)} sheet={Rc::clone(&state.sheet)} dispatch={dispatch.clone()} />
                    <BoardTable draft={Rc::clone(&state.draft)} sheet={Rc::clone(&state.sheet)} answer={state.current_answer().cloned()}
                        locale={state.locale} dispatch={dispatch.clone()} />
                </div>
                if let Some(answer) = &state.answer {
                    <div class="seeing" data-stale={state.is_stale().then_some("true")}>
                        <Ranking answer={Rc::clone(answer)} />
                        <HeatMap answer={Rc::clone(answer)} />
                    </div>
                }
            </div>
        </main>
    }
}

fn example_bar(dispatch: &Callback<Action>) -> Html {
    let onclick = dispatch.reform(|_: MouseEvent| Action::Cleared);
    html! {
        <div class="example-bar">
            <p>{ "This is a worked example. Change anything to see what happens, or paste a table from your spreadsheet." }</p>
            <button type="button" class="button small" {onclick}>{ "Clear it and start my own" }</button>
        </div>
    }
}

fn open_panel(state: &State, dispatch: &Callback<Action>) -> Html {
    let locale = state.locale;
    let open = dispatch.reform(move |text: String| arrival::text_opened(&text, locale));
    html! { <OpenPanel text={state.offered_text.to_string()} {open} /> }
}

const fn run_word(run: &Run) -> &'static str {
    match run {
        Run::Idle => "idle",
        Run::Running { .. } => "running",
        Run::Done => "done",
        Run::Failed { .. } => "failed",
    }
}

/// The digest of the result on the page, for whoever compares two pages.
fn digest(state: &State) -> Option<String> {
    state.current_answer().map(|answer| format!("{:016x}", answer.report.digest()))
}
