//! The link of the board, how long it is, and other ways to hand the board on.

use yew::prelude::*;

use super::wording;

/// The properties of a [`SharePanel`].
#[derive(Debug, Clone, PartialEq, Properties)]
pub(super) struct SharePanelProps {
    /// The link.
    pub link: AttrValue,
    /// How many characters of the link are the board.
    pub n_chars: usize,
    /// Puts the link on the clipboard.
    pub copy_link: Callback<MouseEvent>,
    /// Puts the board text on the clipboard.
    pub copy_text: Callback<MouseEvent>,
    /// Saves the board text as a file.
    pub save: Callback<MouseEvent>,
}

/// The share panel.
#[component]
pub(super) fn SharePanel(props: &SharePanelProps) -> Html {
    let advice = wording::link_advice(props.link.chars().count());
    html! {
        <section class="panel" aria-labelledby="share-heading">
            <h2 id="share-heading">{ "Share this board" }</h2>
            <p>{ "The link is the board: it is in the part after #, which no server ever sees. Whoever has the link sees the board." }</p>
            <div class="field-row">
                <input id="share-link" class="link-input" type="text" readonly=true aria-label="Link to this board" value={props.link.clone()} />
                <button type="button" class="button primary" onclick={props.copy_link.clone()}>{ "Copy link" }</button>
            </div>
            <p class="counts" id="link-length">{ wording::link_length(props.link.chars().count(), props.n_chars) }</p>
            if let Some(advice) = advice { <p class="error" id="link-advice">{ advice }</p> }
            <div class="field-row">
                <button type="button" class="button" onclick={props.copy_text.clone()}>{ "Copy as table text" }</button>
                <button type="button" class="button" onclick={props.save.clone()}>{ "Save as file" }</button>
            </div>
        </section>
    }
}
