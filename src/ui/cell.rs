//! One cell of the board: the text as typed, how it was read, and what is wrong with it.

use yew::prelude::*;

use super::state::{Action, Direction, Target};
use super::text_field::{Leave, TextField};
use super::wording;
use crate::codec::cell::{self, Context, Reading};
use crate::codec::sheet::{Cell as Said, Problem};
use crate::model::{Domain, Entry, Locale, Unit};

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
    /// How a driver's cells are read; `None` for a name or a label.
    pub driver: Option<(Domain, Option<Unit>)>,
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
        let (preview, driver, locale) = (preview.clone(), props.driver.clone(), props.locale);
        Callback::from(move |text: Option<AttrValue>| {
            let read = |text: &AttrValue| driver.as_ref().and_then(|driver| read_along(text, driver, locale));
            preview.set(text.as_ref().and_then(read));
        })
    };

    let id = format!("cell-{row}-{column}");
    let hint_id = format!("{id}-hint");
    let label = if props.driver.is_some() {
        format!("{} of {}", props.heading, wording::isolated(&props.row_name))
    } else {
        format!("{}, row {}", props.heading, row + 1)
    };
    let placeholder = if props.driver.is_some() { "low to high" } else { "" };
    html! {
        <div class="cell" data-row={row.to_string()} data-column={column.to_string()}>
            <TextField id={id} class="cell-input" text={props.entry.text.clone()} {label} {commit} {leave} {typing} {placeholder}
                invalid={props.problem.is_some()} described_by={Some(AttrValue::from(hint_id.clone()))} />
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
fn read_along(text: &str, driver: &(Domain, Option<Unit>), locale: Locale) -> Option<String> {
    let context = Context { domain: driver.0, unit: driver.1.as_ref(), locale };
    let reading = cell::read(text, &context).ok()?;
    Some(wording::reading(&reading, driver.0))
}

/// What stands below the text: the reading while typing, else the error with its fix, or the reading.
fn hint(props: &CellProps, preview: Option<&str>) -> Html {
    if let Some(preview) = preview {
        return html! { <span class="reading">{ preview }</span> };
    }
    let put = |text: String| {
        let (row, column, dispatch) = (props.row, props.column, props.dispatch.clone());
        Callback::from(move |_: MouseEvent| {
            dispatch.emit(Action::CellTyped { row, column, text: text.clone() });
            dispatch.emit(Action::Went(Target::Cell { row, column }));
        })
    };
    if let Some(problem) = &props.problem {
        let (sentence, fixes) = wording::problem(problem);
        return html! {
            <>
                <span class="error">{ sentence }</span>
                for fix in fixes {
                    <button type="button" class="fix" onclick={put(fix.text)}>{ fix.label }</button>
                }
            </>
        };
    }
    match (&props.said, &props.driver) {
        (Said::Read(reading), Some((domain, _))) => html! {
            <>
                <span class="reading">{ wording::reading(reading, *domain) }</span>
                { question(reading, put) }
            </>
        },
        _ => Html::default(),
    }
}

/// The button that settles a doubt the other way.
fn question(reading: &Reading, put: impl Fn(String) -> Callback<MouseEvent>) -> Html {
    let Reading::Estimated(estimated) = reading else { return Html::default() };
    let Some(question) = &estimated.question else { return Html::default() };
    let (asked, label) = wording::doubt(question);
    html! {
        <span class="question">{ asked }{ " " }
            <button type="button" class="fix" onclick={put(question.otherwise.clone())}>{ label }</button>
        </span>
    }
}
