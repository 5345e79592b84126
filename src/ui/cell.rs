//! One cell of the board: the text as typed, how it was read, and what is wrong with it.

use yew::prelude::*;

use super::board_row::{ColumnShown, FORM_OF_GRID, cell_id, form_id, tab_stop, written};
use super::cell_ends::{change_over, end_fields, ends, is_plain};
use super::later;
use super::prompts::answers;
use super::reading::reading_words;
use super::state::{Action, Target};
use super::text_field::{Leave, TextField};
use super::wording::Words;
use crate::codec::cell::{self, CellErrorKind, Context, End, Note, Reading, with_end};
use crate::codec::sheet::{Cell as Said, Problem, ProblemKind};
use crate::model::{Domain, Entry, Locale, Name, Unit};

/// The properties of a [`Cell`].
#[derive(Debug, Clone, PartialEq, Properties)]
pub(super) struct CellProps {
    /// The row, as an index into the draft.
    pub row: usize,
    /// What it shares with its column.
    pub shown: ColumnShown,
    /// The row's name.
    pub row_name: AttrValue,
    /// The text as committed.
    pub entry: Entry,
    /// What it says.
    pub said: Said,
    /// What is wrong with it.
    pub problem: Option<Problem>,
    /// The words around it.
    pub words: Words,
    /// The conventions of what is typed here.
    pub locale: Locale,
    /// Its place in the grid; `None` in a card.
    pub place: Option<GridPlace>,
    /// Told which key leads out of it.
    pub leave: Callback<Leaving>,
    /// Takes what happened.
    pub dispatch: Callback<Action>,
}

/// A place of the grid.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct GridPlace {
    /// Its row and its place in that.
    pub at: (usize, usize),
    /// Whether the keyboard is there.
    pub has_cursor: bool,
    /// Whether it is chosen.
    pub is_chosen: bool,
}

/// A key that led out of a place of the grid.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Leaving {
    /// The place.
    pub at: (usize, usize),
    /// The key.
    pub way: Leave,
}

impl CellProps {
    /// How what is typed here is read, if it is a driver's.
    pub(super) fn context(&self) -> Option<Context<'_>> {
        let (stand, unit) = self.shown.driver.as_ref()?;
        Some(Context { domain: stand.domain, unit: unit.as_ref(), locale: self.locale })
    }

    /// The reading of a text that is still being typed; nothing while it cannot be read. That one number is no range is no
    /// news to whoever is about to type the other.
    fn read_along(&self, end: Option<End>, text: &str) -> Option<String> {
        let context = self.context()?;
        let mut reading = match end {
            Some(end) => cell::read(&with_end(&self.entry, &context, (end, text))?, &context),
            None => cell::read(text, &context),
        }
        .ok()?;
        if let Reading::Estimated(estimated) = &mut reading {
            estimated.notes.retain(|note| *note != Note::NoRangeYet);
        }
        Some(self.words.reading(&reading, context.domain))
    }
}

/// What a cell knows besides its properties.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct Moment {
    /// Whether something is being typed, or was and what came of it is not drawn yet.
    pub(super) is_typed: bool,
    /// How what is being typed would be read.
    pub(super) preview: Option<String>,
    /// Whether there are two fields or one, once that was chosen or something was typed in them.
    pub(super) as_ends: Option<bool>,
}

/// One cell: of the grid, or of a card. In the grid it is one element with its text and perhaps its hint in it, as
/// hundreds of others would take the browser long.
#[component]
pub(super) fn Cell(props: &CellProps) -> Html {
    let moment = use_state(Moment::default);
    let ends = ends(props);
    let has_ends = ends.as_ref().is_some_and(|ends| moment.as_ends.unwrap_or_else(|| is_plain(props, ends)));
    let typing = |end: Option<End>| {
        let (moment, props) = (moment.clone(), props.clone());
        Callback::from(move |text: Option<AttrValue>| {
            let is_typed = text.is_some();
            let preview = text.and_then(|text| props.read_along(end, &text));
            moment.set(Moment { is_typed, preview, as_ends: Some(has_ends) });
        })
    };
    let misfit = match (&props.said, &props.shown.driver) {
        (Said::Read(reading), Some((stand, _))) => later::misfit(stand, reading).flatten(),
        _ => None,
    };
    let invalid = props.problem.is_some() || misfit.is_some();
    let rests = props.place.is_some_and(|place| !place.has_cursor) && !moment.is_typed;
    let text = match &ends {
        Some(ends) if has_ends => {
            end_fields(props, ends, invalid, [Some(End::Low), Some(End::High)].map(typing))
        }
        _ if rests => resting(props, invalid),
        _ => whole(props, invalid, typing(None)),
    };
    let hint = hint(props, moment.preview.as_deref());
    let below = (hint.is_some() || !rests).then(|| {
        html! { <div class="cell-hint" id={cell_id(props.row, props.shown.column) + "-hint"}>{ hint }</div> }
    });
    let is_name = props.shown.is_name;
    let Some(GridPlace { at, is_chosen, .. }) = props.place else {
        return html! {
            <div class="cell">
                if !is_name { { caption(props) } }
                <div class="cell-fields">
                    { text }
                    if ends.is_some() { { change_over(props, !has_ends, &moment) } }
                </div>
                { below }
            </div>
        };
    };
    let (role, name) = if is_name { ("rowheader", Some("name")) } else { ("gridcell", None) };
    html! {
        <td {role} class={classes!("cell", name)} tabindex="-1" data-at={written(at)} aria-selected={is_chosen.then_some("true")}>
            { text }{ below }
        </td>
    }
}

