//! The two ends of a cell as texts of their own, for two fields side by side, and the cell's text that comes of them.

use crate::model::{Domain, Entry, Estimate, replace, split_once};

use super::{Context, Estimated, Reading, read, write};

/// The texts of a cell's ends. In a driver of chances they are in per cent, without its sign.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Ends {
    /// The low end, or the only number.
    pub low: String,
    /// The high end; empty beside the only number.
    pub high: String,
    /// What the cell says besides: a middle, a level, a family.
    pub more: String,
}

/// One of two ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum End {
    /// The low one.
    Low,
    /// The high one.
    High,
}

/// What stands before a high end that has no low one yet: no range, and an error until it has.
const ONLY_HIGH: &str = "up to ";
const JOINER: &str = " to ";

impl Ends {
    /// The ends of a cell, on a page of the context's conventions: as typed where the text is no more than its ends,
    /// else as they were read; `None` where two fields cannot say it.
    ///
    /// # Examples
    /// ```
    /// use rangerank::codec::cell::{Context, Ends};
    /// use rangerank::model::{Domain, Entry, Locale};
    /// let context = Context { domain: Domain::Positive, unit: None, locale: Locale::En };
    /// let ends = |text| Ends::of(&Entry::canonical(text), &context);
    /// assert_eq!(ends("2k-3k").map(|ends| (ends.low, ends.high)), Some(("2000".into(), "3000".into())));
    /// assert_eq!(ends("5 to 20 mid 8").map(|ends| ends.more), Some("mid 8".into()));
    /// assert_eq!(ends("4 to 1").map(|ends| ends.text(context.domain)), Some("4 to 1".into()));
    /// assert_eq!(ends("5 to soon, I hope"), None);
    /// ```
    pub fn of(entry: &Entry, context: &Context) -> Option<Self> {
        let reading = read(&entry.text, &Context { locale: entry.locale, ..*context });
        let stated = match reading {
            Ok(Reading::NotEstimated) => return Some(Self::default()),
            Ok(Reading::Estimated(stated)) => Some(stated),
            Err(_) => None,
        };
        let is_range = stated.as_ref().is_some_and(|stated| matches!(stated.estimate, Estimate::Within(_)));
        let is_local = entry.locale == context.locale || !entry.text.contains(['.', ',']);
        let typed = Self::split(&entry.text, context.domain).filter(|typed| {
            is_local
                && typed.more.is_empty()
                && (!is_range || !(typed.low.is_empty() || typed.high.is_empty()))
        });
        typed.or_else(|| {
            let text = write(&stated?.estimate, context.domain);
            let text = if context.locale.decimal_comma() { replace(&text, ".", ",") } else { text };
            Self::split(&text, context.domain)
        })
    }

    /// Takes a canonical text apart, or one with such ends.
    fn split(text: &str, domain: Domain) -> Option<Self> {
        let text = text.trim();
        let (low, rest) = match text.strip_prefix(ONLY_HIGH) {
            Some(rest) => ("", rest),
            None => split_once(text, JOINER).unwrap_or((text, "")),
        };
        let (high, more) = rest.split_once(' ').unwrap_or((rest, ""));
        let is_one = !low.contains(char::is_whitespace);
        is_one.then_some(Self { low: bare(low, domain)?, high: bare(high, domain)?, more: more.to_owned() })
    }

    /// The ends with another text in the place of one.
    #[must_use]
    pub fn with(mut self, end: End, text: &str) -> Self {
        text.trim().clone_into(match end {
            End::Low => &mut self.low,
            End::High => &mut self.high,
        });
        self
    }

    /// The cell's text.
    pub fn text(&self, domain: Domain) -> String {
        let number = |end: &str| {
            if domain == Domain::Probability && is_bare(end) { [end, "%"].concat() } else { end.to_owned() }
        };
        let (low, high) = (number(&self.low), number(&self.high));
        let mut text = match (low.as_str(), high.as_str()) {
            ("", "") => return String::new(),
            ("", high) => [ONLY_HIGH, high].concat(),
            (low, high) if high.is_empty() || low == high => low.to_owned(),
            (low, high) => [low, JOINER, high].concat(),
        };
        if !self.more.is_empty() {
            text = [&text, " ", &self.more].concat();
        }
        text
    }
}

/// The text of an end without its sign for per cent, which a driver of chances needs.
fn bare(end: &str, domain: Domain) -> Option<String> {
    let end = match domain {
        Domain::Probability if !end.is_empty() => end.strip_suffix('%').filter(|end| is_bare(end))?,
        _ => end,
    };
    Some(end.to_owned())
}

/// Whether a text ends in a digit, so that a sign for per cent may follow.
fn is_bare(end: &str) -> bool {
    end.ends_with(char::is_numeric)
}

/// The cell's text after one of its ends was typed on a page of the context's conventions; a text with both ends is the
/// whole cell's. Nothing where the cell has no ends.
pub fn with_end(entry: &Entry, context: &Context, (end, text): (End, &str)) -> Option<String> {
    match read(text, context) {
        Ok(Reading::Estimated(Estimated { estimate: Estimate::Within(_), .. })) => {}
        _ if split_once(text, JOINER).is_some() => {}
        _ => return Some(Ends::of(entry, context)?.with(end, text).text(context.domain)),
    }
    Some(text.trim().to_owned())
}
