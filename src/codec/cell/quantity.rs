//! The part of the grammar that reads one quantity: signs, currency, number, suffix, unit.

use crate::model::{Unit, lower_case};

use super::CellErrorKind;
use super::currency::Currency;
use super::grammar::Parser;
use super::interpret::time_unit;
use super::number::number;
use super::statement::Quantity;
use super::token::Token;
use super::word::{Word, is_and};

impl Parser<'_> {
    /// A sign, a currency, a number, its suffix and its unit; in parentheses it is negative.
    pub(super) fn quantity(&mut self) -> Result<Quantity, CellErrorKind> {
        let in_parentheses = self.eat('(');
        let mut minus = self.sign();
        self.money()?;
        minus |= self.sign();
        let literal = match self.tokens.first() {
            Some(Token::Number(literal)) => literal,
            Some(Token::Mark('∞')) => return Err(CellErrorKind::NotFinite),
            Some(Token::Word(_)) if self.meaning() == Some(Word::NotFinite) => {
                return Err(CellErrorKind::NotFinite);
            }
            Some(Token::Word(_)) => return Err(CellErrorKind::UnknownWord),
            _ => return Err(CellErrorKind::NotANumber),
        };
        let number = number(literal, self.context.locale, self.resolve)?;
        self.skip();
        let negative = minus || in_parentheses;
        let mut quantity = Quantity::plain(if negative { number.negated() } else { number });
        self.suffixes(&mut quantity)?;
        if quantity.percent && (quantity.power.is_some() || quantity.unit.is_some()) {
            return Err(CellErrorKind::NotANumber);
        }
        if in_parentheses && !self.eat(')') {
            return Err(CellErrorKind::NotANumber);
        }
        Ok(quantity)
    }

    /// What follows a number at once: `k`, `%`, `weeks`, `€`, the driver's own unit.
    fn suffixes(&mut self, quantity: &mut Quantity) -> Result<(), CellErrorKind> {
        loop {
            self.money()?;
            let word = match self.tokens.first() {
                Some(Token::Mark('%')) => Some(Word::Percent),
                Some(Token::Word(word)) if self.between && is_and(&lower_case(word)) => return Ok(()),
                Some(Token::Word(word)) if self.is_own_unit(word) => {
                    self.skip();
                    continue;
                }
                Some(Token::Word(word)) if self.is_billion(word) => Some(Word::Power(9)),
                Some(Token::Word("M")) if time_unit(self.context).is_none() => Some(Word::Power(6)),
                Some(Token::Word(_)) => self.meaning(),
                _ => return Ok(()),
            };
            match word {
                Some(Word::Power(power)) if quantity.power.is_none() => quantity.power = Some(power),
                Some(Word::SmallM) if quantity.power.is_none() => {
                    (quantity.power, quantity.small_m) = (Some(6), true);
                }
                Some(Word::Percent) if !quantity.percent => quantity.percent = true,
                Some(Word::Time(unit)) if quantity.unit.is_none() => quantity.unit = Some(unit),
                Some(Word::Whose) => {
                    self.skip();
                    self.eat('-');
                    continue;
                }
                Some(Word::To | Word::Mid | Word::Log(_) | Word::Family(_)) => return Ok(()),
                _ => return Err(CellErrorKind::UnknownWord),
            }
            self.skip();
        }
    }

    /// Takes a currency, which must be the one already seen.
    fn money(&mut self) -> Result<(), CellErrorKind> {
        if let [Token::Word("US"), Token::Mark('$'), ..] = self.tokens {
            self.skip();
        }
        let currency = match self.tokens.first() {
            Some(Token::Mark(mark)) => Currency::from_symbol(*mark),
            Some(Token::Word(word)) => Currency::from_code(word),
            _ => None,
        };
        if currency.is_some() {
            self.skip();
            if self.currency.is_some_and(|seen| Some(seen) != currency) {
                return Err(CellErrorKind::SecondCurrency);
            }
            self.currency = currency;
        }
        Ok(())
    }

    /// Takes a sign and says whether it is a minus.
    fn sign(&mut self) -> bool {
        let is_minus = self.eat('-');
        if !is_minus {
            self.eat('+');
        }
        is_minus
    }

    /// A billion has nine zeros in English, and twelve in German, French and Spanish, where it is not read.
    fn is_billion(&self, word: &str) -> bool {
        !self.context.locale.decimal_comma() && word.eq_ignore_ascii_case("billion")
    }

    fn is_own_unit(&self, word: &str) -> bool {
        matches!(self.context.unit, Some(Unit::Other(name)) if name.matches(word))
    }
}
