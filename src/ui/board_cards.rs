//! The board where there is no room for a table: a card an initiative, and what its columns are behind a heading.

use yew::prelude::*;

use super::app::drawn::use_drawn;
use super::board_layout::{BoardProps, Shown, heading_field};
use super::board_row::{Card, shown_columns};
use super::board_table::{board_props, board_section};
use super::icon::{Shape, icon};
use super::later;
use super::prompts::add_prompts;
use super::settings_panel::settings_of_column;
use super::state::{Action, State};

/// The board as cards, one below the other. They never move by themselves.
pub fn board_cards(state: &State, dispatch: &Callback<Action>) -> Html {
    let board = board_props(state, dispatch);
    let cards = html! { <Cards ..board.clone() /> };
    html! {
        <>
            { board_section(state, cards, Html::default(), dispatch) }
            { columns(state, &board) }
        </>
    }
}

/// The cards.
#[component]
fn Cards(props: &BoardProps) -> Html {
    let columns = shown_columns(&props.draft, &props.sheet);
    let this = Shown { board: props, leave: &Callback::noop(), columns: &columns, cursor: None };
    let n_drawn = use_drawn(props.draft.rows.len(), 0);
    html! {
        <ol class="cards" aria-busy={(n_drawn < props.draft.rows.len()).then_some("true")}>for row in 0..n_drawn { <Card key={row} ..this.row(row, true) /> }</ol>
    }
}

/// What each column is called and what it does, and what adds one.
fn columns(state: &State, board: &BoardProps) -> Html {
    let (words, dispatch) = (state.words, &board.dispatch);
    html! {
        <details class="settings">
            <summary>{ words.board.settings_heading }</summary>
            { later::columns(state, board, dispatch).unwrap_or_default() }
        </details>
    }
}

/// The columns themselves.
pub(super) fn columns_shown(state: &State, board: &BoardProps, dispatch: &Callback<Action>) -> Html {
    let words = state.words;
    let columns = shown_columns(&board.draft, &board.sheet);
    let this = Shown { board, leave: &Callback::noop(), columns: &columns, cursor: None };
    let add_column = dispatch.reform(|_: MouseEvent| Action::ColumnAdded);
    html! {
        <>
            <p class="finding">{ words.rest().settings.help }</p>
            <ul class="cards">
                for (place, shown) in columns.iter().enumerate() {
                    <li class="card">
                        <div class="heading">{ heading_field(this, place) }</div>
                        { settings_of_column(state, shown.column, dispatch) }
                    </li>
                }
            </ul>
            <button type="button" class="button" onclick={add_column}>{ icon(Shape::Plus) }{ words.board.add_column }</button>
            { add_prompts(state, dispatch) }
        </>
    }
}
