//! One initiative of the board, as a row of the grid or as a card: a component, so that an edit draws its own row alone.

use std::rc::Rc;

use yew::prelude::*;

use super::cell::{Cell, GridPlace, Leaving};
use super::grid::CursorInRow;
use super::icon::{Shape, icon};
use super::reading::Stand;
use super::state::{Action, Direction};
use super::wording::Words;
use crate::codec::prompt::Prompt;
use crate::codec::sheet::{self, Column, Place, Problem, Sheet};
use crate::model::{Draft, Entry, Expr, Locale, Name, Unit};

/// How many buttons stand behind a row.
pub(super) const N_BUTTONS: usize = 4;

/// What all cells of a column share.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct ColumnShown {
    /// The column, as an index into the draft.
    pub column: usize,
    /// The heading above.
    pub heading: AttrValue,
    /// Whether its cells hold the initiatives' names.
    pub is_name: bool,
    /// Where a driver's cells stand, and their unit; `None` for names and labels.
    pub driver: Option<(Stand, Option<Unit>)>,
    /// Whether the driver may come to nothing with a chance.
    pub may_vanish: bool,
    /// What an initiative may be asked about in it.
    pub prompt: Option<Prompt>,
}

/// The columns of a draft that have a place on the page.
pub(super) fn shown_columns(draft: &Draft, sheet: &Sheet) -> Rc<[ColumnShown]> {
    let board = sheet.board.as_ref();
    let shown = |(column, heading): (usize, &String)| {
        let kind = sheet.columns.get(column);
        let (driver, may_vanish) = match kind {
            Some(Column::Key) => return None,
            Some(Column::Driver { driver, domain, unit }) => {
                let number = Expr::Driver(*driver);
                let may_vanish = board.is_some_and(|board| board.score.formula.may_vanish(&number));
                (Some((Stand::new(&number, *domain, board), unit.clone())), may_vanish)
            }
            _ => (None, false),
        };
        Some(ColumnShown {
            column,
            heading: heading.clone().into(),
            is_name: matches!(kind, Some(Column::Name)),
            driver,
            may_vanish,
            prompt: sheet.prompt(draft, column),
        })
    };
    draft.headings.iter().enumerate().filter_map(shown).collect()
}

/// The properties of a [`BoardRow`] and of a [`Card`].
#[derive(Debug, Clone, Properties)]
pub(super) struct RowProps {
    /// The row, as an index into the draft.
    pub row: usize,
    /// The columns that have a place on the page.
    pub columns: Rc<[ColumnShown]>,
    /// The board as typed.
    pub draft: Rc<Draft>,
    /// The board as read.
    pub sheet: Rc<Sheet>,
    /// Its rank.
    pub rank: Option<usize>,
    /// Its chance to be the first, in a card.
    pub chance: Option<AttrValue>,
    /// Where the keyboard is, as far as that is in this row of the grid; `None` in a card.
    pub cursor: Option<CursorInRow>,
    /// The words around it.
    pub words: Words,
    /// The conventions of what is typed here.
    pub locale: Locale,
    /// Told which key leads out of which cell of the grid.
    pub leave: Callback<Leaving>,
    /// Takes what happened.
    pub dispatch: Callback<Action>,
}

/// Of the board, what stands in the row counts.
impl PartialEq for RowProps {
    fn eq(&self, other: &Self) -> bool {
        let is_same_board = Rc::ptr_eq(&self.draft, &other.draft) && Rc::ptr_eq(&self.sheet, &other.sheet);
        let is_same_row = || {
            self.is_last() == other.is_last()
                && self.entries() == other.entries()
                && self.said() == other.said()
                && self.problems().eq(other.problems())
        };
        self.row == other.row
            && (is_same_board || is_same_row())
            && (Rc::ptr_eq(&self.columns, &other.columns) || self.columns == other.columns)
            && (self.rank, &self.chance, &self.cursor) == (other.rank, &other.chance, &other.cursor)
            && (self.words, self.locale) == (other.words, other.locale)
            && (&self.leave, &self.dispatch) == (&other.leave, &other.dispatch)
    }
}

