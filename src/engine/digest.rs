//! One number that is equal where every figure of two reports is equal, and hardly ever elsewhere.

use std::fmt;

use serde::{Serialize, Serializer};

use super::report::{Outcome, Report, StakesSize};

/// A digest of every figure of a report: two machines that compute the same board agree on it to the last bit.
///
/// # Formula
/// FNV-1a with 64 bits (Fowler, Noll and Vo) over the bytes of the figures, in the order of the report's fields.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Digest(u64);

/// Sixteen hexadecimal digits.
impl fmt::Display for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:016x}", self.0)
    }
}

impl Serialize for Digest {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl Default for Digest {
    /// The digest of nothing.
    fn default() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }
}

impl Digest {
    /// The digest of a report, whatever digest it states.
    pub fn of(report: &Report) -> Self {
        let mut digest = Self::default();
        digest.take_bytes(&report.seed.to_le_bytes());
        digest.take_all([report.engine, report.draws, u32::from(report.order as u8)].map(f64::from));
        for initiative in &report.initiatives {
            digest.take_option(initiative.outcome.as_ref().map(|outcome| outcome.rank as f64));
            if let Some(outcome) = &initiative.outcome {
                digest.take_outcome(outcome);
            }
        }
        report.pairwise.iter().flatten().for_each(|&chance| digest.take_option(chance));
        let verdict = &report.verdict;
        let small = verdict.stakes.size == StakesSize::Small;
        digest.take_all([verdict.kind as u8, u8::from(small), u8::from(verdict.is_settled)].map(f64::from));
        digest.take_option(verdict.stakes.share);
        digest.take_option(verdict.lead);
        for other in &verdict.disagreements {
            digest.take_all([f64::from(other.order as u8), other.first as f64]);
        }
        for errors in [&report.noise.mean, &report.noise.first, &report.noise.opportunity_loss] {
            for &error in errors {
                digest.take_option(error);
            }
        }
        digest.take_all([report.noise.pairwise, report.evpi, report.noise.evpi]);
        for learned in &report.evppi {
            digest.take_all([learned.value, learned.standard_error, learned.changes]);
        }
        digest
    }

    fn take_bytes(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }

    fn take_all(&mut self, figures: impl IntoIterator<Item = f64>) {
        figures.into_iter().for_each(|figure| self.take_bytes(&figure.to_bits().to_le_bytes()));
    }

    /// Takes a figure that may be missing, so that a missing one differs from every number.
    fn take_option(&mut self, figure: Option<f64>) {
        self.take_all([f64::from(u8::from(figure.is_some()))]);
        self.take_all(figure);
    }

    fn take_outcome(&mut self, outcome: &Outcome) {
        self.take_all([outcome.tie_group as f64, outcome.expected, outcome.mean, outcome.median]);
        self.take_all([outcome.p05, outcome.p10, outcome.p25, outcome.p75, outcome.p90, outcome.p95]);
        self.take_all(outcome.rank_acceptability.iter().copied());
        self.take_all([outcome.expected_rank, outcome.first, outcome.opportunity_loss]);
    }
}
