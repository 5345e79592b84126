//! What stands above the board while it is asked for: a message, an import, the board as text, other boards, the link.

use std::rc::Rc;

use yew::prelude::*;

use super::events::use_choosing;
use super::recents::use_recents;
use super::sharing::use_share;
use super::store::Store;
use crate::browser::drafts::Drafts;
use crate::ui::import_panel::import_panel;
use crate::ui::notice_bar::notice_bar;
use crate::ui::open_panel::open_panel;
use crate::ui::recent_boards::recent_boards;
use crate::ui::source_panel::source_panel;
use crate::ui::state::{Action, Panel, State};

/// The properties of [`Panels`].
#[derive(Debug, Clone, Properties)]
pub(in crate::ui) struct PanelsProps {
    /// The state.
    pub state: Rc<State>,
    /// Where it is kept.
    pub store: Store,
    /// What this browser keeps.
    pub drafts: Option<Rc<Drafts>>,
    /// Has the page printed.
    pub print: Callback<()>,
    /// Told what is to be said.
    pub tell: Callback<String>,
    /// Takes what happened.
    pub dispatch: Callback<Action>,
}

/// They follow every change of the state.
impl PartialEq for PanelsProps {
    fn eq(&self, _: &Self) -> bool {
        false
    }
}

/// Whatever of it is asked for.
#[component]
pub(in crate::ui) fn Panels(props: &PanelsProps) -> Html {
    let PanelsProps { state, store, drafts, print, tell, dispatch } = props;
    let words = state.words;
    let (recents, forget) = use_recents(state, drafts.as_ref(), tell);
    let share = use_share(state, store, print, dispatch);
    let choose = use_choosing(state.locale, dispatch);
    let is_open = |panel| state.panel == Some(panel) && !state.is_read_only;
    html! {
        <>
            { notice_bar(words, state.notice.as_ref(), dispatch) }
            if let Some(import) = state.import.as_ref().filter(|_| state.panel == Some(Panel::Import)) {
                { import_panel(words, import, dispatch) }
            }
            if is_open(Panel::Source) { { source_panel(state, dispatch) } }
            if is_open(Panel::Open) {
                { open_panel(state, &choose, dispatch, recents.map(|recents| recent_boards(words, &recents, dispatch, &forget))) }
            }
            { share.unwrap_or_default() }
        </>
    }
}
