//! What stands in the places of the board's grid: headings, ranks, cells, and the buttons of a row.

use yew::prelude::*;

use super::cell::{Cell, Leaving};
use super::grid::Cursor;
use super::icon::{Shape, icon};
use super::reading::Stand;
use super::state::{Action, Answer, Direction};
use super::text_field::TextField;
use super::wording::Words;
use crate::codec::sheet::{self, Column, Place, Problem, Sheet};
use crate::engine::Outcome;
use crate::model::{Draft, Entry, Expr, Locale, Name};

/// How many buttons stand behind a row.
pub(super) const N_BUTTONS: usize = 4;

/// What the grid shows.
#[derive(Debug, Clone, Copy)]
pub(super) struct Shown<'a> {
    pub(super) words: Words,
    pub(super) draft: &'a Draft,
    pub(super) sheet: &'a Sheet,
    /// The result, if it is about the board as it stands.
    pub(super) answer: Option<&'a Answer>,
    pub(super) locale: Locale,
    pub(super) dispatch: &'a Callback<Action>,
    /// Told which key leads out of which cell of the grid.
    pub(super) leave: &'a Callback<Leaving>,
    /// The columns of the draft that have a place in the grid.
    pub(super) columns: &'a [usize],
    /// Where the keyboard is in the grid; cards have a stop of the Tab key at each field.
    pub(super) cursor: Option<Cursor>,
}

impl Shown<'_> {
    /// Whether the Tab key stops here: in the whole grid it does so once.
    fn tab_stop(&self, at: (usize, usize)) -> Option<&'static str> {
        self.cursor.map(|cursor| if cursor.at == at { "0" } else { "-1" })
    }

    fn chosen(&self, (row, column): (usize, usize)) -> Option<&'static str> {
        self.cursor.filter(|cursor| cursor.is_block() && cursor.holds(row, column)).map(|_| "true")
    }

    /// The column that holds the names.
    pub(super) fn name_column(&self) -> Option<usize> {
        self.sheet.columns.iter().position(|column| matches!(column, Column::Name))
    }

    /// The name of a row.
    pub(super) fn name(&self, row: usize) -> Name {
        let entry = self.name_column().and_then(|column| self.draft.rows[row].get(column));
        Name::new(entry.map_or("", |entry| entry.text.as_str()))
    }

    /// What came of a row.
    pub(super) fn outcome(&self, row: usize) -> Option<&Outcome> {
        self.answer?.report.initiatives.get(row)?.outcome.as_ref()
    }
}

/// The columns of a draft that have a place on the page.
pub(super) fn shown_columns(draft: &Draft, sheet: &Sheet) -> Vec<usize> {
    let is_shown = |column: &usize| !matches!(sheet.columns.get(*column), Some(Column::Key));
    (0..draft.headings.len()).filter(is_shown).collect()
}

/// A place as the grid's events find it again.
fn written((row, column): (usize, usize)) -> String {
    [row.to_string(), column.to_string()].join(",")
}

/// The id of what has the focus in a place.
pub(super) fn id_at((row, column): (usize, usize), columns: &[usize]) -> String {
    let button = |name: &str| [name, &(row - 1).to_string()].join("-");
    match columns.get(column) {
        Some(column) if row == 0 => ["heading", &column.to_string()].join("-"),
        Some(column) => ["cell", &(row - 1).to_string(), &column.to_string()].join("-"),
        None => button(["up", "down", "copy", "delete"][(column - columns.len()).min(N_BUTTONS - 1)]),
    }
}

pub(super) fn heading(this: Shown<'_>, place: usize) -> Html {
    html! { <th scope="col" class="heading" data-at={written((0, place))}>{ heading_field(this, place) }</th> }
}

