//! Numbers with the signs of each locale, and the signs as browsers tell them.

use rangerank::model::Locale;
use rangerank::ui::wording::{Signs, Words};

/// What `Intl.NumberFormat(tag + "-u-nu-latn").formatToParts` says in Chromium 131 of −1234567.5, of 1234, and of
/// 0.46 in the style `percent`: `kind=text`, separated by `|`.
const INTL: [(Locale, [&str; 3]); 7] = [
    (
        Locale::En,
        [
            "minusSign=-|integer=1|group=,|integer=234|group=,|integer=567|decimal=.|fraction=5",
            "integer=1|group=,|integer=234",
            "integer=46|percentSign=%",
        ],
    ),
    (
        Locale::EnIn,
        [
            "minusSign=-|integer=12|group=,|integer=34|group=,|integer=567|decimal=.|fraction=5",
            "integer=1|group=,|integer=234",
            "integer=46|percentSign=%",
        ],
    ),
    (
        Locale::De,
        [
            "minusSign=-|integer=1|group=.|integer=234|group=.|integer=567|decimal=,|fraction=5",
            "integer=1|group=.|integer=234",
            "integer=46|literal=\u{a0}|percentSign=%",
        ],
    ),
    (
        Locale::Fr,
        [
            "minusSign=-|integer=1|group=\u{202f}|integer=234|group=\u{202f}|integer=567|decimal=,|fraction=5",
            "integer=1|group=\u{202f}|integer=234",
            "integer=46|literal=\u{a0}|percentSign=%",
        ],
    ),
    (
        Locale::Es,
        [
            "minusSign=-|integer=1|group=.|integer=234|group=.|integer=567|decimal=,|fraction=5",
            "integer=1234",
            "integer=46|literal=\u{a0}|percentSign=%",
        ],
    ),
    (
        Locale::Ja,
        [
            "minusSign=-|integer=1|group=,|integer=234|group=,|integer=567|decimal=.|fraction=5",
            "integer=1|group=,|integer=234",
            "integer=46|percentSign=%",
        ],
    ),
    (
        Locale::Ar,
        [
            "literal=\u{200e}|minusSign=-|integer=1|group=,|integer=234|group=,|integer=567|decimal=.|fraction=5",
            "integer=1|group=,|integer=234",
            "integer=46|literal=\u{200e}|percentSign=%|literal=\u{200e}",
        ],
    ),
];

/// The signs that a browser with these answers would give.
fn asked(answers: [&str; 3]) -> Option<&'static Signs> {
    let part = |part: &str| part.split_once('=').map(|(kind, text)| (kind.to_owned(), text.to_owned()));
    Signs::asked(|value, style| match (value < 0.0, style) {
        (true, "decimal") => answers[0].split('|').filter_map(part).collect(),
        (false, "decimal") => answers[1].split('|').filter_map(part).collect(),
        _ => answers[2].split('|').filter_map(part).collect(),
    })
}

fn written(locale: Locale) -> [String; 6] {
    let words = Words::new(locale);
    [
        words.score(-12_345.0),
        words.exact(1_234_567.5),
        words.exact(1234.0),
        words.percent(99.9),
        words.score(2.5e-9),
        words.score(0.05),
    ]
}

#[test]
fn the_signs_known_here_are_those_that_browsers_tell() {
    for (locale, answers) in INTL {
        assert_eq!(asked(answers), Some(Signs::of(locale)), "{locale:?}");
    }
}

#[test]
fn signs_of_other_languages_are_taken_as_told() {
    let turkish = asked([
        "minusSign=-|integer=1|group=.|integer=234|group=.|integer=567|decimal=,|fraction=5",
        "integer=1|group=.|integer=234",
        "percentSign=%|integer=46",
    ]);
    let words = Words::new(Locale::En).with_signs(turkish.expect("signs"));
    assert_eq!([words.percent(46.0), words.exact(-1234.5)], ["%46", "−1.234,5"]);
    let ungrouped = asked([
        "minusSign=−|integer=1234567|decimal=.|fraction=5",
        "integer=1234",
        "integer=46|percentSign=%",
    ]);
    assert_eq!(Words::new(Locale::En).with_signs(ungrouped.expect("signs")).exact(1e9), "1000000000");
}

#[test]
fn an_answer_without_a_decimal_sign_is_none() {
    assert_eq!(asked(["", "integer=1", "integer=46"]), None);
    assert_eq!(asked(["minusSign=-|integer=1", "integer=1", "integer=46"]), None);
    assert_eq!(asked(["integer=1|decimal=.", "integer=1", "percentSign=%"]), None);
}

#[test]
fn numbers_have_the_signs_of_their_locale() {
    assert_eq!(written(Locale::En), ["−12,300", "1,234,567.5", "1,234", "99.9%", "2.50 × 10^−9", "0.0500"]);
    assert_eq!(
        written(Locale::De),
        ["−12.300", "1.234.567,5", "1.234", "99,9\u{a0}%", "2,50 × 10^−9", "0,0500"]
    );
    assert_eq!(
        written(Locale::Fr),
        [
            "−12\u{202f}300",
            "1\u{202f}234\u{202f}567,5",
            "1\u{202f}234",
            "99,9\u{a0}%",
            "2,50 × 10^−9",
            "0,0500"
        ]
    );
    assert_eq!(written(Locale::EnIn), ["−12,300", "12,34,567.5", "1,234", "99.9%", "2.50 × 10^−9", "0.0500"]);
    assert_eq!(
        written(Locale::Es),
        ["−12.300", "1.234.567,5", "1234", "99,9\u{a0}%", "2,50 × 10^−9", "0,0500"]
    );
    assert_eq!(written(Locale::Ja), written(Locale::En));
}

#[test]
fn a_number_too_long_for_its_digits_keeps_its_exponent() {
    assert_eq!(Words::new(Locale::De).exact(1.5e21), "1,5e21");
    assert_eq!(Words::new(Locale::En).exact(-1e-9), "−1e−9");
}

#[test]
fn from_right_to_left_every_number_and_every_name_is_kept_together() {
    let words = Words::new(Locale::Mirrored);
    let numbers = [
        words.score(-0.5),
        words.exact(12.0),
        words.percent(5.0),
        words.count(7),
        words.of_hundred(0.0),
        words.of_hundred(1.0),
    ];
    for number in numbers {
        assert!(number.starts_with('\u{2066}') && number.ends_with('\u{2069}'), "{number:?}");
    }
    assert_eq!(words.chance(0.46), "\u{2066}46\u{2069} of 100");
    assert_eq!(words.heading_name(0), "Heading of column \u{2066}1\u{2069}");
    assert_eq!(words.cell_name("Reach", "A"), "\u{2068}Reach\u{2069} of \u{2068}A\u{2069}");
    assert_eq!(words.fix("5 to 9".to_owned()).label, "Make it \u{2068}5 to 9\u{2069}");
}
