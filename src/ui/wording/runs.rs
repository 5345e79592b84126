//! What is said of a calculation that has no result yet.

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
