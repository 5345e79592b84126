//! The apostrophe that keeps a spreadsheet from taking a text for a formula.

use std::borrow::Cow;

use super::float;

/// The text as a spreadsheet may have it: with an apostrophe in front if it would else be a formula, or if
/// [`unguard`] would else take its own one off.
pub(super) fn guard(text: &str) -> Cow<'_, str> {
    if is_risky(text) { Cow::Owned(["'", text].concat()) } else { Cow::Borrowed(text) }
}

/// As [`guard`], but only where [`unguard`] would else take an apostrophe off: for where no formula runs.
pub(super) fn guard_own(text: &str) -> Cow<'_, str> {
    if text.starts_with('\'') { guard(text) } else { Cow::Borrowed(text) }
}

/// Takes the apostrophe off again.
pub(super) fn unguard(text: &str) -> &str {
    text.strip_prefix('\'').filter(|_| is_risky(text)).unwrap_or(text)
}

/// Whether a spreadsheet may run a text, apostrophes in front of it apart: it starts with `=`, `+`, `-`, `@` (also
/// as wide as an ideograph) after what a spreadsheet may skip, or with a tab or a line end. A number is none.
fn is_risky(text: &str) -> bool {
    let text = text.trim_start_matches('\'');
    let inner = text.trim_start_matches(|ch: char| ch == '\'' || ch.is_whitespace() || ch.is_control());
    text.starts_with(['\t', '\r', '\n'])
        || inner.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']) && float::parse(inner).is_none()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_could_run_is_guarded_and_a_number_is_not() {
        for risky in ["=1+1", "+49 30", "-5%", "@SUM(A1)", "\tx", "\rx", "\nx", " =1", "\0=1", "＝1", "'=1"]
        {
            assert_eq!(guard(risky), format!("'{risky}"), "{risky:?}");
        }
        for safe in ["", "-5", "+1.5e3", "'", "it's", "'quoted'", "a=b", "#1", "1-2"] {
            assert_eq!(guard(safe), safe, "{safe:?}");
        }
    }

    #[test]
    fn the_guard_comes_off_again() {
        for text in ["=1", "'=1", "''=1", "' =1", "'-5", "-5", "''", "'a", "\t", "'\t", "plain", "－1"] {
            assert_eq!(unguard(&guard(text)), text, "{text:?}");
            assert_eq!(unguard(&guard_own(text)), unguard(&guard(text)), "{text:?}");
        }
    }
}
