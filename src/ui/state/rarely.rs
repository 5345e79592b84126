//! What the later part of the program makes of actions that nobody takes before it has arrived.

use super::{Action, State, Target, edit, settings};
use crate::codec::prompt::Prompt;

impl State {
    /// Takes note of an action that waits for the later part.
    pub(in crate::ui) fn take_rarely(&mut self, action: Action) {
        let (words, locale) = (self.words, self.locale);
        match action {
            Action::SettingTyped { key, text } => {
                let text = text.trim();
                self.change(|draft, _| draft.set(key, (!text.is_empty()).then_some(text)));
            }
            Action::LineTyped { line, text } => self.change(|draft, _| edit::type_line(draft, line, &text)),
            Action::ChanceAdded { row, column } => {
                let mut place = None;
                self.change(|draft, sheet| place = edit::add_chance(words, draft, sheet, (row, column)));
                if let Some(column) = place {
                    self.focus_on(Target::Cell { row, column });
                }
            }
            Action::RowAdded | Action::RowDeleted(_) | Action::RowDuplicated(_) | Action::RowMoved { .. } => {
                self.change_rows(&action);
            }
            Action::RowsSorted => self.sort_rows(),
            Action::ColumnAdded => {
                let mut column = 0;
                self.change(|draft, _| column = edit::add_column(words, draft));
                self.focus_on(Target::Heading(column));
            }
            Action::ColumnDeleted(column) => {
                self.change(|draft, _| edit::delete_column(draft, column));
                self.focus_on(Target::Heading(column.saturating_sub(1)));
            }
            Action::Cleared => self.clear(),
            Action::PromptAdded(prompt) => self.add_prompt(prompt),
            Action::ModelChosen(model) => self.change(|draft, sheet| edit::choose_model(draft, sheet, model)),
            Action::OrderChosen(order) => self.change(|draft, _| edit::choose_order(draft, order)),
            Action::BlockPasted { row, column, cells } => {
                self.change(|draft, _| edit::paste_block(draft, (row, column), &cells, locale));
            }
            Action::BlockCleared(block) => self.change(|draft, sheet| edit::clear(draft, sheet, &block)),
            Action::BlockFilled(block) => self.change(|draft, sheet| edit::fill_down(draft, sheet, &block)),
            Action::TogetherChosen { .. } | Action::UnitTyped { .. } | Action::ColumnUsed { .. } => {
                self.set(&action);
            }
            Action::SourceTyped(text) => self.type_source(&text),
            other => self.import(other),
        }
    }

    /// Adds the column of a prompt, unless there is one, and goes to its first cell.
    fn add_prompt(&mut self, prompt: Prompt) {
        let [heading, ..] = self.words.prompt(prompt);
        self.change(|draft, sheet| {
            if !sheet.prompts(draft).any(|(_, known)| known == prompt) {
                edit::push_column(draft, heading);
            }
        });
        let column = self.sheet.prompts(&self.draft).find(|(_, known)| *known == prompt);
        if let Some((column, _)) = column {
            self.focus_on(Target::Cell { row: 0, column });
        }
    }

    fn set(&mut self, action: &Action) {
        self.change(|draft, sheet| match (action, &sheet.board) {
            (Action::TogetherChosen { driver, share }, Some(board)) => {
                settings::set_together(draft, board, *driver, *share);
            }
            (Action::UnitTyped { driver, text }, Some(board)) => {
                settings::set_unit(draft, board, *driver, text);
            }
            (Action::ColumnUsed { column, wanted }, _) => {
                settings::use_column(draft, sheet, *column, *wanted);
            }
            _ => {}
        });
    }
}
