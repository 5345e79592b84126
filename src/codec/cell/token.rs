//! The second step of reading: cuts a clean text into numbers, words and marks.

/// A piece of a clean text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Token<'a> {
    /// Digits with their separators and exponent, unsigned: `1,000.5`, `1 000`, `.5`, `5.`, `1e3`.
    Number(&'a str),
    /// Letters, without the full stop of an abbreviation.
    Word(&'a str),
    /// Anything else. `->` is `→`, two or more full stops are `…`, `+/-` and `+-` are `±`.
    Mark(char),
}

/// The tokens of a clean text.
pub(super) fn tokens(text: &str) -> Vec<Token<'_>> {
    let mut tokens = Vec::new();
    let mut rest = text;
    while let Some(ch) = rest.chars().next() {
        let number = number_len(rest);
        let (token, len) = if number > 0 {
            (rest.get(..number).map(Token::Number), number)
        } else if ch.is_alphabetic() {
            let after = rest.trim_start_matches(char::is_alphabetic);
            let word = rest.len() - after.len();
            let stop = usize::from(after.starts_with('.') && !after.starts_with(".."));
            (rest.get(..word).map(Token::Word), word + stop)
        } else if ch == ' ' {
            (None, 1)
        } else {
            let (mark, len) = mark(rest, ch);
            (Some(Token::Mark(mark)), len)
        };
        tokens.extend(token);
        rest = rest.get(len..).unwrap_or_default();
    }
    tokens
}

/// The mark at the start of `text`, and its length in bytes.
fn mark(text: &str, ch: char) -> (char, usize) {
    const LONG: [(&str, char); 6] =
        [("->", '→'), ("=>", '→'), ("+/-", '±'), ("+-", '±'), ("<=", '<'), (">=", '>')];
    if text.starts_with("..") {
        return ('…', text.len() - text.trim_start_matches('.').len());
    }
    let long = LONG.iter().find(|(long, _)| text.starts_with(long));
    long.map_or((ch, ch.len_utf8()), |&(long, mark)| (mark, long.len()))
}

/// The length in bytes of the number at the start of `text`, 0 if there is none.
fn number_len(text: &str) -> usize {
    let mut len = 0;
    loop {
        let (before, rest) = text.split_at_checked(len).unwrap_or((text, ""));
        let mut chars = rest.chars();
        let (ch, next) = (chars.next(), chars.next());
        let goes_on = match ch {
            Some('0'..='9') => true,
            Some('.' | ',' | '٫') => next.is_some_and(|next| next.is_ascii_digit()),
            Some('\'' | '_' | '٬') => len > 0 && next.is_some_and(|next| next.is_ascii_digit()),
            Some(' ') => joins_group(before, rest.get(1..).unwrap_or_default()),
            _ => false,
        };
        let Some(ch) = ch.filter(|_| goes_on) else { break };
        len += ch.len_utf8();
    }
    let rest = text.get(len..).unwrap_or_default();
    if len > 0 && rest.starts_with('.') && !rest.starts_with("..") {
        len += 1;
    }
    len + exponent_len(text.get(len..).unwrap_or_default(), len > 0)
}

/// Whether a space between `before` and `after` separates thousands: 1 to 3 digits before, 3 after it.
fn joins_group(before: &str, after: &str) -> bool {
    let digits = |text: &str| text.len() - text.trim_start_matches(|ch: char| ch.is_ascii_digit()).len();
    let last = before.rsplit(' ').next().unwrap_or_default();
    let fits = if last.len() == before.len() { (1..=3).contains(&last.len()) } else { last.len() == 3 };
    fits && digits(last) == last.len() && !before.starts_with('0') && digits(after) == 3
}

/// The length of `e3`, `E+3` or `e-3` at the start of `text`, after a number.
fn exponent_len(text: &str, after_number: bool) -> usize {
    let Some(rest) = text.strip_prefix(['e', 'E']).filter(|_| after_number) else { return 0 };
    let unsigned = rest.strip_prefix(['+', '-']).unwrap_or(rest);
    let after = unsigned.trim_start_matches(|ch: char| ch.is_ascii_digit());
    if after.len() == unsigned.len() { 0 } else { text.len() - after.len() }
}
