//! Lower case by arithmetic, for the alphabets people name things in: the tables of all scripts weigh 9 kB.

/// The text in lower case: Latin with its accents, Greek, Cyrillic and Armenian letters, one character for one.
/// All other characters stay, and so do `İ`, whose lower case has two characters, and `ς`.
///
/// # Examples
/// ```
/// use rangerank_model::lower_case;
/// assert_eq!(lower_case("Größe, ÉTÉ, ЦЕНА, ΑΞΊΑ, 価値"), "größe, été, цена, αξία, 価値");
/// ```
pub fn lower_case(text: &str) -> String {
    text.chars().map(lower).collect()
}

/// The lower case of one character, as in [`lower_case`].
pub fn lower(ch: char) -> char {
    let code = u32::from(ch);
    let lower = match code {
        0x41..=0x5a | 0xc0..=0xd6 | 0xd8..=0xde | 0x391..=0x3a1 | 0x3a3..=0x3ab | 0x410..=0x42f => code + 32,
        // Pairs, the capital first and even.
        0x100..=0x12f
        | 0x132..=0x137
        | 0x14a..=0x177
        | 0x1de..=0x1ef
        | 0x1f8..=0x21f
        | 0x222..=0x233
        | 0x460..=0x481
        | 0x48a..=0x4bf
        | 0x4d0..=0x52f
        | 0x1e00..=0x1e95
        | 0x1ea0..=0x1eff => code | 1,
        // Pairs, the capital first and odd.
        0x139..=0x148 | 0x179..=0x17e | 0x1cd..=0x1dc | 0x4c1..=0x4ce | 0x1af => code + code % 2,
        0x1a0 => 0x1a1,
        0x178 => 0xff,
        0x386 => 0x3ac,
        0x388..=0x38a => code + 37,
        0x38c => 0x3cc,
        0x38e | 0x38f => code + 63,
        0x400..=0x40f => code + 80,
        0x4c0 => 0x4cf,
        0x531..=0x556 => code + 48,
        _ => code,
    };
    char::from_u32(lower).unwrap_or(ch)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_letter_of_the_known_alphabets_has_the_lower_case_of_unicode() {
        let alphabets = [
            0..0x180,
            0x1cd..0x1dd,
            0x1de..0x1f0,
            0x200..0x220,
            0x386..0x3cf,
            0x400..0x587,
            0x1e00..0x1e96,
            0x1ea0..0x1f00,
        ];
        for ch in alphabets.into_iter().flatten().filter_map(char::from_u32).filter(|&ch| ch != 'İ') {
            assert_eq!(lower(ch).to_string(), ch.to_lowercase().to_string(), "{ch} U+{:04x}", u32::from(ch));
        }
        assert_eq!(lower_case("Ơ Ư"), "ơ ư");
    }

    #[test]
    fn what_has_a_lower_case_here_has_the_same_one_in_unicode() {
        for ch in ('\0'..=char::MAX).filter(|&ch| lower(ch) != ch) {
            assert!(ch.to_lowercase().eq([lower(ch)]), "{ch} U+{:04x}", u32::from(ch));
        }
    }
}
