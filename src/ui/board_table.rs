//! The board as an editable table: initiatives down, drivers and labels across, each cell with its reading.

use std::rc::Rc;

use yew::prelude::*;

use super::cell::Cell;
use super::icon::{Shape, icon};
use super::state::{Action, Answer, Direction};
use super::text_field::TextField;
use super::wording;
use crate::codec::sheet::{Column, Place, Problem, Sheet};
use crate::model::{Draft, Entry, Locale, Unit};

/// The properties of a [`BoardTable`].
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct BoardTableProps {
    /// The board as typed.
    pub draft: Rc<Draft>,
    /// The board as read.
    pub sheet: Rc<Sheet>,
    /// The result, if it is about the board as it stands.
    pub answer: Option<Rc<Answer>>,
    /// The conventions of what is typed here.
    pub locale: Locale,
    /// Takes what happened.
    pub dispatch: Callback<Action>,
}

/// The board as an editable table. Its rows never move by themselves.
#[component]
pub fn BoardTable(props: &BoardTableProps) -> Html {
    let BoardTableProps { draft, sheet, dispatch, .. } = props;
    let shown: Vec<usize> = (0..draft.headings.len()).filter(|&column| !is_key(sheet, column)).collect();
    let add_row = dispatch.reform(|_: MouseEvent| Action::RowAdded);
    let sort = dispatch.reform(|_: MouseEvent| Action::RowsSorted);
    let add_column = dispatch.reform(|_: MouseEvent| Action::ColumnAdded);
    html! {
        <section class="board" aria-labelledby="board-heading">
            <h2 id="board-heading">{ "The board" }</h2>
            { table_problems(sheet) }
            <div class="table-frame">
                <table class="board-table">
                    <thead><tr>
                        <th scope="col" class="rank-column">{ "Rank" }</th>
                        for column in shown.iter().copied() { { heading(props, column) } }
                        <th scope="col" class="actions-column"><span class="visually-hidden">{ "Change the row" }</span></th>
                    </tr></thead>
                    <tbody>
                        for row in 0..draft.rows.len() { { board_row(props, row, &shown) } }
                    </tbody>
                </table>
            </div>
            <div class="below-table">
                <button type="button" class="button" id="add-row" onclick={add_row}>{ icon(Shape::Plus) }{ "Add an initiative" }</button>
                <button type="button" class="button quiet" onclick={add_column}>{ icon(Shape::Plus) }{ "Add a column" }</button>
                <button type="button" class="button quiet" onclick={sort} disabled={props.answer.is_none()}>{ "Sort by rank" }</button>
                { waiting(props) }
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
fn waiting(props: &BoardTableProps) -> Html {
    let initiatives = props.sheet.board.as_ref().map_or(&[][..], |board| &board.initiatives);
    let open = initiatives.iter().filter(|initiative| !initiative.is_estimated()).count();
    let broken =
        props.sheet.problems.iter().filter(|problem| matches!(problem.place, Place::Cell { .. })).count();
    html! {
        <p class="counts">
            if open > 0 { { wording::counted(open, "initiative is", "initiatives are") }{ " not estimated and not ranked. " } }
            if broken > 0 { { wording::counted(broken, "cell cannot", "cells cannot") }{ " be read." } }
        </p>
    }
}

fn heading(props: &BoardTableProps, column: usize) -> Html {
    let text = props.draft.headings[column].clone();
    let problem = problem_at(&props.sheet, |place| *place == Place::Heading(column));
    let commit = props.dispatch.reform(move |text| Action::HeadingTyped { column, text });
    let delete = props.dispatch.reform(move |_: MouseEvent| Action::ColumnDeleted(column));
    let (kind, deletable) = match props.sheet.columns.get(column) {
        Some(Column::Driver { unit, .. }) => (driver_words(unit.as_ref()), false),
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

fn driver_words(unit: Option<&Unit>) -> String {
    match unit {
        Some(Unit::Time(unit)) => format!("in {}", unit.word()),
        Some(Unit::Other(unit)) => format!("in {unit}"),
        None => String::new(),
    }
}

fn problem_at(sheet: &Sheet, is_here: impl Fn(&Place) -> bool) -> Option<&Problem> {
    sheet.problems.iter().find(|problem| is_here(&problem.place))
}

fn board_row(props: &BoardTableProps, row: usize, shown: &[usize]) -> Html {
    let name_column = props.sheet.columns.iter().position(|column| matches!(column, Column::Name));
    let name = name_column
        .and_then(|column| props.draft.rows[row].get(column))
        .map_or("", |entry| entry.text.as_str());
    let cells = shown.iter().map(|&column| {
        let cell = board_cell(props, (row, column), name);
        let heading = props.draft.headings[column].clone();
        if name_column == Some(column) {
            html! { <th scope="row" class="name" data-heading={heading}>{ cell }</th> }
        } else {
            html! { <td data-heading={heading}>{ cell }</td> }
        }
    });
    html! {
        <tr>
            <td class="rank-column" data-heading="Rank">{ rank(props.answer.as_deref(), row) }</td>
            { for cells }
            <td class="actions-column">{ row_actions(props, row, name) }</td>
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

fn board_cell(props: &BoardTableProps, (row, column): (usize, usize), row_name: &str) -> Html {
    let entry = props.draft.rows[row].get(column).cloned().unwrap_or_else(Entry::default);
    let said = props.sheet.cells.get(row).and_then(|cells| cells.get(column)).cloned();
    let driver = match props.sheet.columns.get(column) {
        Some(Column::Driver { domain, unit, .. }) => Some((*domain, unit.clone())),
        _ => None,
    };
    html! {
        <Cell {row} {column} heading={props.draft.headings[column].clone()} row_name={row_name.to_owned()} {entry}
            said={said.unwrap_or(crate::codec::sheet::Cell::Text)} {driver} locale={props.locale} dispatch={props.dispatch.clone()}
            problem={problem_at(&props.sheet, |place| *place == Place::Cell { row, column }).cloned()} />
    }
}

fn row_actions(props: &BoardTableProps, row: usize, name: &str) -> Html {
    let last = props.draft.rows.len().saturating_sub(1);
    let name = wording::isolated(name);
    let button = |shape: Shape, verb: &str, id: Option<String>, disabled: bool, action: Action| {
        let onclick = props.dispatch.reform(move |_: MouseEvent| action.clone());
        let label = verb.replace("it", &name);
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
