//! In English: the short help.

use crate::ui::wording::catalog::Help;

pub(super) const HELP: Help = Help {
    range: "What does {0} sure mean?",
    range_what: "A low and a high end that hold the true value {0} times of {1}: it is seldom below and seldom above, but it may be.",
    range_how: "Begin with the extremes: what would be surprisingly little, what surprisingly much?",
    range_bet: "Then ask: would you rather bet on your range, or on a wheel that wins {0} times of {1}? If the wheel looks better, widen the range; if the range does, narrow it. When you do not mind which, it is right.",
    tie: "What does a tie mean?",
    tie_what: "The ranges do not say which one is better: the first of a tie beats each of the others in fewer than 75 of 100 futures. Their order inside the tie is little more than chance.",
    tie_then: "Where a wrong choice costs little, take any of them for other reasons. Where it costs a lot, learn first what would tell them apart.",
    vague: "Why does a vague {0} earn nothing?",
    vague_why: "Half the {0} doubles a ratio, but twice the {0} only halves it. So the average of the ratio grows when the {0} gets vaguer, although nothing has got better.",
    vague_instead: "This rule divides the expected value by the expected {0}, once: a wider range around the same expected {0} changes nothing.",
};
