//! A cell as two texts, its ends, and back: nothing typed is lost, whichever end is typed first.

use proptest::prelude::*;
use rangerank::codec::cell::{Context, End, Ends, Reading, read, with_end};
use rangerank::model::{Domain, Entry, Estimate, Locale, TimeUnit, Unit};

use super::properties::{english, seeded};

fn ends_on(page: Locale, domain: Domain, text: &str) -> Option<[String; 3]> {
    let context = Context { locale: page, ..english(domain) };
    Ends::of(&Entry::canonical(text), &context).map(|ends| [ends.low, ends.high, ends.more])
}

#[test]
fn a_cell_comes_apart_as_it_was_typed_or_as_it_was_read() {
    use Domain::{Positive, Probability, Real};
    for (domain, text, ends) in [
        (Positive, "", ["", "", ""]),
        (Positive, "TBD", ["", "", ""]),
        (Positive, "0.50 to 2.0", ["0.50", "2.0", ""]),
        (Positive, "3", ["3", "", ""]),
        (Positive, "1k-2k", ["1000", "2000", ""]),
        (Positive, "10 ± 2", ["8", "12", ""]),
        (Positive, "~7", ["3.5", "14", ""]),
        (Positive, "4 to 1", ["4", "1", ""]),
        (Positive, "up to 9", ["", "9", ""]),
        (Positive, "soon", ["soon", "", ""]),
        (Positive, "5 to 20 mid 8 @80%", ["5", "20", "mid 8 @80%"]),
        (Positive, "5 to 20 uniform", ["5", "20", "uniform"]),
        (Real, "-5 to 20", ["-5", "20", ""]),
        (Probability, "80%", ["80", "", ""]),
        (Probability, "0.8", ["80", "", ""]),
        (Probability, "60% to 80%", ["60", "80", ""]),
        (Probability, "up to 80%", ["", "80", ""]),
    ] {
        assert_eq!(ends_on(Locale::En, domain, text), Some(ends.map(str::to_owned)), "{text:?}");
    }
    for text in ["about a week", "5 to soon or later", "1.2.3 to 5 weeks"] {
        assert_eq!(ends_on(Locale::En, Positive, text), None, "{text:?}");
    }
}

#[test]
fn ends_are_written_in_the_driver_and_in_the_way_of_the_page() {
    let german = |domain, text| ends_on(Locale::De, domain, text).map(|[low, high, _]| [low, high]);
    assert_eq!(german(Domain::Positive, "0.5 to 2"), Some(["0,5", "2"].map(str::to_owned)));
    assert_eq!(german(Domain::Probability, "62.5%"), Some(["62,5", ""].map(str::to_owned)));
    let weeks = Unit::Time(TimeUnit::Weeks);
    let context = Context { unit: Some(&weeks), ..english(Domain::Positive) };
    let ends = Ends::of(&Entry::canonical("10 days to 20 days"), &context);
    assert_eq!(ends.map(|ends| [ends.low, ends.high]), Some(["2", "4"].map(str::to_owned)));
}

#[track_caller]
fn typed(domain: Domain, text: &str, end: End, new: &str) -> String {
    with_end(&Entry::canonical(text), &english(domain), (end, new)).expect("a cell with ends")
}

#[test]
fn an_end_takes_its_place_in_the_text() {
    use Domain::{Positive, Probability};
    assert_eq!(typed(Positive, "", End::Low, "5"), "5");
    assert_eq!(typed(Positive, "5", End::High, " 20 "), "5 to 20");
    assert_eq!(typed(Positive, "", End::High, "20"), "up to 20");
    assert_eq!(typed(Positive, "up to 20", End::Low, "5"), "5 to 20");
    assert_eq!(typed(Positive, "5 to 20", End::High, ""), "5");
    assert_eq!(typed(Positive, "5 to 20", End::Low, "20"), "20");
    assert_eq!(typed(Positive, "5", End::Low, ""), "");
    assert_eq!(
        typed(Positive, "5 to 20 mid 8 @80% lognormal", End::High, "30"),
        "5 to 30 mid 8 @80% lognormal"
    );
    assert_eq!(typed(Probability, "80%", End::High, "90"), "80% to 90%");
    assert_eq!(typed(Probability, "", End::Low, "80%"), "80%");
    assert_eq!(typed(Positive, "5 to 20", End::Low, "2000-3000 mid 2500"), "2000-3000 mid 2500");
    assert_eq!(typed(Positive, "5 to 20", End::High, "9 to 2"), "9 to 2");
}

proptest! {
    #![proptest_config(seeded(256))]

    #[test]
    fn whichever_end_is_typed_last_the_text_says_both(
        typed in prop::collection::vec((any::<bool>(), 1_u32..1000, 0_u32..100), 1..12),
        is_chance in any::<bool>(),
    ) {
        let domain = if is_chance { Domain::Probability } else { Domain::Positive };
        let context = english(domain);
        let mut entry = Entry::default();
        let mut last = [0.0, 0.0];
        for (is_high, whole, hundredths) in typed {
            let whole = if is_chance { whole % 98 + 1 } else { whole };
            let text = format!("{whole}.{hundredths:02}");
            let end = if is_high { End::High } else { End::Low };
            entry = Entry::canonical(with_end(&entry, &context, (end, &text)).expect("ends"));
            last[usize::from(is_high)] = text.parse().expect("a number");
            let [low, high] = last.map(|end: f64| if is_chance { end / 100.0 } else { end });
            let reading = read(&entry.text, &context);
            match reading {
                Ok(Reading::Estimated(stated)) => match stated.estimate {
                    Estimate::Within(range) => {
                        prop_assert!((range.interval.low() - low).abs() < 1e-9, "{}", entry.text);
                        prop_assert!((range.interval.high() - high).abs() < 1e-9, "{}", entry.text);
                        prop_assert!(low > 0.0 && low < high);
                    }
                    Estimate::Exactly(only) => {
                        prop_assert!((only - low).abs() < 1e-9 && (high == 0.0 || high == low), "{}", entry.text);
                        // Two equal ends are one number, which is the low one.
                        last[1] = 0.0;
                    }
                },
                Ok(Reading::NotEstimated) => prop_assert!(false, "{}", entry.text),
                Err(_) => prop_assert!(low == 0.0 || low > high && high > 0.0, "{}", entry.text),
            }
        }
    }

    #[test]
    fn no_text_is_lost_by_taking_it_apart(text in "[0-9.,%k to@~midup±-]{0,24}", end in 0..3_usize) {
        for domain in [Domain::Positive, Domain::Probability, Domain::Real] {
            let context = english(domain);
            let entry = Entry::canonical(text.clone());
            let Some(ends) = Ends::of(&entry, &context) else { continue };
            let again = Entry::canonical(ends.text(domain));
            let stated = |entry: &Entry| match read(&entry.text, &context) {
                Ok(Reading::Estimated(stated)) => Some(stated.estimate),
                _ => None,
            };
            if read(&text, &context).is_ok() {
                prop_assert_eq!(stated(&again), stated(&entry), "{:?} as {:?}", text, again.text);
            } else {
                prop_assert_eq!(&again.text, text.trim(), "{:?}", text);
            }
            let _ = with_end(&entry, &context, ([End::Low, End::High][end % 2], &text));
        }
    }
}
