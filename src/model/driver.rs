//! A column that enters the score: its name, what values make sense in it, and its unit.

use super::Name;

/// A column that enters the score.
#[derive(Debug, Clone, PartialEq)]
pub struct Driver {
    /// The heading, which is also the key of the driver's random streams.
    pub name: Name,
    /// Which values make sense.
    pub domain: Domain,
    /// How the driver is measured, if that was said.
    pub unit: Option<Unit>,
    /// How far the driver is wrong in the same direction for every initiative: a correlation from 0 to 1.
    pub together: f64,
}

/// Which values make sense in a driver.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Domain {
    /// Above zero: counts, efforts, whatever stands in a denominator.
    Positive,
    /// Strictly between 0 and 1 as a range; 0 and 1 themselves only as exact numbers.
    Probability,
    /// Any real number.
    Real,
}

/// How a driver is measured.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unit {
    /// A span of time.
    Time(TimeUnit),
    /// Anything else, in the author's words.
    Other(Name),
}

/// A unit of time, with a fixed length in working days.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TimeUnit {
    /// A sixtieth of an hour.
    Minutes,
    /// An eighth of a day.
    Hours,
    /// One working day.
    Days,
    /// Five working days.
    Weeks,
    /// A twelfth of a year: 260/12 working days.
    Months,
    /// A quarter of a year: 65 working days.
    Quarters,
    /// 52 weeks: 260 working days.
    Years,
}

impl TimeUnit {
    /// Every unit, shortest first.
    pub const ALL: [Self; 7] =
        [Self::Minutes, Self::Hours, Self::Days, Self::Weeks, Self::Months, Self::Quarters, Self::Years];

    /// Working days in one of this unit: a day has 8 hours, a week 5 days, a year 52 weeks.
    pub fn working_days(self) -> f64 {
        match self {
            Self::Minutes => 1.0 / 480.0,
            Self::Hours => 1.0 / 8.0,
            Self::Days => 1.0,
            Self::Weeks => 5.0,
            Self::Months => 260.0 / 12.0,
            Self::Quarters => 65.0,
            Self::Years => 260.0,
        }
    }

    /// The plural word, as written in `# unit:`.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Minutes => "minutes",
            Self::Hours => "hours",
            Self::Days => "days",
            Self::Weeks => "weeks",
            Self::Months => "months",
            Self::Quarters => "quarters",
            Self::Years => "years",
        }
    }
}
