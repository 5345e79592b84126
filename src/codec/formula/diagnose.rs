//! What a formula that cannot be read was probably meant to say.

use crate::model::{Name, lower};

use super::parse::Parser;
use super::{FormulaError, FormulaErrorKind as Kind, continues_word, function_words, write_name};
use crate::codec::nearest::nearest;

pub(super) fn error(kind: Kind, start: usize, end: usize) -> FormulaError {
    FormulaError { kind, start, end, fix: None }
}

impl Parser<'_> {
    /// The error of a heading that starts here and goes on past what one word may be.
    pub(super) fn needs_brackets(&self, start: usize) -> Option<FormulaError> {
        let known = self.names.drivers.iter().chain(self.names.shared);
        let (end, fix) = known
            .filter_map(|name| Some((self.end_of(name, start)?, write_name(name))))
            .filter(|(_, text)| text.starts_with('['))
            .max_by_key(|(end, _)| *end)?;
        Some(FormulaError { fix: Some(fix), ..error(Kind::NeedsBrackets, start, end) })
    }

    /// Where `name` ends if the text from `start` spells it out.
    fn end_of(&self, name: &Name, start: usize) -> Option<usize> {
        let mut at = start;
        for wanted in name.as_str().chars() {
            let here = *self.chars.get(at)?;
            if wanted == ' ' && here.is_whitespace() {
                at += self.chars.get(at..)?.iter().take_while(|ch| ch.is_whitespace()).count();
            } else if lower(here) == lower(wanted) {
                at += 1;
            } else {
                return None;
            }
        }
        let runs_on = self.chars.get(at).is_some_and(|&ch| continues_word(ch));
        (at > start && !(runs_on && name.as_str().ends_with(continues_word))).then_some(at)
    }

    /// The error of a word that is no name: perhaps a function, perhaps a heading with a typo.
    pub(super) fn unknown(&mut self, start: usize, end: usize) -> FormulaError {
        let word = self.text(start, end);
        if self.peek() == Some('(') {
            let fix = nearest(&word, function_words()).and_then(|index| function_words().nth(index));
            return FormulaError { fix: fix.map(str::to_owned), ..error(Kind::UnknownFunction, start, end) };
        }
        let mut run = end;
        while self.peek().is_some_and(continues_word) {
            self.take_word();
            run = self.at;
        }
        let fix = self.names.nearest(&self.text(start, run));
        match fix {
            Some(_) => FormulaError { fix, ..error(Kind::UnknownName, start, run) },
            None => FormulaError { fix: self.names.nearest(&word), ..error(Kind::UnknownName, start, end) },
        }
    }

    /// The error of text where an operator should be.
    pub(super) fn missing_operator(&self) -> FormulaError {
        error(Kind::MissingOperator, self.at, self.chars.len())
    }
}
