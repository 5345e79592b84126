//! What the reader is told once, with the way back where there is one.

use std::rc::Rc;

use yew::prelude::*;

use super::icon::{Shape, icon};
use super::state::{Action, Notice, Source, Target};
use super::wording;

/// The notice, if there is one.
pub fn notice_bar(notice: Option<&Notice>, dispatch: &Callback<Action>) -> Html {
    let dismiss = dispatch.reform(|_: MouseEvent| Action::NoticeDismissed);
    html! {
        <div class="notice-place" role="status">
            if let Some(notice) = notice {
                <div class="notice" data-kind={kind(notice)}>
                    <p>{ wording::notice(notice) }</p>
                    { way_back(notice, dispatch) }
                    <button type="button" class="row-action" onclick={dismiss} aria-label="Dismiss the message">{ icon(Shape::Cross) }</button>
                </div>
            }
        </div>
    }
}

const fn kind(notice: &Notice) -> &'static str {
    match notice {
        Notice::BadLink(_) | Notice::NoBoard => "error",
        _ => "news",
    }
}

fn way_back(notice: &Notice, dispatch: &Callback<Action>) -> Html {
    let (label, action) = match notice {
        Notice::Opened { .. } => ("Back to the board before", Action::Undone),
        Notice::RowDeleted | Notice::Cleared => ("Undo", Action::Undone),
        Notice::Unsaved(draft) => (
            "Restore my edits",
            Action::BoardOpened { draft: draft.as_ref().clone(), from: Source::Restored },
        ),
        _ => return Html::default(),
    };
    let action = Rc::new(action);
    let dispatch = dispatch.clone();
    let onclick = Callback::from(move |_: MouseEvent| {
        dispatch.emit(action.as_ref().clone());
        dispatch.emit(Action::Went(Target::Board));
    });
    html! { <button type="button" class="button small" {onclick}>{ label }</button> }
}
