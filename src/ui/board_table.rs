//! The board's section, with what adds to it and what is still open: a table where there is room for one.

use std::rc::Rc;

use yew::prelude::*;

use super::board_grid::BoardGrid;
use super::board_layout::BoardProps;
use super::icon::{Shape, icon};
use super::later;
use super::prompts::horizons;
use super::state::{Action, State};
use super::wording::Words;
use crate::codec::sheet::{Place, Sheet};
use crate::model::Draft;

/// The board as an editable table. Its rows never move by themselves. That of another board is another table, which is
/// drawn in one go.
pub fn board_table(state: &State, dispatch: &Callback<Action>) -> Html {
    let words = state.words;
    let add_column = dispatch.reform(|_: MouseEvent| Action::ColumnAdded);
    let grid = html! { <BoardGrid key={state.number} ..board_props(state, dispatch) /> };
    let more = html! {
        <button type="button" class="button quiet" onclick={add_column}>{ icon(Shape::Plus) }{ words.board.add_column }</button>
    };
    board_section(state, grid, more, dispatch)
}

/// What the grid and the cards show.
pub(super) fn board_props(state: &State, dispatch: &Callback<Action>) -> BoardProps {
    BoardProps {
        words: state.words,
        draft: Rc::clone(&state.draft),
        sheet: Rc::clone(&state.sheet),
        answer: state.ranking().map(Rc::clone),
        locale: state.locale,
        is_whole: later::is_here(),
        dispatch: dispatch.clone(),
    }
}

/// The section of the board around its rows; `more` is one more button below them.
pub(super) fn board_section(state: &State, rows: Html, more: Html, dispatch: &Callback<Action>) -> Html {
    let (words, sheet) = (state.words, &state.sheet);
    let level = sheet.board.as_ref().map(|board| board.level).unwrap_or_default();
    let add_row = dispatch.reform(|_: MouseEvent| Action::RowAdded);
    let sort = dispatch.reform(|_: MouseEvent| Action::RowsSorted);
    let cannot_sort = state.ranking().is_none().then_some("true");
    html! {
        <section class="board" aria-labelledby="board-heading">
            <div class="heading-row">
                <h2 id="board-heading" tabindex="-1">{ words.board.heading }</h2>
                { later::help_on_ranges(words, level).unwrap_or_default() }
            </div>
            { later::above_rows(words, sheet, &state.draft).unwrap_or_default() }
            { rows }
            <div class="below-table">
                <button type="button" class="button" id="add-row" onclick={add_row}>{ icon(Shape::Plus) }{ words.board.add_row }</button>
                { more }
                <button type="button" class="button quiet" onclick={sort} aria-disabled={cannot_sort}>{ words.board.sort_by_rank }</button>
                { later::waiting(words, sheet).unwrap_or_default() }
            </div>
        </section>
    }
}

/// Problems that belong to no cell, heading or setting, and the usual answers to what is asked in cells.
pub(super) fn above_rows(words: Words, sheet: &Sheet, draft: &Draft) -> Html {
    let lines = sheet.problems.iter().filter(|problem| matches!(problem.place, Place::Table));
    html! {
        <>
            for problem in lines { <p class="error">{ later::problem(words, problem) }</p> }
            { horizons(words, sheet, draft) }
        </>
    }
}

/// How many rows wait for a number or for a fix.
pub(super) fn waiting(words: Words, sheet: &Sheet) -> Html {
    let initiatives = sheet.board.as_ref().map_or(&[][..], |board| &board.initiatives);
    let open = initiatives.iter().filter(|initiative| !initiative.is_estimated()).count();
    let broken = sheet.problems.iter().filter(|problem| matches!(problem.place, Place::Cell { .. })).count();
    html! {
        <p class="counts">
            if open > 0 { { words.counted(words.board.rows_waiting, open) }{ " " } }
            if broken > 0 { { words.counted(words.board.cells_broken, broken) } }
        </p>
    }
}
