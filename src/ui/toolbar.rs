//! The head of the page: the board's title, and the buttons for the whole board.

use yew::prelude::*;

use super::state::{Action, Panel};
use super::text_field::TextField;

/// The properties of a [`Toolbar`].
#[derive(Debug, Clone, PartialEq, Properties)]
pub(super) struct ToolbarProps {
    /// The board's title.
    pub title: AttrValue,
    /// Whether there is something to take back.
    pub can_undo: bool,
    /// Whether there is something to make again.
    pub can_redo: bool,
    /// The panel that is open.
    pub panel: Option<Panel>,
    /// Takes what happened.
    pub dispatch: Callback<Action>,
}

/// The head of the page.
#[component]
pub(super) fn Toolbar(props: &ToolbarProps) -> Html {
    let commit = props.dispatch.reform(|text| Action::SettingTyped { key: "title", text });
    let button = |label: &'static str, disabled: bool, action: Action| {
        let onclick = props.dispatch.reform(move |_: MouseEvent| action.clone());
        html! { <button type="button" class="button quiet" {onclick} {disabled}>{ label }</button> }
    };
    let toggle = |label: &'static str, class: &'static str, panel: Panel| {
        let onclick = props.dispatch.reform(move |_: MouseEvent| Action::PanelToggled(panel));
        let expanded = if props.panel == Some(panel) { "true" } else { "false" };
        html! { <button type="button" class={classes!("button", class)} {onclick} aria-expanded={expanded}>{ label }</button> }
    };
    html! {
        <header class="toolbar">
            <h1 class="brand">{ "rangerank" }</h1>
            <TextField class="title-input" label="Title of the board" placeholder="Untitled board" text={props.title.clone()} {commit} />
            <div class="toolbar-buttons">
                { button("Undo", !props.can_undo, Action::Undone) }
                { button("Redo", !props.can_redo, Action::Redone) }
                { toggle("Paste or open", "quiet", Panel::Open) }
                { toggle("Share", "primary", Panel::Share) }
            </div>
        </header>
    }
}
