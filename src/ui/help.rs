//! Short help where it is needed: a question that opens to its answer.

use yew::prelude::*;

use super::wording::Help;

/// The question with its answer behind it, if there is one.
pub(super) fn help(help: Option<Help>) -> Html {
    let Some(Help { question, answer }) = help else { return Html::default() };
    html! {
        <details class="help">
            <summary>{ question }</summary>
            for paragraph in answer { <p>{ paragraph }</p> }
        </details>
    }
}
