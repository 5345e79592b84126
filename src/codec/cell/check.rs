//! The last step of reading: whether two ends make an estimate in a domain, and which ends would.

use crate::model::{Domain, Estimate, Interval, Range};

use super::statement::{Form, Statement};
use super::write::write;
use super::{CellError, CellErrorKind};
use crate::codec::decimal::Decimal;

/// The estimate from `low` to `high`, with what `stated` says beside its ends.
///
/// # Errors
/// What is wrong with the ends, with ends that would do.
pub(super) fn check(
    low: f64,
    high: f64,
    mid: Option<f64>,
    stated: &Statement,
    domain: Domain,
) -> Result<Estimate, CellError> {
    if low == high {
        let says_more = mid.is_some() || stated.level.is_some() || stated.family.is_some();
        return exactly(low, says_more, domain);
    }
    let within = |low: f64, high: f64, mid: Option<f64>| {
        let interval = Interval::new(low, high).ok()?;
        let mid = mid.filter(|mid| low < *mid && *mid < high);
        Some(Estimate::Within(Range { interval, mid, level: stated.level, family: stated.family }))
    };
    let (least, most) = if low > high { (high, low) } else { (low, high) };
    let Some((kind, fix)) = fault(least, most, stated.form == Form::Around, domain) else {
        let is_inside = mid.is_none_or(|mid| least < mid && mid < most);
        let kind = if low > high { CellErrorKind::Descending } else { CellErrorKind::MidOutside };
        let sorted = within(least, most, mid);
        return match sorted {
            Some(estimate) if low < high && is_inside => Ok(estimate),
            _ => Err(error(kind, sorted, domain)),
        };
    };
    Err(error(kind, fix.and_then(|(low, high)| within(low, high, mid)), domain))
}

fn exactly(x: f64, says_more: bool, domain: Domain) -> Result<Estimate, CellError> {
    let (kind, fix) = match domain {
        Domain::Positive if x == 0.0 => (CellErrorKind::Zero, None),
        Domain::Positive if x < 0.0 => (CellErrorKind::NotPositive, Some(-x)),
        Domain::Probability if !(0.0..=1.0).contains(&x) => (CellErrorKind::NotAProbability, None),
        _ if says_more => (CellErrorKind::NeedsRange, Some(x)),
        _ => return Ok(Estimate::Exactly(x)),
    };
    Err(error(kind, fix.map(Estimate::Exactly), domain))
}

/// Why the ends `low` < `high` lie outside the domain, and the nearest ends that may have been meant.
fn fault(
    low: f64,
    high: f64,
    is_around: bool,
    domain: Domain,
) -> Option<(CellErrorKind, Option<(f64, f64)>)> {
    let is_range = |&(low, high): &(f64, f64)| low < high;
    match domain {
        Domain::Positive if low == 0.0 || low < 0.0 && is_around => {
            let kind = if low == 0.0 { CellErrorKind::Zero } else { CellErrorKind::NotPositive };
            Some((kind, floor(high).map(|floor| (floor, high)).filter(is_range)))
        }
        Domain::Positive if low < 0.0 => {
            let (one, other) = (low.abs(), high.abs());
            Some((CellErrorKind::NotPositive, Some((one.min(other), one.max(other)))))
        }
        Domain::Probability if low < 0.0 || high > 1.0 => {
            let fix = is_around.then(|| inside(low, high)).filter(is_range);
            Some((CellErrorKind::NotAProbability, fix))
        }
        Domain::Probability if low == 0.0 || high == 1.0 => {
            Some((CellErrorKind::ReachesCertainty, Some(inside(low, high))))
        }
        _ => None,
    }
}

/// A hundredth of the high end: as good as nothing, and the mean of the default family from there to the high
/// end (a lognormal) is still 0.27 of the high end.
fn floor(high: f64) -> Option<f64> {
    Decimal::shortest(high).shift(-2).to_f64()
}

/// The ends moved to 1 % or 99 % where they reach certainty, or half of the way if the other end is beyond that.
fn inside(low: f64, high: f64) -> (f64, f64) {
    let inner_low = if low > 0.0 { low } else { (high / 2.0).min(0.01) };
    let inner_high = if high < 1.0 { high } else { f64::midpoint(low, 1.0).max(0.99) };
    (inner_low, inner_high)
}

fn error(kind: CellErrorKind, fix: Option<Estimate>, domain: Domain) -> CellError {
    CellError { kind, fixes: fix.iter().map(|fix| write(fix, domain)).collect() }
}
