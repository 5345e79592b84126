//! How a text was typed: which sign is the decimal point and which words may join two ends.

/// The conventions a text follows. They decide only where a text is ambiguous.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Locale {
    /// English: `1,000.5`. Canonical text is read this way.
    #[default]
    En,
    /// Indian English: `10,00,000.5`.
    EnIn,
    /// German: `1.000,5`.
    De,
    /// French: `1 000,5`.
    Fr,
    /// Spanish: `1.000,5`.
    Es,
    /// Japanese: `1,000.5`.
    Ja,
    /// Arabic: `١٬٠٠٠٫٥`, and `1,000.5` in European digits.
    Ar,
    /// English words from right to left, which nobody speaks: what a page must pass before it is Arabic.
    Mirrored,
}

impl Locale {
    /// Every locale that people write in.
    pub const ALL: [Self; 7] = [Self::En, Self::EnIn, Self::De, Self::Fr, Self::Es, Self::Ja, Self::Ar];

    /// The locale of a language tag such as `de`, `de-CH` or `en-IN`; English where it is not known.
    pub fn from_tag(tag: &str) -> Self {
        let tag = tag.to_ascii_lowercase();
        match tag.as_str() {
            "en-in" => return Self::EnIn,
            "ar-xb" => return Self::Mirrored,
            _ => {}
        }
        match tag.split('-').next().unwrap_or_default() {
            "de" => Self::De,
            "fr" => Self::Fr,
            "es" => Self::Es,
            "ja" => Self::Ja,
            "ar" => Self::Ar,
            _ => Self::En,
        }
    }

    /// The language tag.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::EnIn => "en-IN",
            Self::De => "de",
            Self::Fr => "fr",
            Self::Es => "es",
            Self::Ja => "ja",
            Self::Ar => "ar",
            Self::Mirrored => "ar-XB",
        }
    }

    /// What the locale's language is called in itself.
    pub const fn own_name(self) -> &'static str {
        match self {
            Self::En => "English",
            Self::EnIn => "English (India)",
            Self::De => "Deutsch",
            Self::Fr => "Français",
            Self::Es => "Español",
            Self::Ja => "日本語",
            Self::Ar => "العربية",
            Self::Mirrored => "English ←",
        }
    }

    /// Whether a comma is the decimal sign.
    pub const fn decimal_comma(self) -> bool {
        matches!(self, Self::De | Self::Fr | Self::Es)
    }
}
