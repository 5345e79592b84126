//! What an estimate was read as, and what its author should know of it or mend.

use yew::prelude::*;

use super::wording;
use crate::codec::cell::{Reading, write};
use crate::engine::{Distribution, FitError, cautions};
use crate::model::{Board, Domain, Estimate, Expr, Family, Level, Range};

/// Where an estimate stands.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Stand {
    /// Which values make sense.
    pub(super) domain: Domain,
    /// The board's level.
    pub(super) level: Level,
    /// Whether the score divides by it.
    pub(super) divides: bool,
}

impl Stand {
    /// Where a driver or a shared number of that domain stands.
    pub(super) fn new(number: &Expr, domain: Domain, board: Option<&Board>) -> Self {
        let divides = board.is_some_and(|board| board.score.formula.divides_by(number));
        Self { domain, level: board.map(|board| board.level).unwrap_or_default(), divides }
    }

    /// Why the estimate has no distribution here.
    pub(super) fn misfit(&self, reading: &Reading) -> Option<FitError> {
        stated(reading).and_then(|range| self.fit(&range).err())
    }

    fn fit(&self, range: &Range) -> Result<Distribution, FitError> {
        let law = Distribution::fit(range, range.level.unwrap_or(self.level), self.domain)?;
        if self.divides { law.as_divisor() } else { Ok(law) }
    }

    /// The ranges nearest to one without a distribution that have one: without its family, its middle, or with a
    /// family of hard bounds.
    fn refits(&self, range: &Range) -> Vec<Range> {
        let named = |family| Range { family, ..*range };
        let nearest = [
            named(None),
            Range { mid: None, ..*range },
            named(Some(Family::Uniform)),
            named(Some(Family::Triangular)),
            named(Some(Family::Pert)),
        ];
        nearest.into_iter().filter(|range| self.fit(range).is_ok()).take(2).collect()
    }
}

fn stated(reading: &Reading) -> Option<Range> {
    match reading {
        Reading::Estimated(estimated) => match estimated.estimate {
            Estimate::Within(range) => Some(range),
            Estimate::Exactly(_) => None,
        },
        Reading::NotEstimated => None,
    }
}

/// The reading in words, with its question, why it has no distribution, or what is seldom meant. `put` puts a text
/// in the estimate's place.
pub(super) fn reading_words(
    reading: &Reading,
    stand: Stand,
    put: &impl Fn(String) -> Callback<MouseEvent>,
) -> Html {
    let range = stated(reading);
    let misfit = stand.misfit(reading);
    let refits = range.filter(|_| misfit.is_some()).map(|range| stand.refits(&range)).unwrap_or_default();
    let cautions =
        range.filter(|_| misfit.is_none()).map(|range| cautions(&range, stand.level, stand.domain));
    html! {
        <>
            <span class="reading">{ wording::reading(reading, stand.domain) }</span>
            { question(reading, put) }
            if let Some(why) = misfit { <span class="error">{ wording::misfit(why) }</span> }
            for range in refits {
                { fix(wording::fix(write(&Estimate::Within(range), stand.domain)), put) }
            }
            for caution in cautions.into_iter().flatten() {
                <span class="caution">{ wording::caution(&caution, stand.domain) }</span>
            }
        </>
    }
}

/// The button that puts a text in place.
pub(super) fn fix(fix: wording::Fix, put: &impl Fn(String) -> Callback<MouseEvent>) -> Html {
    html! { <button type="button" class="fix" onclick={put(fix.text)}>{ fix.label }</button> }
}

/// The button that settles a doubt the other way.
fn question(reading: &Reading, put: &impl Fn(String) -> Callback<MouseEvent>) -> Html {
    let Reading::Estimated(estimated) = reading else { return Html::default() };
    let Some(question) = &estimated.question else { return Html::default() };
    let (asked, label) = wording::doubt(question);
    html! {
        <span class="question">{ asked }{ " " }
            { fix(wording::Fix { label, text: question.otherwise.clone() }, put) }
        </span>
    }
}
