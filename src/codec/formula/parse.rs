//! From text to a tree, by recursive descent over the grammar in docs/board-text.md.

use crate::codec::float;
use crate::model::{Expr, Function, Operator};

use super::diagnose::error;
use super::{
    FUNCTIONS, FormulaError, FormulaErrorKind as Kind, MAX_CHARS, MAX_DEPTH, Names, continues_word,
    is_function, starts_word,
};

/// Reads a formula.
///
/// # Errors
/// [`FormulaError`], with the characters it is about.
///
/// # Examples
/// ```
/// use rangerank::codec::formula::{Names, parse, write};
/// use rangerank::model::Name;
/// let names = Names { drivers: &[Name::new("Value"), Name::new("Job size")], shared: &[] };
/// let expr = parse("(value)÷job_size", &names)?;
/// assert_eq!(write(&expr, &names), "Value / [Job size]");
/// let error = parse("value / job size", &names).unwrap_err();
/// assert_eq!((error.start, error.end, error.fix.as_deref()), (8, 16, Some("[Job size]")));
/// # Ok::<(), rangerank::codec::formula::FormulaError>(())
/// ```
pub fn parse(text: &str, names: &Names<'_>) -> Result<Expr, FormulaError> {
    let chars: Vec<char> = text.chars().take(MAX_CHARS + 1).collect();
    if chars.len() > MAX_CHARS {
        return Err(error(Kind::TooLong, MAX_CHARS, text.chars().count()));
    }
    let mut parser = Parser { chars: &chars, at: 0, depth: 0, names };
    parser.eat(&['=']);
    if parser.peek().is_none() {
        return Err(error(Kind::Empty, parser.at, parser.at));
    }
    let expr = parser.sum()?;
    match parser.peek() {
        None => {}
        Some(')') => return Err(error(Kind::Unopened, parser.at, parser.at + 1)),
        Some(_) => return Err(parser.missing_operator()),
    }
    let mut has_driver = false;
    expr.visit(&mut |part| has_driver |= matches!(part, Expr::Driver(_)));
    if has_driver { Ok(expr) } else { Err(error(Kind::NoDriver, 0, chars.len())) }
}

pub(super) struct Parser<'a> {
    pub(super) chars: &'a [char],
    pub(super) at: usize,
    depth: usize,
    pub(super) names: &'a Names<'a>,
}

