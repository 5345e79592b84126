//! What the page can do once the later part of its program has arrived: the only ways into that part.
//!
//! The build splits the program at the functions of `gates` (`scripts/split`): what is reached through them alone is
//! fetched and compiled while a reader can already type. So each way gives `None` until then.

use std::hint::black_box;
use std::rc::Rc;

use web_sys::{Event, File};
use yew::prelude::*;

use super::hosting::GuestPage;
use super::panels::Panels;
use super::printing::{Paper, Printing};
use super::{announcer, events, sharing, store};
pub use crate::browser::later::is_here;
use crate::browser::{language, motion};
use crate::codec::cell::Reading;
use crate::codec::link::{self, Recovered};
use crate::codec::sheet::{Problem, Sheet};
use crate::engine::FitError;
use crate::model::{Draft, Level, Locale, Range};
use crate::ui::arrival;
use crate::ui::board_layout::BoardProps;
use crate::ui::embedded::{self, Guest};
use crate::ui::figures::{FigureProps, Figures, OrderFigure, Saved};
use crate::ui::help::help;
use crate::ui::page::{self, Shown};
use crate::ui::reading::{self, Put, Stand};
use crate::ui::remarks::Remark;
use crate::ui::state::{Action, Block, Source, State};
use crate::ui::verdict_line;
use crate::ui::wording::{self, Language, Rest, Signs, Words};
use crate::ui::{block_copy, board_cards, board_table, score_panel, settings_panel};
use crate::worker::{self, Question};

