//! What puts the board into a page of a wiki: where to, whether readers may edit it, and the text to be pasted there.

use std::rc::Rc;

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::choice::Choice;
use super::wording::Words;
use crate::embed::{Embedding, Place};

/// The properties of the [`EmbedPanel`].
#[derive(Debug, Clone, PartialEq, Properties)]
pub(super) struct EmbedProps {
    /// The words around it.
    pub words: Words,
    /// The board, as readers may edit it.
    pub embedding: Rc<Embedding>,
    /// Puts a text on the clipboard.
    pub copy: Callback<String>,
}

/// What puts the board into another page.
#[component]
pub(super) fn EmbedPanel(props: &EmbedProps) -> Html {
    let EmbedProps { words, embedding, copy } = props;
    let place = use_state_eq(|| Place::Frame);
    let is_read_only = use_state_eq(|| false);
    let snippet = Embedding { is_read_only: *is_read_only, ..Embedding::clone(embedding) }.snippet(*place);
    let value =
        |place: Place| Place::ALL.iter().position(|one| *one == place).unwrap_or_default().to_string();
    let options: Vec<_> =
        Place::ALL.iter().map(|&one| (value(one).into(), words.place(one).into())).collect();
    let choose = {
        let place = place.clone();
        Callback::from(move |chosen: String| {
            let chosen = chosen.parse().ok().and_then(|at: usize| Place::ALL.get(at));
            place.set(chosen.copied().unwrap_or(Place::Frame));
        })
    };
    let onchange = {
        let is_read_only = is_read_only.clone();
        Callback::from(move |event: Event| {
            is_read_only.set(event.target_unchecked_into::<HtmlInputElement>().checked());
        })
    };
    let onclick = {
        let snippet = snippet.clone();
        copy.reform(move |_: MouseEvent| snippet.clone())
    };
    html! {
        <>
            <h3>{ words.rest().sharing.embed_heading }</h3>
            <div class="field-row">
                <label>{ words.rest().sharing.place }{ " " }<Choice id="embed-place" {options} chosen={value(*place)} {choose} /></label>
                if *place != Place::Repository {
                    <label class="check"><input type="checkbox" checked={*is_read_only} {onchange} />{ words.rest().sharing.read_only }</label>
                }
            </div>
            <textarea id="snippet" class="snippet" readonly=true dir="ltr" rows="4" spellcheck="false" aria-label={words.rest().sharing.snippet_label} aria-describedby="snippet-help" value={snippet} />
            <div class="field-row">
                <button type="button" class="button" {onclick}>{ words.rest().sharing.copy_snippet }</button>
                <p class="finding" id="snippet-help">{ words.place_help(*place) }</p>
            </div>
        </>
    }
}
