//! A choice of one among a few, which always shows what is in force.

use web_sys::HtmlSelectElement;
use yew::prelude::*;

/// The properties of a [`Choice`].
#[derive(Debug, Clone, PartialEq, Properties)]
pub(super) struct ChoiceProps {
    /// The element's id.
    pub id: &'static str,
    /// What can be chosen: the value, and its words.
    pub options: Vec<(&'static str, &'static str)>,
    /// The value in force.
    pub chosen: &'static str,
    /// Told the value that was chosen.
    pub choose: Callback<String>,
}

/// A choice.
#[component]
pub(super) fn Choice(props: &ChoiceProps) -> Html {
    let node = use_node_ref();
    // `selected` on an option says nothing any more once the reader has picked one.
    use_effect({
        let (node, chosen) = (node.clone(), props.chosen);
        move || {
            if let Some(select) = node.cast::<HtmlSelectElement>() {
                select.set_value(chosen);
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
        <select ref={node} id={props.id} {onchange}>
            for &(value, words) in props.options.iter() {
                <option {value} selected={value == props.chosen}>{ words }</option>
            }
        </select>
    }
}
