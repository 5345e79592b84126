//! Columns that hold one part of a range each: `Effort low`, `Max. effort`, `Reach (P90)`.

use crate::codec::heading::split_unit;
use crate::model::lower_case;

/// A part of a range.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// The low end.
    Low,
    /// The high end.
    High,
    /// One end, whichever it is: of an effort the low one, of a value the high one.
    Best,
    /// The other end.
    Worst,
    /// What lies between them.
    Mid,
    /// How sure the range is.
    Level,
    /// The family of distributions.
    Family,
}

impl Part {
    /// Every part.
    pub const ALL: [Self; 7] =
        [Self::Low, Self::High, Self::Best, Self::Worst, Self::Mid, Self::Level, Self::Family];

    /// The word that follows the driver's heading over the part's column.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Low => "low",
            Self::High => "high",
            Self::Best => "best case",
            Self::Worst => "worst case",
            Self::Mid => "mid",
            Self::Level => "level",
            Self::Family => "family",
        }
    }

    /// What others call it, the longer words first.
    const fn words(self) -> &'static str {
        match self {
            Self::Low => "lower bound,lower,low,minimum,min",
            Self::High => "upper bound,upper,high,maximum,max",
            Self::Best => "best case,optimistic,best",
            Self::Worst => "worst case,pessimistic,worst",
            Self::Mid => "most likely,likeliest,likely,realistic,median,middle,mid,mode",
            Self::Level => "level",
            Self::Family => "family,distribution",
        }
    }
}

/// A heading cut into a driver's heading and a part of its ranges.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::codec) struct Cut {
    /// The driver's heading.
    pub(in crate::codec) driver: String,
    /// The part.
    pub(in crate::codec) part: Part,
    /// The percentile that the heading says the part is: 10 for `P10`.
    pub(super) percentile: Option<u32>,
}

/// Cuts a heading. Over a board's own columns a part is the last word, after one space.
pub(in crate::codec) fn cut(heading: &str, is_board: bool) -> Option<Cut> {
    if is_board {
        let driver = |part: Part| heading.strip_suffix(part.word())?.strip_suffix(' ');
        let own = Part::ALL.into_iter().find_map(|part| Some((driver(part)?, part)));
        return own.map(|(driver, part)| Cut { driver: driver.to_owned(), part, percentile: None });
    }
    let heading = heading.trim();
    if let Some(whole) = cut_words(heading) {
        return Some(whole);
    }
    let (base, unit) = split_unit(heading);
    let unit = unit?;
    match cut_words(unit) {
        Some(said) if said.driver.is_empty() => Some(Cut { driver: base.to_owned(), ..said }),
        _ => cut_words(base).map(|cut| Cut { driver: [&cut.driver, " (", unit, ")"].concat(), ..cut }),
    }
}

/// Cuts a heading without a unit: the part stands at its end or at its start.
fn cut_words(heading: &str) -> Option<Cut> {
    let lower = lower_case(heading);
    let found = |is_last| named(heading, &lower, is_last).or_else(|| percentile(heading, &lower, is_last));
    found(true).or_else(|| found(false))
}

/// Cuts off the word of a part.
fn named(heading: &str, lower: &str, is_last: bool) -> Option<Cut> {
    Part::ALL.into_iter().find_map(|part| {
        let driver = part.words().split(',').find_map(|word| beside(heading, lower, word, is_last))?;
        Some(Cut { driver, part, percentile: None })
    })
}

/// Cuts off a percentile: `P10`.
fn percentile(heading: &str, lower: &str, is_last: bool) -> Option<Cut> {
    let word = if is_last { lower.rsplit(is_sign).next()? } else { lower.split(is_sign).next()? };
    let number: u32 = word.strip_prefix('p')?.parse().ok().filter(|number| (1..100).contains(number))?;
    let part = match number {
        50 => Part::Mid,
        ..50 => Part::Low,
        _ => Part::High,
    };
    Some(Cut { driver: beside(heading, lower, word, is_last)?, part, percentile: Some(number) })
}

