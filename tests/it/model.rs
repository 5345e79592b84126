//! What a person states, apart from how it is written: constants, divisors, locales, and the words of errors.

use rangerank::model::{
    Draft, Entry, Expr, Formula, Function, Interval, IntervalError, Level, LevelError, Line, Locale, Operator,
};

use crate::engine::boards::binary;

#[test]
fn a_formula_of_numbers_alone_has_the_value_of_plain_arithmetic() {
    let [six, four] = [6.0, 4.0].map(Expr::Number);
    let of = |operator| binary(operator, six.clone(), four.clone()).constant();
    assert_eq!(of(Operator::Add), Some(10.0));
    assert_eq!(of(Operator::Subtract), Some(2.0));
    assert_eq!(of(Operator::Multiply), Some(24.0));
    assert_eq!(of(Operator::Divide), Some(1.5));
    assert_eq!(of(Operator::Power), None);
    let call = |function| Expr::Call(function, vec![six.clone(), four.clone()]).constant();
    assert_eq!([call(Function::Min), call(Function::Max)], [Some(4.0), Some(6.0)]);
    assert_eq!(Expr::Call(Function::Sqrt, vec![four.clone()]).constant(), Some(2.0));
    assert_eq!(binary(Operator::Add, six, Expr::Driver(0)).constant(), None);
}

#[test]
fn a_number_divides_below_a_line_and_under_a_negative_power_alone() {
    let power = |exponent| binary(Operator::Power, Expr::Driver(2), Expr::Number(exponent));
    assert_eq!(
        [-1.0, 0.0, 1.0].map(|exponent| Formula::new(power(exponent)).divisors()),
        [vec![2], vec![], vec![]]
    );
    let below = binary(Operator::Add, Expr::Driver(3), Expr::Driver(1));
    let ratio = Formula::new(binary(Operator::Divide, Expr::Driver(0), below));
    assert_eq!(ratio.divisors(), [1, 3]);
    assert!(ratio.divides_by(&Expr::Driver(1)) && !ratio.divides_by(&Expr::Driver(0)));
}

#[test]
fn a_draft_with_anything_in_it_is_not_empty() {
    let empty = Draft::default();
    assert!(empty.is_empty());
    assert!(!Draft { headings: vec!["a".to_owned()], ..empty.clone() }.is_empty());
    assert!(!Draft { rows: vec![vec![Entry::canonical("a")]], ..empty.clone() }.is_empty());
    assert!(!Draft { lines: vec![Line::Remark("a".into())], ..empty }.is_empty());
}

#[test]
fn a_locale_is_known_by_its_language_whatever_the_country() {
    for locale in Locale::ALL {
        assert_eq!(Locale::from_tag(locale.tag()), locale);
        assert_eq!(Locale::from_tag(&locale.tag().to_uppercase()), locale);
    }
    for (tag, locale) in [
        ("de-CH", Locale::De),
        ("fr-CA", Locale::Fr),
        ("es-419", Locale::Es),
        ("ja-JP", Locale::Ja),
        ("ar-EG", Locale::Ar),
        ("en-GB", Locale::En),
        ("EN-in", Locale::EnIn),
        ("tlh", Locale::En),
        ("", Locale::En),
    ] {
        assert_eq!(Locale::from_tag(tag), locale, "{tag}");
    }
}

#[test]
fn errors_say_what_was_expected() {
    for (low, high, error, words) in [
        (f64::NEG_INFINITY, 1.0, IntervalError::NotFinite, "expected two finite ends"),
        (1.0, f64::NAN, IntervalError::NotFinite, "expected two finite ends"),
        (2.0, 2.0, IntervalError::NotAscending, "expected a low end below the high end"),
    ] {
        assert_eq!(Interval::new(low, high), Err(error));
        assert_eq!(error.to_string(), words);
    }
    assert_eq!(Level::new(0.09), Err(LevelError::OutOfRange));
    assert_eq!(LevelError::OutOfRange.to_string(), "expected a level from 10% to 99.9%, or 100%");
}
