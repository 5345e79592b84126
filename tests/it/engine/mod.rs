//! The engine against known answers, exact integrals and the identities it must keep.

mod boards;
mod exact;
mod failures;
mod known_answers;
mod noise;
mod orders;
mod properties;
mod ranges;
mod sampling;
mod stability;
