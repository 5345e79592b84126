//! The board as an editable table: initiatives down, drivers and labels across, each cell with its reading.

use std::rc::Rc;

use yew::prelude::*;

use super::cell::Cell;
use super::help::help;
use super::icon::{Shape, icon};
use super::reading::Stand;
use super::state::{Action, Answer, Direction, State};
use super::text_field::TextField;
use super::wording::Words;
use crate::codec::sheet::{Column, Place, Problem, Sheet};
use crate::model::{Draft, Entry, Expr, Locale, Name};

/// What the table shows.
#[derive(Debug, Clone, Copy)]
struct Shown<'a> {
    words: Words,
    draft: &'a Draft,
    sheet: &'a Sheet,
    /// The result, if it is about the board as it stands.
    answer: Option<&'a Answer>,
    locale: Locale,
    dispatch: &'a Callback<Action>,
}

/// The board as an editable table. Its rows never move by themselves.
pub fn board_table(state: &State, dispatch: &Callback<Action>) -> Html {
    let this = Shown {
        words: state.words,
        draft: &state.draft,
        sheet: &state.sheet,
        answer: state.current_answer().map(Rc::as_ref),
        locale: state.locale,
        dispatch,
    };
    let Shown { words, draft, sheet, .. } = this;
    let level = sheet.board.as_ref().map(|board| board.level).unwrap_or_default();
    let shown: Vec<usize> = (0..draft.headings.len()).filter(|&column| !is_key(sheet, column)).collect();
    let add_row = dispatch.reform(|_: MouseEvent| Action::RowAdded);
    let sort = dispatch.reform(|_: MouseEvent| Action::RowsSorted);
    let add_column = dispatch.reform(|_: MouseEvent| Action::ColumnAdded);
    html! {
        <section class="board" aria-labelledby="board-heading">
            <h2 id="board-heading" tabindex="-1">{ words.board.heading }</h2>
            { help(words.help_on_ranges(level)) }
            { table_problems(words, sheet) }
            <div class="table-frame">
                <table class="board-table">
                    <thead><tr>
                        <th scope="col" class="rank-column">{ words.board.rank }</th>
                        for column in shown.iter().copied() { { heading(this, column) } }
                        <th scope="col" class="actions-column"><span class="visually-hidden">{ words.board.change_row }</span></th>
                    </tr></thead>
                    <tbody>
                        for row in 0..draft.rows.len() { { board_row(this, row, &shown) } }
                    </tbody>
                </table>
            </div>
            <div class="below-table">
                <button type="button" class="button" id="add-row" onclick={add_row}>{ icon(Shape::Plus) }{ words.board.add_row }</button>
                <button type="button" class="button quiet" onclick={add_column}>{ icon(Shape::Plus) }{ words.board.add_column }</button>
                <button type="button" class="button quiet" onclick={sort} aria-disabled={this.answer.is_none().then_some("true")}>{ words.board.sort_by_rank }</button>
                { waiting(this) }
            </div>
        </section>
    }
}

fn is_key(sheet: &Sheet, column: usize) -> bool {
    matches!(sheet.columns.get(column), Some(Column::Key))
}

/// Problems that belong to no cell, heading or setting.
fn table_problems(words: Words, sheet: &Sheet) -> Html {
    let lines = sheet.problems.iter().filter(|problem| matches!(problem.place, Place::Table));
    html! {
        for problem in lines { <p class="error" role="alert">{ words.problem(problem).0 }</p> }
    }
}

/// How many rows wait for a number or for a fix.
fn waiting(this: Shown<'_>) -> Html {
    let initiatives = this.sheet.board.as_ref().map_or(&[][..], |board| &board.initiatives);
    let open = initiatives.iter().filter(|initiative| !initiative.is_estimated()).count();
    let broken =
        this.sheet.problems.iter().filter(|problem| matches!(problem.place, Place::Cell { .. })).count();
    html! {
        <p class="counts">
            if open > 0 { { this.words.counted(this.words.board.rows_waiting, open) }{ " " } }
            if broken > 0 { { this.words.counted(this.words.board.cells_broken, broken) } }
        </p>
    }
}

