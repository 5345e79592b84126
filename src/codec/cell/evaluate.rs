//! The fifth step of reading: the arithmetic that turns a clear statement into two ends.

use crate::model::{Domain, Estimate, TimeUnit};

use super::check::check;
use super::interpret::time_unit;
use super::statement::{Form, Quantity, Statement};
use super::{CellError, CellErrorKind, Context, Spread};
use crate::codec::decimal::Decimal;

/// The estimate that a statement states, once every quantity has its own suffix, unit and per cent sign.
///
/// # Errors
/// What keeps the ends from being an estimate, with fixes.
pub(super) fn evaluate(clear: &Statement, context: &Context) -> Result<Estimate, CellError> {
    let divisor = match (clear.first.unit, time_unit(context)) {
        (Some(_), Some(to)) => minutes(to),
        _ => 1,
    };
    let (low, high) = ends(clear, context.domain)?;
    let number =
        |decimal: Decimal| decimal.to_f64().map(|x| x / divisor as f64).ok_or(CellErrorKind::NotFinite);
    let mid = clear.mid.map(|mid| amount(mid).and_then(number)).transpose()?;
    if matches!(clear.form, Form::AtLeast | Form::AtMost) {
        return Err(open_end(clear, number(low)?, context.domain));
    }
    check(number(low)?, number(high)?, mid, clear, context.domain)
}

/// The low and the high end, in the driver's unit or in minutes.
fn ends(clear: &Statement, domain: Domain) -> Result<(Decimal, Decimal), CellErrorKind> {
    let first = amount(clear.first)?;
    let last = clear.last.map_or(Ok(first), amount)?;
    match clear.form {
        Form::One if clear.about => spread(first, domain),
        Form::Around => {
            let margin = if clear.relative { first.abs().times(last) } else { Some(last) };
            let around = |margin: Decimal| Some((first.plus(margin.negated())?, first.plus(margin)?));
            margin.and_then(around).ok_or(CellErrorKind::TooManyDigits)
        }
        _ => Ok((first, last)),
    }
}

/// A quantity's number with its suffix and unit worked in.
fn amount(quantity: Quantity) -> Result<Decimal, CellErrorKind> {
    let places = quantity.power.unwrap_or(0) - if quantity.percent { 2 } else { 0 };
    let unit = quantity.unit.map_or(1, minutes);
    quantity.number.shift(places).times(Decimal::whole(unit)).ok_or(CellErrorKind::TooManyDigits)
}

/// A unit of time in minutes, of which a working day has 480: every unit is whole, so that sums of different
/// units are exact.
#[expect(clippy::cast_possible_truncation, reason = "a year has 124800")]
fn minutes(unit: TimeUnit) -> i64 {
    (unit.working_days() * 480.0).round() as i64
}

/// The default spread around one number, see [`Spread`].
fn spread(centre: Decimal, domain: Domain) -> Result<(Decimal, Decimal), CellErrorKind> {
    let scaled = |tenths| centre.times(Decimal::whole(tenths).shift(-1));
    let ends = match Spread::of(domain) {
        Spread::Factor => scaled(5).zip(scaled(20)),
        Spread::Half => {
            let ends = scaled(5).zip(scaled(15));
            if centre == centre.abs() { ends } else { ends.map(|(near, far)| (far, near)) }
        }
        Spread::Odds => {
            let p =
                centre.to_f64().filter(|p| (0.0..=1.0).contains(p)).ok_or(CellErrorKind::NotAProbability)?;
            chance(p / (2.0 - p)).zip(chance(2.0 * p / (1.0 + p)))
        }
    };
    let (low, high) = ends.ok_or(CellErrorKind::TooManyDigits)?;
    if low.to_f64() == high.to_f64() { Err(CellErrorKind::NothingToSpread) } else { Ok((low, high)) }
}

/// A chance with two significant digits on its shorter side: 0.67, 0.9975.
pub(in crate::codec) fn chance(p: f64) -> Option<Decimal> {
    if p < 0.5 {
        return Some(Decimal::shortest(p).rounded(2));
    }
    Decimal::whole(1).plus(Decimal::shortest(1.0 - p).rounded(2).negated())
}

/// The error for one end alone. Its example doubles a low end and a bit, as 5 to 12, or takes 0.4 of a high one;
/// a chance goes half of the way to certainty.
fn open_end(clear: &Statement, end: f64, domain: Domain) -> CellError {
    let tenths = |tenths: i64| {
        let product = Decimal::shortest(end).times(Decimal::whole(tenths).shift(-1));
        product.and_then(Decimal::to_f64).unwrap_or(end)
    };
    let (low, high) = match (clear.form, domain) {
        (Form::AtLeast, Domain::Probability) => (end, f64::midpoint(end, 1.0)),
        (Form::AtLeast, _) => (end, tenths(24)),
        (_, Domain::Probability) => (end / 2.0, end),
        _ => (tenths(4), end),
    };
    let example = check(low, high, None, &Statement::default(), domain).ok();
    let fixes = example.map(|example| super::write(&example, domain));
    CellError { kind: CellErrorKind::OpenEnd, fixes: fixes.into_iter().collect() }
}