/// What stands above a cell in a card: its heading, and the unit if that does not say it.
fn caption(props: &CellProps) -> Html {
    let unit = props.shown.driver.as_ref().and_then(|(stand, unit)| {
        let percent = || (stand.domain == Domain::Probability).then(|| Unit::Other(Name::new("%")));
        props.words.unit(&unit.clone().or_else(percent)?, &props.shown.heading)
    });
    html! {
        <span class="field-label" aria-hidden="true"><bdi>{ props.shown.heading.clone() }</bdi>if let Some(unit) = unit { { " " }<span class="unit">{ unit }</span> }</span>
    }
}

/// The whole text in one field.
fn whole(props: &CellProps, invalid: bool, typing: Callback<Option<AttrValue>>) -> Html {
    let (words, row, shown) = (props.words, props.row, &props.shown);
    let column = shown.column;
    let commit = props.dispatch.reform(move |text| Action::CellTyped { row, column, text });
    let place = props.place;
    let leave = props.leave.reform(move |way| Leaving { at: place.map(|it| it.at).unwrap_or_default(), way });
    let label = if shown.driver.is_some() {
        words.cell_name(&shown.heading, &props.row_name)
    } else {
        words.label_cell_name(&shown.heading, row)
    };
    let id = cell_id(row, column);
    html! {
        <TextField in_grid={place.is_some()} form={place.map_or_else(|| form_id(row), |_| FORM_OF_GRID.into())} tabindex={place.map(|it| tab_stop(it.has_cursor))} id={id.clone()} class="cell-input" text={props.entry.text.clone()} {label} {commit} {leave} {typing} placeholder={placeholder(props).to_owned()}
            list={answers(shown.prompt)} {invalid} described_by={Some(AttrValue::from(id + "-hint"))} />
    }
}

/// The text of a cell of the grid where the keyboard is not: hundreds of fields would take the browser long to draw.
fn resting(props: &CellProps, invalid: bool) -> Html {
    // The heading of a row is read with each of its cells.
    let is_nameless = props.shown.is_name && props.entry.text.is_empty();
    let cut = may_be_cut(&props.entry.text, props.shown.is_name).then_some("cut");
    let placeholder = props.entry.text.is_empty().then(|| placeholder(props).to_owned());
    html! {
        <>
            <span id={cell_id(props.row, props.shown.column)} class={classes!("cell-input", cut)} dir="auto" data-invalid={invalid.then_some("true")}
                data-placeholder={placeholder}>{ &props.entry.text }</span>
            if is_nameless {
                <span class="visually-hidden">{ props.words.label_cell_name(&props.shown.heading, props.row) }</span>
            }
        </>
    }
}

/// Whether a text may be wider than its cell, in the widest of fonts. What is shorter is not cut off: each cut costs the
/// browser more than the text itself.
fn may_be_cut(text: &str, is_name: bool) -> bool {
    let is_narrow = |letter: char| letter.is_ascii() && !letter.is_ascii_uppercase();
    let width: usize = text.chars().map(|letter| if is_narrow(letter) { 1 } else { 2 }).sum();
    width > if is_name { 20 } else { 12 }
}

/// What stands in an empty cell.
fn placeholder(props: &CellProps) -> &str {
    let (words, shown) = (props.words, &props.shown);
    if shown.driver.is_some() {
        return words.board.cell_placeholder;
    }
    let question = shown.prompt.map(|prompt| words.prompt(prompt)[2]);
    let caption = (shown.is_name && props.place.is_none()).then_some(&*shown.heading);
    question.or(caption).unwrap_or_default()
}

/// What stands below the text, if anything: the reading while typing, else the error with its fix, or the reading.
fn hint(props: &CellProps, preview: Option<&str>) -> Option<Html> {
    if let Some(preview) = preview {
        return Some(html! { <span class="reading">{ preview }</span> });
    }
    let (words, row, column, dispatch) = (props.words, props.row, props.shown.column, props.dispatch.clone());
    let tabindex = props.place.map(|it| tab_stop(it.has_cursor));
    let put = move |text: String| {
        let dispatch = dispatch.clone();
        let mend = Callback::from(move |_: MouseEvent| {
            dispatch.emit(Action::CellMended { row, column, text: text.clone() });
            dispatch.emit(Action::Went(Target::Cell { row, column }));
        });
        (mend, tabindex)
    };
    if let Some(problem) = &props.problem {
        let vanish = props.dispatch.reform(move |_: MouseEvent| Action::ChanceAdded { row, column });
        return Some(html! {
            <>
                { later::problem_words(words, problem, &put).unwrap_or_default() }
                if props.shown.may_vanish && is_zero(problem) {
                    <button type="button" class="fix" {tabindex} onclick={vanish}>{ words.readings.or_nothing }</button>
                }
            </>
        });
    }
    match (&props.said, &props.shown.driver) {
        (Said::Read(reading), Some((stand, _))) => Some(reading_words(words, reading, *stand, &put)),
        _ => None,
    }
}

fn is_zero(problem: &Problem) -> bool {
    matches!(&problem.kind, ProblemKind::Cell(error) if error.kind == CellErrorKind::Zero)
}
