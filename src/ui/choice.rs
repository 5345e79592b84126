//! A choice of one among a few, which always shows what is in force.

use web_sys::HtmlSelectElement;
use yew::prelude::*;

/// The properties of a [`Choice`].
#[derive(Debug, Clone, PartialEq, Properties)]
pub(super) struct ChoiceProps {
    /// The element's id.
    pub id: AttrValue,
    /// The accessible name, where no label stands beside it.
    #[prop_or_default]
    pub label: Option<AttrValue>,
    /// What can be chosen: the value, and its words.
    pub options: Vec<(AttrValue, AttrValue)>,
    /// The value in force.
    pub chosen: AttrValue,
    /// Told the value that was chosen.
    pub choose: Callback<String>,
}

/// A choice.
#[component]
pub(super) fn Choice(props: &ChoiceProps) -> Html {
    let node = use_node_ref();
    // `selected` on an option says nothing any more once the reader has picked one.
    use_effect({
        let (node, chosen) = (node.clone(), props.chosen.clone());
        move || {
            if let Some(select) = node.cast::<HtmlSelectElement>() {
                select.set_value(&chosen);
            }
        }
    });
    let onchange = {
        let (node, choose) = (node.clone(), props.choose.clone());
        Callback::from(move |_: Event| {
            if let Some(select) = node.cast::<HtmlSelectElement>() {
                choose.emit(select.value());
            }
        })
    };
    html! {
        <select ref={node} id={props.id.clone()} aria-label={props.label.clone()} {onchange}>
            for (value, words) in props.options.iter() {
                <option value={value.clone()} selected={*value == props.chosen}>{ words.clone() }</option>
            }
        </select>
    }
}
