//! Where a short text stands in a longer one: std's search is made for long ones and weighs 4 kB.

/// The byte at which `mark` first stands in `text`. An empty mark stands nowhere.
///
/// # Examples
/// ```
/// use rangerank_model::find;
/// assert_eq!(find("a == b", "=="), Some(2));
/// assert_eq!(find("a = b", "=="), None);
/// ```
pub fn find(text: &str, mark: &str) -> Option<usize> {
    let first = mark.chars().next()?;
    text.match_indices(first).map(|(at, _)| at).find(|&at| stands_at(text, at, mark))
}

/// The byte at which `mark` last stands in `text`.
pub fn rfind(text: &str, mark: &str) -> Option<usize> {
    let first = mark.chars().next()?;
    text.rmatch_indices(first).map(|(at, _)| at).find(|&at| stands_at(text, at, mark))
}

/// What stands before and after the first `mark`.
pub fn split_once<'a>(text: &'a str, mark: &str) -> Option<(&'a str, &'a str)> {
    let at = find(text, mark)?;
    Some((text.get(..at)?, text.get(at + mark.len()..)?))
}

/// The text with `instead` in place of every `mark`.
///
/// # Examples
/// ```
/// use rangerank_model::replace;
/// assert_eq!(replace("a]]]b", "]]", "]"), "a]]b");
/// ```
pub fn replace(text: &str, mark: &str, instead: &str) -> String {
    let mut replaced = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = split_once(rest, mark) {
        replaced.push_str(before);
        replaced.push_str(instead);
        rest = after;
    }
    replaced + rest
}

fn stands_at(text: &str, at: usize, mark: &str) -> bool {
    text.get(at..).is_some_and(|rest| rest.starts_with(mark))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_found_and_replaced_as_std_does() {
        let texts =
            ["", "a", "aa", "aaa", "aaaa", "abab", "ababa", "xaby", "äbä äbäbä", "\r\n\r\r\n", "=3D=\n="];
        for text in texts {
            for mark in ["a", "aa", "ab", "aba", "äb", "\r\n", "=\n", "=3D"] {
                assert_eq!(find(text, mark), text.find(mark), "{text:?} {mark:?}");
                assert_eq!(rfind(text, mark), text.rfind(mark), "{text:?} {mark:?}");
                assert_eq!(split_once(text, mark), text.split_once(mark), "{text:?} {mark:?}");
                assert_eq!(replace(text, mark, "+"), text.replace(mark, "+"), "{text:?} {mark:?}");
            }
        }
        assert_eq!(find("text", ""), None);
    }
}
