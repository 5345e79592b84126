//! What leaves the page: links, files, tables for other programs, pictures, and paper.

use std::rc::Rc;

use yew::prelude::*;

use super::store::Store;
use crate::browser::{clipboard, clock, download, location, one_file, raster};
use crate::codec::export::{self, Format, write};
use crate::codec::{link, text};
use crate::embed::Embedding;
use crate::model::{Draft, Locale};
use crate::report;
use crate::ui::figures::{FileKind, Saved};
use crate::ui::later;
use crate::ui::picture::{Palette, Provenance};
use crate::ui::share_panel::{Export, Share, share_panel};
use crate::ui::state::{Action, Answer, Handed, Panel, State};
use crate::ui::wording::Words;

/// How many columns of the results stand in other pages: the rank, the name, the group, and the chance to be first.
const N_TOLD: usize = 4;

/// The share panel while it is open, with what its buttons do.
#[hook]
pub(super) fn use_share(
    state: &State,
    store: &Store,
    print: &Callback<()>,
    dispatch: &Callback<Action>,
) -> Option<Html> {
    let is_open = state.panel == Some(Panel::Share) && !state.is_blank();
    let text = is_open.then(|| store.text());
    let fragment = use_fragment(text.clone());
    text.map(|text| share(state, (&text, (*fragment).clone()), print, dispatch))
}

/// What stands behind `#` in the link of a board, where one is wanted that is not too long. It is made once
/// a board, not with each answer that arrives.
#[hook]
pub(super) fn use_fragment(text: Option<Rc<String>>) -> Rc<Option<String>> {
    use_memo(text, |text| text.as_ref().and_then(|text| link::encode(text).ok()))
}

/// The share panel.
fn share(
    state: &State,
    (text, fragment): (&Rc<String>, Option<String>),
    print: &Callback<()>,
    dispatch: &Callback<Action>,
) -> Html {
    let n_board = fragment.as_ref().map_or(0, String::len);
    let link = fragment.as_deref().map(location::link_to);
    let copy = |text: String, what: Handed| {
        let dispatch = dispatch.clone();
        Callback::from(move |_: MouseEvent| clipboard::write(text.clone(), copied(what, &dispatch)))
    };
    let take = {
        let (draft, answer, words, locale) =
            (Rc::clone(&state.draft), state.current_answer().cloned(), state.words, state.locale);
        let (dispatch, print) = (dispatch.clone(), print.clone());
        Callback::from(move |export| match export {
            Export::Print => print.emit(()),
            export => take_elsewhere(export, &draft, answer.as_deref(), (words, locale), &dispatch),
        })
    };
    let copy_snippet = {
        let dispatch = dispatch.clone();
        Callback::from(move |text| clipboard::write(text, copied(Handed::Snippet, &dispatch)))
    };
    let embedding = fragment.and_then(|fragment| embedding(state, fragment)).map(Rc::new);
    let copy_link = copy(link.clone().unwrap_or_default(), Handed::Link);
    let copy_text = copy(text.to_string(), Handed::Text);
    share_panel(state.words, &Share { link, n_board, copy_link, embedding, copy_snippet, copy_text, take })
}

/// The board for other pages, where this one has an address on the web.
fn embedding(state: &State, fragment: String) -> Option<Embedding> {
    let words = state.words;
    let results = |answer: &Rc<Answer>| words.results_table(&answer.report);
    let mut table = state.current_answer().map(results).unwrap_or_default();
    for row in &mut table {
        row.truncate(N_TOLD);
    }
    Some(Embedding {
        page: location::page()?,
        fragment,
        title: words.board_name(&state.draft, &state.sheet),
        locale: state.locale,
        is_read_only: false,
        n_rows: state.draft.rows.len(),
        table,
        call: words.rest().sharing.open_board.to_owned(),
    })
}

/// Tells whether the clipboard took what was to be copied.
fn copied(what: Handed, dispatch: &Callback<Action>) -> impl FnOnce(bool) + 'static {
    let dispatch = dispatch.clone();
    move |done| dispatch.emit(if done { Action::Copied } else { Action::CopyRefused(what) })
}

/// Gives the board or its results to another program.
fn take_elsewhere(
    export: Export,
    draft: &Draft,
    answer: Option<&Answer>,
    (words, locale): (Words, Locale),
    dispatch: &Callback<Action>,
) {
    let title = draft.setting("title").unwrap_or("board");
    let save = |ending: &str, kind: &str, text: &str| {
        download::save(&[&*download::file_name(&[title]), ending].concat(), kind, text);
    };
    let copy = |html: String, text: String| {
        clipboard::write_both(&html, &text, copied(Handed::Table, dispatch));
    };
    let board = || export::board(draft);
    let results = || answer.map(|answer| words.results_table(&answer.report)).unwrap_or_default();
    match export {
        Export::Text => save(".tsv", "text/tab-separated-values;charset=utf-8", &text::encode(draft)),
        Export::BoardCsv => save(".csv", "text/csv;charset=utf-8", &export::board_csv(draft, locale)),
        Export::ResultsCsv => {
            let name = ["-", &download::file_name(&[words.rest().figures.order]), ".csv"].concat();
            save(&name, "text/csv;charset=utf-8", &write(&results(), Format::Csv, locale));
        }
        Export::Report => {
            if let Some(answer) = answer {
                save(".json", "application/json", &report::json(&answer.report));
            }
        }
        Export::Table => copy(write(&board(), Format::Html, locale), write(&board(), Format::Tsv, locale)),
        Export::Markup(format) => {
            clipboard::write(write(&results(), format, locale), copied(Handed::Table, dispatch));
        }
        Export::OneFile => {
            let (name, board) = (download::file_name(&[title]) + ".html", text::encode(draft));
            let done = copied(Handed::File, dispatch);
            one_file::read(move |file| {
                match file.and_then(|file| export::bake(&file, &board, words.tag())) {
                    Some(page) => drop(download::save(&name, "text/html;charset=utf-8", &page)),
                    None => done(false),
                }
            });
        }
        Export::Print => {}
    }
}

/// What saves a picture. It stays the same, so that pictures are drawn anew only where they change.
#[hook]
pub(super) fn use_saving(store: &Store, dispatch: &Callback<Action>) -> Callback<Saved> {
    let (store, dispatch) = (store.clone(), dispatch.clone());
    use_callback((), move |saved: Saved, ()| {
        later::keep_picture(&saved, &store.state(), &dispatch);
    })
}

/// Saves a picture as a file that says what it is, when it was made and where the board is.
pub(in crate::ui) fn keep_picture(saved: &Saved, state: &State, dispatch: &Callback<Action>) {
    let (draft, answer, words) = (&*state.draft, state.answer.as_deref(), state.words);
    let title = draft.setting("title").unwrap_or_default().to_owned();
    let made = answer.map_or(String::new(), |answer| words.numbers_of(&answer.report));
    let link =
        link::encode(&text::encode(draft)).map_or(String::new(), |fragment| location::link_to(&fragment));
    let from = Provenance { title, made: [clock::today(words.tag()), made].join(". "), link };
    let svg = saved.picture.file(&from, Palette::Light);
    let name = download::file_name(&[&from.title, &saved.picture.name]);
    match saved.kind {
        FileKind::Svg => drop(download::save(&(name + ".svg"), "image/svg+xml", &svg)),
        FileKind::Png => {
            let done = copied(Handed::Picture, dispatch);
            raster::png(&svg, move |png| {
                if png.and_then(|png| download::offer(&(name + ".png"), &png)).is_none() {
                    done(false);
                }
            });
        }
    }
}
