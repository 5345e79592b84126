//! What the page can do once the later part of its program has arrived: the only ways into that part.
//!
//! The build splits the program at the functions of `gates` (`scripts/split`): what is reached through them alone is
//! fetched and compiled while a reader can already type. So each way gives `None` until then.

use std::any::Any;
use std::hint::black_box;
use std::rc::Rc;

use web_sys::DataTransfer;
use yew::prelude::*;

use super::{announcer, hosting, sharing};
pub use crate::browser::later::is_here;
use crate::browser::motion::{self, Turns};
use crate::codec::cell::Reading;
use crate::codec::export::Field;
use crate::codec::sheet::{Problem, Sheet};
use crate::engine::FitError;
use crate::model::{Draft, Level, Locale, Range};
use crate::ui::arrival;
use crate::ui::board_layout::BoardProps;
use crate::ui::embedded::{self, Guest};
use crate::ui::figures::{FigureProps, Figures, OrderFigure, Saved};
use crate::ui::help::help;
use crate::ui::page::{self, Shown};
use crate::ui::paper::{self, Imprint};
use crate::ui::reading::{self, Put, Stand};
use crate::ui::remarks::{self, Remark};
use crate::ui::state::{Action, Answer, Block, Import, Notice, State};
use crate::ui::verdict_line;
use crate::ui::wording::{self, Language, Rest, Words};
use crate::ui::{block_copy, board_cards, score_panel, settings_panel};
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

    /// What is to be said aloud.
    pub(in crate::ui) fn remarks(state: &State) -> Vec<Remark> {
        remarks::remarks(state)
    }

    /// The sheet of paper.
    pub(in crate::ui) fn paper(state: &State, imprint: &Imprint) -> Html {
        paper::paper(state, imprint)
    }

    /// The share panel, of the board's text and what stands for it in a link.
    pub(in crate::ui) fn share(state: &State, board: (&Rc<String>, Option<String>), print: &Callback<()>, dispatch: &Callback<Action>) -> Html {
        sharing::share(state, board, print, dispatch)
    }

    /// Saves a picture.
    pub(in crate::ui) fn keep_picture(saved: &Saved, draft: &Draft, answer: Option<&Answer>, words: Words) -> () {
        sharing::keep_picture(saved, draft, answer, words)
    }

    /// The table that is being imported.
    pub(in crate::ui) fn import_panel(words: Words, import: &Import, dispatch: &Callback<Action>) -> Html {
        crate::ui::import_panel::import_panel(words, import, dispatch)
    }

    /// The board as text, to be edited.
    pub(in crate::ui) fn source_panel(state: &State, dispatch: &Callback<Action>) -> Html {
        crate::ui::source_panel::source_panel(state, dispatch)
    }

    /// Where boards are opened.
    pub(in crate::ui) fn open_panel(state: &State, shown: &Shown, dispatch: &Callback<Action>) -> Html {
        page::open_panel(state, shown, dispatch)
    }

    /// Takes note of an action that waits for the later part.
    pub(in crate::ui) fn take(state: &mut State, action: Action) -> () {
        state.take_rarely(action)
    }

    /// What follows when a file is opened.
    pub(in crate::ui) fn file_opened(file: &[u8], locale: Locale) -> Action {
        arrival::file_opened(file, locale)
    }

    /// What follows when something is pasted.
    pub(in crate::ui) fn pasted(html: &str, plain: &str, at: Option<&Block>, locale: Locale) -> Option<Action> {
        arrival::pasted(html, plain, at, locale)
    }

    /// Listens to the host, and tells it how high the page is, for as long as what is returned is kept.
    pub(in crate::ui) fn attend(hosting: &Rc<hosting::Hosting>, dispatch: &Callback<Action>, heard: UseStateSetter<bool>) -> Box<dyn Any> {
        hosting::attend(hosting, dispatch, heard)
    }

    /// What has the board of a question evaluated, in place of the one before, or none any more.
    pub(in crate::ui) fn client(dispatch: Callback<Action>) -> Callback<Option<Question>> {
        super::super::client(dispatch)
    }

    /// The board for whoever may only look.
    pub(in crate::ui) fn ranges(state: &State) -> Html {
        embedded::ranges(state)
    }

    /// Serves as the page's worker, for as long as the thread lives.
    pub fn serve() -> () {
        worker::serve()
    }

    /// What speaks.
    pub(in crate::ui) fn announcer(remarks: Vec<Remark>) -> Html {
        announcer::speaking(remarks)
    }

    /// Lets rows come from where they stood.
    pub(in crate::ui) fn follow(before: &Turns) -> Turns {
        motion::follow(before)
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

    /// Puts cells on the clipboard; says whether it took them.
    pub(in crate::ui) fn hand_over(data: &DataTransfer, cells: &[Vec<Field>], locale: Locale) -> bool {
        block_copy::hand_over(data, cells, locale)
    }

    /// What the reader is told once.
    pub(in crate::ui) fn notice_bar(words: Words, notice: Option<&Notice>, dispatch: &Callback<Action>) -> Html {
        crate::ui::notice_bar::notice_bar(words, notice, dispatch)
    }

    /// The compact view.
    pub(in crate::ui) fn embedded(state: &State, shown: &Shown, guest: &Guest, dispatch: &Callback<Action>) -> Html {
        embedded::embedded(state, shown, guest, dispatch)
    }

    /// A problem in words.
    pub(in crate::ui) fn problem(words: Words, problem: &Problem) -> String {
        words.problem(problem).0
    }

    /// What a range is and how to give one.
    pub(in crate::ui) fn help_on_ranges(words: Words, level: Level) -> Html {
        help(words.help_on_ranges(level))
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
