//! What each action makes of the state: total and pure, so that it is tested without a browser.

use std::rc::Rc;

use super::history::Moment;
use super::{Action, Focus, Handed, Notice, Panel, Source, State, Target, edit, keys};
use crate::codec::sheet::Sheet;
use crate::model::{Draft, Locale};
use crate::ui::later;
use crate::ui::wording::Words;

impl State {
    /// Takes note of what happened, unless it is not this reader's to do.
    pub fn apply(&mut self, action: Action) {
        if !self.is_read_only || !action.is_edit() {
            self.take(action);
        }
    }

    fn take(&mut self, action: Action) {
        match action {
            Action::CellTyped { .. }
            | Action::EndTyped { .. }
            | Action::CellMended { .. }
            | Action::HeadingTyped { .. } => self.type_text(action),
            Action::BoardOpened { draft, from } => self.open(read(draft), from),
            Action::Undone => self.step(super::History::undo),
            Action::Redone => self.step(super::History::redo),
            Action::RunProgressed { .. } | Action::RunCancelled | Action::RunWanted => {
                self.follow_run(&action);
            }
            Action::RunAnswered { id, board, result } => self.take_answer(id, board, result),
            Action::FuturesArrived { id, futures } => self.take_futures(id, futures),
            action @ (Action::PanelToggled(_) | Action::CopyRefused(_) | Action::LocaleChosen(_)) => {
                self.tell(action);
            }
            action if action.is_patient() => later::take(self, action).unwrap_or_default(),
            other => self.tell(other),
        }
    }

    /// What only changes what is shown around the board.
    fn tell(&mut self, action: Action) {
        match action {
            Action::LinkFailed { why, text } => self.offer(Notice::BadLink(why), text),
            Action::NothingFound { text } => self.offer(Notice::NoBoard, text),
            Action::PanelToggled(panel) => {
                self.panel = if self.panel == Some(panel) { None } else { Some(panel) };
                match self.panel {
                    Some(Panel::Open) => self.focus_on(Target::OpenBox),
                    Some(Panel::Share) => self.focus_on(Target::ShareLink),
                    Some(Panel::Source) => self.focus_on(Target::SourceBox),
                    Some(Panel::Import) | None => {}
                }
            }
            Action::Went(target) => self.focus_on(target),
            Action::NoticeDismissed => {
                self.notice = None;
                self.focus_on(Target::Board);
            }
            Action::Copied => self.notice = Some(Notice::Copied),
            Action::CopyRefused(what) => {
                self.notice = Some(Notice::NotCopied(what));
                let (panel, target) = match what {
                    Handed::Link => (Panel::Share, Target::ShareLink),
                    Handed::Snippet => (Panel::Share, Target::Snippet),
                    Handed::Text => (Panel::Source, Target::SourceBox),
                    Handed::Table | Handed::File | Handed::Picture => return,
                };
                self.panel = Some(panel);
                self.focus_on(target);
            }
            Action::StorageRefused if !self.storage_told => {
                self.storage_told = true;
                self.notice = self.notice.take().or(Some(Notice::NoStorage));
            }
            Action::LocaleChosen(locale) => self.speak(locale),
            Action::SignsFound(signs) => self.words = self.words.with_signs(signs),
            Action::DraftFound(kept) => self.notice = Some(Notice::Unsaved(Rc::new(kept))),
            Action::UnreadableFound => self.notice = self.notice.take().or(Some(Notice::Unreadable)),
            _ => {}
        }
    }

    /// Takes the words and the conventions of a locale, and an example that is not edited yet in its words.
    fn speak(&mut self, locale: Locale) {
        self.locale = locale;
        self.words = Words::new(locale);
        if self.is_example() {
            self.answer = None;
            self.show(read(self.words.example()), Source::Example);
        }
    }

    /// Keeps what could not be opened in the box for pasting, beside the reason.
    fn offer(&mut self, notice: Notice, text: String) {
        self.notice = Some(notice);
        self.offered_text = text.into();
        self.panel = Some(Panel::Open);
    }

