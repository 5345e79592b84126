//! What a board takes for all initiatives at once: the numbers they share, the drivers that go wrong together.

use yew::prelude::*;

use super::reading::{Stand, fix, reading_words};
use super::state::Action;
use super::wording;
use crate::codec::formula::write_name;
use crate::codec::sheet::{Cell, Place, Problem, SharedNumber, Sheet};
use crate::model::{Draft, Expr};

/// Whether a setting with this key is told of here.
pub(super) fn is_assumption(key: &str) -> bool {
    ["shared", "together"].iter().any(|known| known.eq_ignore_ascii_case(key))
}

/// Everything the board takes for all initiatives at once, each with what is wrong with it.
pub fn assumptions(draft: &Draft, sheet: &Sheet, dispatch: &Callback<Action>) -> Html {
    let put = |line: usize, before: String| {
        let dispatch = dispatch.clone();
        move |text: String| {
            let text = format!("{before}{text}");
            dispatch.reform(move |_: MouseEvent| Action::LineTyped { line, text: text.clone() })
        }
    };
    let shared = sheet.shared.iter().enumerate().map(|(index, number)| {
        let put = put(number.line, format!("{} = ", write_name(&number.name)));
        html! { <li>{ wording::shared(&number.name) }{ " " }{ said(sheet, (index, number), &put) }</li> }
    });
    let drivers = sheet.board.iter().flat_map(|board| &board.drivers);
    let together = drivers.filter_map(wording::together).map(|sentence| html! { <li>{ sentence }</li> });
    let is_told = |line: usize| sheet.shared.iter().any(|number| number.line == line);
    let lines = draft.settings().filter(|(line, key, _)| is_assumption(key) && !is_told(*line));
    let broken = lines.flat_map(|(line, key, value)| {
        problems(sheet, line).map(move |problem| {
            html! { <li><code>{ key }{ ": " }{ value }</code>{ " " }{ wrong(problem, &put(line, String::new())) }</li> }
        })
    });
    let items: Vec<Html> = shared.chain(together).chain(broken).collect();
    if items.is_empty() {
        Html::default()
    } else {
        html! { <ul class="assumptions">{ for items }</ul> }
    }
}

fn problems(sheet: &Sheet, line: usize) -> impl Iterator<Item = &Problem> {
    sheet.problems.iter().filter(move |problem| problem.place == Place::Line(line))
}

/// What a shared number was read as, or why it was not.
fn said(
    sheet: &Sheet,
    (index, number): (usize, &SharedNumber),
    put: &impl Fn(String) -> Callback<MouseEvent>,
) -> Html {
    if let Cell::Read(reading) = &number.said {
        let stand = Stand::new(&Expr::Shared(index), number.domain, sheet.board.as_ref());
        return reading_words(reading, stand, put);
    }
    html! { for problem in problems(sheet, number.line) { { wrong(problem, put) } } }
}

/// What is wrong, with the buttons that put it right.
fn wrong(problem: &Problem, put: &impl Fn(String) -> Callback<MouseEvent>) -> Html {
    let (sentence, fixes) = wording::problem(problem);
    html! {
        <>
            <span class="error">{ sentence }</span>
            for offered in fixes { { fix(offered, put) } }
        </>
    }
}
