//! The box that takes a link, a board text or a table copied from a spreadsheet.

use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

/// The properties of an [`OpenPanel`].
#[derive(Debug, Clone, PartialEq, Properties)]
pub(super) struct OpenPanelProps {
    /// What the box holds at first.
    pub text: AttrValue,
    /// Told what is to be opened.
    pub open: Callback<String>,
}

/// The box for pasting.
#[component]
pub(super) fn OpenPanel(props: &OpenPanelProps) -> Html {
    let node = use_node_ref();
    let onclick = {
        let (node, open) = (node.clone(), props.open.clone());
        Callback::from(move |_: MouseEvent| {
            if let Some(area) = node.cast::<HtmlTextAreaElement>() {
                open.emit(area.value());
            }
        })
    };
    html! {
        <section class="panel" aria-labelledby="open-heading">
            <h2 id="open-heading">{ "Paste a board" }</h2>
            <p id="open-help">{ "A link, the text of a board, or a table copied from a spreadsheet with a row of headings." }</p>
            <textarea ref={node} id="open-box" rows="6" aria-labelledby="open-heading" aria-describedby="open-help"
                spellcheck="false" value={props.text.clone()} placeholder={"Initiative\tReach\tImpact\tConfidence\tEffort"} />
            <div class="field-row"><button type="button" class="button primary" {onclick}>{ "Open" }</button></div>
        </section>
    }
}
