//! The board as an editable table, with what adds to it and what is still open.

use std::rc::Rc;

use yew::prelude::*;

use super::board_grid::BoardGrid;
use super::help::help;
use super::icon::{Shape, icon};
use super::state::{Action, State};
use super::wording::Words;
use crate::codec::sheet::{Place, Sheet};

/// The board as an editable table. Its rows never move by themselves.
pub fn board_table(state: &State, dispatch: &Callback<Action>) -> Html {
    let (words, sheet) = (state.words, &state.sheet);
    let answer = state.current_answer().map(Rc::clone);
    let level = sheet.board.as_ref().map(|board| board.level).unwrap_or_default();
    let add_row = dispatch.reform(|_: MouseEvent| Action::RowAdded);
    let sort = dispatch.reform(|_: MouseEvent| Action::RowsSorted);
    let add_column = dispatch.reform(|_: MouseEvent| Action::ColumnAdded);
    html! {
        <section class="board" aria-labelledby="board-heading">
            <h2 id="board-heading" tabindex="-1">{ words.board.heading }</h2>
            { help(words.help_on_ranges(level)) }
            { table_problems(words, sheet) }
            <BoardGrid {words} draft={Rc::clone(&state.draft)} sheet={Rc::clone(sheet)} answer={answer.clone()}
                locale={state.locale} dispatch={dispatch.clone()} />
            <div class="below-table">
                <button type="button" class="button" id="add-row" onclick={add_row}>{ icon(Shape::Plus) }{ words.board.add_row }</button>
                <button type="button" class="button quiet" onclick={add_column}>{ icon(Shape::Plus) }{ words.board.add_column }</button>
                <button type="button" class="button quiet" onclick={sort} aria-disabled={answer.is_none().then_some("true")}>{ words.board.sort_by_rank }</button>
                { waiting(words, sheet) }
            </div>
        </section>
    }
}

/// Problems that belong to no cell, heading or setting.
fn table_problems(words: Words, sheet: &Sheet) -> Html {
    let lines = sheet.problems.iter().filter(|problem| matches!(problem.place, Place::Table));
    html! {
        for problem in lines { <p class="error">{ words.problem(problem).0 }</p> }
    }
}

/// How many rows wait for a number or for a fix.
fn waiting(words: Words, sheet: &Sheet) -> Html {
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
