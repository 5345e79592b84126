//! One cell of the board: the text as typed, how it was read, and what is wrong with it.

use yew::prelude::*;

use super::reading::{Stand, problem_words, reading_words};
use super::state::{Action, Target};
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
    /// Its place in the grid.
    pub at: (usize, usize),
    /// Whether the Tab key stops here, as an attribute.
    pub tabindex: &'static str,
    /// Told which key leads out of it.
    pub leave: Callback<Leaving>,
    /// Takes what happened.
    pub dispatch: Callback<Action>,
}

/// A key that led out of a place of the grid.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Leaving {
    /// The place.
    pub at: (usize, usize),
    /// The key.
    pub way: Leave,
}

/// One cell.
#[component]
pub(super) fn Cell(props: &CellProps) -> Html {
    let preview = use_state(|| None::<String>);
    let (row, column) = (props.row, props.column);
    let commit = props.dispatch.reform(move |text| Action::CellTyped { row, column, text });
    let at = props.at;
    let leave = props.leave.reform(move |way| Leaving { at, way });
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
            <TextField in_grid={true} tabindex={props.tabindex} id={id} class="cell-input" text={props.entry.text.clone()} {label} {commit} {leave} {typing} {placeholder}
                invalid={props.problem.is_some() || misfit.is_some()} described_by={Some(AttrValue::from(hint_id.clone()))} />
            <div class="cell-hint" id={hint_id}>{ hint(props, preview.as_deref()) }</div>
        </div>
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
    let tabindex = props.tabindex;
    let put = move |text: String| {
        let dispatch = dispatch.clone();
        let mend = Callback::from(move |_: MouseEvent| {
            dispatch.emit(Action::CellMended { row, column, text: text.clone() });
            dispatch.emit(Action::Went(Target::Cell { row, column }));
        });
        (mend, Some(tabindex))
    };
    if let Some(problem) = &props.problem {
        let vanish = props.dispatch.reform(move |_: MouseEvent| Action::ChanceAdded { row, column });
        return html! {
            <>
                { problem_words(words, problem, &put) }
                if props.may_vanish && is_zero(problem) {
                    <button type="button" class="fix" tabindex={props.tabindex} onclick={vanish}>{ words.readings.or_nothing }</button>
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
