//! The rule by which initiatives are put in order.

use serde::Serialize;

/// The rule of the order: which figure of a score decides. Higher is always better.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Order {
    /// E[numerator]/E[denominator] of the headline ratio: a vague effort earns nothing.
    #[default]
    Expected,
    /// The mean of the score.
    Mean,
    /// The median of the score.
    Median,
    /// The 10 % quantile of the score: the cautious order.
    P10,
    /// The chance of being first.
    First,
}

impl Order {
    /// Every order, the default first.
    pub const ALL: [Self; 5] = [Self::Expected, Self::Mean, Self::Median, Self::P10, Self::First];

    /// The word that names the order in `# order:`.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Expected => "expected",
            Self::Mean => "mean",
            Self::Median => "median",
            Self::P10 => "p10",
            Self::First => "first",
        }
    }

    /// The order of that name, in any case.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|order| order.word().eq_ignore_ascii_case(word))
    }
}
