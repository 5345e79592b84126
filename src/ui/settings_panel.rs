//! What each column does to the score, how it is measured and what goes wrong together, each with its line of the board
//! text.

use yew::prelude::*;

use super::choice::Choice;
use super::later;
use super::prompts::add_prompts;
use super::state::{Action, ColumnUse, State};
use super::text_field::TextField;
use super::wording::Words;
use crate::codec::float;
use crate::codec::sheet::Column;
use crate::model::{Driver, Unit};

/// The correlations that have words of their own.
const SHARES: [f64; 5] = [0.0, 0.25, 0.5, 0.75, 1.0];

const USES: [ColumnUse; 3] = [ColumnUse::Multiplies, ColumnUse::Divides, ColumnUse::Label];

/// The settings of all columns, behind a heading that opens.
pub fn settings_panel(state: &State, dispatch: &Callback<Action>) -> Html {
    html! {
        <details class="settings">
            <summary>{ state.words.board.settings_heading }</summary>
            { later::settings(state, dispatch).unwrap_or_default() }
        </details>
    }
}

/// The settings themselves.
pub(super) fn settings(state: &State, dispatch: &Callback<Action>) -> Html {
    let (words, lines) = (state.words, state.lines_about_board());
    let is_set = |column: &usize| {
        matches!(state.sheet.columns.get(*column), Some(Column::Driver { .. } | Column::Label))
    };
    html! {
        <>
            <p class="finding">{ words.rest().settings.help }</p>
            <div class="table-frame"><table>
                <thead><tr>
                    for heading in [words.rest().settings.column, words.rest().settings.use_column, words.rest().settings.unit, words.rest().settings.together, words.rest().settings.line] {
                        <th scope="col">{ heading }</th>
                    }
                </tr></thead>
                <tbody>
                    for column in (0..state.draft.headings.len()).filter(is_set) { { row(state, column, dispatch) } }
                </tbody>
            </table></div>
            <p class="finding">{ if lines.is_empty() { words.rest().settings.no_lines } else { words.rest().settings.board_lines } }</p>
            for line in lines { <code class="setting-line">{ line }</code> }
            { add_prompts(state, dispatch) }
        </>
    }
}

fn row(state: &State, column: usize, dispatch: &Callback<Action>) -> Html {
    let (words, heading) = (state.words, &state.draft.headings[column]);
    let driver = driver_of(state, column);
    html! {
        <tr>
            <th scope="row"><bdi>{ heading.clone() }</bdi></th>
            <td data-heading={words.rest().settings.use_column}>{ use_choice(state, column, dispatch) }</td>
            <td data-heading={words.rest().settings.unit}>if let Some((at, _, unit)) = driver { { unit_field(words, heading, (at, unit), dispatch) } }</td>
            <td data-heading={words.rest().settings.together}>if let Some((at, known, _)) = driver { { together(words, (at, known), dispatch) } }</td>
            <td data-heading={words.rest().settings.line}>if let Some((_, known, _)) = driver { { lines(state, known) } }</td>
        </tr>
    }
}

/// The settings of one column below one another.
pub(super) fn settings_of_column(state: &State, column: usize, dispatch: &Callback<Action>) -> Html {
    let (words, heading) = (state.words, &state.draft.headings[column]);
    let field = |caption: &'static str, field: Html| {
        html! { <div class="field"><span class="field-label">{ caption }</span>{ field }</div> }
    };
    let driver = driver_of(state, column);
    html! {
        <>
            if driver.is_some() || state.column_use(column).is_some() { { field(words.rest().settings.use_column, use_choice(state, column, dispatch)) } }
            if let Some((at, known, unit)) = driver {
                { field(words.rest().settings.unit, unit_field(words, heading, (at, unit), dispatch)) }
                { field(words.rest().settings.together, together(words, (at, known), dispatch)) }
                { lines(state, known) }
            }
        </>
    }
}

/// The driver that a column holds, and its unit.
fn driver_of(state: &State, column: usize) -> Option<(usize, &Driver, Option<&Unit>)> {
    match (state.sheet.columns.get(column)?, &state.sheet.board) {
        (Column::Driver { driver, unit, .. }, Some(board)) => {
            board.drivers.get(*driver).map(|known| (*driver, known, unit.as_ref()))
        }
        _ => None,
    }
}

fn use_choice(state: &State, column: usize, dispatch: &Callback<Action>) -> Html {
    let (words, heading) = (state.words, &state.draft.headings[column]);
    let Some(now) = state.column_use(column) else {
        return html! { <span class="finding">{ words.rest().settings.by_formula }</span> };
    };
    let dispatch = dispatch.clone();
    let choose = Callback::from(move |word: String| {
        if let Some(&wanted) = word.parse().ok().and_then(|at: usize| USES.get(at)) {
            dispatch.emit(Action::ColumnUsed { column, wanted });
        }
    });
    let at = |told: ColumnUse| USES.iter().position(|one| *one == told).unwrap_or_default().to_string();
    let options = USES.map(|told| (at(told).into(), words.use_of_column(told).into())).to_vec();
    let label = words.about_column(words.rest().settings.use_label, heading);
    html! { <Choice id={["column-use", &column.to_string()].join("-")} {label} {options} chosen={at(now)} {choose} /> }
}

fn unit_field(
    words: Words,
    heading: &str,
    (driver, unit): (usize, Option<&Unit>),
    dispatch: &Callback<Action>,
) -> Html {
    let text = match unit {
        Some(Unit::Time(unit)) => unit.word(),
        Some(Unit::Other(unit)) => unit.as_str(),
        None => "",
    };
    if !text.is_empty() && heading.contains(text) {
        return html! { <span class="finding">{ words.rest().settings.unit_in_heading }</span> };
    }
    let commit = dispatch.reform(move |text| Action::UnitTyped { driver, text });
    let label = words.about_column(words.rest().settings.unit_label, heading);
    html! { <TextField id={["unit", &driver.to_string()].join("-")} class="unit-input" {label} text={text.to_owned()} {commit} /> }
}

fn together(words: Words, (driver, known): (usize, &Driver), dispatch: &Callback<Action>) -> Html {
    let mut shares = SHARES.to_vec();
    if !shares.contains(&known.together) {
        shares.push(known.together);
    }
    let options = shares.iter().map(|share| (float::write(*share).into(), words.togetherness(*share).into()));
    let options = options.collect::<Vec<_>>();
    let dispatch = dispatch.clone();
    let choose = Callback::from(move |word: String| {
        if let Some(share) = float::parse(&word) {
            dispatch.emit(Action::TogetherChosen { driver, share });
        }
    });
    let label = words.about_column(words.rest().settings.together_label, known.name.as_str());
    html! {
        <Choice id={["together", &driver.to_string()].join("-")} {label} {options} chosen={float::write(known.together)} {choose} />
    }
}

/// The lines of the board text about a driver.
fn lines(state: &State, driver: &Driver) -> Html {
    html! {
        for line in state.lines_about(driver) { <code class="setting-line">{ line }</code> }
    }
}
