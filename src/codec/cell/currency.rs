//! Currencies: recognised in a cell so that two of them in one column can be noticed.

use super::clean::clean;
use super::token::{Token, tokens};

/// A currency, by its ISO 4217 code. `$` alone counts as US dollars, `¥` as yen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Currency(&'static str);

impl Currency {
    /// The ISO 4217 code.
    pub const fn code(self) -> &'static str {
        self.0
    }

    /// The currency of a symbol.
    pub(super) fn from_symbol(symbol: char) -> Option<Self> {
        Some(Self(match symbol {
            '$' => "USD",
            '€' => "EUR",
            '£' => "GBP",
            '¥' | '円' => "JPY",
            '₹' => "INR",
            '₩' => "KRW",
            '₽' => "RUB",
            '₺' => "TRY",
            '₪' => "ILS",
            _ => return None,
        }))
    }

    /// The currency of an ISO code, in any case.
    pub(super) fn from_code(word: &str) -> Option<Self> {
        const CODES: [&str; 20] = [
            "USD", "EUR", "GBP", "JPY", "INR", "CHF", "CAD", "AUD", "NZD", "CNY", "KRW", "SEK", "NOK", "DKK",
            "PLN", "CZK", "BRL", "MXN", "ZAR", "AED",
        ];
        let mut chars = word.chars();
        match (chars.next(), chars.next()) {
            (Some(symbol), None) => Self::from_symbol(symbol),
            _ => CODES.into_iter().find(|code| code.eq_ignore_ascii_case(word)).map(Self),
        }
    }
}

/// The first currency that a cell's text names, so that the cells of a column can be compared.
///
/// # Examples
/// ```
/// use rangerank::codec::cell::currency;
/// assert_eq!(currency("5k €"), currency("EUR 5 to 10"));
/// assert_ne!(currency("5k €"), currency("$5k"));
/// assert_eq!(currency("5 to 10"), None);
/// ```
pub fn currency(text: &str) -> Option<Currency> {
    tokens(&clean(text).ok()?).into_iter().find_map(|token| match token {
        Token::Word(word) => Currency::from_code(word),
        Token::Mark(mark) => Currency::from_symbol(mark),
        Token::Number(_) => None,
    })
}
