//! What may be asked about each initiative beside its numbers: buttons that add the columns, and usual answers.

use yew::prelude::*;

use super::icon::{Shape, icon};
use super::state::{Action, State};
use super::wording::Words;
use crate::codec::prompt::Prompt;
use crate::codec::sheet::Sheet;
use crate::model::Draft;

/// The id of the usual answers to the prompt of the horizon.
const HORIZONS: &str = "horizons";

/// The buttons that add the columns of prompts, as far as there are none yet.
pub(super) fn add_prompts(state: &State, dispatch: &Callback<Action>) -> Html {
    let words = state.words;
    let is_open = |prompt: &Prompt| !state.sheet.prompts(&state.draft).any(|(_, known)| known == *prompt);
    let open: Vec<Prompt> = Prompt::ALL.into_iter().filter(is_open).collect();
    if open.is_empty() {
        return Html::default();
    }
    let button = |prompt: Prompt| {
        let onclick = dispatch.reform(move |_: MouseEvent| Action::PromptAdded(prompt));
        let [_, label, _] = words.prompt(prompt);
        html! { <button type="button" class="button" {onclick}>{ icon(Shape::Plus) }{ label }</button> }
    };
    html! {
        <div class="add-prompts">
            <p class="finding">{ words.board.add_labels }</p>
            for prompt in open { { button(prompt) } }
        </div>
    }
}

/// The usual answers, where a column asks for them.
pub(super) fn horizons(words: Words, sheet: &Sheet, draft: &Draft) -> Html {
    if !sheet.prompts(draft).any(|(_, prompt)| prompt == Prompt::Horizon) {
        return Html::default();
    }
    html! { <datalist id={HORIZONS}>for answer in words.horizons() { <option value={answer} /> }</datalist> }
}

/// The id of a prompt's usual answers.
pub(super) fn answers(prompt: Option<Prompt>) -> Option<&'static str> {
    (prompt == Some(Prompt::Horizon)).then_some(HORIZONS)
}
