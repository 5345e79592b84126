//! One cell of the board: the text as typed, how it was read, and what is wrong with it.

use yew::prelude::*;

use super::reading::{Stand, problem_words, reading_words};
use super::state::{Action, Direction, Target};
use super::text_field::{Leave, TextField};
use super::wording::Words;
use crate::codec::cell::{self, CellErrorKind, Context};
use crate::codec::sheet::{Cell as Said, Problem, ProblemKind};
use crate::model::{Entry, Locale, Unit};

/// The properties of a [`Cell`].
#[derive(Debug, Clone, PartialEq, Properties)]
pub(super) struct CellProps {
    /// The row, as an index into the draft.
    pub row: usize,
    /// The column, as an index into the draft.
    pub column: usize,
    /// The heading above.
    pub heading: AttrValue,
    /// The row's name.
    pub row_name: AttrValue,
    /// The text as committed.
    pub entry: Entry,
    /// What it says.
    pub said: Said,
    /// What is wrong with it.
    pub problem: Option<Problem>,
    /// Where a driver's cells stand, and their unit; `None` for a name or a label.
    pub driver: Option<(Stand, Option<Unit>)>,
    /// Whether the driver may come to nothing with a chance.
    pub may_vanish: bool,
    /// The words around it.
    pub words: Words,
    /// The conventions of what is typed here.
    pub locale: Locale,
    /// Takes what happened.
    pub dispatch: Callback<Action>,
}

/// One cell.
#[component]
pub(super) fn Cell(props: &CellProps) -> Html {
    let preview = use_state(|| None::<String>);
    let (row, column) = (props.row, props.column);
    let commit = props.dispatch.reform(move |text| Action::CellTyped { row, column, text });
    let leave = {
        let dispatch = props.dispatch.clone();
        Callback::from(move |way| {
            for action in leaving(way, row, column) {
                dispatch.emit(action);
            }
        })
    };
    let typing = {
        let (preview, driver, words, locale) =
            (preview.clone(), props.driver.clone(), props.words, props.locale);
        Callback::from(move |text: Option<AttrValue>| {
            let read =
                |text: &AttrValue| driver.as_ref().and_then(|driver| read_along(words, text, driver, locale));
            preview.set(text.as_ref().and_then(read));
        })
    };

    let id = format!("cell-{row}-{column}");
    let hint_id = format!("{id}-hint");
    let (label, placeholder) = if props.driver.is_some() {
        (props.words.cell_name(&props.heading, &props.row_name), props.words.board.cell_placeholder)
    } else {
        (props.words.label_cell_name(&props.heading, row), "")
    };
    let misfit = match (&props.said, &props.driver) {
        (Said::Read(reading), Some((stand, _))) => stand.misfit(reading),
        _ => None,
    };
    html! {
        <div class="cell" data-row={row.to_string()} data-column={column.to_string()}>
            <TextField id={id} class="cell-input" text={props.entry.text.clone()} {label} {commit} {leave} {typing} {placeholder}
                invalid={props.problem.is_some() || misfit.is_some()} described_by={Some(AttrValue::from(hint_id.clone()))} />
            <div class="cell-hint" id={hint_id}>{ hint(props, preview.as_deref()) }</div>
        </div>
    }
}

/// What a key that leads out of a cell makes happen: the focus goes along.
fn leaving(way: Leave, row: usize, column: usize) -> Vec<Action> {
    let went = |row: usize| Action::Went(Target::Cell { row, column });
    match way {
        Leave::Enter | Leave::Down => vec![went(row + 1)],
        Leave::Up => vec![went(row.saturating_sub(1))],
        Leave::MoveUp => vec![Action::RowMoved { row, to: Direction::Up }, went(row.saturating_sub(1))],
        Leave::MoveDown => vec![Action::RowMoved { row, to: Direction::Down }, went(row + 1)],
    }
}

/// The reading of a text that is still being typed; nothing while it cannot be read.
fn read_along(words: Words, text: &str, driver: &(Stand, Option<Unit>), locale: Locale) -> Option<String> {
    let context = Context { domain: driver.0.domain, unit: driver.1.as_ref(), locale };
    let reading = cell::read(text, &context).ok()?;
    Some(words.reading(&reading, context.domain))
}

/// What stands below the text: the reading while typing, else the error with its fix, or the reading.
fn hint(props: &CellProps, preview: Option<&str>) -> Html {
    if let Some(preview) = preview {
        return html! { <span class="reading">{ preview }</span> };
    }
    let (words, row, column, dispatch) = (props.words, props.row, props.column, props.dispatch.clone());
    let put = move |text: String| {
        let dispatch = dispatch.clone();
        Callback::from(move |_: MouseEvent| {
            dispatch.emit(Action::CellMended { row, column, text: text.clone() });
            dispatch.emit(Action::Went(Target::Cell { row, column }));
        })
    };
    if let Some(problem) = &props.problem {
        let vanish = props.dispatch.reform(move |_: MouseEvent| Action::ChanceAdded { row, column });
        return html! {
            <>
                { problem_words(words, problem, &put) }
                if props.may_vanish && is_zero(problem) {
                    <button type="button" class="fix" onclick={vanish}>{ words.readings.or_nothing }</button>
                }
            </>
        };
    }
    match (&props.said, &props.driver) {
        (Said::Read(reading), Some((stand, _))) => reading_words(words, reading, *stand, &put),
        _ => Html::default(),
    }
}

fn is_zero(problem: &Problem) -> bool {
    matches!(&problem.kind, ProblemKind::Cell(error) if error.kind == CellErrorKind::Zero)
}