/// What stands beside a word at the end of a heading, or at its start, without signs around it.
fn beside(heading: &str, lower: &str, word: &str, is_last: bool) -> Option<String> {
    let driver = if is_last {
        let before = heading.get(..lower.strip_suffix(word)?.len());
        before.filter(|before| !before.ends_with(char::is_alphanumeric))
    } else {
        let after = heading.get(heading.len().checked_sub(lower.strip_prefix(word)?.len())?..);
        after.filter(|after| !after.starts_with(char::is_alphanumeric))
    };
    driver.map(|driver| driver.trim_matches(is_sign).to_owned())
}

/// Whether a character stands between words; not if it belongs to a unit.
fn is_sign(ch: char) -> bool {
    !ch.is_alphanumeric() && !matches!(ch, ')' | ']' | '%')
}

/// For each heading the range it holds a part of, where both ends of it have a column.
pub(in crate::codec) fn ranges(headings: &[String], is_board: bool) -> Vec<Option<Cut>> {
    let (mut cuts, mut keys) = (Vec::new(), Vec::new());
    for heading in headings {
        let cut = if unescape(heading).is_some() { None } else { cut(heading, is_board) };
        keys.push(match &cut {
            Some(cut) if is_board => cut.driver.clone(),
            Some(cut) => lower_case(&cut.driver),
            None => String::new(),
        });
        cuts.push(cut);
    }
    let mut ranges = Vec::new();
    for column in 0..cuts.len() {
        let mut range = range(&cuts, &keys, column);
        if let Some(start) = range.as_mut().and_then(|cut| cut.driver.get_mut(..1)).filter(|_| !is_board) {
            start.make_ascii_uppercase();
        }
        ranges.push(range);
    }
    ranges
}

/// The range that a column holds a part of, headed as the first column of it has the driver. `keys` say which belong
/// together.
fn range(cuts: &[Option<Cut>], keys: &[String], column: usize) -> Option<Cut> {
    let own = cuts.get(column)?.as_ref()?;
    let key = keys.get(column)?;
    let low_tail = cuts.iter().flatten().find(|cut| cut.part == Part::Low).and_then(|cut| cut.percentile);
    let mut driver = None;
    let (mut has_low, mut has_high, mut has_best, mut has_worst) = (false, false, false, false);
    for (at, (cut, other)) in cuts.iter().zip(keys).enumerate() {
        let Some(cut) = cut.as_ref().filter(|_| other == key) else { continue };
        if at < column && cut.part == own.part {
            return None;
        }
        driver.get_or_insert(&cut.driver);
        match cut.part {
            Part::Low => has_low |= cut.percentile == low_tail,
            Part::High => has_high |= cut.percentile == low_tail.map(|tail| 100 - tail),
            Part::Best => has_best = true,
            Part::Worst => has_worst = true,
            Part::Mid | Part::Level | Part::Family => {}
        }
    }
    let has_ends = has_low && has_high || has_best && has_worst;
    let driver = driver.filter(|_| has_ends)?.clone();
    Some(Cut { driver, ..own.clone() })
}

/// The apostrophes in front of a heading that keep it from being taken for a part, or a part's from being lost: an odd
/// number says that it is none.
pub(in crate::codec) fn escape(heading: &str, is_part: bool, is_like_part: bool) -> String {
    let n_own = heading.len() - heading.trim_start_matches('\'').len();
    if cut(heading, true).is_none() || n_own == 0 && (is_part || !is_like_part) {
        return heading.to_owned();
    }
    ["'".repeat(n_own + usize::from(!is_part)).as_str(), heading].concat()
}

/// A heading that starts with an odd number of apostrophes and looks like a part, without those that say that it is
/// none.
pub(super) fn unescape(heading: &str) -> Option<&str> {
    let n_marks = heading.len() - heading.trim_start_matches('\'').len();
    if n_marks.is_multiple_of(2) || cut(heading, true).is_none() {
        return None;
    }
    heading.get(n_marks.div_ceil(2)..)
}

/// A part's heading without half of its apostrophes.
pub(super) fn halve(driver: &str) -> &str {
    let n_marks = driver.len() - driver.trim_start_matches('\'').len();
    driver.get(n_marks / 2..).unwrap_or(driver)
}
