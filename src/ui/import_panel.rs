//! A table from another program before it is taken over: what each column is for, and the board that comes of it.

use yew::prelude::*;

use super::choice::Choice;
use super::state::{Action, Import};
use super::wording::Words;
use crate::codec::import::{Mapping, Use};
use crate::codec::models::Role;

/// How many rows are shown.
const SHOWN: usize = 5;

/// The table, what is made of it, and the way on or back.
pub fn import_panel(words: Words, import: &Import, dispatch: &Callback<Action>) -> Html {
    let (found, proposed) = (&import.proposal.found, &import.proposed);
    let take = dispatch.reform(|_: MouseEvent| Action::ImportTaken);
    let cancel = dispatch.reform(|_: MouseEvent| Action::ImportDropped);
    let n_problems = proposed.sheet.problems.len();
    html! {
        <section class="panel import" aria-labelledby="import-heading">
            <h2 id="import-heading" tabindex="-1">{ words.rest().transfer.import_heading }</h2>
            <p>{ words.table_found(found) }</p>
            { mapping(words, import, dispatch) }
            if let Some(points) = proposed.points {
                <div class="spread">
                    <p>{ words.counted(words.rest().transfer.points_found, points.n_numbers) }</p>
                    { spread(words, import.proposal.spread.is_some(), dispatch) }
                </div>
            }
            <h3 id="preview-heading">{ words.rest().transfer.preview }</h3>
            { preview(words, import) }
            if proposed.sheet.board.is_none() {
                <p class="caution">{ words.rest().transfer.no_board_yet }</p>
            } else if n_problems > 0 {
                <p class="caution">{ words.counted(words.rest().transfer.problems_found, n_problems) }</p>
            }
            <div class="field-row">
                <button type="button" class="button primary" onclick={take}>{ words.rest().transfer.take }</button>
                <button type="button" class="button" onclick={cancel}>{ words.rest().transfer.cancel }</button>
            </div>
        </section>
    }
}

/// The table as found, with what each column is for above it.
fn mapping(words: Words, import: &Import, dispatch: &Callback<Action>) -> Html {
    let Mapping { uses, headings, first_row, .. } = &import.proposal.mapping;
    let rows = import.proposal.found.rows.iter().skip(*first_row).take(SHOWN);
    html! {
        <div class="table-frame" tabindex="0" role="group" aria-labelledby="import-heading">
            <table>
                <thead>
                    <tr>for heading in headings.iter() { <th scope="col"><bdi>{ heading.clone() }</bdi></th> }</tr>
                    <tr>for (column, told) in uses.iter().enumerate() { <td>{ choice(words, column, told, headings, dispatch) }</td> }</tr>
                </thead>
                <tbody>
                    for row in rows {
                        <tr>for cell in row.iter() { <td><bdi>{ cell.clone() }</bdi></td> }</tr>
                    }
                </tbody>
            </table>
        </div>
    }
}

/// What a column may be for: whatever stands first, and what it is for now.
fn choice(words: Words, column: usize, now: &Use, headings: &[String], dispatch: &Callback<Action>) -> Html {
    let mut uses = vec![Use::LeaveOut, Use::Name, Use::Keep];
    uses.extend(Role::ALL.map(Use::Role));
    if !uses.contains(now) {
        uses.insert(0, now.clone());
    }
    let chosen = uses.iter().position(|told| told == now).unwrap_or_default().to_string();
    let option = |(at, told): (usize, &Use)| (at.to_string().into(), words.column_use(told, headings).into());
    let options = uses.iter().enumerate().map(option).collect::<Vec<_>>();
    let dispatch = dispatch.clone();
    let choose = Callback::from(move |word: String| {
        if let Some(told) = word.parse().ok().and_then(|at: usize| uses.get(at)) {
            dispatch.emit(Action::ImportMapped { column, told: told.clone() });
        }
    });
    html! { <Choice id={["use", &column.to_string()].join("-")} label={words.use_label(column)} {options} {chosen} {choose} /> }
}

fn spread(words: Words, is_taken: bool, dispatch: &Callback<Action>) -> Html {
    let onchange = dispatch.reform(move |_: Event| Action::ImportSpread(!is_taken));
    html! {
        <label class="check"><input type="checkbox" checked={is_taken} {onchange} />{ words.spread_offer() }</label>
    }
}

/// The first rows of the board.
fn preview(words: Words, import: &Import) -> Html {
    let draft = &import.proposed.draft;
    let n_more = draft.rows.len().saturating_sub(SHOWN);
    html! {
        <div class="table-frame" tabindex="0" role="group" aria-labelledby="preview-heading">
            <table class="preview">
                <thead><tr>for heading in draft.headings.iter() { <th scope="col"><bdi>{ heading.clone() }</bdi></th> }</tr></thead>
                <tbody>
                    for row in draft.rows.iter().take(SHOWN) {
                        <tr>for entry in row.iter() { <td><bdi>{ entry.text.clone() }</bdi></td> }</tr>
                    }
                </tbody>
            </table>
            if n_more > 0 { <p class="counts">{ words.counted(words.rest().transfer.preview_rows, n_more) }</p> }
        </div>
    }
}