/// A heading to be renamed, with what its column is, and the button that takes it away.
pub(super) fn heading_field(this: Shown<'_>, place: usize) -> Html {
    let column = this.columns[place];
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
        <>
            <TextField tabindex={this.tab_stop((0, place))} leave={this.leave.reform(move |way| Leaving { at: (0, place), way })} in_grid={this.cursor.is_some()} id={format!("heading-{column}")} class="heading-input" label={words.heading_name(column)}
                text={text.clone()} {commit} invalid={problem.is_some()} />
            <div class="cell-hint">
                { kind }
                if deletable {
                    <button type="button" class="fix" tabindex={this.tab_stop((0, place))} onclick={delete} aria-label={words.delete_column_named(&text)}>{ words.board.delete_column }</button>
                }
                if let Some(problem) = problem { <span class="error">{ words.problem(problem).0 }</span> }
            </div>
        </>
    }
}

fn problem_at(sheet: &Sheet, is_here: impl Fn(&Place) -> bool) -> Option<&Problem> {
    sheet.problems.iter().find(|problem| is_here(&problem.place))
}

pub(super) fn board_row(this: Shown<'_>, row: usize) -> Html {
    let (name_column, name) = (this.name_column(), this.name(row));
    let name = name.as_str();
    let cells = (0..this.columns.len()).map(|place| {
        let cell = board_cell(this, (row, place), name);
        let (chosen, at) = (this.chosen((row + 1, place)), written((row + 1, place)));
        if name_column == this.columns.get(place).copied() {
            html! { <th scope="row" class="name" data-at={at} aria-selected={chosen}>{ cell }</th> }
        } else {
            html! { <td data-at={at} aria-selected={chosen}>{ cell }</td> }
        }
    });
    html! {
        <tr>
            <td class="rank-column">{ rank(this, row) }</td>
            { for cells }
            <td class="actions-column">{ row_actions(this, row, name) }</td>
        </tr>
    }
}

pub(super) fn rank(this: Shown<'_>, row: usize) -> Html {
    match this.outcome(row) {
        Some(outcome) => html! { <span class="rank">{ outcome.rank }</span> },
        None => {
            html! { <span class="rank unranked"><span aria-hidden="true">{ "–" }</span><span class="visually-hidden">{ this.words.board.no_rank }</span></span> }
        }
    }
}

pub(super) fn board_cell(this: Shown<'_>, (row, place): (usize, usize), row_name: &str) -> Html {
    let (column, at) = (this.columns[place], (row + 1, place));
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
            said={said.unwrap_or(sheet::Cell::Text)} {driver} {problem} {may_vanish}
            words={this.words} locale={this.locale} dispatch={this.dispatch.clone()}
            leave={this.leave.clone()} place={this.tab_stop(at).map(|stop| (at, stop))} is_name={this.name_column() == Some(column)} prompt={this.sheet.prompt(this.draft, column)} />
    }
}

pub(super) fn row_actions(this: Shown<'_>, row: usize, name: &str) -> Html {
    let last = this.draft.rows.len().saturating_sub(1);
    let words = this.words;
    let n_columns = this.columns.len();
    let button = |place: usize, shape: Shape, verb: &str, action: Option<Action>| {
        let disabled = action.is_none().then_some("true");
        let dispatch = this.dispatch.clone();
        // A button that can do nothing keeps its place, so that the keyboard does not lose its own.
        let onclick = Callback::from(move |_: MouseEvent| {
            if let Some(action) = action.clone() {
                dispatch.emit(action);
            }
        });
        let (label, at) = (words.doing(verb, name), (row + 1, n_columns + place));
        html! {
            <button type="button" class="row-action" id={id_at(at, this.columns)} data-at={written(at)} tabindex={this.tab_stop(at)}
                {onclick} aria-disabled={disabled} title={label.clone()} aria-label={label}>{ icon(shape) }</button>
        }
    };
    let up = (row > 0).then_some(Action::RowMoved { row, to: Direction::Up });
    let down = (row < last).then_some(Action::RowMoved { row, to: Direction::Down });
    html! {
        <div class="row-actions">
            { button(0, Shape::Up, words.board.move_up, up) }
            { button(1, Shape::Down, words.board.move_down, down) }
            { button(2, Shape::Copy, words.board.duplicate, Some(Action::RowDuplicated(row))) }
            { button(3, Shape::Cross, words.board.delete, Some(Action::RowDeleted(row))) }
        </div>
    }
}
