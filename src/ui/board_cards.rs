//! The board where there is no room for a table: a card an initiative, and what its columns are behind a heading.

use yew::prelude::*;

use super::board_cells::{Shown, board_cell, heading_field, rank, row_actions, shown_columns};
use super::board_table::board_section;
use super::icon::{Shape, icon};
use super::prompts::add_prompts;
use super::settings_panel::settings_of_column;
use super::state::{Action, State};

/// The board as cards, one below the other. They never move by themselves.
pub fn board_cards(state: &State, dispatch: &Callback<Action>) -> Html {
    let this = Shown {
        words: state.words,
        draft: &state.draft,
        sheet: &state.sheet,
        answer: state.current_answer().map(AsRef::as_ref),
        locale: state.locale,
        dispatch,
        leave: &Callback::noop(),
        columns: &shown_columns(&state.draft, &state.sheet),
        cursor: None,
    };
    let cards = html! {
        <ol class="cards">for row in 0..state.draft.rows.len() { { card(this, row) } }</ol>
    };
    html! {
        <>
            { board_section(state, cards, Html::default(), dispatch) }
            { columns(state, this, dispatch) }
        </>
    }
}

/// One initiative: what came of it, its name, and each of its cells below a heading of its own.
fn card(this: Shown<'_>, row: usize) -> Html {
    let (name_column, name) = (this.name_column(), this.name(row));
    let (words, name) = (this.words, name.as_str());
    let is_name = |place: &usize| this.columns.get(*place).copied() == name_column;
    let places = || 0..this.columns.len();
    html! {
        <li class="card">
            <h3>
                <span class="visually-hidden">{ words.named(name) }{ " " }</span>
                if let Some(outcome) = this.outcome(row) {
                    <span class="visually-hidden">{ words.board.rank }{ " " }</span>
                    { rank(this, row) }{ " " }
                    <span class="chance">{ words.first_beside_row(outcome) }</span>
                } else {
                    <span class="chance">{ words.board.no_rank }</span>
                }
            </h3>
            <div class="name">for place in places().filter(is_name) { { board_cell(this, (row, place), name) } }</div>
            for place in places().filter(|place| !is_name(place)) { { board_cell(this, (row, place), name) } }
            { row_actions(this, row, name) }
        </li>
    }
}

/// What each column is called and what it does, and what adds one.
fn columns(state: &State, this: Shown<'_>, dispatch: &Callback<Action>) -> Html {
    let words = state.words;
    let add_column = dispatch.reform(|_: MouseEvent| Action::ColumnAdded);
    html! {
        <details class="settings">
            <summary>{ words.settings.heading }</summary>
            <p class="finding">{ words.settings.help }</p>
            <ul class="cards">
                for (place, &column) in this.columns.iter().enumerate() {
                    <li class="card">
                        <div class="heading">{ heading_field(this, place) }</div>
                        { settings_of_column(state, column, dispatch) }
                    </li>
                }
            </ul>
            <button type="button" class="button" onclick={add_column}>{ icon(Shape::Plus) }{ words.board.add_column }</button>
            { add_prompts(state, dispatch) }
        </details>
    }
}
