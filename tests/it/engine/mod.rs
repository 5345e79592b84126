//! The engine against known answers, exact integrals and the identities it must keep.

#![expect(clippy::unwrap_used, reason = "helpers of tests fail by panicking")]
#![expect(clippy::disallowed_methods, reason = "a test's own arithmetic is compared within a tolerance")]

mod accuracy;
pub(crate) mod boards;
mod cautions;
mod counting;
mod edges;
mod editing;
mod events;
mod exact;
mod failures;
mod families;
mod futures;
mod known_answers;
mod noise;
mod orders;
pub(crate) mod properties;
mod ranges;
mod sampling;
mod settling;
mod slicing;
mod voi;
