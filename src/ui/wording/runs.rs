//! What is said of a calculation: that it has no result yet, or which numbers came out.

use super::exact;
use crate::engine::Report;
use crate::ui::state::Run;

/// What stands in place of a verdict before the first.
pub const fn no_verdict(run: &Run) -> &'static str {
    match run {
        Run::Running { progress: Some(_), .. } => "Simulating this board for the first time…",
        Run::Cancelled => "Stopped before the first result.",
        _ => "Nothing to rank yet.",
    }
}

/// That a calculation takes a while, or that it was stopped; and the button that changes this.
pub const fn long_run(is_running: bool) -> (&'static str, &'static str) {
    if is_running { ("Calculating", "Stop") } else { ("Stopped.", "Calculate") }
}

/// Which numbers these are, for whoever compares two pages.
pub fn provenance(report: &Report) -> String {
    format!(
        "Numbers {}, engine {}, {} futures: the same board gives the same numbers on every machine.",
        report.digest,
        report.engine,
        exact(f64::from(report.draws))
    )
}
