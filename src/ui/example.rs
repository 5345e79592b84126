//! The worked example of a first visit.

use crate::codec::text;
use crate::model::{Draft, Locale};

/// A board that shows what ranges do: the two leaders cannot be told apart.
pub fn example() -> Draft {
    text::decode(EXAMPLE, Locale::En)
}

const EXAMPLE: &str = "\
# title: Example: next quarter
# score: rice
Initiative\tReach\tImpact\tConfidence\tEffort
Checkout redesign\t500 to 2000\t0.5 to 2\t80%\t1 to 4
Bulk export\t2000 to 3000\t0.25 to 1\t90%\t2 to 3
Onboarding emails\t1500 to 4000\t0.1 to 0.5\t60% to 90%\t0.5 to 2
Single sign-on\t100 to 400\t1 to 3\t70% to 95%\t3 to 8
Faster search\t800 to 2500\t0.2 to 0.8\t50% to 80%\t2 to 6
";
