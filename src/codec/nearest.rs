//! The word somebody probably meant.

use crate::model::lower;

/// The index of the candidate nearest to `text`, if one is near: the same but for case, one the start of the
/// other, or at most one letter in three different.
pub(super) fn nearest<'a>(text: &str, candidates: impl Iterator<Item = &'a str>) -> Option<usize> {
    let text = fold(text);
    candidates
        .enumerate()
        .filter_map(|(index, candidate)| Some((distance(&text, &fold(candidate))?, index)))
        .min()
        .map(|(_, index)| index)
}

fn fold(text: &str) -> Vec<char> {
    text.trim().chars().map(|ch| if ch == '_' { ' ' } else { lower(ch) }).collect()
}

/// The edits between two words, if they are few.
fn distance(a: &[char], b: &[char]) -> Option<usize> {
    let shorter = a.len().min(b.len());
    if shorter >= 3 && (a.starts_with(b) || b.starts_with(a)) {
        return Some(usize::from(a != b));
    }
    let edits = edits(a, b);
    (edits * 3 <= a.len().max(b.len()) && edits < shorter).then_some(edits)
}

/// The fewest insertions, deletions and replacements that turn `a` into `b` (Levenshtein 1966).
fn edits(a: &[char], b: &[char]) -> usize {
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, from) in a.iter().enumerate() {
        let mut diagonal = i;
        let mut left = i + 1;
        for (above, to) in row.iter_mut().skip(1).zip(b) {
            let best = (diagonal + usize::from(from != to)).min(left + 1).min(*above + 1);
            diagonal = *above;
            *above = best;
            left = best;
        }
        if let Some(first) = row.first_mut() {
            *first = i + 1;
        }
    }
    row.last().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_typo_finds_its_word() {
        let words = ["Reach", "Impact", "Confidence", "Effort"];
        let found = |text| nearest(text, words.into_iter()).map(|index| words[index]);
        assert_eq!(found("effrot"), Some("Effort"));
        assert_eq!(found("conf"), Some("Confidence"));
        assert_eq!(found("IMPACTS"), Some("Impact"));
        assert_eq!(found("velocity"), None);
        assert_eq!(found(""), None);
    }

    #[test]
    fn edits_are_counted_once_each() {
        let count = |a: &str, b: &str| edits(&a.chars().collect::<Vec<_>>(), &b.chars().collect::<Vec<_>>());
        assert_eq!(count("kitten", "sitting"), 3);
        assert_eq!(count("", "abc"), 3);
        assert_eq!(count("abc", ""), 3);
        assert_eq!(count("same", "same"), 0);
    }
}
