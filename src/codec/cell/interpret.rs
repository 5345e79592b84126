//! The fourth step of reading: what a statement means in its driver, and what else it may have meant.

use crate::model::{Domain, Estimate, Family, TimeUnit, Unit};

use super::evaluate::evaluate;
use super::statement::{Form, Middle, Quantity, Statement};
use super::write::write;
use super::{CellError, CellErrorKind, Context, Doubt, Estimated, Note, Question, Spread};

/// A doubt, and the other statement, if there is one.
type Alternative = Option<(Doubt, Option<Statement>)>;

/// The estimate that a statement makes in its driver.
///
/// # Errors
/// What keeps it from being one, with fixes that need not all be readable.
pub(super) fn interpret(stated: Statement, context: &Context) -> Result<Estimated, CellError> {
    let time = time_unit(context);
    if stated.is_money && (time.is_some() || context.domain == Domain::Probability) {
        return Err(fixed(CellErrorKind::NoMoneyHere, Statement { is_money: false, ..stated }, context));
    }
    let timed = share_unit(stated, context)?;
    let (sized, size) = share_suffix(timed);
    let (clear, scale) = share_percent(sized, context.domain);
    let is_spread = clear.about && clear.form == Form::One;
    let alternative = match clear.form {
        Form::Date => Some((Doubt::DateFromSpreadsheet, None)),
        _ if clear.middle == Middle::Median
            && matches!(clear.family, Some(Family::Triangular | Family::Pert)) =>
        {
            Some((Doubt::MedianAsMode, Some(Statement { family: None, ..clear })))
        }
        _ if is_spread => Some((Doubt::DefaultSpread, Some(Statement { about: false, ..clear }))),
        _ => size.map(|(doubt, other)| (doubt, Some(share_percent(other, context.domain).0))).or(scale),
    };
    let estimate = evaluate(&clear, context)?;
    let other_text = |other: Statement| Some(write(&evaluate(&other, context).ok()?, context.domain));
    let question = alternative
        .map(|(doubt, other)| Question { doubt, otherwise: other.and_then(other_text).unwrap_or_default() })
        .filter(|question| question.otherwise != write(&estimate, context.domain));
    let mut notes = Vec::new();
    if matches!(estimate, Estimate::Exactly(_)) {
        notes.push(Note::NoRangeYet);
    }
    if is_spread {
        notes.push(Note::Spread(Spread::of(context.domain)));
    }
    notes.extend(conversions(&clear, time));
    Ok(Estimated { estimate, question, notes })
}

/// The driver's unit of time.
pub(super) fn time_unit(context: &Context) -> Option<TimeUnit> {
    match context.unit {
        Some(Unit::Time(unit)) => Some(*unit),
        _ => None,
    }
}

/// An error whose fix is another statement's text.
fn fixed(kind: CellErrorKind, meant: Statement, context: &Context) -> CellError {
    let text = interpret(meant, context).map(|read| write(&read.estimate, context.domain));
    CellError { kind, fixes: text.into_iter().collect() }
}

/// Gives the unit of time typed last, as in `1-2 weeks`, to the quantities before it.
fn share_unit(stated: Statement, context: &Context) -> Result<Statement, CellError> {
    let is_timed = time_unit(context).is_some();
    if is_timed && stated.any(&|quantity| quantity.small_m) {
        return Err(minutes_or_months(stated, context));
    }
    let Some(seen) = stated.quantities().find_map(|quantity| quantity.unit) else { return Ok(stated) };
    if !is_timed {
        let is_one = !stated.any(&|quantity| quantity.unit.is_some_and(|unit| unit != seen));
        let plain = stated.map(&|quantity| Quantity { unit: None, ..quantity });
        let error = CellErrorKind::NoTimeUnit;
        return Err(if is_one { fixed(error, plain, context) } else { error.into() });
    }
    let margin = stated.last.filter(|last| stated.form == Form::Around && last.percent);
    if stated.any(&|quantity| quantity.percent && Some(quantity) != margin) {
        return Err(CellErrorKind::NotANumber.into());
    }
    let given = |unit: Option<TimeUnit>| {
        stated.map(&|quantity| Quantity {
            unit: quantity.unit.or(unit.filter(|_| !quantity.percent)),
            ..quantity
        })
    };
    let last = stated.last.unwrap_or(stated.first);
    match last.unit.or(stated.mid.and_then(|mid| mid.unit)) {
        Some(unit) => Ok(given(Some(unit))),
        None if stated.form == Form::Around => Ok(given(Some(seen))),
        None => Err(fixed(CellErrorKind::UnitOnOneEnd, given(Some(seen)), context)),
    }
}

