//! What the reader is told once, with the way back where there is one.

use std::rc::Rc;

use yew::prelude::*;

use super::icon::{Shape, icon};
use super::state::{Action, Notice, Target};
use super::wording::Words;

/// The notice, if there is one.
pub fn notice_bar(words: Words, notice: Option<&Notice>, dispatch: &Callback<Action>) -> Html {
    let dismiss = dispatch.reform(|_: MouseEvent| Action::NoticeDismissed);
    html! {
        <div class="notice-place">
            if let Some(notice) = notice {
                <div class="notice" data-kind={kind(notice)}>
                    <p>{ words.notice(notice) }</p>
                    { way_back(words, notice, dispatch) }
                    <button type="button" class="row-action" onclick={dismiss} aria-label={words.rest().notices.dismiss}>{ icon(Shape::Cross) }</button>
                </div>
            }
        </div>
    }
}

const fn kind(notice: &Notice) -> &'static str {
    match notice {
        Notice::BadLink(_) | Notice::NoBoard | Notice::NotCopied(_) => "error",
        _ => "news",
    }
}

fn way_back(words: Words, notice: &Notice, dispatch: &Callback<Action>) -> Html {
    let (label, kept) = match notice {
        Notice::Opened { .. } => (words.rest().notices.back, None),
        Notice::RowDeleted | Notice::Cleared => (words.page.undo, None),
        Notice::Unsaved(kept) => (words.rest().notices.restore, Some(Rc::clone(kept))),
        _ => return Html::default(),
    };
    let dispatch = dispatch.clone();
    let onclick = Callback::from(move |_: MouseEvent| {
        dispatch.emit(match &kept {
            Some(kept) => Action::BoardOpened { draft: kept.draft.clone(), from: kept.source },
            None => Action::Undone,
        });
        dispatch.emit(Action::Went(Target::Board));
    });
    html! { <button type="button" class="button small" {onclick}>{ label }</button> }
}
