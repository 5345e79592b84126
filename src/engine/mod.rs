//! Numbers to numbers: from a board to its report, with no clock, no browser, no text and no global generator.

mod report;

pub use report::{
    Disagreement, EvaluateError, FitError, InitiativeReport, Noise, Outcome, Report, Stakes, StakesSize,
    Verdict, VerdictKind,
};
