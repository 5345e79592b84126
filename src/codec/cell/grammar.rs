//! The third step of reading: from tokens to a statement, in the words of the cell's grammar.

use crate::model::{Family, Level, lower_case, replace};

use super::currency::Currency;
use super::level::level;
use super::number::Resolve;
use super::statement::{Form, Middle, Statement};
use super::token::{Token, tokens};
use super::word::{Word, is_and, meaning, month};
use super::{CellErrorKind, Context};

/// What a clean text states.
///
/// # Errors
/// A [`CellErrorKind`] where the text does not follow the grammar.
pub(super) fn statement(text: &str, context: &Context, resolve: Resolve) -> Result<Statement, CellErrorKind> {
    let Some((inner, after)) = bracketed(text) else { return parse(text, context, resolve) };
    let lists = [replace(inner, ", ", "; ") + after, inner.replace(',', ";") + after];
    let read = |list: &String| parse(list, context, resolve).ok().filter(|read| read.form == Form::Ends);
    lists.iter().find_map(read).map_or_else(|| parse(text, context, resolve), Ok)
}

/// The inside of brackets, and what follows them; of parentheses only if nothing does, for `(5) to 10` is negative.
fn bracketed(text: &str) -> Option<(&str, &str)> {
    match text.strip_prefix('[') {
        Some(rest) => rest.split_once(']'),
        None => text.strip_prefix('(')?.strip_suffix(')').map(|inner| (inner, "")),
    }
}

fn parse(text: &str, context: &Context, resolve: Resolve) -> Result<Statement, CellErrorKind> {
    let tokens = tokens(text);
    if let Some((day, month)) = date(text, &tokens) {
        return Ok(Statement::date(day, month));
    }
    Parser { tokens: &tokens, context, resolve, between: false, currency: None }.statement()
}

/// Two numbers that a spreadsheet took for a day and a month: `10-May`, `10. Mai`, `05/10/2026`.
fn date(text: &str, tokens: &[Token]) -> Option<(i64, i64)> {
    let part = |literal: &str, most: i64| {
        let number = literal.strip_suffix('.').unwrap_or(literal).parse().ok();
        number.filter(|number| (1..=most).contains(number))
    };
    match tokens {
        [Token::Number(day), Token::Word(name)]
        | [Token::Number(day), Token::Mark('-'), Token::Word(name)]
        | [Token::Word(name), Token::Mark('-'), Token::Number(day)] => {
            Some((part(day, 31)?, month(&lower_case(name))?))
        }
        [
            Token::Number(one),
            Token::Mark('/'),
            Token::Number(other),
            Token::Mark('/'),
            Token::Number(year),
        ] if !text.contains(' ') && year.len() == 4 => {
            part(year, 2099).filter(|year| *year >= 1900)?;
            Some((part(one, 31)?, part(other, 31)?))
        }
        _ => None,
    }
}

/// What is left of a cell's tokens, and what was seen of them.
pub(super) struct Parser<'a> {
    pub(super) tokens: &'a [Token<'a>],
    pub(super) context: &'a Context<'a>,
    pub(super) resolve: Resolve,
    pub(super) between: bool,
    pub(super) currency: Option<Currency>,
}

