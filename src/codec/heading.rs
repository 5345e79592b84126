//! A heading taken apart: what it names, and the unit it ends in.

use crate::model::{Name, TimeUnit, Unit, lower_case, rfind};

/// How a column is measured, as its heading or a setting says it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Measure {
    /// A share of a hundred.
    Percent,
    /// A unit.
    Unit(Unit),
}

/// What a heading names, and the text of the unit it ends in: `Effort (weeks)`, `Value [€]`, `Confidence %`,
/// `Users per quarter`.
pub(super) fn split_unit(heading: &str) -> (&str, Option<&str>) {
    let heading = heading.trim();
    for (open, close) in [('(', ')'), ('[', ']')] {
        let inner = heading.strip_suffix(close).and_then(|text| text.rsplit_once(open));
        if let Some((base, unit)) = inner.map(|(base, unit)| (base.trim(), unit.trim()))
            && !base.is_empty()
            && !unit.is_empty()
        {
            return (base, Some(unit));
        }
    }
    for sign in [" per ", " Per ", "/"] {
        let rate = rfind(heading, sign).and_then(|at| heading.split_at_checked(at));
        if let Some((base, unit)) = rate
            && !base.trim().is_empty()
            && unit.strip_prefix(sign).and_then(time).is_some()
        {
            return (base.trim(), Some(unit.trim()));
        }
    }
    match heading.strip_suffix('%').map(str::trim) {
        Some(base) if !base.is_empty() => (base, Some("%")),
        _ => (heading, None),
    }
}

/// A heading as words in lower case, without its unit, signs, and words that say nothing.
pub(super) fn fold(heading: &str) -> String {
    let lower = lower_case(split_unit(heading).0);
    let mut words: Vec<&str> =
        lower.split(|ch: char| !ch.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let quantity = matches!(words.as_slice(), ["number" | "no", "of", _, ..]);
    words.drain(..if quantity { 2 } else { 0 });
    let empty_start = |word: &str| matches!(word, "of" | "estimated" | "expected" | "est" | "total");
    while words.len() > 1 && words.first().is_some_and(|word| empty_start(word)) {
        words.remove(0);
    }
    while words.len() > 1 && matches!(words.last(), Some(&("score" | "estimate" | "rating" | "est"))) {
        words.pop();
    }
    words.join(" ")
}

/// How a column under this heading is measured, if the heading says so.
pub(super) fn measure(heading: &str) -> Option<Measure> {
    match split_unit(heading) {
        (_, Some(unit)) => read_measure(unit),
        (base, None) => time(base).map(|time| Measure::Unit(Unit::Time(time))),
    }
}

/// A unit as written in parentheses or after `# unit: NAME =`.
pub(super) fn read_measure(text: &str) -> Option<Measure> {
    let name = Name::new(text);
    match lower_case(name.as_str()).as_str() {
        "" => None,
        "%" | "percent" | "per cent" => Some(Measure::Percent),
        words => Some(Measure::Unit(match time(words) {
            Some(unit) => Unit::Time(unit),
            None => Unit::Other(name),
        })),
    }
}

/// Whether the words of a heading say that its column holds probabilities.
pub(super) fn says_probability(heading: &str) -> bool {
    let says = |word| matches!(word, "probability" | "chance" | "likelihood");
    lower_case(heading).split(|ch: char| !ch.is_alphanumeric()).any(says)
}

/// The words of each unit of time in a heading; `person hours` may be `ph`.
const TIMES: [(TimeUnit, &str); 6] = [
    (TimeUnit::Hours, "h hr hrs hour hours ph"),
    (TimeUnit::Days, "d day days pd"),
    (TimeUnit::Weeks, "w wk wks week weeks pw"),
    (TimeUnit::Months, "mo mos month months pm"),
    (TimeUnit::Quarters, "q quarter quarters"),
    (TimeUnit::Years, "y yr yrs year years"),
];

/// The unit of time that words such as `weeks`, `person-weeks` or `pw` mean; `$/week` is a rate and no time.
fn time(text: &str) -> Option<TimeUnit> {
    let lower = lower_case(text);
    if lower.contains(|ch: char| !(ch.is_alphanumeric() || ch.is_whitespace() || matches!(ch, '-' | '.'))) {
        return None;
    }
    let mut words = lower.split(|ch: char| !ch.is_alphanumeric()).filter(|word| !word.is_empty());
    let (last, who, none) = (words.next_back()?, words.next_back(), words.next_back());
    let somebody = who.is_none_or(|who| {
        matches!(who, "person" | "man" | "dev" | "developer" | "engineer" | "team" | "working")
    });
    if none.is_some() || !somebody {
        return None;
    }
    TIMES.iter().find(|(_, words)| words.split(' ').any(|word| word == last)).map(|(unit, _)| *unit)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_heading_gives_up_its_unit() {
        assert_eq!(split_unit("Effort (weeks)"), ("Effort", Some("weeks")));
        assert_eq!(split_unit(" Value [€k] "), ("Value", Some("€k")));
        assert_eq!(split_unit("Confidence %"), ("Confidence", Some("%")));
        assert_eq!(split_unit("Users per quarter"), ("Users", Some("per quarter")));
        assert_eq!(split_unit("Impact per user"), ("Impact per user", None));
        assert_eq!(split_unit("RR/OE"), ("RR/OE", None));
        assert_eq!(split_unit("(weeks)"), ("(weeks)", None));
        assert_eq!(split_unit("%"), ("%", None));
        assert_eq!(split_unit("Effort ()"), ("Effort ()", None));
    }

    #[test]
    fn a_heading_folds_to_its_words() {
        assert_eq!(fold("User-Business  value (1-20)"), "user business value");
        assert_eq!(fold("# of users"), "users");
        assert_eq!(fold("Number of customers"), "customers");
        assert_eq!(fold("Estimated effort"), "effort");
        assert_eq!(fold("Impact score"), "impact");
        assert_eq!(fold("Score"), "score");
        assert_eq!(fold("RR/OE"), "rr oe");
    }

    #[test]
    fn a_heading_says_how_it_is_measured() {
        let weeks = Some(Measure::Unit(Unit::Time(TimeUnit::Weeks)));
        assert_eq!(measure("Effort (person-weeks)"), weeks);
        assert_eq!(measure("Dev weeks"), weeks);
        assert_eq!(measure("Users per week"), Some(Measure::Unit(Unit::Other(Name::new("per week")))));
        assert_eq!(measure("Users / month"), Some(Measure::Unit(Unit::Other(Name::new("/ month")))));
        assert_eq!(measure("CoD ($/week)"), Some(Measure::Unit(Unit::Other(Name::new("$/week")))));
        assert_eq!(measure("Confidence (%)"), Some(Measure::Percent));
        assert_eq!(measure("Value (€)"), Some(Measure::Unit(Unit::Other(Name::new("€")))));
        assert_eq!(
            measure("Reach (per quarter)"),
            Some(Measure::Unit(Unit::Other(Name::new("per quarter"))))
        );
        assert!(says_probability("Likelihood of success"));
        assert!(!says_probability("Chances"));
    }
}
