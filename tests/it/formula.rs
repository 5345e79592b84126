//! The formula language: what is read, what is written, and where an error points.

use proptest::prelude::*;
use proptest::test_runner::RngSeed;
use rangerank::codec::formula::{
    FormulaError, FormulaErrorKind as Kind, MAX_CHARS, MAX_DEPTH, Names, parse, write,
};
use rangerank::model::{Expr, Formula, Function, Name, Operator};

const HEADINGS: [&str; 8] =
    ["Reach", "Impact", "Confidence", "Effort (weeks)", "Job size", "R&D cost", "min", "a]b"];

fn with_names<T>(see: impl FnOnce(&Names<'_>) -> T) -> T {
    let drivers = HEADINGS.map(Name::new);
    let shared = [Name::new("Hourly rate")];
    see(&Names { drivers: &drivers, shared: &shared })
}

fn read(text: &str) -> Result<Expr, FormulaError> {
    with_names(|names| parse(text, names))
}

#[track_caller]
fn reads(text: &str, canonical: &str) {
    let expr = read(text).unwrap_or_else(|error| panic!("{text}: {error} {error:?}"));
    assert_eq!(with_names(|names| write(&expr, names)), canonical, "{text}");
}

/// Marks the characters that an error points to: `reach * «impct»`.
#[track_caller]
fn fails(marked: &str, kind: Kind, fix: Option<&str>) {
    let start = marked.chars().position(|ch| ch == '«').expect("a mark");
    let end = marked.chars().position(|ch| ch == '»').expect("a mark") - 1;
    let text = marked.replace(['«', '»'], "");
    let error = read(&text).expect_err(&text);
    assert_eq!((error.kind, error.start, error.end, error.fix.as_deref()), (kind, start, end, fix), "{text}");
}

#[test]
fn a_heading_is_found_in_any_case_with_brackets_or_underscores_and_without_its_unit() {
    reads("REACH*impact", "Reach * Impact");
    reads("[job size] + Job_Size", "[Job size] + [Job size]");
    reads("effort + [effort (weeks)]", "[Effort (weeks)] + [Effort (weeks)]");
    reads("reach * hourly_rate", "Reach * [Hourly rate]");
    reads("[a]]b] + [r&d  cost]", "[a]]b] + [R&D cost]");
    reads("[min] + MIN(reach, 2)", "[min] + min(Reach, 2)");
    reads("= reach", "Reach");
}

#[test]
fn operators_are_read_in_every_writing() {
    reads("reach × impact ÷ effort − 1", "Reach * Impact / [Effort (weeks)] - 1");
    reads("reach·impact/2", "Reach * Impact / 2");
    reads("max(reach; impact, 3)", "max(Reach, Impact, 3)");
    reads(
        "sqrt(reach) + LN(reach) + Exp(reach) + chance(confidence)",
        "sqrt(Reach) + ln(Reach) + exp(Reach) + chance(Confidence)",
    );
}

#[test]
fn numbers_are_plain_decimals() {
    for (text, canonical) in
        [("1.50", "1.5"), (".5", "0.5"), ("5.", "5"), ("1e3", "1000"), ("2E-2", "0.02"), ("0", "0")]
    {
        reads(&format!("reach * {text}"), &format!("Reach * {canonical}"));
    }
}

#[test]
fn operators_bind_as_the_table_says() {
    reads("reach + impact * 2", "Reach + Impact * 2");
    reads("(reach + impact) * 2", "(Reach + Impact) * 2");
    reads("((reach * impact)) * 2", "Reach * Impact * 2");
    reads("reach * (impact * 2)", "Reach * (Impact * 2)");
    reads("reach - (impact - 2)", "Reach - (Impact - 2)");
    reads("reach ^ 2 ^ 3", "Reach^2^3");
    reads("(reach^2)^3", "(Reach^2)^3");
    reads("-reach^2", "-Reach^2");
    reads("(-reach)^2", "(-Reach)^2");
    reads("reach^-1", "Reach^-1");
    reads("--reach", "--Reach");
    reads("reach - -impact", "Reach - -Impact");
    reads("-(reach * impact)", "-(Reach * Impact)");
    assert_ne!(read("-reach * impact"), read("-(reach * impact)"));
    assert_eq!(read("-reach^2"), read("-(reach^2)"));
    assert_eq!(read("reach / impact * 2"), read("(reach / impact) * 2"));
}

#[test]
fn a_trees_leaves_are_the_headings_and_the_shared_numbers() {
    let expected = Expr::Binary(
        Operator::Multiply,
        Expr::Call(Function::Min, vec![Expr::Driver(1), Expr::Number(2.0)]).into(),
        Expr::Chance(Expr::Shared(0).into()).into(),
    );
    assert_eq!(read("min(impact, 2) * chance([hourly rate])"), Ok(expected));
}

#[test]
fn an_unknown_name_is_offered_the_nearest_heading() {
    fails("reach * «impct»", Kind::UnknownName, Some("Impact"));
    fails("«conf» * reach", Kind::UnknownName, Some("Confidence"));
    fails("reach / «job sise»", Kind::UnknownName, Some("[Job size]"));
    fails("reach * «houry_rate»", Kind::UnknownName, Some("[Hourly rate]"));
    fails("reach * «[impct]»", Kind::UnknownName, Some("Impact"));
    fails("reach * «zebra»", Kind::UnknownName, None);
    fails("reach / «person_weeks»", Kind::UnknownName, Some("[Effort (weeks)]"));
}

#[test]
fn several_words_without_brackets_are_offered_the_brackets() {
    fails("reach / «job  size» * 2", Kind::NeedsBrackets, Some("[Job size]"));
    fails("reach / «Effort (weeks)»", Kind::NeedsBrackets, Some("[Effort (weeks)]"));
    fails("reach / «R&D cost»", Kind::NeedsBrackets, Some("[R&D cost]"));
    fails("reach * «hourly rate»", Kind::NeedsBrackets, Some("[Hourly rate]"));
}

#[test]
fn an_error_points_to_the_characters_it_is_about() {
    fails("«»", Kind::Empty, None);
    fails("reach *«»", Kind::MissingOperand, None);
    fails("reach * «»/ impact", Kind::MissingOperand, None);
    fails("reach * («»)", Kind::MissingOperand, None);
}

#[test]
fn parentheses_and_brackets_must_balance() {
    fails("reach * «(»impact + 1", Kind::Unclosed, None);
    fails("«(»reach * (impact + 1)", Kind::Unclosed, None);
    fails("reach * «[»impact + 1", Kind::Unclosed, None);
    fails("reach + 1«)» * 2", Kind::Unopened, None);
    fails("min«(»reach, 2", Kind::Unclosed, None);
}

#[test]
fn a_function_takes_its_number_of_operands() {
    fails("2 * «min(reach)»", Kind::WrongOperands { several: true }, None);
    fails("«sqrt(reach, 2)»", Kind::WrongOperands { several: false }, None);
    fails("«chance()»", Kind::WrongOperands { several: false }, None);
    fails("«sqr»(reach)", Kind::UnknownFunction, Some("sqrt"));
    fails("«foobar»(reach)", Kind::UnknownFunction, None);
    fails("reach * «sqrt»", Kind::UnknownName, None);
}

#[test]
fn text_that_is_no_formula_is_named() {
    fails("reach «impact»", Kind::MissingOperator, None);
    fails("reach * 5«k»", Kind::MissingOperator, None);
    fails("reach * 1«,000»", Kind::MissingOperator, None);
    fails("reach * 2 «(impact)»", Kind::MissingOperator, None);
    fails("reach * «$»5", Kind::UnknownCharacter, None);
    fails("reach * «.»", Kind::UnknownCharacter, None);
    fails("reach * «1e400»", Kind::NumberTooLarge, None);
    fails("«2 * hourly_rate»", Kind::NoDriver, None);
}

#[test]
fn a_divisor_that_is_always_zero_is_an_error() {
    fails("reach / «0»", Kind::ZeroDivisor, None);
    fails("reach / «(1 - 1)» * 2", Kind::ZeroDivisor, None);
    fails("reach / «-0.0»", Kind::ZeroDivisor, None);
    fails("reach / «min(0, sqrt(4), 1 / 2)»", Kind::ZeroDivisor, None);
    assert!(read("reach / (impact - impact)").is_ok());
    assert!(read("reach / 2").is_ok());
}

#[test]
fn depth_and_length_are_bounded() {
    let nested = |depth: usize| format!("{}reach{}", "(".repeat(depth), ")".repeat(depth));
    assert!(read(&nested(MAX_DEPTH - 1)).is_ok());
    assert_eq!(
        read(&nested(MAX_DEPTH)).map_err(|error| (error.kind, error.start)),
        Err((Kind::TooDeep, MAX_DEPTH))
    );
    assert_eq!(read(&("-".repeat(900) + "reach")).map_err(|error| error.kind), Err(Kind::TooDeep));
    assert_eq!(read(&("2^".repeat(400) + "reach")).map_err(|error| error.kind), Err(Kind::TooDeep));
    let long = "reach".to_owned() + &"+1".repeat(MAX_CHARS / 2 - 3);
    assert!(read(&long).is_ok());
    let error = read(&"reach + ".repeat(100_000)).unwrap_err();
    assert_eq!((error.kind, error.start), (Kind::TooLong, MAX_CHARS));
}

#[test]
fn every_error_says_what_was_expected() {
    for text in [
        "",
        "x",
        "reach)",
        "min(reach)",
        "sqrt()",
        "(reach",
        "reach $",
        "1e999",
        "2",
        "reach / 0",
        "reach reach",
    ] {
        let message = read(text).expect_err(text).to_string();
        assert!(message.starts_with("expected ") && !message.ends_with('.'), "{message}");
    }
}

fn expr() -> impl Strategy<Value = Expr> {
    let leaf = prop_oneof![
        (0..HEADINGS.len()).prop_map(Expr::Driver),
        Just(Expr::Shared(0)),
        (0.001..1e9).prop_map(Expr::Number),
        (1..100_u32).prop_map(|number| Expr::Number(f64::from(number))),
    ];
    leaf.prop_recursive(6, 40, 3, |inner| {
        let operator = prop_oneof![
            Just(Operator::Add),
            Just(Operator::Subtract),
            Just(Operator::Multiply),
            Just(Operator::Divide),
            Just(Operator::Power)
        ];
        prop_oneof![
            4 => (operator, inner.clone(), inner.clone()).prop_map(|(operator, left, right)| {
                Expr::Binary(operator, left.into(), right.into())
            }),
            1 => inner.clone().prop_map(|inner| Expr::Negate(inner.into())),
            1 => inner.clone().prop_map(|inner| Expr::Chance(inner.into())),
            1 => (prop_oneof![Just(Function::Min), Just(Function::Max)], prop::collection::vec(inner.clone(), 2..4))
                .prop_map(|(function, operands)| Expr::Call(function, operands)),
            1 => (prop_oneof![Just(Function::Sqrt), Just(Function::Ln), Just(Function::Exp)], inner)
                .prop_map(|(function, operand)| Expr::Call(function, vec![operand])),
        ]
    })
}

#[test]
fn what_a_score_divides_by_stands_right_of_a_line_or_under_a_negative_power() {
    let divisors = |text: &str| {
        let formula = Formula::new(read(text).expect(text));
        (formula.divisors(), formula.divides_by(&Expr::Shared(0)))
    };
    assert_eq!(divisors("reach / impact"), (vec![1], false));
    assert_eq!(divisors("reach * impact^-1"), (vec![1], false));
    assert_eq!(divisors("reach * (impact + effort)^(1 - 3)"), (vec![1, 3], false));
    assert_eq!(divisors("1 / (reach^2 + impact)"), (vec![0, 1], false));
    assert_eq!(divisors("reach * hourly_rate^-0.5"), (vec![], true));
    assert_eq!(divisors("reach / hourly_rate / impact"), (vec![1], true));
    assert_eq!(divisors("reach^2 * impact^0.5 * hourly_rate"), (vec![], false));
    assert_eq!(divisors("2^-reach"), (vec![], false));
}

fn config() -> ProptestConfig {
    ProptestConfig {
        cases: 2000,
        rng_seed: RngSeed::Fixed(7),
        failure_persistence: None,
        ..ProptestConfig::default()
    }
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn what_is_written_reads_back_to_the_same_tree(expr in expr()) {
        let text = with_names(|names| write(&expr, names));
        match read(&text) {
            Ok(back) => prop_assert_eq!(back, expr, "{}", text),
            // A random tree may have no driver, a divisor of zero such as 2 - 2, or too many characters.
            Err(error) => prop_assert!(
                matches!(error.kind, Kind::NoDriver | Kind::ZeroDivisor | Kind::TooLong), "{}: {:?}", text, error
            ),
        }
    }

    #[test]
    fn no_text_makes_the_reader_panic_and_every_error_points_into_it(
        parts in prop::collection::vec(prop_oneof![
            Just("reach"), Just("job size"), Just("["), Just("]"), Just("("), Just(")"), Just("^"), Just("-"), Just("/"),
            Just("0"), Just("1e9"), Just("min"), Just("chance"), Just(","), Just(" "), Just("é"), Just("\u{202e}"), Just("="),
        ], 0..40)
    ) {
        let text = parts.concat();
        if let Err(error) = read(&text) {
            prop_assert!(error.start <= error.end && error.end <= text.chars().count());
        }
    }
}