fn heading(this: Shown<'_>, column: usize) -> Html {
    let (words, text) = (this.words, this.draft.headings[column].clone());
    let problem = problem_at(this.sheet, |place| *place == Place::Heading(column));
    let commit = this.dispatch.reform(move |text| Action::HeadingTyped { column, text });
    let delete = this.dispatch.reform(move |_: MouseEvent| Action::ColumnDeleted(column));
    let (kind, deletable) = match this.sheet.columns.get(column) {
        Some(Column::Driver { unit, .. }) => {
            (unit.as_ref().and_then(|unit| words.unit(unit, &text)).unwrap_or_default(), false)
        }
        Some(Column::Label) => (words.board.label_column.to_owned(), true),
        _ => (String::new(), false),
    };
    html! {
        <th scope="col" class="heading">
            <TextField id={format!("heading-{column}")} class="heading-input" label={words.heading_name(column)}
                text={text.clone()} {commit} invalid={problem.is_some()} />
            <div class="cell-hint">
                { kind }
                if deletable {
                    <button type="button" class="fix" onclick={delete} aria-label={words.delete_column_named(&text)}>{ words.board.delete_column }</button>
                }
                if let Some(problem) = problem { <span class="error">{ words.problem(problem).0 }</span> }
            </div>
        </th>
    }
}

fn problem_at(sheet: &Sheet, is_here: impl Fn(&Place) -> bool) -> Option<&Problem> {
    sheet.problems.iter().find(|problem| is_here(&problem.place))
}

fn board_row(this: Shown<'_>, row: usize, shown: &[usize]) -> Html {
    let name_column = this.sheet.columns.iter().position(|column| matches!(column, Column::Name));
    let name = name_column
        .and_then(|column| this.draft.rows[row].get(column))
        .map_or("", |entry| entry.text.as_str());
    let name = Name::new(name);
    let name = name.as_str();
    let cells = shown.iter().map(|&column| {
        let cell = board_cell(this, (row, column), name);
        let heading = this.draft.headings[column].clone();
        if name_column == Some(column) {
            html! { <th scope="row" class="name" data-heading={heading}>{ cell }</th> }
        } else {
            html! { <td data-heading={heading}>{ cell }</td> }
        }
    });
    html! {
        <tr>
            <td class="rank-column" data-heading={this.words.board.rank}>{ rank(this, row) }</td>
            { for cells }
            <td class="actions-column">{ row_actions(this, row, name) }</td>
        </tr>
    }
}

fn rank(this: Shown<'_>, row: usize) -> Html {
    let outcome = this
        .answer
        .and_then(|answer| answer.report.initiatives.get(row))
        .and_then(|initiative| initiative.outcome.as_ref());
    match outcome {
        Some(outcome) => html! { <span class="rank">{ outcome.rank }</span> },
        None => {
            html! { <span class="rank unranked"><span aria-hidden="true">{ "–" }</span><span class="visually-hidden">{ this.words.board.no_rank }</span></span> }
        }
    }
}

fn board_cell(this: Shown<'_>, (row, column): (usize, usize), row_name: &str) -> Html {
    let entry = this.draft.rows[row].get(column).cloned().unwrap_or_else(Entry::default);
    let said = this.sheet.cells.get(row).and_then(|cells| cells.get(column)).cloned();
    let board = this.sheet.board.as_ref();
    let (driver, number) = match this.sheet.columns.get(column) {
        Some(Column::Driver { driver, domain, unit }) => {
            let number = Expr::Driver(*driver);
            (Some((Stand::new(&number, *domain, board), unit.clone())), Some(number))
        }
        _ => (None, None),
    };
    let problem = problem_at(this.sheet, |place| *place == Place::Cell { row, column }).cloned();
    let may_vanish = problem.is_some()
        && number.is_some_and(|number| board.is_some_and(|board| board.score.formula.may_vanish(&number)));
    html! {
        <Cell {row} {column} heading={this.draft.headings[column].clone()} row_name={row_name.to_owned()} {entry}
            said={said.unwrap_or(crate::codec::sheet::Cell::Text)} {driver} {problem} {may_vanish}
            words={this.words} locale={this.locale} dispatch={this.dispatch.clone()} />
    }
}

fn row_actions(this: Shown<'_>, row: usize, name: &str) -> Html {
    let last = this.draft.rows.len().saturating_sub(1);
    let words = this.words;
    let button = |shape: Shape, verb: &str, id: Option<String>, disabled: bool, action: Action| {
        let onclick = this.dispatch.reform(move |_: MouseEvent| action.clone());
        let label = words.doing(verb, name);
        html! {
            <button type="button" class="row-action" {id} {onclick} {disabled} title={label.clone()} aria-label={label}>{ icon(shape) }</button>
        }
    };
    html! {
        <div class="row-actions">
            { button(Shape::Up, words.board.move_up, Some(format!("up-{row}")), row == 0, Action::RowMoved { row, to: Direction::Up }) }
            { button(Shape::Down, words.board.move_down, Some(format!("down-{row}")), row == last, Action::RowMoved { row, to: Direction::Down }) }
            { button(Shape::Copy, words.board.duplicate, None, false, Action::RowDuplicated(row)) }
            { button(Shape::Cross, words.board.delete, None, false, Action::RowDeleted(row)) }
        </div>
    }
}
