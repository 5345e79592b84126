//! Numbers to numbers: from a board to its report, with no clock, no browser, no text and no global generator.

mod beta;
mod caution;
mod column;
mod digest;
mod distribution;
mod evaluate;
mod expectation;
mod fit;
mod futures;
mod interpret;
mod math;
mod monomial;
mod order_key;
mod product;
mod program;
mod rank;
mod ranking;
mod recount;
mod report;
mod rng;
mod root;
mod row;
mod run;
mod scale;
mod settle;
mod shape;
mod simulation;
mod sobol;
mod strata;
mod summary;
mod tally;
mod verdict;
mod voi;

pub use caution::{Caution, cautions};
pub use digest::Digest;
pub use distribution::Distribution;
pub use evaluate::{VERSION, evaluate, evaluate_after, scores};
pub use futures::{DOTS, Futures, HELD, REPLAYED, Spread};
pub use math::{exp, ln, normal_cdf, normal_quantile};
pub use report::{
    Disagreement, EvaluateError, FitError, InitiativeReport, Noise, Outcome, Ranked, Report, Stakes,
    StakesSize, Verdict, VerdictKind,
};
pub use simulation::Simulation;
pub use sobol::sobol_point;
pub use tally::MAX_PAIRED;
pub use verdict::{SMALL_STAKES, TELLS_APART};
pub use voi::{Evppi, FirstChoice, NOTICEABLE, Parameter};