impl RowProps {
    /// Whether it is the last row.
    fn is_last(&self) -> bool {
        self.row + 1 == self.draft.rows.len()
    }

    /// The row as typed.
    fn entries(&self) -> &[Entry] {
        self.draft.rows.get(self.row).map_or(&[], Vec::as_slice)
    }

    /// What its cells say.
    fn said(&self) -> &[sheet::Cell] {
        self.sheet.cells.get(self.row).map_or(&[], Vec::as_slice)
    }

    /// What is wrong with them, each with its column as an index into the draft.
    fn problems(&self) -> impl Iterator<Item = (usize, &Problem)> {
        self.sheet.problems.iter().filter_map(|problem| match problem.place {
            Place::Cell { row, column } if row == self.row => Some((column, problem)),
            _ => None,
        })
    }

    /// The initiative's name.
    fn name(&self) -> Name {
        let column = self.columns.iter().find(|shown| shown.is_name);
        let entry = column.and_then(|shown| self.entries().get(shown.column));
        Name::new(entry.map_or("", |entry| entry.text.as_str()))
    }

    /// A place of the row in the grid; `None` in a card.
    fn in_grid(&self, place: usize) -> Option<GridPlace> {
        self.cursor.as_ref().map(|CursorInRow { stop, chosen }| GridPlace {
            at: (self.row + 1, place),
            has_cursor: *stop == Some(place),
            is_chosen: chosen.contains(&place),
        })
    }
}

/// Whether the Tab key stops in a place of the grid, as an attribute: where the keyboard is.
pub(super) const fn tab_stop(has_cursor: bool) -> &'static str {
    if has_cursor { "0" } else { "-1" }
}

/// A place as the grid's events find it again.
pub(super) fn written((row, column): (usize, usize)) -> String {
    [row.to_string(), column.to_string()].join(",")
}

/// The id of a cell, by its row and column in the draft.
pub(super) fn cell_id(row: usize, column: usize) -> String {
    ["cell", &row.to_string(), &column.to_string()].join("-")
}

/// The row and column in such an id, or in one that goes on after it.
pub(super) fn cell_of(id: &str) -> Option<(usize, usize)> {
    let mut indices = id.split('-').skip(1).map_while(|index| index.parse().ok());
    Some((indices.next()?, indices.next()?))
}

/// The id of what has the focus in a place of the grid.
pub(super) fn id_at((row, place): (usize, usize), columns: &[ColumnShown]) -> String {
    match columns.get(place) {
        Some(shown) if row == 0 => ["heading", &shown.column.to_string()].join("-"),
        Some(shown) => cell_id(row - 1, shown.column),
        None => {
            let name = ["up", "down", "copy", "delete"][(place - columns.len()).min(N_BUTTONS - 1)];
            [name, &(row - 1).to_string()].join("-")
        }
    }
}

/// A row of the grid. Its parts say what they are, as their style makes no table of them.
#[component]
pub(super) fn BoardRow(props: &RowProps) -> Html {
    let name = props.name();
    html! {
        <tr role="row">
            <td role="gridcell" class="rank-column">{ rank(props) }</td>
            for place in 0..props.columns.len() { { cell(props, place, &name) } }
            <td role="gridcell" class="actions-column">{ row_actions(props, &name) }</td>
        </tr>
    }
}

