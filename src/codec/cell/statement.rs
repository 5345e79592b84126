//! What a cell's text states before its driver is looked at: quantities as typed, and what was said beside them.

use crate::model::{Family, Level, TimeUnit};

use crate::codec::decimal::Decimal;

/// Which numbers were given.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Form {
    /// One number.
    #[default]
    One,
    /// Two ends.
    Ends,
    /// A centre and what may be added and taken away.
    Around,
    /// A low end alone.
    AtLeast,
    /// A high end alone.
    AtMost,
    /// A day and a month, in either order.
    Date,
}

/// What a number between the ends was called.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Middle {
    /// `mid`, or nothing: it is the family's own middle.
    #[default]
    Any,
    /// `median`.
    Median,
}

/// A number with what was typed beside it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Quantity {
    /// The number, signed.
    pub(super) number: Decimal,
    /// The power of ten of its suffix.
    pub(super) power: Option<i32>,
    /// Whether the suffix is `m`.
    pub(super) small_m: bool,
    /// Whether it is in per cent.
    pub(super) percent: bool,
    /// Its unit of time.
    pub(super) unit: Option<TimeUnit>,
}

/// A cell's text as stated.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub(super) struct Statement {
    pub(super) form: Form,
    /// The number, the low end or the centre.
    pub(super) first: Quantity,
    /// The high end or what is added and taken away.
    pub(super) last: Option<Quantity>,
    /// The median.
    pub(super) mid: Option<Quantity>,
    /// What the median was called.
    pub(super) middle: Middle,
    /// Whether one number was said to be not exact.
    pub(super) about: bool,
    /// Whether what is added and taken away is a share of the centre.
    pub(super) relative: bool,
    /// Whether a currency was named.
    pub(super) is_money: bool,
    pub(super) level: Option<Level>,
    pub(super) family: Option<Family>,
}

impl Middle {
    /// What this word calls it.
    pub(super) fn called(word: &str) -> Self {
        if word.eq_ignore_ascii_case("median") { Self::Median } else { Self::Any }
    }
}

impl Quantity {
    /// A number with nothing beside it.
    pub(super) const fn plain(number: Decimal) -> Self {
        Self { number, power: None, small_m: false, percent: false, unit: None }
    }
}

impl Default for Quantity {
    fn default() -> Self {
        Self::plain(Decimal::whole(0))
    }
}

impl Statement {
    /// A range that a spreadsheet turned into a day and a month: which was first is lost.
    pub(super) fn date(day: i64, month: i64) -> Self {
        let end = |number| Quantity::plain(Decimal::whole(number));
        let (first, last) = (end(day.min(month)), Some(end(day.max(month))));
        Self { form: Form::Date, first, last, ..Self::default() }
    }

    /// The statement with every quantity changed alike.
    #[inline(never)]
    pub(super) fn map(self, change: &dyn Fn(Quantity) -> Quantity) -> Self {
        Self { first: change(self.first), last: self.last.map(change), mid: self.mid.map(change), ..self }
    }

    /// Whether something holds for a quantity.
    #[inline(never)]
    pub(super) fn any(&self, holds: &dyn Fn(Quantity) -> bool) -> bool {
        self.quantities().any(holds)
    }

    /// The quantities: ends first, then the median.
    pub(super) fn quantities(&self) -> impl Iterator<Item = Quantity> {
        [Some(self.first), self.last, self.mid].into_iter().flatten()
    }
}
