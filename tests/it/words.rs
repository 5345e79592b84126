//! The catalogs: complete, of one shape, and in the page's manner in every language.

mod german;
mod help;
mod numbers;

use rangerank::model::Locale;
use rangerank::ui::state::Notice;
use rangerank::ui::wording::Words;

/// Every text of a language with its name.
fn texts(locale: Locale) -> Vec<(String, &'static str)> {
    let all = Words::new(locale).texts();
    let parts = |(name, texts): (&str, Vec<&'static str>)| -> Vec<(String, &'static str)> {
        texts.into_iter().enumerate().map(|(at, text)| (format!("{name}.{at}"), text)).collect()
    };
    all.into_iter().flat_map(parts).collect()
}

/// The places that are filled, sorted, each once.
fn places(text: &str) -> Vec<&str> {
    let mut places: Vec<&str> = text.split('{').skip(1).filter_map(|rest| rest.split('}').next()).collect();
    places.sort_unstable();
    places.dedup();
    places
}

fn words_of(text: &str) -> Vec<String> {
    text.split(|ch: char| !ch.is_alphabetic()).map(str::to_lowercase).collect()
}

/// The name of every text that breaks a rule.
#[track_caller]
fn none(locale: Locale, is_broken: impl Fn(&str, &str) -> bool) {
    let broken: Vec<_> = texts(locale).into_iter().filter(|(name, text)| is_broken(name, text)).collect();
    assert!(broken.is_empty(), "{broken:#?}");
}

#[test]
fn every_text_has_the_same_places_in_every_language() {
    for ((name, english), (_, german)) in texts(Locale::En).into_iter().zip(texts(Locale::De)) {
        assert_eq!(places(english), places(german), "{name}");
    }
}

#[test]
fn places_are_counted_from_zero_and_hold_one_digit() {
    for (name, text) in texts(Locale::En) {
        let expected: Vec<String> = (0..places(text).len()).map(|place| place.to_string()).collect();
        assert_eq!(places(text), expected, "{name}");
    }
}

#[test]
fn no_text_is_empty_or_has_space_around_it() {
    for locale in [Locale::En, Locale::De] {
        none(locale, |name, text| {
            text.trim().is_empty() || name != "example.0" && text.trim() != text || text.contains("  ")
        });
    }
}

#[test]
fn no_text_blames_or_begs() {
    let banned = |list: &'static [&'static str]| {
        move |_: &str, text: &str| {
            words_of(text).iter().any(|word| list.iter().any(|no| word.starts_with(no)))
        }
    };
    none(Locale::En, banned(&["invalid", "illegal", "please", "oops", "sorry", "whoops"]));
    none(Locale::De, banned(&["ungültig", "illegal", "bitte", "hoppla", "ups", "leider", "unzulässig"]));
}

#[test]
fn german_speaks_to_nobody_by_sie_or_du() {
    let address = ["du", "dein", "deine", "deinen", "deiner", "dir", "dich", "euch", "euer"];
    let says_sie = |text: &str| {
        // At the start of a sentence, “Sie” is just “they”.
        text.match_indices("Sie ")
            .any(|(at, _)| !(at == 0 || text[..at].ends_with(". ") || text[..at].ends_with(": ")))
    };
    none(Locale::De, |_, text| {
        says_sie(text) || words_of(text).iter().any(|word| address.contains(&word.as_str()))
    });
}

/// What is the same word in both languages, or no word at all.
const SHARED: [&str; 9] = [
    "initiative.0",
    "in_unit.0",
    "score_label.0",
    "level_placeholder.0",
    "lognormal.0",
    "logit_normal.0",
    "converted.0",
    "no_fit.0",
    "median.0",
];

#[test]
fn no_german_text_was_left_in_english() {
    let english = texts(Locale::En);
    let same = |(name, text): &(String, &str)| english.contains(&(name.clone(), *text));
    let same: Vec<String> = texts(Locale::De).into_iter().filter(same).map(|(name, _)| name).collect();
    assert_eq!(same, SHARED);
}

#[test]
fn quotes_and_spaces_are_those_of_the_language() {
    let straight = |name: &str, text: &str| name != "example.0" && text.contains(['"', '\'', '`']);
    none(Locale::En, straight);
    none(Locale::De, straight);
    none(Locale::De, |_, text| text.matches('„').count() != text.matches('“').count() || text.contains('”'));
    none(Locale::En, |_, text| text.contains('„') || text.matches('“').count() != text.matches('”').count());
    let spaced = |text: &str, space: &str| {
        text.match_indices('%').any(|(at, _)| {
            text[..at].strip_suffix(space).is_some_and(|rest| rest.ends_with(|ch: char| ch.is_ascii_digit()))
        })
    };
    none(Locale::En, |_, text| spaced(text, " ") || spaced(text, "\u{a0}"));
    let german_percent =
        |name: &str, text: &str| name != "example.0" && name != "level_placeholder.0" && spaced(text, "");
    none(Locale::De, |name, text| german_percent(name, text) || spaced(text, " "));
}

#[test]
fn one_is_one_and_everything_else_is_other() {
    let english = Words::new(Locale::En);
    let heading = |count: usize| english.rest_of_lessons(count);
    assert_eq!(
        [0, 1, 2, 1000].map(heading),
        [
            "0 more numbers, each worth less",
            "1 more number, each worth less",
            "2 more numbers, each worth less",
            "1,000 more numbers, each worth less",
        ]
    );
    let german = Words::new(Locale::De);
    assert_eq!(
        [1, 3].map(|count| german.rest_of_lessons(count)),
        ["1 weitere Zahl von geringerem Wert", "3 weitere Zahlen von geringerem Wert",]
    );
}

#[test]
fn words_are_english_where_a_locale_has_none_of_its_own() {
    for locale in Locale::ALL {
        let words = Words::new(locale);
        let copied = if locale == Locale::De { "Kopiert." } else { "Copied." };
        assert_eq!(words.notice(&Notice::Copied), copied, "{locale:?}");
        let tag = match locale {
            Locale::De => "de",
            Locale::EnIn => "en-IN",
            _ => "en",
        };
        assert_eq!((words.tag(), words.is_right_to_left()), (tag, false));
    }
    let mirrored = Words::new(Locale::from_tag("ar-XB"));
    assert_eq!((mirrored.tag(), mirrored.is_right_to_left()), ("ar-XB", true));
}
