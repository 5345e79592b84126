//! The text of a file, whichever way its characters are written.

/// What Windows-1252 has from 0x80 to 0x9F, where Latin-1 has control characters.
const WINDOWS: &str = "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8d}Ž\u{8f}\u{90}‘’“”•–—˜™š›œ\u{9d}žŸ";

/// UTF-8; UTF-16 where a byte order mark says so, as in the "Unicode text" of spreadsheets; else Windows-1252, which
/// Excel still writes where nobody asks it for UTF-8.
pub(super) fn text(bytes: &[u8]) -> String {
    let unit: Option<fn([u8; 2]) -> u16> = match bytes.get(..2) {
        Some([0xff, 0xfe]) => Some(u16::from_le_bytes),
        Some([0xfe, 0xff]) => Some(u16::from_be_bytes),
        _ => None,
    };
    if let Some(unit) = unit {
        let mut units = Vec::with_capacity(bytes.len() / 2);
        for pair in bytes.chunks(2) {
            units.push(unit([pair[0], pair.get(1).copied().unwrap_or_default()]));
        }
        return String::from_utf16_lossy(&units);
    }
    if let Ok(text) = str::from_utf8(bytes) {
        return text.to_owned();
    }
    let mut text = String::with_capacity(bytes.len());
    for &byte in bytes {
        let own = WINDOWS.chars().nth(usize::from(byte).wrapping_sub(0x80));
        text.push(own.unwrap_or(char::from(byte)));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::text;

    #[test]
    fn utf_16_is_known_by_its_mark() {
        assert_eq!(text(b"\xff\xfea\0\xe9\0\t\0\x3d\xd8\x00\xde"), "\u{feff}aé\t😀");
        assert_eq!(text(b"\xfe\xff\0a\0\xe9"), "\u{feff}aé");
        assert_eq!(text(b"\xff\xfea"), "\u{feff}a");
    }

    #[test]
    fn what_is_no_utf_8_is_windows_1252() {
        assert_eq!(text("Größe €".as_bytes()), "Größe €");
        assert_eq!(text(b"Gr\xf6\xdfe \x80 \x9f\xa0\x7f"), "Größe € Ÿ\u{a0}\u{7f}");
        assert_eq!(text(b""), "");
    }
}
