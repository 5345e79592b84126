//! One number that is equal where every figure of two reports is equal, and hardly ever elsewhere.

use super::report::{Outcome, Report};

/// FNV-1a over 64-bit words (Fowler, Noll and Vo), fed with the bits of figures.
struct Digest(u64);

impl Digest {
    const fn new() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }

    fn take(&mut self, figure: f64) {
        for byte in figure.to_bits().to_le_bytes() {
            self.0 = (self.0 ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }

    fn take_all(&mut self, figures: impl IntoIterator<Item = f64>) {
        figures.into_iter().for_each(|figure| self.take(figure));
    }

    /// Takes a figure that may be missing, so that a missing one differs from every number.
    fn take_option(&mut self, figure: Option<f64>) {
        self.take(f64::from(u8::from(figure.is_some())));
        self.take_all(figure);
    }
}

impl Report {
    /// A digest of every figure of the report, in the order of its fields. Two machines that compute the same
    /// board agree on it to the last bit.
    pub fn digest(&self) -> u64 {
        let mut digest = Digest::new();
        digest.take_all([f64::from(self.engine), f64::from(self.draws)]);
        for initiative in &self.initiatives {
            digest.take_option(initiative.outcome.as_ref().map(|outcome| outcome.rank as f64));
            if let Some(outcome) = &initiative.outcome {
                take_outcome(&mut digest, outcome);
            }
        }
        self.pairwise.iter().flatten().for_each(|&chance| digest.take_option(chance));
        digest.take_option(self.verdict.stakes.share);
        for errors in [&self.noise.mean, &self.noise.first, &self.noise.opportunity_loss] {
            for &error in errors {
                digest.take_option(error);
            }
        }
        digest.take(self.noise.pairwise);
        digest.take_all([self.evpi, self.noise.evpi]);
        for learned in &self.evppi {
            digest.take_all([learned.value, learned.standard_error, learned.changes]);
        }
        digest.0
    }
}

fn take_outcome(digest: &mut Digest, outcome: &Outcome) {
    digest.take_all([outcome.tie_group as f64, outcome.expected, outcome.mean, outcome.median]);
    digest.take_all([outcome.p05, outcome.p10, outcome.p25, outcome.p75, outcome.p90, outcome.p95]);
    digest.take_all(outcome.rank_acceptability.iter().copied());
    digest.take_all([outcome.expected_rank, outcome.first, outcome.opportunity_loss]);
}
