//! The settings above the table: defaults, problems, numbers that rows share.

use rangerank::codec::cell::{Reading, write};
use rangerank::codec::sheet::{Cell, ProblemKind as Kind};
use rangerank::model::{Domain, Estimate, Name, Order};

use super::{ROWS, board, problem, sheet};

#[test]
fn settings_are_read() {
    let text = "# title: Q3\n# score: value * price / effort\n# level: 80%\n# order: Median\n# together: effort 0.5\n\
                # together: [value] = 25%\n# shared: Price = 5 to 9\n# draws: 1024\n# seed: 42\n# engine: 1\n";
    let board = board(&format!("{text}{ROWS}"));
    assert_eq!(board.title, Some(Name::new("Q3")));
    assert_eq!(board.level.share(), 0.8);
    assert_eq!(board.order, Order::Median);
    assert_eq!(board.drivers.iter().map(|driver| driver.together).collect::<Vec<_>>(), [0.25, 0.5]);
    assert_eq!(board.shared[0].name.as_str(), "Price");
    assert!(matches!(board.shared[0].estimate, Estimate::Within(range) if range.interval.high() == 9.0));
    assert_eq!((board.draws.get(), board.seed), (1024, 42));
}

#[test]
fn a_board_without_settings_has_the_defaults() {
    let board = board(ROWS);
    assert_eq!((board.title, board.level.share(), board.order), (None, 0.9, Order::Expected));
    assert_eq!((board.draws.get(), board.seed, board.shared.len()), (16384, 1, 0));
}

#[test]
fn a_setting_that_cannot_be_read_counts_as_its_default_and_is_a_problem() {
    let with = |line: &str| {
        let found = problem(&format!("{line}\n{ROWS}"));
        let board = sheet(&format!("{line}\n{ROWS}")).board.unwrap();
        let defaults = board.level.share() == 0.9
            && board.order == Order::Expected
            && (board.draws.get(), board.seed) == (16384, 1)
            && board.drivers.iter().all(|driver| driver.together == 0.0);
        assert!(defaults, "{line}");
        found
    };
    let fix = |text: &str| Some(text.to_owned());
    assert_eq!(with("# level: sure"), (Kind::BadLevel, 1, 10, fix("90%")));
    assert_eq!(with("# order: p90"), (Kind::UnknownOrder, 1, 10, fix("p10")));
    assert_eq!(Kind::UnknownOrder.to_string(), "expected one of expected, mean, median, p10, first");
    assert_eq!(with("# order: best"), (Kind::UnknownOrder, 1, 10, None));
    assert_eq!(with("# draws: 1000"), (Kind::BadDraws, 1, 10, fix("1024")));
    assert_eq!(with("# draws: 1500"), (Kind::BadDraws, 1, 10, fix("1024")));
    assert_eq!(with("# draws: 1600"), (Kind::BadDraws, 1, 10, fix("2048")));
    assert_eq!(with("# draws: 4"), (Kind::BadDraws, 1, 10, fix("256")));
    assert_eq!(with("# draws: 4000000000"), (Kind::BadDraws, 1, 10, fix("262144")));
    assert_eq!(with("# draws: many"), (Kind::BadDraws, 1, 10, fix("16384")));
    assert_eq!(with("# seed: -1"), (Kind::BadSeed, 1, 9, fix("1")));
    assert_eq!(with("# engine: new"), (Kind::BadEngine, 1, 11, fix("1")));
    assert_eq!(with("# engine: 2"), (Kind::NewerEngine { engine: 2 }, 1, 11, None));
    assert_eq!(with("# together: effort 2"), (Kind::BadTogether, 1, 20, None));
    assert_eq!(with("# together: effort nan"), (Kind::BadTogether, 1, 20, None));
    assert_eq!(with("# together: 0.5"), (Kind::BadTogether, 1, 13, None));
    assert_eq!(with("# together: efort 0.5"), (Kind::NotADriver, 1, 13, fix("Effort 0.5")));
    assert_eq!(with("# unit: efort = weeks"), (Kind::NotADriver, 1, 9, fix("Effort = weeks")));
    assert_eq!(with("# unit: name = weeks"), (Kind::NotADriver, 1, 9, None));
    assert_eq!(with("# unit: weeks"), (Kind::BadUnit, 1, 9, None));
    assert_eq!(with("# shared: price 5 to 9"), (Kind::BadShared, 1, 11, None));
    assert_eq!(with("# shared: price = TBD"), (Kind::BadShared, 1, 19, None));
    assert!(matches!(with("# shared: price = much"), (Kind::Cell(_), 1, 19, _)));
    assert_eq!(with("# shared: value = 5"), (Kind::EqualNames, 1, 11, None));
}

#[test]
fn the_last_of_two_settings_counts_and_the_first_is_a_problem() {
    let text = format!("# seed: 2\n# seed: 3\n{ROWS}");
    assert_eq!(problem(&text), (Kind::SaidAgain, 1, 9, None));
    assert_eq!(sheet(&text).board.unwrap().seed, 3);
    let text = format!("# together: effort 0.5\n# together: Effort 0.7\n{ROWS}");
    assert_eq!(problem(&text), (Kind::SaidAgain, 1, 13, None));
    assert_eq!(sheet(&text).board.unwrap().drivers[1].together, 0.7);
}

#[test]
fn a_formula_that_uses_an_unreadable_shared_number_gives_no_board() {
    let sheet = sheet(&format!("# shared: price = much\n# score: value * price / effort\n{ROWS}"));
    assert_eq!(sheet.problems.len(), 1);
    assert_eq!(sheet.formula.as_deref(), Some("Value * price / Effort"));
    assert_eq!(sheet.board, None);
}

#[test]
fn a_shared_number_says_what_it_was_read_as_and_on_which_line() {
    let text = "# title: x\n# shared: price = 5-9k\n# shared: [win rate %] = 60-80\n# shared: luck = much\n";
    let shared =
        sheet(&format!("{text}# score: value * price * chance([win rate %]) / effort\n{ROWS}")).shared;
    let found: Vec<_> =
        shared.iter().map(|number| (number.line, number.name.as_str(), number.domain)).collect();
    assert_eq!(
        found,
        [(1, "price", Domain::Real), (2, "win rate %", Domain::Probability), (3, "luck", Domain::Real)]
    );
    let Cell::Read(Reading::Estimated(price)) = &shared[0].said else { panic!("{shared:?}") };
    assert_eq!(write(&price.estimate, Domain::Real), "5000 to 9000");
    assert!(price.question.is_some());
    assert_eq!(shared[2].said, Cell::Unreadable);
    assert_eq!(sheet("# shared: price = 5 to 9\nName\tOwner\nA\tB\n").shared, [], "without a score");
}

#[test]
fn a_shared_number_on_the_board_makes_sense_where_the_score_uses_it() {
    let domain = |score: &str, line: &str| {
        board(&format!("# score: {score}\n# shared: {line}\n{ROWS}")).shared[0].domain
    };
    assert_eq!(domain("value * p / effort", "p = 50% to 80%"), Domain::Real);
    assert_eq!(domain("value * chance(p) / effort", "p = 50% to 80%"), Domain::Probability);
    assert_eq!(domain("value / (effort * p)", "p = 50% to 80%"), Domain::Positive);
    assert_eq!(domain("value * p^-1 / effort", "p = 50% to 80%"), Domain::Positive);
}
