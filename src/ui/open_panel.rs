//! The box that takes a link, a board text or a table copied from a spreadsheet.

use web_sys::{HtmlInputElement, HtmlTextAreaElement};
use yew::prelude::*;

use super::arrival;
use super::state::{Action, NEW_HEADINGS, State};
use super::wording::Words;

/// Where boards are opened, with the boards that this browser has kept.
pub(super) fn open_panel(
    state: &State,
    choose: &Callback<HtmlInputElement>,
    dispatch: &Callback<Action>,
    recent: Option<Html>,
) -> Html {
    let locale = state.locale;
    let open = dispatch.reform(move |text: String| arrival::text_opened(&text, locale));
    let (words, text, choose) = (state.words, state.offered_text.to_string(), choose.clone());
    html! { <OpenPanel {words} {text} {open} {choose}>{ recent.unwrap_or_default() }</OpenPanel> }
}

/// The properties of an [`OpenPanel`].
#[derive(Debug, Clone, PartialEq, Properties)]
struct OpenPanelProps {
    /// The words around it.
    pub words: Words,
    /// What the box holds at first.
    pub text: AttrValue,
    /// Told what is to be opened.
    pub open: Callback<String>,
    /// Told that a file was chosen in its field.
    pub choose: Callback<HtmlInputElement>,
    /// What stands below the box.
    pub children: Html,
}

/// The box for pasting.
#[component]
fn OpenPanel(props: &OpenPanelProps) -> Html {
    let (words, node) = (props.words, use_node_ref());
    let onclick = {
        let (node, open) = (node.clone(), props.open.clone());
        Callback::from(move |_: MouseEvent| {
            if let Some(area) = node.cast::<HtmlTextAreaElement>() {
                open.emit(area.value());
            }
        })
    };
    let onchange = props.choose.reform(|event: Event| event.target_unchecked_into());
    html! {
        <section class="panel" aria-labelledby="open-heading">
            <h2 id="open-heading">{ words.rest().notices.open_heading }</h2>
            <p id="open-help">{ words.rest().notices.open_help }</p>
            <textarea ref={node} id="open-box" rows="6" aria-labelledby="open-heading" aria-describedby="open-help"
                spellcheck="false" value={props.text.clone()} placeholder={NEW_HEADINGS} />
            <div class="field-row">
                <button type="button" class="button primary" {onclick}>{ words.rest().notices.open }</button>
                <label class="button file">
                    { words.rest().transfer.choose_file }
                    <input type="file" class="visually-hidden" accept=".txt,.tsv,.csv,.md,.html,.htm,text/*" {onchange} />
                </label>
            </div>
            <p class="counts">{ words.rest().transfer.drop_help }</p>
            { props.children.clone() }
        </section>
    }
}
