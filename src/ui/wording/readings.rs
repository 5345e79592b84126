//! What a cell was read as, in words.

use super::exact;
use crate::codec::cell::{Doubt, Note, Question, Reading, Spread};
use crate::model::{Domain, Estimate, Range};

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
        text = format!("{text}, middle {}", number(mid, domain));
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
            format!("1 {} = {}", from.word().trim_end_matches('s'), super::score(*per_unit))
        }
        Note::Spread(Spread::Factor) => "from half to twice your number".to_owned(),
        Note::Spread(Spread::Half) => "from half to one and a half times your number".to_owned(),
        Note::Spread(Spread::Odds) => "from half to twice the odds".to_owned(),
    }
}

/// The question about a doubtful reading, and the words of the button that settles it the other way.
pub fn doubt(question: &Question) -> (&'static str, String) {
    let asked = match question.doubt {
        Doubt::SuffixForBoth => "The suffix was taken for both ends.",
        Doubt::DefaultSpread => "A spread was added around your number.",
        Doubt::PercentScale => "Read on the percent scale.",
        Doubt::PercentPoints => "“±” was read as percentage points.",
        Doubt::Million => "“m” was read as million.",
        Doubt::DateFromSpreadsheet => "A spreadsheet seems to have made a date of a range.",
    };
    let label = if question.otherwise.is_empty() {
        "Empty the cell".to_owned()
    } else {
        format!("Make it {}", question.otherwise)
    };
    (asked, label)
}