impl Parser<'_> {
    fn statement(&mut self) -> Result<Statement, CellErrorKind> {
        let mut form = self.bound().unwrap_or(Form::One);
        let mut about = self.about();
        let opener = self.meaning();
        self.between = opener == Some(Word::Between);
        if opener == Some(Word::To) {
            form = Form::AtMost;
        }
        if matches!(opener, Some(Word::Between | Word::From | Word::To)) {
            self.skip();
        }
        let first = self.quantity()?;
        let (mut last, mut mid) = (None, None);
        if form != Form::One {
            // One end was announced; nothing may follow it.
        } else if self.eat('±') {
            form = Form::Around;
            last = Some(self.quantity()?);
        } else if self.eat('/') {
            mid = Some(self.quantity()?);
            form = if self.eat('/') { Form::Ends } else { return Err(CellErrorKind::NotANumber) };
            last = Some(self.quantity()?);
        } else if self.joiner() {
            form = if self.tokens.is_empty() { Form::AtLeast } else { Form::Ends };
            about |= self.about();
            last = if form == Form::Ends { Some(self.quantity()?) } else { None };
        } else if self.tokens == [Token::Mark('+')] {
            self.skip();
            form = Form::AtLeast;
        }
        let plain = Statement { form, first, last, mid, about, ..Statement::default() };
        self.rest(plain)
    }

    /// What follows the ends: `mid 8`, `@80%`, a family, a question mark, in any order, each once.
    fn rest(&mut self, mut so_far: Statement) -> Result<Statement, CellErrorKind> {
        while let Some(token) = self.tokens.first() {
            let word = self.meaning();
            match token {
                Token::Mark('?') => {
                    self.skip();
                    so_far.about = true;
                }
                Token::Mark('@') if so_far.level.is_none() => {
                    self.skip();
                    so_far.level = Some(self.level()?);
                }
                Token::Word(said) if word == Some(Word::Mid) && so_far.mid.is_none() => {
                    so_far.middle = Middle::called(said);
                    self.skip();
                    so_far.mid = Some(self.quantity()?);
                }
                Token::Word(_) if so_far.family.is_none() => so_far.family = Some(self.family()?),
                _ => return Err(CellErrorKind::NotANumber),
            }
        }
        so_far.is_money = self.currency.is_some();
        Ok(so_far)
    }

    /// `>5`, `at least 5`, `up to 10`: which end alone is about to be stated.
    fn bound(&mut self) -> Option<Form> {
        const FILLERS: [&str; 4] = ["at", "more", "less", "than"];
        let before = self.tokens;
        while let Some(Token::Word(word)) = self.tokens.first()
            && FILLERS.iter().any(|filler| filler.eq_ignore_ascii_case(word))
        {
            self.skip();
        }
        let said = |word: &str| before.contains(&Token::Word(word));
        let form = match (self.tokens.first(), self.meaning()) {
            (Some(Token::Mark('>')), _) | (_, Some(Word::AtLeast)) => Form::AtLeast,
            (Some(Token::Mark('<')), _) | (_, Some(Word::AtMost)) => Form::AtMost,
            (Some(Token::Number(_)), _) if said("more") => return Some(Form::AtLeast),
            (Some(Token::Number(_)), _) if said("less") => return Some(Form::AtMost),
            _ => return None,
        };
        self.skip();
        self.eat('=');
        if self.meaning() == Some(Word::To) {
            self.skip();
        }
        Some(form)
    }

    /// Takes the marks and words that say "not exactly".
    fn about(&mut self) -> bool {
        let is_about = self.eat('~') || self.meaning() == Some(Word::About);
        if self.meaning() == Some(Word::About) {
            self.skip();
        }
        is_about
    }

    /// Takes what stands between two ends.
    fn joiner(&mut self) -> bool {
        let joins = match self.tokens.first() {
            Some(Token::Mark(mark)) => matches!(mark, '-' | '~' | '→' | '…' | ':' | ';'),
            Some(Token::Word(word)) => {
                self.meaning() == Some(Word::To) || self.between && is_and(&lower_case(word))
            }
            _ => false,
        };
        if joins {
            self.skip();
        }
        joins
    }

    fn family(&mut self) -> Result<Family, CellErrorKind> {
        let word = self.meaning();
        self.skip();
        match word {
            Some(Word::Family(family)) => Ok(family),
            Some(Word::Log(family)) => {
                self.eat('-');
                let half = self.meaning();
                self.skip();
                if half == Some(Word::Family(Family::Normal)) {
                    Ok(family)
                } else {
                    Err(CellErrorKind::UnknownWord)
                }
            }
            _ => Err(CellErrorKind::UnknownWord),
        }
    }

    fn level(&mut self) -> Result<Level, CellErrorKind> {
        let (level, len) = level(self.tokens, self.context.locale, self.resolve)?;
        self.tokens = self.tokens.get(len..).unwrap_or_default();
        Ok(level)
    }

    pub(super) fn meaning(&self) -> Option<Word> {
        match self.tokens.first() {
            Some(Token::Word(word)) => meaning(&lower_case(word)),
            _ => None,
        }
    }

    pub(super) fn eat(&mut self, mark: char) -> bool {
        let is_next = self.tokens.first() == Some(&Token::Mark(mark));
        if is_next {
            self.skip();
        }
        is_next
    }

    pub(super) fn skip(&mut self) {
        self.tokens = self.tokens.get(1..).unwrap_or_default();
    }
}
