//! The boards that this browser has kept: to open, and to forget.

use yew::prelude::*;

use super::state::{Action, KeptBoard, Target};
use super::wording::Words;
use crate::codec::sheet::Sheet;

/// What this browser has kept.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Recents {
    /// The boards, the one edited last first.
    pub boards: Vec<Recent>,
    /// How many boards are kept at most.
    pub most: usize,
    /// How many things are kept that cannot be read.
    pub n_unreadable: usize,
    /// How many boards can be brought back.
    pub n_forgotten: usize,
    /// Whether the browser keeps no more.
    pub is_refused: bool,
}

/// A board that this browser has kept.
#[derive(Debug, Clone, PartialEq)]
pub struct Recent {
    /// Its place.
    pub key: f64,
    /// The board.
    pub board: KeptBoard,
    /// When it was edited, in words.
    pub edited: String,
    /// Whether it is the one on the page.
    pub is_here: bool,
}

/// What is to be done with what is kept.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Forget {
    /// The board of a place is to be forgotten.
    One(f64),
    /// Everything is to be forgotten.
    All,
    /// What was forgotten is wanted back.
    BringBack,
}

/// The list of recent boards.
pub fn recent_boards(
    words: Words,
    recents: &Recents,
    dispatch: &Callback<Action>,
    forget: &Callback<Forget>,
) -> Html {
    let texts = &words.rest().kept;
    let button = |label: &'static str, what: Forget| {
        let onclick = forgetting(what, dispatch, forget);
        html! { <button type="button" class="button small" {onclick}>{ label }</button> }
    };
    let help = if recents.is_refused && recents.boards.is_empty() {
        texts.refused.to_owned()
    } else if recents.boards.is_empty() {
        texts.none.to_owned()
    } else {
        words.kept_here(recents.most)
    };
    html! {
        <section class="recent" aria-labelledby="recent-heading">
            <h3 id="recent-heading" tabindex="-1">{ texts.heading }</h3>
            <p class="counts">{ help }</p>
            if recents.is_refused && !recents.boards.is_empty() { <p class="counts">{ texts.refused }</p> }
            <ul class="recent-list">
                for recent in recents.boards.iter() { { item(words, recent, dispatch, forget) } }
            </ul>
            if recents.n_unreadable > 0 {
                <p class="counts">{ words.counted(texts.unreadable, recents.n_unreadable) }</p>
            }
            <div class="field-row">
                if recents.n_forgotten > 0 {
                    <p>{ words.counted(texts.forgotten, recents.n_forgotten) }</p>
                    { button(texts.bring_back, Forget::BringBack) }
                }
            </div>
            if recents.boards.len() + recents.n_unreadable > 0 {
                <div class="field-row">{ button(texts.forget_all, Forget::All) }</div>
            }
        </section>
    }
}

/// What a button does whose row may be gone afterwards.
fn forgetting(what: Forget, dispatch: &Callback<Action>, forget: &Callback<Forget>) -> Callback<MouseEvent> {
    let (dispatch, forget) = (dispatch.clone(), forget.clone());
    Callback::from(move |_: MouseEvent| {
        forget.emit(what);
        dispatch.emit(Action::Went(Target::Recent));
    })
}

fn item(words: Words, recent: &Recent, dispatch: &Callback<Action>, forget: &Callback<Forget>) -> Html {
    let title = words.board_name(&recent.board.draft, &Sheet::read(&recent.board.draft));
    let KeptBoard { draft, source } = recent.board.clone();
    let n_rows = draft.rows.len();
    let open =
        dispatch.reform(move |_: MouseEvent| Action::BoardOpened { draft: draft.clone(), from: source });
    html! {
        <li>
            <div class="recent-board">
                if recent.is_here {
                    <p class="recent-name"><bdi>{ title.clone() }</bdi>{ " " }<em>{ words.rest().kept.on_page }</em></p>
                } else {
                    <button type="button" class="recent-name" onclick={open}><bdi>{ title.clone() }</bdi></button>
                }
                <p class="counts">{ words.kept_when(n_rows, &recent.edited) }</p>
            </div>
            <button type="button" class="button quiet small" onclick={forgetting(Forget::One(recent.key), dispatch, forget)}
                aria-label={words.forget_board(&title)}>{ words.rest().kept.forget_short }</button>
        </li>
    }
}
