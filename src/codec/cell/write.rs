//! An estimate as canonical text: a decimal point, no thousands separator, ` to `, and per cent in percent drivers.

use crate::model::{Domain, Estimate};

use crate::codec::decimal::Decimal;

/// The canonical text of an estimate in a driver of that domain: the shortest that reads back to the same bits.
///
/// # Examples
/// ```
/// use rangerank::codec::cell::write;
/// use rangerank::model::{Domain, Estimate, Interval, Range};
/// let range = Range::plain(Interval::new(0.6, 0.8)?);
/// assert_eq!(write(&Estimate::Within(range), Domain::Positive), "0.6 to 0.8");
/// assert_eq!(write(&Estimate::Within(range), Domain::Probability), "60% to 80%");
/// assert_eq!(write(&Estimate::Exactly(1e21), Domain::Real), "1e21");
/// # Ok::<(), rangerank::model::IntervalError>(())
/// ```
pub fn write(estimate: &Estimate, domain: Domain) -> String {
    let number = |x: f64| match domain {
        Domain::Probability => percent(x),
        Domain::Positive | Domain::Real => Decimal::shortest(x).to_string(),
    };
    let range = match estimate {
        Estimate::Exactly(x) => return number(*x),
        Estimate::Within(range) => range,
    };
    let mut text = number(range.interval.low()) + " to " + &number(range.interval.high());
    if let Some(mid) = range.mid {
        text = text + " mid " + &number(mid);
    }
    if let Some(level) = range.level {
        text = text + " @" + &percent(level.share());
    }
    if let Some(family) = range.family {
        text = text + " " + family.word();
    }
    text
}

fn percent(share: f64) -> String {
    Decimal::shortest(share).shift(2).to_string() + "%"
}
