//! A part of the page behind a heading that opens, built once somebody opens it.

use web_sys::Element;
use yew::prelude::*;

/// The properties of an [`Unfolding`].
#[derive(Debug, Clone, PartialEq, Properties)]
pub(super) struct UnfoldingProps {
    /// What the part is for.
    pub class: &'static str,
    /// The heading.
    pub summary: AttrValue,
    /// Builds what is below it.
    pub build: Callback<(), Html>,
}

/// A part of the page that opens.
#[component]
pub(super) fn Unfolding(props: &UnfoldingProps) -> Html {
    let is_open = use_state_eq(|| false);
    let ontoggle = {
        let is_open = is_open.clone();
        Callback::from(move |event: Event| {
            is_open.set(event.target_unchecked_into::<Element>().has_attribute("open"));
        })
    };
    html! {
        <details class={props.class} {ontoggle}>
            <summary>{ props.summary.clone() }</summary>
            if *is_open { { props.build.emit(()) } }
        </details>
    }
}
