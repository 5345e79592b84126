//! What an estimate was read as, and what its author should know of it or mend.

use yew::prelude::*;

use super::later;
use super::wording::{Fix, Words};
use crate::codec::cell::{Reading, write};
use crate::codec::sheet::Problem;
use crate::engine::{Distribution, FitError, cautions};
use crate::model::{Board, Domain, Estimate, Expr, Family, Level, Range};

/// Makes the click that puts a text in an estimate's place, and says whether the Tab key stops at its button.
pub(super) type Put = dyn Fn(String) -> (Callback<MouseEvent>, Option<&'static str>);

/// Where an estimate stands.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Stand {
    /// Which values make sense.
    pub(super) domain: Domain,
    /// The board's level.
    pub(super) level: Level,
    /// Whether the score divides by it.
    pub(super) divides: bool,
    /// Whether the part of the program is there that knows which ranges have a distribution.
    pub(super) is_checked: bool,
}

impl Stand {
    /// Where a driver or a shared number of that domain stands.
    pub(super) fn new(number: &Expr, domain: Domain, board: Option<&Board>) -> Self {
        let divides = board.is_some_and(|board| board.score.formula.divides_by(number));
        let level = board.map(|board| board.level).unwrap_or_default();
        Self { domain, level, divides, is_checked: later::is_here() }
    }

    /// Why the estimate has no distribution here.
    pub(super) fn misfit(&self, reading: &Reading) -> Option<FitError> {
        stated(reading).and_then(|range| self.fit(&range).err())
    }

    /// Why a range has no distribution here, with the nearest that have one, or what is seldom meant.
    pub(super) fn remarks(&self, words: Words, range: &Range, put: &Put) -> Html {
        if let Err(why) = self.fit(range) {
            return error_words(words.misfit(why), self.refits(words, range), put);
        }
        html! {
            for caution in cautions(range, self.level, self.domain) {
                <span class="caution">{ words.caution(&caution, self.domain) }</span>
            }
        }
    }

    fn fit(&self, range: &Range) -> Result<Distribution, FitError> {
        let law = Distribution::fit(range, range.level.unwrap_or(self.level), self.domain)?;
        if self.divides { law.as_divisor() } else { Ok(law) }
    }

    /// The two ranges nearest to one without a distribution that have one: without its family, without its middle,
    /// or of a family with hard bounds.
    fn refits(&self, words: Words, range: &Range) -> Vec<Fix> {
        let families = [range.family, Some(Family::Uniform), Some(Family::Triangular), Some(Family::Pert)];
        let mut fixes = Vec::new();
        let mut offer = |range: Range| {
            if fixes.len() < 2 && self.fit(&range).is_ok() {
                fixes.push(words.estimate_fix(write(&Estimate::Within(range), self.domain)));
            }
        };
        offer(Range { family: None, ..*range });
        for family in families {
            let mid = range.mid.filter(|_| family != range.family);
            offer(Range { family, mid, ..*range });
        }
        fixes
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
pub(super) fn reading_words(words: Words, reading: &Reading, stand: Stand, put: &Put) -> Html {
    html! {
        <>
            <span class="reading">{ words.reading(reading, stand.domain) }</span>
            { question(words, reading, put) }
            { stated(reading).and_then(|range| later::remarks_on(&stand, words, &range, put)) }
        </>
    }
}

/// What is wrong, with the buttons that put it right.
pub(super) fn problem_words(words: Words, problem: &Problem, put: &Put) -> Html {
    let (sentence, fixes) = words.problem(problem);
    error_words(&sentence, fixes, put)
}

fn error_words(sentence: &str, fixes: Vec<Fix>, put: &Put) -> Html {
    html! {
        <>
            <span class="error">{ sentence }</span>
            for offered in fixes { { button(offered, put) } }
        </>
    }
}

/// The button that puts a text in place.
fn button(fix: Fix, put: &Put) -> Html {
    let (onclick, tabindex) = put(fix.text);
    html! { <button type="button" class="fix" {tabindex} {onclick}>{ fix.label }</button> }
}

/// The button that settles a doubt the other way.
fn question(words: Words, reading: &Reading, put: &Put) -> Html {
    let Reading::Estimated(estimated) = reading else { return Html::default() };
    let Some(question) = &estimated.question else { return Html::default() };
    let (asked, fix) = words.doubt(question);
    html! {
        <span class="question">{ asked }{ " " }
            { button(fix, put) }
        </span>
    }
}
