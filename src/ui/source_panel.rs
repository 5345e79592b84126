//! The whole board as text, to be read and changed.

use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

use super::state::{Action, State};
use super::wording::Words;
use crate::codec::sheet::Place;
use crate::codec::text;

/// The properties of a [`SourceBox`].
#[derive(Debug, Clone, PartialEq, Properties)]
struct SourceProps {
    words: Words,
    /// The board as text.
    text: AttrValue,
    /// Told the text as changed.
    change: Callback<String>,
}

/// The text of the board, with what is wrong in which line.
pub fn source_panel(state: &State, dispatch: &Callback<Action>) -> Html {
    let words = state.words;
    let change = dispatch.reform(Action::SourceTyped);
    let line_of = |place: &Place| match place {
        Place::Line(line) => *line,
        Place::Heading(_) | Place::Table => state.draft.lines.len(),
        Place::Cell { row, .. } => state.draft.lines.len() + 1 + row,
    };
    html! {
        <section class="panel source" aria-labelledby="source-heading">
            <h2 id="source-heading" tabindex="-1">{ words.page.source }</h2>
            <p id="source-help">{ words.rest().settings.source_help }</p>
            <SourceBox {words} text={text::encode(&state.draft)} {change} />
            <ul class="source-problems">
                for problem in state.sheet.problems.iter() {
                    <li class="error">{ words.line_problem(line_of(&problem.place), words.problem(problem).0) }</li>
                }
            </ul>
        </section>
    }
}

/// The box: what is typed stands until it is applied or left.
#[component]
fn SourceBox(props: &SourceProps) -> Html {
    let node = use_node_ref();
    let apply = {
        let (node, change) = (node.clone(), props.change.clone());
        move || {
            if let Some(area) = node.cast::<HtmlTextAreaElement>() {
                change.emit(area.value());
            }
        }
    };
    use_effect_with((props.text.clone(), node.clone()), |(text, node)| {
        if let Some(area) = node.cast::<HtmlTextAreaElement>().filter(|area| area.value() != text.as_str()) {
            area.set_value(text);
        }
    });
    let onchange = {
        let apply = apply.clone();
        Callback::from(move |_: Event| apply())
    };
    let onclick = Callback::from(move |_: MouseEvent| apply());
    html! {
        <>
            <textarea ref={node} id="source-box" rows="14" wrap="off" spellcheck="false" dir="ltr" aria-labelledby="source-heading"
                aria-describedby="source-help" value={props.text.clone()} {onchange} />
            <div class="field-row"><button type="button" class="button primary" {onclick}>{ props.words.rest().settings.apply }</button></div>
        </>
    }
}
