//! The board as an editable table: initiatives down, drivers and labels across, each cell with its reading.

use std::rc::Rc;

use yew::prelude::*;

use super::cell::Cell;
use super::icon::{Shape, icon};
use super::reading::Stand;
use super::state::{Action, Answer, Direction, State};
use super::text_field::TextField;
use super::wording;
use crate::codec::sheet::{Column, Place, Problem, Sheet};
use crate::model::{Draft, Entry, Expr, Locale, Name, Unit, replace};

/// What the table shows.
#[derive(Debug, Clone, Copy)]
struct Shown<'a> {
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
        draft: &state.draft,
        sheet: &state.sheet,
        answer: state.current_answer().map(Rc::as_ref),
        locale: state.locale,
        dispatch,
    };
    let Shown { draft, sheet, .. } = this;
    let shown: Vec<usize> = (0..draft.headings.len()).filter(|&column| !is_key(sheet, column)).collect();
    let add_row = dispatch.reform(|_: MouseEvent| Action::RowAdded);
    let sort = dispatch.reform(|_: MouseEvent| Action::RowsSorted);
    let add_column = dispatch.reform(|_: MouseEvent| Action::ColumnAdded);
    html! {
        <section class="board" aria-labelledby="board-heading">
            <h2 id="board-heading" tabindex="-1">{ "The board" }</h2>
            { table_problems(sheet) }
            <div class="table-frame">
                <table class="board-table">
                    <thead><tr>
                        <th scope="col" class="rank-column">{ "Rank" }</th>
                        for column in shown.iter().copied() { { heading(this, column) } }
                        <th scope="col" class="actions-column"><span class="visually-hidden">{ "Change the row" }</span></th>
                    </tr></thead>
                    <tbody>
                        for row in 0..draft.rows.len() { { board_row(this, row, &shown) } }
                    </tbody>
                </table>
            </div>
            <div class="below-table">
                <button type="button" class="button" id="add-row" onclick={add_row}>{ icon(Shape::Plus) }{ "Add an initiative" }</button>
                <button type="button" class="button quiet" onclick={add_column}>{ icon(Shape::Plus) }{ "Add a column" }</button>
                <button type="button" class="button quiet" onclick={sort} aria-disabled={this.answer.is_none().then_some("true")}>{ "Sort by rank" }</button>
                { waiting(this) }
            </div>
        </section>
    }
}

fn is_key(sheet: &Sheet, column: usize) -> bool {
    matches!(sheet.columns.get(column), Some(Column::Key))
}

/// Problems that belong to no cell, heading or setting.
fn table_problems(sheet: &Sheet) -> Html {
    let lines = sheet.problems.iter().filter(|problem| matches!(problem.place, Place::Table));
    html! {
        for problem in lines { <p class="error" role="alert">{ wording::problem(problem).0 }</p> }
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
            if open > 0 { { wording::counted(open, "initiative is", "initiatives are") }{ " not estimated and not ranked. " } }
            if broken > 0 { { wording::counted(broken, "cell cannot", "cells cannot") }{ " be read." } }
        </p>
    }
}

fn heading(this: Shown<'_>, column: usize) -> Html {
    let text = this.draft.headings[column].clone();
    let problem = problem_at(this.sheet, |place| *place == Place::Heading(column));
    let commit = this.dispatch.reform(move |text| Action::HeadingTyped { column, text });
    let delete = this.dispatch.reform(move |_: MouseEvent| Action::ColumnDeleted(column));
    let (kind, deletable) = match this.sheet.columns.get(column) {
        Some(Column::Driver { unit, .. }) => (driver_words(unit.as_ref(), &text), false),
        Some(Column::Label) => ("label, not in the score".to_owned(), true),
        _ => (String::new(), false),
    };
    html! {
        <th scope="col" class="heading">
            <TextField id={format!("heading-{column}")} class="heading-input" label={format!("Heading of column {}", column + 1)}
                text={text.clone()} {commit} invalid={problem.is_some()} />
            <div class="cell-hint">
                { kind }
                if deletable {
                    <button type="button" class="fix" onclick={delete} aria-label={format!("Delete the column {text}")}>{ "delete" }</button>
                }
                if let Some(problem) = problem { <span class="error">{ wording::problem(problem).0 }</span> }
            </div>
        </th>
    }
}

/// The unit of a driver, where its heading does not say it.
fn driver_words(unit: Option<&Unit>, heading: &str) -> String {
    let unit = match unit {
        Some(Unit::Time(unit)) => unit.word(),
        Some(Unit::Other(unit)) => unit.as_str(),
        None => "",
    };
    if unit.is_empty() || heading.contains(unit) { String::new() } else { format!("in {unit}") }
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
            <td class="rank-column" data-heading="Rank">{ rank(this.answer, row) }</td>
            { for cells }
            <td class="actions-column">{ row_actions(this, row, name) }</td>
        </tr>
    }
}

fn rank(answer: Option<&Answer>, row: usize) -> Html {
    let outcome = answer
        .and_then(|answer| answer.report.initiatives.get(row))
        .and_then(|initiative| initiative.outcome.as_ref());
    match outcome {
        Some(outcome) => html! { <span class="rank">{ outcome.rank }</span> },
        None => {
            html! { <span class="rank unranked"><span aria-hidden="true">{ "–" }</span><span class="visually-hidden">{ "no rank" }</span></span> }
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
            locale={this.locale} dispatch={this.dispatch.clone()} />
    }
}

fn row_actions(this: Shown<'_>, row: usize, name: &str) -> Html {
    let last = this.draft.rows.len().saturating_sub(1);
    let name = wording::isolated(name);
    let button = |shape: Shape, verb: &str, id: Option<String>, disabled: bool, action: Action| {
        let onclick = this.dispatch.reform(move |_: MouseEvent| action.clone());
        let label = replace(verb, "it", &name);
        html! {
            <button type="button" class="row-action" {id} {onclick} {disabled} title={label.clone()} aria-label={label}>{ icon(shape) }</button>
        }
    };
    html! {
        <div class="row-actions">
            { button(Shape::Up, "Move it up", Some(format!("up-{row}")), row == 0, Action::RowMoved { row, to: Direction::Up }) }
            { button(Shape::Down, "Move it down", Some(format!("down-{row}")), row == last, Action::RowMoved { row, to: Direction::Down }) }
            { button(Shape::Copy, "Duplicate it", None, false, Action::RowDuplicated(row)) }
            { button(Shape::Cross, "Delete it", None, false, Action::RowDeleted(row)) }
        </div>
    }
}
