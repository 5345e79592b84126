//! What a cell was read as, in words.

use super::{Fix, Words, fill};
use crate::codec::cell::{Doubt, Note, Question, Reading, Spread};
use crate::engine::Caution;
use crate::model::{Domain, Estimate, Family, Range, TimeUnit, Unit};

impl Words {
    /// The reading of a cell, as shown below it.
    pub fn reading(self, reading: &Reading, domain: Domain) -> String {
        match reading {
            Reading::NotEstimated => self.readings.not_estimated.to_owned(),
            Reading::Estimated(estimated) => {
                let mut text = match estimated.estimate {
                    Estimate::Exactly(value) => fill(self.readings.exactly, [self.stated(value, domain)]),
                    Estimate::Within(range) => self.within(&range, domain),
                };
                for note in &estimated.notes {
                    text.push_str(" · ");
                    text.push_str(&self.note(note));
                }
                text
            }
        }
    }

    fn within(self, range: &Range, domain: Domain) -> String {
        let (low, high) = (range.interval.low(), range.interval.high());
        let mut parts =
            vec![fill(self.readings.range, [self.stated(low, domain), self.stated(high, domain)])];
        if let Some(mid) = range.mid {
            let is_mode = matches!(range.family, Some(Family::Triangular | Family::Pert));
            let middle = if is_mode { self.readings.most_likely } else { self.readings.middle };
            parts.push(fill(middle, [self.stated(mid, domain)]));
        }
        if let Some(level) = range.level {
            parts.push(fill(self.readings.sure, [self.stated(level.share(), Domain::Probability)]));
        }
        if let Some(family) = range.family {
            parts.push(self.family(family).to_owned());
        }
        parts.join(", ")
    }

    /// A stated number.
    fn stated(self, value: f64, domain: Domain) -> String {
        match domain {
            // 0.07 × 100 is 7.000000000000001: show the decimal that was meant.
            Domain::Probability => self.percent((value * 100.0 * 1e9).round() / 1e9),
            Domain::Positive | Domain::Real => self.exact(value),
        }
    }

    fn family(self, family: Family) -> &'static str {
        match family {
            Family::Normal => self.readings.normal,
            Family::Lognormal => self.readings.lognormal,
            Family::LogitNormal => self.readings.logit_normal,
            Family::Uniform => self.readings.uniform,
            Family::Triangular => self.readings.triangular,
            Family::Pert => self.readings.pert,
        }
    }

    fn note(self, note: &Note) -> String {
        let text = match note {
            Note::NoRangeYet => self.readings.no_range_yet,
            Note::Converted { from, per_unit } => {
                return fill(self.readings.converted, [self.time(*from).0.to_owned(), self.score(*per_unit)]);
            }
            Note::Spread(Spread::Factor) => self.readings.spread_factor,
            Note::Spread(Spread::Half) => self.readings.spread_half,
            Note::Spread(Spread::Odds) => self.readings.spread_odds,
        };
        text.to_owned()
    }

    /// One unit of time, and the unit behind “in”.
    fn time(self, unit: TimeUnit) -> (&'static str, &'static str) {
        let words = match unit {
            TimeUnit::Minutes => self.board.minutes,
            TimeUnit::Hours => self.board.hours,
            TimeUnit::Days => self.board.days,
            TimeUnit::Weeks => self.board.weeks,
            TimeUnit::Months => self.board.months,
            TimeUnit::Quarters => self.board.quarters,
            TimeUnit::Years => self.board.years,
        };
        (words.one, words.other)
    }

    /// The unit of a driver, where its heading does not say it.
    pub fn unit(self, unit: &Unit, heading: &str) -> Option<String> {
        let (said, shown) = match unit {
            Unit::Time(unit) => (unit.word(), self.time(*unit).1),
            Unit::Other(unit) => (unit.as_str(), unit.as_str()),
        };
        let is_said = said.is_empty() || heading.contains(said);
        (!is_said).then(|| fill(self.board.in_unit, [shown.to_owned()]))
    }

    /// What is seldom meant, as shown below a reading.
    pub fn caution(self, caution: &Caution, domain: Domain) -> String {
        let text = match caution {
            Caution::TwoPiece => self.readings.two_piece,
            Caution::MeanOutside { mean } if mean.is_finite() => {
                let mean = match domain {
                    Domain::Probability => self.rounded_percent(mean * 100.0),
                    Domain::Positive | Domain::Real => self.score(*mean),
                };
                return fill(self.readings.mean_outside, [mean]);
            }
            Caution::MeanOutside { .. } => self.readings.mean_far_outside,
            Caution::FarApart => self.readings.far_apart,
            Caution::SeldomInside => self.readings.seldom_inside,
            Caution::BelowZero => self.readings.below_zero,
            Caution::NoChance => self.readings.no_chance,
            _ => "",
        };
        text.to_owned()
    }

    /// The question about a doubtful reading, and the button that settles it the other way.
    pub fn doubt(self, question: &Question) -> (&'static str, Fix) {
        let asked = match question.doubt {
            Doubt::SuffixForBoth => self.readings.suffix_for_both,
            Doubt::DefaultSpread => self.readings.default_spread,
            Doubt::PercentScale => self.readings.percent_scale,
            Doubt::PercentPoints => self.readings.percent_points,
            Doubt::Million => self.readings.million,
            Doubt::MedianAsMode => self.readings.median_as_mode,
            Doubt::DateFromSpreadsheet => self.readings.date_from_spreadsheet,
        };
        let mut fix = self.estimate_fix(question.otherwise.clone());
        if fix.text.is_empty() {
            self.readings.empty_cell.clone_into(&mut fix.label);
        }
        (asked, fix)
    }
}
