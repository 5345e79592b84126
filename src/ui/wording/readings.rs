//! What a cell was read as, in words.

use super::{exact, score};
use crate::codec::cell::{Doubt, Note, Question, Reading, Spread};
use crate::engine::Caution;
use crate::model::{Domain, Estimate, Family, Range};

/// The reading of a cell, as shown below it.
pub fn reading(reading: &Reading, domain: Domain) -> String {
    match reading {
        Reading::NotEstimated => "not estimated".to_owned(),
        Reading::Estimated(estimated) => {
            let mut text = match estimated.estimate {
                Estimate::Exactly(value) => format!("exactly {}", number(value, domain)),
                Estimate::Within(range) => within(&range, domain),
            };
            for note in &estimated.notes {
                text.push_str(" · ");
                text.push_str(&self::note(note));
            }
            text
        }
    }
}

fn within(range: &Range, domain: Domain) -> String {
    let (low, high) = (range.interval.low(), range.interval.high());
    let mut text = format!("{} to {}", number(low, domain), number(high, domain));
    if let Some(mid) = range.mid {
        let is_mode = matches!(range.family, Some(Family::Triangular | Family::Pert));
        let middle = if is_mode { "most likely" } else { "middle" };
        text = format!("{text}, {middle} {}", number(mid, domain));
    }
    if let Some(level) = range.level {
        text = format!("{text}, {} sure", number(level.share(), Domain::Probability));
    }
    if let Some(family) = range.family {
        text = format!("{text}, {}", family.word());
    }
    text
}

fn number(value: f64, domain: Domain) -> String {
    match domain {
        Domain::Probability => {
            let percent = value * 100.0;
            // 0.07 × 100 is 7.000000000000001: show the decimal that was meant.
            let rounded = (percent * 1e9).round() / 1e9;
            format!("{} %", exact(rounded))
        }
        Domain::Positive | Domain::Real => exact(value),
    }
}

fn note(note: &Note) -> String {
    match note {
        Note::NoRangeYet => "no range yet".to_owned(),
        Note::Converted { from, per_unit } => {
            format!("1 {} = {}", from.word().trim_end_matches('s'), score(*per_unit))
        }
        Note::Spread(Spread::Factor) => "from half to twice your number".to_owned(),
        Note::Spread(Spread::Half) => "from half to one and a half times your number".to_owned(),
        Note::Spread(Spread::Odds) => "from half to twice the odds".to_owned(),
    }
}

/// What is seldom meant, as shown below a reading.
pub fn caution(caution: &Caution, domain: Domain) -> String {
    match caution {
        Caution::TwoPiece => {
            "The middle lies too far to one side for one smooth curve: two halves of bell curves stand in."
        }
        Caution::MeanOutside { mean } if mean.is_finite() => {
            let mean = match domain {
                Domain::Probability => score(mean * 100.0) + " %",
                Domain::Positive | Domain::Real => score(*mean),
            };
            return format!("The mean, {mean}, lies beyond the ends: few extreme futures decide it.");
        }
        Caution::MeanOutside { .. } => "The mean lies beyond the ends, too large to be computed.",
        Caution::FarApart => "One end is more than 1000 times the other. Is that meant?",
        Caution::SeldomInside => seldom_inside(),
        Caution::BelowZero => "Some futures fall below zero.",
        Caution::NoChance => "Some futures fall outside 0 % to 100 %.",
        _ => "",
    }
    .to_owned()
}

/// What a level below one half means.
pub const fn seldom_inside() -> &'static str {
    "Below 50 %, the true value lies outside the range more often than inside."
}

/// The question about a doubtful reading, and the words of the button that settles it the other way.
pub fn doubt(question: &Question) -> (&'static str, String) {
    let asked = match question.doubt {
        Doubt::SuffixForBoth => "The suffix was taken for both ends.",
        Doubt::DefaultSpread => "A spread was added around your number.",
        Doubt::PercentScale => "Read on the percent scale.",
        Doubt::PercentPoints => "“±” was read as percentage points.",
        Doubt::Million => "“m” was read as million.",
        Doubt::MedianAsMode => "The median was taken for the most likely value.",
        Doubt::DateFromSpreadsheet => "A spreadsheet seems to have made a date of a range.",
    };
    let label = if question.otherwise.is_empty() {
        "Empty the cell".to_owned()
    } else {
        format!("Make it {}", question.otherwise)
    };
    (asked, label)
}
