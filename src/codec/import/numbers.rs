//! Whether a text is a number, before it is known whose column it stands in.

use crate::codec::cell::{self, CellErrorKind, Context, Doubt, Reading};
use crate::model::{Domain, Estimate, Locale};

/// What a text states as a plain number or range; not what a spreadsheet turned into a date.
fn estimate(text: &str, locale: Locale) -> Result<Option<Estimate>, CellErrorKind> {
    let context = Context { domain: Domain::Real, unit: None, locale };
    match cell::read(text, &context).map_err(|error| error.kind)? {
        Reading::NotEstimated => Ok(None),
        Reading::Estimated(read) => {
            let is_date = read.question.is_some_and(|question| question.doubt == Doubt::DateFromSpreadsheet);
            Ok(Some(read.estimate).filter(|_| !is_date))
        }
    }
}

/// The one number that a text states.
pub(in crate::codec) fn number(text: &str, locale: Locale) -> Option<f64> {
    match estimate(text, locale) {
        Ok(Some(Estimate::Exactly(number))) => Some(number),
        _ => None,
    }
}

/// Whether a text may state a number or a range in some driver.
pub(super) fn says_number(text: &str, locale: Locale) -> bool {
    if !text.contains(|ch: char| ch.is_numeric()) {
        return false;
    }
    match estimate(text, locale) {
        Ok(estimate) => estimate.is_some(),
        Err(kind) => matches!(kind, CellErrorKind::AmbiguousSeparator | CellErrorKind::NoTimeUnit),
    }
}