/// A card: what came of the initiative, its name, and each of its cells below a heading of its own.
#[component]
pub(super) fn Card(props: &RowProps) -> Html {
    let (words, name) = (props.words, props.name());
    let cells = |of_names: bool| {
        let places = (0..props.columns.len()).filter(move |place| props.columns[*place].is_name == of_names);
        places.map(|place| cell(props, place, &name)).collect::<Html>()
    };
    html! {
        <li class="card">
            { form(form_id(props.row)) }
            <h3>
                <span class="visually-hidden">{ words.named(name.as_str()) }{ " " }</span>
                if let Some(chance) = &props.chance {
                    <span class="visually-hidden">{ words.board.rank }{ " " }</span>
                    { rank(props) }{ " " }
                    <span class="chance">{ chance.clone() }</span>
                } else {
                    <span class="chance">{ words.board.no_rank }</span>
                }
            </h3>
            <div class="name">{ cells(true) }</div>
            { cells(false) }
            { row_actions(props, &name) }
        </li>
    }
}

/// A form of the fields that name it, which is never sent: the page's policy lets no form go anywhere. Whenever the focus
/// moves, Chromium reads through all fields of the form that it was in; fields of no form are one to it.
pub(super) fn form(id: impl Into<AttrValue>) -> Html {
    html! { <form id={id.into()} hidden={true} /> }
}

/// The id of the form of the one cell of the grid that has a field.
pub(super) const FORM_OF_GRID: &str = "cell";

/// The id of the form that the fields of a card belong to.
pub(super) fn form_id(row: usize) -> AttrValue {
    ["row-", &row.to_string()].concat().into()
}

fn rank(props: &RowProps) -> Html {
    match props.rank {
        Some(rank) => html! { <span class="rank">{ rank }</span> },
        None => {
            html! { <span class="rank unranked"><span aria-hidden="true">{ "–" }</span><span class="visually-hidden">{ props.words.board.no_rank }</span></span> }
        }
    }
}

fn cell(props: &RowProps, place: usize, row_name: &Name) -> Html {
    let shown = props.columns[place].clone();
    let column = shown.column;
    let entry = props.entries().get(column).cloned().unwrap_or_default();
    let said = props.said().get(column).cloned().unwrap_or(sheet::Cell::Text);
    let problem = props.problems().find(|(at, _)| *at == column).map(|(_, problem)| problem.clone());
    html! {
        <Cell row={props.row} {shown} row_name={row_name.as_str().to_owned()} {entry} {said} {problem}
            words={props.words} locale={props.locale} dispatch={props.dispatch.clone()} leave={props.leave.clone()}
            place={props.in_grid(place)} />
    }
}

fn row_actions(props: &RowProps, name: &Name) -> Html {
    let (row, words) = (props.row, props.words);
    let button = |place: usize, shape: Shape, verb: &str, action: Option<fn(usize) -> Action>| {
        let disabled = action.is_none().then_some("true");
        let dispatch = props.dispatch.clone();
        // A button that can do nothing keeps its place, so that the keyboard does not lose its own.
        let onclick = Callback::from(move |_: MouseEvent| {
            if let Some(action) = action {
                dispatch.emit(action(row));
            }
        });
        let (label, at) = (words.doing(verb, name.as_str()), (row + 1, props.columns.len() + place));
        html! {
            <button type="button" class="row-action" id={id_at(at, &props.columns)} data-at={written(at)} tabindex={props.in_grid(at.1).map(|it| tab_stop(it.has_cursor))}
                {onclick} aria-disabled={disabled} title={label.clone()} aria-label={label}>{ icon(shape) }</button>
        }
    };
    let up: fn(usize) -> Action = |row| Action::RowMoved { row, to: Direction::Up };
    let down: fn(usize) -> Action = |row| Action::RowMoved { row, to: Direction::Down };
    html! {
        <div class="row-actions">
            { button(0, Shape::Up, words.board.move_up, (row > 0).then_some(up)) }
            { button(1, Shape::Down, words.board.move_down, (!props.is_last()).then_some(down)) }
            { button(2, Shape::Copy, words.board.duplicate, Some(Action::RowDuplicated)) }
            { button(3, Shape::Cross, words.board.delete, Some(Action::RowDeleted)) }
        </div>
    }
}
