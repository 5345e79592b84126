//! What is said of a calculation: that it has no result yet, or which numbers came out.

use super::{Words, fill};
use crate::engine::Report;
use crate::ui::state::Run;

impl Words {
    /// What stands in place of a verdict before the first.
    pub fn no_verdict(self, run: &Run) -> &'static str {
        match run {
            Run::Running { progress: Some(_), .. } => self.rest().results.first_run,
            Run::Cancelled => self.rest().results.stopped_before,
            _ => self.page.nothing_yet,
        }
    }

    /// That a calculation takes a while, or that it was stopped; and the button that changes this.
    pub fn long_run(self, is_running: bool) -> (&'static str, &'static str) {
        if is_running {
            (self.rest().results.calculating, self.rest().results.stop)
        } else {
            (self.rest().results.stopped, self.rest().results.calculate)
        }
    }

    /// Which numbers these are, for whoever compares two pages.
    pub fn numbers_of(self, report: &Report) -> String {
        let digest = self.number(report.digest.to_string());
        let (engine, draws) = (self.exact(f64::from(report.engine)), self.exact(f64::from(report.draws)));
        fill(self.rest().notices.provenance, [digest, engine, draws])
    }
}
