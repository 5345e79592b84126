//! What the grid and the cards of the board share: what they show of it, and its headings.

use std::rc::Rc;

use yew::prelude::*;

use super::board_row::{ColumnShown, RowProps, tab_stop, written};
use super::cell::Leaving;
use super::grid::Cursor;
use super::later;
use super::state::{Action, Answer};
use super::text_field::TextField;
use super::wording::Words;
use crate::codec::sheet::{Column, Place, Sheet};
use crate::model::{Draft, Locale};

/// The properties of the grid and of the cards.
#[derive(Debug, Clone, Properties)]
pub(super) struct BoardProps {
    /// The words around it.
    pub words: Words,
    /// The board as typed.
    pub draft: Rc<Draft>,
    /// The board as read.
    pub sheet: Rc<Sheet>,
    /// The result whose ranks the rows show.
    pub answer: Option<Rc<Answer>>,
    /// The conventions of what is typed here.
    pub locale: Locale,
    /// Whether the later part of the program is there.
    pub is_whole: bool,
    /// Takes what happened.
    pub dispatch: Callback<Action>,
}

/// Each change of the state makes a draft and a sheet of its own, and each answer is another.
impl PartialEq for BoardProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.draft, &other.draft)
            && Rc::ptr_eq(&self.sheet, &other.sheet)
            && self.answer.as_ref().map(Rc::as_ptr) == other.answer.as_ref().map(Rc::as_ptr)
            && (self.words, self.locale, self.is_whole) == (other.words, other.locale, other.is_whole)
            && self.dispatch == other.dispatch
    }
}

/// What the grid or the cards show.
#[derive(Debug, Clone, Copy)]
pub(super) struct Shown<'a> {
    pub(super) board: &'a BoardProps,
    /// Told which key leads out of which cell of the grid.
    pub(super) leave: &'a Callback<Leaving>,
    /// The columns of the draft that have a place on the page.
    pub(super) columns: &'a Rc<[ColumnShown]>,
    /// Where the keyboard is in the grid; cards have a stop of the Tab key at each field.
    pub(super) cursor: Option<Cursor>,
}

impl Shown<'_> {
    /// Whether the Tab key stops here: in the whole grid it does so once.
    fn tab_stop(&self, at: (usize, usize)) -> Option<&'static str> {
        self.cursor.map(|cursor| tab_stop(cursor.at == at))
    }

    /// One initiative; `with_chance` to be the first, in a card.
    pub(super) fn row(self, row: usize, with_chance: bool) -> RowProps {
        let BoardProps { words, draft, sheet, answer, locale, dispatch, .. } = self.board;
        let outcome = answer.as_ref().and_then(|answer| answer.report.initiatives.get(row)?.outcome.as_ref());
        RowProps {
            row,
            columns: Rc::clone(self.columns),
            draft: Rc::clone(draft),
            sheet: Rc::clone(sheet),
            rank: outcome.map(|outcome| outcome.rank),
            chance: outcome.filter(|_| with_chance).map(|outcome| words.first_beside_row(outcome).into()),
            cursor: self.cursor.map(|cursor| cursor.in_row(row + 1)),
            words: *words,
            locale: *locale,
            leave: self.leave.clone(),
            dispatch: dispatch.clone(),
        }
    }
}

pub(super) fn heading(this: Shown<'_>, place: usize) -> Html {
    let name = this.columns[place].is_name.then_some("name");
    html! { <th role="columnheader" class={classes!("heading", name)} data-at={written((0, place))}>{ heading_field(this, place) }</th> }
}

/// A heading to be renamed, with what its column is, and the button that takes it away.
pub(super) fn heading_field(this: Shown<'_>, place: usize) -> Html {
    let BoardProps { words, draft, sheet, dispatch, .. } = this.board;
    let column = this.columns[place].column;
    let text = draft.headings[column].clone();
    let problem = sheet.problems.iter().find(|problem| problem.place == Place::Heading(column));
    let commit = dispatch.reform(move |text| Action::HeadingTyped { column, text });
    let delete = dispatch.reform(move |_: MouseEvent| Action::ColumnDeleted(column));
    let (kind, deletable) = match sheet.columns.get(column) {
        Some(Column::Driver { unit, .. }) => {
            (unit.as_ref().and_then(|unit| words.unit(unit, &text)).unwrap_or_default(), false)
        }
        Some(Column::Label) => (words.board.label_column.to_owned(), true),
        _ => (String::new(), false),
    };
    html! {
        <>
            <TextField tabindex={this.tab_stop((0, place))} leave={this.leave.reform(move |way| Leaving { at: (0, place), way })} in_grid={this.cursor.is_some()} id={format!("heading-{column}")} class="heading-input" label={words.heading_name(column)}
                text={text.clone()} {commit} invalid={problem.is_some()} />
            <div class="cell-hint">
                { kind }
                if deletable {
                    <button type="button" class="fix" tabindex={this.tab_stop((0, place))} onclick={delete} aria-label={words.delete_column_named(&text)}>{ words.board.delete_column }</button>
                }
                if let Some(problem) = problem { <span class="error">{ later::problem(*words, problem) }</span> }
            </div>
        </>
    }
}