/// The error of `1.5m` where time is measured, with the likelier reading first.
fn minutes_or_months(stated: Statement, context: &Context) -> CellError {
    let is_short = matches!(time_unit(context), Some(TimeUnit::Minutes | TimeUnit::Hours));
    let mut units = [TimeUnit::Months, TimeUnit::Minutes];
    if is_short {
        units.reverse();
    }
    let meant = units.map(|unit| {
        let spelled = |quantity: Quantity| Quantity {
            unit: quantity.unit.or((!quantity.percent).then_some(unit)),
            power: quantity.power.filter(|_| !quantity.small_m),
            small_m: false,
            ..quantity
        };
        fixed(CellErrorKind::MinutesOrMonths, stated.map(&spelled), context).fixes
    });
    CellError { kind: CellErrorKind::MinutesOrMonths, fixes: meant.concat() }
}

/// Gives the suffix of the last quantity to the first, as in `5-10k`, where the ends would else be far apart:
/// `500-1k` stays as written.
fn share_suffix(stated: Statement) -> (Statement, Option<(Doubt, Statement)>) {
    let last = stated.last.unwrap_or(stated.first);
    let is_ascending = stated.first.number.to_f64() < last.number.to_f64();
    let shares = stated.first.power.is_none() && (is_ascending || stated.form == Form::Around);
    let give = |quantity: Quantity| match quantity.power {
        None => Quantity { power: last.power, small_m: last.small_m, ..quantity },
        Some(_) => quantity,
    };
    let sized = if shares { stated.map(&give) } else { stated };
    let doubt = if sized.any(&|quantity| quantity.small_m) {
        let plain = |quantity: Quantity| Quantity { power: None, small_m: false, ..quantity };
        let strip = |quantity: Quantity| if quantity.small_m { plain(quantity) } else { quantity };
        Some((Doubt::Million, sized.map(&strip)))
    } else {
        (sized != stated).then_some((Doubt::SuffixForBoth, stated))
    };
    (sized, doubt)
}

/// Gives a per cent sign to the quantities that lack it, and reads plain numbers in a percent driver.
fn share_percent(stated: Statement, domain: Domain) -> (Statement, Alternative) {
    let to_percent = |statement: Statement| statement.map(&|quantity| Quantity { percent: true, ..quantity });
    let has_percent = stated.any(&|quantity| quantity.percent);
    let is_chance = domain == Domain::Probability;
    let above_one = |quantity: Quantity| quantity.number.abs().to_f64() > Some(1.0);
    let margin_percent = stated.form == Form::Around && stated.last.is_some_and(|last| last.percent);
    if margin_percent && !stated.first.percent && !is_chance {
        return (Statement { relative: true, ..stated }, None);
    }
    if margin_percent {
        let first = Quantity { percent: stated.first.percent || above_one(stated.first), ..stated.first };
        let points = Statement { first, ..stated };
        return (points, Some((Doubt::PercentPoints, Some(Statement { relative: true, ..points }))));
    }
    match (has_percent, is_chance) {
        (true, _) => (to_percent(stated), None),
        (false, false) => (stated, None),
        (false, true) if stated.any(&above_one) => (to_percent(stated), Some((Doubt::PercentScale, None))),
        (false, true) => (stated, Some((Doubt::PercentScale, Some(to_percent(stated))))),
    }
}

/// The conversions between the typed units and the driver's, each once.
fn conversions(clear: &Statement, to: Option<TimeUnit>) -> Vec<Note> {
    let mut notes = Vec::new();
    for from in clear.quantities().filter_map(|quantity| quantity.unit) {
        let Some(to) = to.filter(|to| *to != from) else { continue };
        let note = Note::Converted { from, per_unit: from.working_days() / to.working_days() };
        if !notes.contains(&note) {
            notes.push(note);
        }
    }
    notes
}
