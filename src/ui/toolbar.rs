//! The head of the page: the board's title, and the buttons for the whole board.

use yew::prelude::*;

use super::state::{Action, Panel, State};
use super::text_field::TextField;

/// The head of the page.
pub(super) fn toolbar(state: &State, dispatch: &Callback<Action>) -> Html {
    let words = state.words;
    let title = state.draft.setting("title").unwrap_or_default().to_owned();
    let commit = dispatch.reform(|text| Action::SettingTyped { key: "title", text });
    // A button that is disabled for good reason keeps the focus, so that the keyboard does not lose its place.
    let button = |label: &'static str, disabled: bool, action: fn() -> Action| {
        let onclick = dispatch.reform(move |_: MouseEvent| action());
        html! { <button type="button" class="button quiet" {onclick} aria-disabled={disabled.then_some("true")}>{ label }</button> }
    };
    let toggle = |label: &'static str, class: &'static str, panel: Panel| {
        let onclick = dispatch.reform(move |_: MouseEvent| Action::PanelToggled(panel));
        let expanded = if state.panel == Some(panel) { "true" } else { "false" };
        html! { <button type="button" class={classes!("button", class)} {onclick} aria-expanded={expanded}>{ label }</button> }
    };
    html! {
        <header class="toolbar">
            <h1 class="brand">{ "rangerank" }</h1>
            if state.is_read_only {
                <p class="title"><bdi>{ title }</bdi></p>
            } else {
                <TextField class="title-input" label={words.page.title_label} placeholder={words.page.title_placeholder} text={title} {commit} />
            }
            <div class="toolbar-buttons">
                if !state.is_read_only {
                    { button(words.page.undo, !state.history.can_undo(), || Action::Undone) }
                    { button(words.page.redo, !state.history.can_redo(), || Action::Redone) }
                    { toggle(words.page.open_panel, "quiet", Panel::Open) }
                    { toggle(words.page.source, "quiet", Panel::Source) }
                }
                { toggle(words.page.share_panel, "primary", Panel::Share) }
            </div>
        </header>
    }
}