impl Parser<'_> {
    fn sum(&mut self) -> Result<Expr, FormulaError> {
        let mut left = self.product()?;
        while let Some(sign) = self.eat(&['+', '-', '−']) {
            let operator = if sign == '+' { Operator::Add } else { Operator::Subtract };
            left = Expr::Binary(operator, left.into(), self.product()?.into());
        }
        Ok(left)
    }

    fn product(&mut self) -> Result<Expr, FormulaError> {
        let mut left = self.signed()?;
        while let Some(sign) = self.eat(&['*', '×', '·', '/', '÷']) {
            let divides = matches!(sign, '/' | '÷');
            self.skip_space();
            let start = self.at;
            let right = self.signed()?;
            if divides && right.constant() == Some(0.0) {
                return Err(error(Kind::ZeroDivisor, start, self.at));
            }
            let operator = if divides { Operator::Divide } else { Operator::Multiply };
            left = Expr::Binary(operator, left.into(), right.into());
        }
        Ok(left)
    }

    /// Every way to nest passes through here, so this is where depth is counted.
    fn signed(&mut self) -> Result<Expr, FormulaError> {
        self.skip_space();
        if self.depth == MAX_DEPTH {
            return Err(error(Kind::TooDeep, self.at, self.at + 1));
        }
        self.depth += 1;
        let signed = match self.eat(&['-', '−']) {
            Some(_) => Expr::Negate(self.signed()?.into()),
            None => self.power()?,
        };
        self.depth -= 1;
        Ok(signed)
    }

    fn power(&mut self) -> Result<Expr, FormulaError> {
        let base = self.operand()?;
        match self.eat(&['^']) {
            Some(_) => Ok(Expr::Binary(Operator::Power, base.into(), self.signed()?.into())),
            None => Ok(base),
        }
    }

    fn operand(&mut self) -> Result<Expr, FormulaError> {
        let start = self.at;
        match self.peek() {
            Some('(') => self.group(),
            Some('[') => self.bracketed(),
            Some('0'..='9' | '.') => self.number(),
            Some(ch) if starts_word(ch) => self.word(),
            None | Some(')' | '+' | '*' | '×' | '·' | '/' | '÷' | '^' | ',' | ';') => {
                Err(error(Kind::MissingOperand, self.at, self.at))
            }
            Some(_) => Err(self
                .needs_brackets(start)
                .unwrap_or_else(|| error(Kind::UnknownCharacter, self.at, self.at + 1))),
        }
    }

    fn group(&mut self) -> Result<Expr, FormulaError> {
        let open = self.at;
        self.at += 1;
        let inner = self.sum()?;
        self.close(open)?;
        Ok(inner)
    }

    fn close(&mut self, open: usize) -> Result<(), FormulaError> {
        match self.peek() {
            Some(')') => {
                self.at += 1;
                Ok(())
            }
            Some(_) => Err(self.missing_operator()),
            None => Err(error(Kind::Unclosed, open, open + 1)),
        }
    }

    fn bracketed(&mut self) -> Result<Expr, FormulaError> {
        let open = self.at;
        let mut name = String::new();
        self.at += 1;
        loop {
            match (self.chars.get(self.at), self.chars.get(self.at + 1)) {
                (Some(']'), Some(']')) => self.at += 1,
                (Some(']'), _) => break,
                (Some(_), _) => {}
                (None, _) => return Err(error(Kind::Unclosed, open, open + 1)),
            }
            name.extend(self.chars.get(self.at));
            self.at += 1;
        }
        self.at += 1;
        self.names.find(&name).ok_or_else(|| FormulaError {
            fix: self.names.nearest(&name),
            ..error(Kind::UnknownName, open, self.at)
        })
    }

    fn number(&mut self) -> Result<Expr, FormulaError> {
        let start = self.at;
        self.digits();
        if self.chars.get(self.at) == Some(&'.') {
            self.at += 1;
            self.digits();
        }
        let mantissa = self.at;
        if matches!(self.chars.get(self.at), Some('e' | 'E')) {
            self.at += 1;
            self.at += usize::from(matches!(self.chars.get(self.at), Some('+' | '-')));
            let exponent = self.at;
            self.digits();
            if self.at == exponent {
                self.at = mantissa;
            }
        }
        match float::parse(&self.text(start, self.at)) {
            Some(number) if number.is_finite() => Ok(Expr::Number(number)),
            Some(_) => Err(error(Kind::NumberTooLarge, start, self.at)),
            None => Err(error(Kind::UnknownCharacter, start, self.at)),
        }
    }

    fn digits(&mut self) {
        while self.chars.get(self.at).is_some_and(char::is_ascii_digit) {
            self.at += 1;
        }
    }

    /// A name or a call. What follows a name decides: two words in a row can only be a heading in need of brackets.
    fn word(&mut self) -> Result<Expr, FormulaError> {
        let start = self.at;
        let word = self.take_word();
        let end = self.at;
        let next = self.peek();
        if next == Some('(') && is_function(&word) {
            return self.call(&word, start);
        }
        let found = self.names.find(&word);
        let runs_on = next.is_some_and(|ch| continues_word(ch) || ch == '(');
        match found {
            Some(leaf) if !runs_on => {
                self.at = end;
                Ok(leaf)
            }
            Some(_) => Err(self.needs_brackets(start).unwrap_or_else(|| self.missing_operator())),
            None => Err(self.needs_brackets(start).unwrap_or_else(|| self.unknown(start, end))),
        }
    }

    pub(super) fn take_word(&mut self) -> String {
        let start = self.at;
        while self.chars.get(self.at).is_some_and(|&ch| continues_word(ch)) {
            self.at += 1;
        }
        self.text(start, self.at)
    }

    fn call(&mut self, word: &str, start: usize) -> Result<Expr, FormulaError> {
        let open = self.at;
        self.at += 1;
        let mut operands = Vec::new();
        if self.peek() != Some(')') {
            operands.push(self.sum()?);
            while self.eat(&[',', ';']).is_some() {
                operands.push(self.sum()?);
            }
        }
        self.close(open)?;
        let function = FUNCTIONS.iter().find(|(_, known)| known.eq_ignore_ascii_case(word));
        let several = matches!(function, Some((Function::Min | Function::Max, _)));
        let wrong = error(Kind::WrongOperands { several }, start, self.at);
        match (function, several, operands.len()) {
            (Some((function, _)), true, 2..) | (Some((function, _)), false, 1) => {
                Ok(Expr::Call(*function, operands))
            }
            (None, _, 1) => operands.pop().map(|inner| Expr::Chance(inner.into())).ok_or(wrong),
            _ => Err(wrong),
        }
    }

    pub(super) fn text(&self, start: usize, end: usize) -> String {
        self.chars.get(start..end).unwrap_or_default().iter().collect()
    }

    /// The next character that is no white space.
    pub(super) fn peek(&mut self) -> Option<char> {
        self.skip_space();
        self.chars.get(self.at).copied()
    }

    /// Takes one of the wanted characters and the white space before it, or nothing.
    fn eat(&mut self, wanted: &[char]) -> Option<char> {
        let start = self.at;
        let found = self.peek().filter(|ch| wanted.contains(ch));
        self.at = if found.is_some() { self.at + 1 } else { start };
        found
    }

    fn skip_space(&mut self) {
        while self.chars.get(self.at).is_some_and(|ch| ch.is_whitespace()) {
            self.at += 1;
        }
    }
}