/// Makes each way and its gate, which is never inlined: its name is what the build looks for. What it returns is hidden from
/// the compiler, which would otherwise carry what it knows of it, such as the code of a callback, back over the gate.
macro_rules! ways {
    ($( $(#[$doc:meta])* $vis:vis fn $name:ident($($arg:ident: $kind:ty),*) -> $out:ty { $body:expr } )*) => {
        mod gates {
            use super::*;
            $(
                #[inline(never)]
                pub(super) fn $name($($arg: $kind),*) -> $out {
                    black_box($body)
                }
            )*
        }
        $(
            $(#[$doc])*
            $vis fn $name($($arg: $kind),*) -> Option<$out> {
                is_here().then(|| gates::$name($($arg),*))
            }
        )*
    };
}

ways! {
    /// All pictures of a result.
    pub(in crate::ui) fn figures(each: FigureProps, is_stale: bool, is_awaiting: bool) -> Html {
        html! { <Figures {each} {is_stale} {is_awaiting} /> }
    }

    /// The picture of the order alone.
    pub(in crate::ui) fn order(props: FigureProps) -> Html {
        html! { <OrderFigure ..props /> }
    }

    /// What the result says, as a headline with what stands behind it.
    pub(in crate::ui) fn verdict(state: &State, dispatch: &Callback<Action>) -> Html {
        verdict_line::verdict(state, dispatch)
    }

    /// Saves a picture.
    pub(in crate::ui) fn keep_picture(saved: &Saved, state: &State, dispatch: &Callback<Action>) -> () {
        sharing::keep_picture(saved, state, dispatch)
    }

    /// Takes note of an action that waits for the later part.
    pub(in crate::ui) fn take(state: &mut State, action: Action) -> () {
        state.take_rarely(action)
    }

    /// Opens a file.
    pub(in crate::ui) fn open(file: &File, locale: Locale, dispatch: &Callback<Action>) -> () {
        events::open(file, locale, dispatch)
    }

    /// What follows when something is pasted.
    pub(in crate::ui) fn pasted(html: &str, plain: &str, at: Option<&Block>, locale: Locale) -> Option<Action> {
        arrival::pasted(html, plain, at, locale)
    }

    /// What has the board of a question evaluated, in place of the one before, or none any more.
    pub(in crate::ui) fn client(dispatch: Callback<Action>) -> Callback<Option<Question>> {
        store::client(dispatch)
    }

    /// The board for whoever may only look.
    pub(in crate::ui) fn ranges(state: &State) -> Html {
        embedded::ranges(state)
    }

    /// Serves as the page's worker, for as long as the thread lives.
    pub fn serve() -> () {
        worker::serve(language::warm)
    }

    /// Lets rows come from where they stood.
    pub(in crate::ui) fn follow(rows: &str, before: &[String], now: &[String]) -> () {
        motion::follow(rows, before, now)
    }

    /// Why an estimate has no distribution where it stands.
    pub(in crate::ui) fn misfit(stand: &Stand, reading: &Reading) -> Option<FitError> {
        stand.misfit(reading)
    }

    /// Why a range has no distribution where it stands, or what is seldom meant.
    pub(in crate::ui) fn remarks_on(stand: &Stand, words: Words, range: &Range, put: &Put) -> Html {
        stand.remarks(words, range, put)
    }

    /// What is wrong with an estimate, with the buttons that put it right.
    pub(in crate::ui) fn problem_words(words: Words, problem: &Problem, put: &Put) -> Html {
        reading::problem_words(words, problem, put)
    }

    /// What is wrong with a formula.
    pub(in crate::ui) fn formula_problem(words: Words, problem: &Problem, formula: &str, dispatch: &Callback<Action>) -> Html {
        score_panel::problem_words(words, problem, formula, dispatch)
    }

    /// What a board takes for all initiatives at once, and what is wrong with settings that have no field.
    pub(in crate::ui) fn below_score(words: Words, draft: &Draft, sheet: &Sheet, dispatch: &Callback<Action>) -> Html {
        score_panel::below(words, draft, sheet, dispatch)
    }

    /// The settings of all columns.
    pub(in crate::ui) fn settings(state: &State, dispatch: &Callback<Action>) -> Html {
        settings_panel::settings(state, dispatch)
    }

    /// The settings of all columns, beside cards.
    pub(in crate::ui) fn columns(state: &State, board: &BoardProps, dispatch: &Callback<Action>) -> Html {
        board_cards::columns_shown(state, board, dispatch)
    }

    /// Puts a block of cells on the clipboard; says whether it did.
    pub(in crate::ui) fn copy(event: &Event, draft: &Draft, block: &Block, locale: Locale) -> bool {
        block_copy::copy(event, draft, block, locale)
    }

    /// A problem in words.
    pub(in crate::ui) fn problem(words: Words, problem: &Problem) -> String {
        words.problem(problem).0
    }

    /// What a range is and how to give one.
    pub(in crate::ui) fn help_on_ranges(words: Words, level: Level) -> Html {
        help(words.help_on_ranges(level))
    }

    /// The sheet of paper, while the page is being printed.
    pub(in crate::ui) fn paper(state: &Rc<State>, printing: &UseStateHandle<Printing>) -> Html {
        html! { <Paper state={Rc::clone(state)} printing={printing.clone()} /> }
    }

    /// What stands above the board while it is asked for.
    pub(in crate::ui) fn panels(state: &Rc<State>, shown: &Shown, dispatch: &Callback<Action>) -> Html {
        html! { <Panels state={Rc::clone(state)} store={shown.store.clone()} drafts={shown.drafts.clone()} print={shown.print.clone()} tell={shown.tell.clone()} dispatch={dispatch.clone()} /> }
    }

    /// What stands below everything else.
    pub(in crate::ui) fn colophon(state: &State, guest: Option<&Guest>, dispatch: &Callback<Action>) -> Html {
        page::colophon(state, guest, dispatch)
    }

    /// What stands above the rows of the board.
    pub(in crate::ui) fn above_rows(words: Words, sheet: &Sheet, draft: &Draft) -> Html {
        board_table::above_rows(words, sheet, draft)
    }

    /// How many rows wait, and what all of the table has wrong with it.
    pub(in crate::ui) fn waiting(words: Words, sheet: &Sheet) -> Html {
        board_table::waiting(words, sheet)
    }

    /// A page that is somebody else's guest or may only be looked at.
    pub(in crate::ui) fn guest(state: &Rc<State>, shown: &Rc<Shown>, dispatch: &Callback<Action>) -> Html {
        html! { <GuestPage state={Rc::clone(state)} shown={Rc::clone(shown)} dispatch={dispatch.clone()} /> }
    }

    /// What speaks, with one more remark than the state's.
    pub(in crate::ui) fn announcer(state: &State, told: Option<Remark>) -> Html {
        announcer::speaking(state, told)
    }

    /// What follows when the address changes under an open page.
    pub(in crate::ui) fn address_changed(address: &str, present: &Draft, from: Source) -> Option<Action> {
        arrival::address_changed(address, present, from)
    }

    /// The board in an address that is not written as the page writes it.
    pub(in crate::ui) fn recovered(address: &str) -> Recovered {
        link::recover(address)
    }

    /// How the browser writes numbers in a locale.
    pub(in crate::ui) fn signs(locale: Locale) -> Option<&'static Signs> {
        super::super::signs(locale)
    }

    /// The words that only this part says.
    pub(in crate::ui) fn rest(words: Words) -> &'static Rest {
        wording::rest(words)
    }

    /// The words of German.
    pub(in crate::ui) fn german() -> &'static Language {
        wording::german()
    }
}
