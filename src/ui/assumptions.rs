//! What a board takes for all initiatives at once: the numbers they share, the drivers that go wrong together.

use yew::prelude::*;

use super::reading::{Put, Stand, problem_words, reading_words};
use super::state::Action;
use super::wording::Words;
use crate::codec::formula::write_name;
use crate::codec::sheet::{Cell, Place, Sheet};
use crate::model::{Draft, Expr, Line};

/// Whether a setting with this key is told of here.
pub(super) fn is_assumption(key: &str) -> bool {
    ["shared", "together"].iter().any(|known| known.eq_ignore_ascii_case(key))
}

/// Everything the board takes for all initiatives at once, each with what is wrong with it.
pub fn assumptions(words: Words, draft: &Draft, sheet: &Sheet, dispatch: &Callback<Action>) -> Html {
    let mut items: Vec<Html> = Vec::new();
    for (index, number) in sheet.shared.iter().enumerate() {
        let put = put(number.line, write_name(&number.name) + " = ", dispatch);
        let said = said(words, sheet, index, &*put);
        items.push(html! { <li>{ words.shared_number(&number.name) }{ " " }{ said }</li> });
    }
    for driver in sheet.board.iter().flat_map(|board| &board.drivers) {
        if let Some(sentence) = words.goes_wrong_together(driver) {
            items.push(html! { <li>{ sentence }</li> });
        }
    }
    for problem in &sheet.problems {
        let Place::Line(line) = problem.place else { continue };
        let Some(Line::Setting { key, value }) = draft.lines.get(line) else { continue };
        if is_assumption(key) && !sheet.shared.iter().any(|number| number.line == line) {
            let put = put(line, String::new(), dispatch);
            items.push(html! { <li><code>{ key }{ ": " }{ value }</code>{ " " }{ problem_words(words, problem, &*put) }</li> });
        }
    }
    if items.is_empty() {
        Html::default()
    } else {
        html! { <ul class="assumptions">{ items }</ul> }
    }
}

/// What puts a text behind another one as the value of a line's setting.
fn put(line: usize, before: String, dispatch: &Callback<Action>) -> Box<Put> {
    let dispatch = dispatch.clone();
    Box::new(move |text: String| {
        let text = before.clone() + &text;
        dispatch.reform(move |_: MouseEvent| Action::LineTyped { line, text: text.clone() })
    })
}

/// What a shared number was read as, or why it was not.
fn said(words: Words, sheet: &Sheet, index: usize, put: &Put) -> Html {
    let Some(number) = sheet.shared.get(index) else { return Html::default() };
    if let Cell::Read(reading) = &number.said {
        let stand = Stand::new(&Expr::Shared(index), number.domain, sheet.board.as_ref());
        return reading_words(words, reading, stand, put);
    }
    let problem = sheet.problems.iter().find(|problem| problem.place == Place::Line(number.line));
    problem.map(|problem| problem_words(words, problem, put)).unwrap_or_default()
}