    fn type_text(&mut self, action: Action) {
        let locale = self.locale;
        match action {
            Action::CellTyped { row, column, text } => {
                self.change(|draft, _| edit::type_cell(draft, (row, column), &text, locale));
            }
            Action::EndTyped { row, column, end, text } => {
                self.change(|draft, sheet| edit::type_end(draft, sheet, (row, column), (end, &text, locale)));
            }
            Action::CellMended { row, column, text } => {
                self.change(|draft, _| edit::type_cell(draft, (row, column), &text, Locale::En));
            }
            Action::HeadingTyped { column, text } => {
                self.change(|draft, sheet| edit::type_heading(draft, sheet, column, &text));
            }
            _ => {}
        }
    }

    /// Changes the draft; each row stays the row it was.
    pub(super) fn change(&mut self, edit: impl FnOnce(&mut Draft, &Sheet)) {
        let origins: Vec<Option<usize>> = (0..self.draft.rows.len()).map(Some).collect();
        self.change_with_keys(&origins, edit);
    }

    /// Changes the draft; row `i` of the new one was row `origins[i]` and keeps its random streams.
    pub(super) fn change_with_keys(
        &mut self,
        origins: &[Option<usize>],
        edit: impl FnOnce(&mut Draft, &Sheet),
    ) {
        let mut edit = Some(edit);
        self.rewrite(origins, &mut |draft, sheet| {
            edit.take().into_iter().for_each(|edit| edit(draft, sheet));
        });
    }

    /// What each change has in common, once in the program.
    fn rewrite(&mut self, origins: &[Option<usize>], edit: &mut dyn FnMut(&mut Draft, &Sheet)) {
        let in_use = keys::keys_in_use(&self.sheet, self.draft.rows.len());
        let wanted: Vec<Option<String>> =
            origins.iter().map(|origin| origin.and_then(|row| in_use.get(row).cloned().flatten())).collect();
        let mut draft = (*self.draft).clone();
        edit(&mut draft, &self.sheet);
        let sheet = keys::settle(&mut draft, &wanted, &|draft| self.read_again(draft));
        if draft != *self.draft {
            self.replace((draft, sheet), self.source_after_edit());
            self.notice = None;
        }
    }

    /// Where the board comes from once it has been edited.
    pub(super) const fn source_after_edit(&self) -> Source {
        if matches!(self.source, Source::Example) { Source::Own } else { self.source }
    }

    /// Puts another draft, with how it is read, in place of the present one, as a step that can be undone.
    pub(super) fn replace(&mut self, read: (Draft, Sheet), source: Source) {
        self.history.record(self.moment());
        self.show(read, source);
    }

    fn moment(&self) -> Moment {
        Moment { draft: Rc::clone(&self.draft), source: self.source, number: self.number }
    }

    fn read_again(&self, draft: &Draft) -> Sheet {
        self.sheet.read_again(&self.draft, draft)
    }

    fn show(&mut self, (draft, sheet): (Draft, Sheet), source: Source) {
        (self.draft, self.sheet) = (Rc::new(draft), Rc::new(sheet));
        self.source = source;
        self.ask();
    }

    fn step(&mut self, step: impl FnOnce(&mut super::History, Moment) -> Option<Moment>) {
        let present = self.moment();
        if let Some(moment) = step(&mut self.history, present) {
            let sheet = self.read_again(&moment.draft);
            self.show((Rc::unwrap_or_clone(moment.draft), sheet), moment.source);
            self.number = moment.number;
            self.notice = None;
        }
    }

    pub(super) fn focus_on(&mut self, target: Target) {
        let wish = self.focus.as_ref().map_or(0, |focus| focus.wish.wrapping_add(1));
        self.focus = Some(Focus { target, wish });
    }
}

fn read(draft: Draft) -> (Draft, Sheet) {
    let sheet = Sheet::read(&draft);
    (draft, sheet)
}
