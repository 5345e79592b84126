//! A draft's meaning: columns, units, domains, keys, settings, and every problem with its place.

use rangerank::codec::models::Role;
use rangerank::codec::sheet::{Cell, Column, Place, ProblemKind as Kind, Sheet};
use rangerank::codec::text::{decode, encode};
use rangerank::model::{
    Board, Domain, Draft, Entry, Estimate, Initiative, Line, Locale, Name, Order, ScoreModel, TimeUnit, Unit,
};

fn sheet(text: &str) -> Sheet {
    Sheet::read(&decode(text, Locale::En))
}

#[track_caller]
fn board(text: &str) -> Board {
    let sheet = sheet(text);
    assert_eq!(sheet.problems, [], "{text}");
    sheet.board.expect(text)
}

/// The header of a board with one row whose every cell is 1.
fn headed(headings: &[&str]) -> String {
    format!("{}\n{}\n", headings.join("\t"), vec!["1"; headings.len()].join("\t"))
}

#[track_caller]
fn recognised(headings: &[&str], model: ScoreModel, formula: &str) {
    let sheet = sheet(&headed(headings));
    assert_eq!(sheet.formula.as_deref(), Some(formula), "{headings:?}");
    assert_eq!(sheet.board.map(|board| board.score.model), Some(Some(model)), "{headings:?}");
}

/// The one problem of a text: what it is, its line and column, and its fix.
#[track_caller]
fn problem(text: &str) -> (Kind, usize, usize, Option<String>) {
    let mut problems = sheet(text).problems;
    assert_eq!(problems.len(), 1, "{problems:?}");
    let problem = problems.remove(0);
    (problem.kind, problem.line, problem.column, problem.fix)
}

const ROWS: &str = "Name\tValue\tEffort\nA\t5 to 7\t1 to 2\n";

#[test]
fn named_scores_are_recognised_from_their_headings() {
    recognised(
        &["Initiative", "Reach", "Impact", "Confidence", "Effort"],
        ScoreModel::Rice,
        "Reach * Impact * Confidence / Effort",
    );
    recognised(
        &["IDEA", "# of customers", "impact score", "Certainty (%)", "Person-weeks"],
        ScoreModel::Rice,
        "[# of customers] * [impact score] * [Certainty (%)] / [Person-weeks]",
    );
    recognised(
        &["Audience", "Impact", "Conf.", "Size", "Owner"],
        ScoreModel::Rice,
        "Audience * Impact * [Conf.] / Size",
    );
    recognised(
        &[
            "Feature",
            "User-business value",
            "Time criticality",
            "Risk reduction / opportunity enablement",
            "Job size",
        ],
        ScoreModel::Wsjf,
        "([User-business value] + [Time criticality] + [Risk reduction / opportunity enablement]) / [Job size]",
    );
    recognised(
        &["Feature", "Value", "Urgency", "RR/OE", "Size"],
        ScoreModel::Wsjf,
        "(Value + Urgency + [RR/OE]) / Size",
    );
    recognised(&["Idea", "Impact", "Confidence", "Ease"], ScoreModel::Ice, "Impact * Confidence * Ease");
    recognised(&["Project", "CoD", "Lead time (weeks)"], ScoreModel::Cd3, "CoD / [Lead time (weeks)]");
    recognised(
        &["Project", "Cost of delay ($/week)", "Job size"],
        ScoreModel::Cd3,
        "[Cost of delay ($/week)] / [Job size]",
    );
    recognised(&["Task", "Benefit", "Cost"], ScoreModel::ValueEffort, "Benefit / Cost");
    recognised(&["Task", "Impact", "Complexity"], ScoreModel::ValueEffort, "Impact / Complexity");
}

#[test]
fn the_most_specific_complete_score_wins_and_the_better_word_too() {
    recognised(
        &["Name", "Value", "Reach", "Impact", "Confidence", "Effort", "Ease"],
        ScoreModel::Rice,
        "Reach * Impact * Confidence / Effort",
    );
    recognised(&["Name", "Value", "Reach", "Impact", "Effort"], ScoreModel::ValueEffort, "Value / Effort");
    recognised(&["Name", "Cost", "Revenue", "Value", "Effort"], ScoreModel::ValueEffort, "Value / Effort");
}

#[test]
fn a_named_score_says_which_columns_it_lacks() {
    let (kind, line, column, _) = problem("# title: x\n# score: RICE\nName\tReach\tImpact\nA\t1\t1\n");
    assert_eq!(kind.to_string(), "expected columns for rice: confidence, effort");
    assert_eq!(kind, Kind::Lacks { model: ScoreModel::Rice, roles: vec![Role::Confidence, Role::Effort] });
    assert_eq!((line, column), (2, 10));
    let wsjf = board("# score: wsjf\nName\tCost of delay\tJob size\nA\t1\t1\n");
    assert_eq!(wsjf.score.model, Some(ScoreModel::Wsjf));
}

#[test]
fn every_column_has_a_role() {
    let roles = |text: &str| -> String {
        let letter = |column: &Column| match column {
            Column::Name => 'n',
            Column::Key => 'k',
            Column::Driver { .. } => 'd',
            Column::Label => '-',
        };
        sheet(text).columns.iter().map(letter).collect()
    };
    assert_eq!(roles(&headed(&["Owner", "Feature", "Value", "Effort", "Notes"])), "-ndd-");
    assert_eq!(roles(&headed(&["Key", "What we do", "Value", "Effort"])), "kndd");
    assert_eq!(roles(&headed(&["Value", "Effort", "Key"])), "ddk");
    assert_eq!(roles(&headed(&["", "Value", "Effort"])), "ndd");
    assert_eq!(roles("# score: key / effort\nName\tKey\tEffort\nA\t1\t1\n"), "ndd");
    assert_eq!(roles(&headed(&["Owner", "Status"])), "n-");
}

#[track_caller]
fn driver(text: &str, name: &str) -> (Domain, Option<Unit>) {
    let board = board(text);
    let driver = board.drivers.iter().find(|driver| driver.name.as_str() == name).expect(name);
    (driver.domain, driver.unit.clone())
}

#[test]
fn units_come_from_headings_and_settings_and_settings_win() {
    let weeks = Some(Unit::Time(TimeUnit::Weeks));
    let headings = headed(&["Name", "Value (points)", "Effort (weeks)"]);
    assert_eq!(driver(&headings, "Effort (weeks)").1, weeks);
    assert_eq!(driver(&headings, "Value (points)").1, Some(Unit::Other(Name::new("points"))));
    let days = Some(Unit::Time(TimeUnit::Days));
    assert_eq!(driver(&format!("# unit: effort = person-days\n{headings}"), "Effort (weeks)").1, days);
    assert_eq!(driver(&headed(&["Name", "Value", "Dev weeks"]), "Dev weeks").1, weeks);
    assert_eq!(driver(&headed(&["Name", "Value", "Effort"]), "Effort").1, None);
}

#[test]
fn domains_follow_the_table() {
    let of = |headings: &[&str], name: &str| driver(&headed(headings), name).0;
    assert_eq!(of(&["Name", "Reach", "Impact", "Confidence", "Effort"], "Confidence"), Domain::Probability);
    assert_eq!(of(&["Name", "Reach", "Impact", "Confidence", "Effort"], "Reach"), Domain::Positive);
    assert_eq!(of(&["Name", "Impact", "Confidence", "Ease"], "Confidence"), Domain::Positive);
    assert_eq!(of(&["Name", "Impact", "Confidence %", "Ease"], "Confidence %"), Domain::Probability);
    assert_eq!(of(&["Name", "Value", "Effort"], "Value"), Domain::Real);
    assert_eq!(of(&["Name", "Value", "Effort"], "Effort"), Domain::Positive);

    let own = |formula: &str, name: &str| {
        let text =
            format!("# score: {formula}\nName\tx\tReach\tConfidence\tWin chance\ty (%)\nA\t1\t1\t1\t1\t1\n");
        driver(&text, name).0
    };
    assert_eq!(own("x * reach", "x"), Domain::Real);
    assert_eq!(own("x * reach", "Reach"), Domain::Positive);
    assert_eq!(own("reach / (1 + x)", "x"), Domain::Positive);
    assert_eq!(own("reach * sqrt(x)", "x"), Domain::Positive);
    assert_eq!(own("reach * ln(2 + x)", "x"), Domain::Positive);
    assert_eq!(own("reach * x^0.5", "x"), Domain::Positive);
    assert_eq!(own("reach * x^-1", "x"), Domain::Positive);
    assert_eq!(own("reach * x^2", "x"), Domain::Real);
    assert_eq!(own("x * exp(reach)", "x"), Domain::Real);
    assert_eq!(own("reach * chance(x)", "x"), Domain::Probability);
    assert_eq!(own("chance(x) / x", "x"), Domain::Probability);
    assert_eq!(own("reach * confidence", "Confidence"), Domain::Probability);
    assert_eq!(own("reach / confidence", "Confidence"), Domain::Positive);
    assert_eq!(own("reach * win_chance", "Win chance"), Domain::Probability);
    assert_eq!(own("reach * y", "y (%)"), Domain::Probability);

    let percent = "# unit: value = %\nName\tValue\tEffort\nA\t1\t1\n";
    assert_eq!(driver(percent, "Value"), (Domain::Probability, None));
    let not_percent = "# unit: value = points\nName\tValue (%)\tEffort\nA\t1\t1\n";
    assert_eq!(driver(not_percent, "Value (%)").0, Domain::Real);
}

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
fn an_error_in_the_formula_points_into_its_line() {
    let (kind, line, column, fix) = problem(&format!("# title: x\n#score:value / efort\n{ROWS}"));
    assert!(matches!(kind, Kind::Formula(_)));
    assert_eq!((line, column, fix.as_deref()), (2, 18, Some("value / Effort")));
}

#[test]
fn a_table_without_score_rows_or_header_says_so() {
    let found = |text: &str| {
        let (kind, line, column, _) = problem(text);
        (kind, line, column)
    };
    assert_eq!(found(""), (Kind::NoTable, 1, 1));
    assert_eq!(found("# title: x\n"), (Kind::NoTable, 2, 1));
    assert_eq!(found("# title: x\nName\tValue\tEffort\n"), (Kind::NoRows, 2, 1));
    assert_eq!(found("# title: x\nName\tOwner\nA\tB\n"), (Kind::NoScore, 2, 1));
}

#[test]
fn an_unreadable_cell_leaves_its_row_without_estimates() {
    let text =
        "# title: x\nName\tNotes\tValue\tEffort\nA\t\"two\nlines\"\t5 to 7\t1\nB\t-\tmuch\t1\nC\t\t\t2\n";
    let (kind, line, column, _) = problem(text);
    assert!(matches!(kind, Kind::Cell(_)));
    assert_eq!((line, column), (5, 5));
    let sheet = sheet(text);
    assert_eq!(sheet.cells[1][2], Cell::Unreadable);
    assert_eq!(sheet.problems[0].place, Place::Cell { row: 1, column: 2 });
    let board = sheet.board.unwrap();
    let estimated: Vec<bool> = board.initiatives.iter().map(Initiative::is_estimated).collect();
    assert_eq!(estimated, [true, false, false]);
}

#[test]
fn an_empty_row_between_others_is_an_initiative_without_a_name() {
    let board = board("Name\tValue\tEffort\nA\t1\t1\n\nB\t1\t1\n\n");
    let names: Vec<&str> = board.initiatives.iter().map(|row| row.name.as_str()).collect();
    assert_eq!(names, ["A", "", "B"]);
    assert!(!board.initiatives[1].is_estimated());
}

#[test]
fn keys_are_unique_and_written_ones_come_first() {
    let keys =
        |text: &str| -> Vec<String> { board(text).initiatives.into_iter().map(|row| row.key).collect() };
    let table = |rows: &str| format!("Name\tKey\tValue\tEffort\n{rows}");
    assert_eq!(keys(&table("A\t\t1\t1\nA\t\t1\t1\nB\tx\t1\t1\nA\t\t1\t1\n")), ["A", "A (2)", "x", "A (3)"]);
    assert_eq!(keys(&table("A\t\t1\t1\nB\tA\t1\t1\n")), ["A (2)", "A"]);
    assert_eq!(keys(&table("A\t\t1\t1\nA (2)\t\t1\t1\nA\t\t1\t1\n")), ["A", "A (2)", "A (3)"]);
    assert_eq!(keys(&table("A\tx\t1\t1\nB\tx\t1\t1\n")), ["x", "x (2)"]);
    assert_eq!(keys(ROWS), ["A"]);
}

#[test]
fn equal_headings_are_a_problem_only_where_the_score_uses_them() {
    let (kind, line, column, _) = problem("Name\tValue\tEffort\tvalue\nA\t1\t1\tx\n");
    assert_eq!((kind, line, column), (Kind::EqualHeadings, 1, 19));
    board("Name\tValue\tEffort\tSprint\tSprint\nA\t1\t1\t3\t4\n");
}

#[test]
fn a_second_currency_in_a_column_is_a_problem() {
    let text = "Name\tValue\tEffort\nA\t€5k to €7k\t1\nB\t$5k\t1\nC\t6000\t1\n";
    let (kind, line, column, _) = problem(text);
    assert!(matches!(kind, Kind::SecondCurrency { .. }));
    assert_eq!((line, column), (4, 3), "the unit is a line of its own in canonical text");
    assert!(encode(&decode(text, Locale::En)).starts_with("# unit: Value = EUR\nName\t"));
    let said = problem("# unit: value = USD\nName\tValue\tEffort\nA\t€5k\t1\n").0;
    assert!(matches!(said, Kind::SecondCurrency { .. }));
}

#[test]
fn a_row_wider_than_the_header_is_a_problem_once() {
    let (kind, line, column, _) = problem("Name\tValue\tEffort\nA\t1\t1\nB\t1\t1\t\tx\nC\t1\t1\ty\n");
    assert_eq!((kind, line, column), (Kind::WiderThanHeader, 3, 8));
}

#[test]
fn rows_past_the_thousandth_are_kept_and_not_read() {
    let text = "Name\tValue\tEffort\n".to_owned() + &"A\t€5\t1\n".repeat(1002);
    let (kind, line, column, _) = problem(&text);
    assert_eq!((&kind, line, column), (&Kind::TooManyRows, 1003, 1));
    assert_eq!(kind.to_string(), "expected at most 1000 rows");
    let draft = decode(&text, Locale::En);
    assert_eq!(Sheet::read(&draft).board.unwrap().initiatives.len(), Board::MAX_ROWS);
    assert!(encode(&draft).ends_with("A\t5\t1\nA\t€5\t1\nA\t€5\t1\n"));
}

#[test]
fn problems_are_in_reading_order() {
    let text = "# order: best\n# seed: x\nName\tValue\tEffort\tValue\nA\tmuch\tmore\t\nB\t\tmost\t\n";
    let places: Vec<(usize, usize)> =
        sheet(text).problems.iter().map(|problem| (problem.line, problem.column)).collect();
    assert_eq!(places, [(1, 10), (2, 9), (3, 19), (4, 3), (4, 8), (5, 4)]);
}

#[test]
fn names_are_made_harmless() {
    let board = board("# title: \u{202e}Q3\nName\tValue\tEffort\n\u{202e}A\u{7}  b\t1\t1\n");
    assert_eq!(board.title.unwrap().as_str(), "Q3");
    assert_eq!(board.initiatives[0].name.as_str(), "A b");
}

#[test]
fn a_ragged_draft_is_read_as_far_as_it_goes() {
    let row = |cells: &[&str]| cells.iter().map(|text| Entry::canonical(*text)).collect();
    let draft = Draft {
        lines: vec![Line::Setting { key: "Score".to_owned(), value: "value/effort".to_owned() }],
        headings: ["Name", "Value", "Effort"].map(str::to_owned).to_vec(),
        rows: vec![row(&["A", "1"]), row(&["B", "1", "2", "3"]), row(&[])],
    };
    let sheet = Sheet::read(&draft);
    assert_eq!(sheet.board.unwrap().initiatives.len(), 3);
    assert_eq!(sheet.problems.len(), 1);
    assert_eq!(encode(&draft), "# score: value/effort\nName\tValue\tEffort\nA\t1\nB\t1\t2\t3\n");
}

#[test]
fn a_column_knows_how_its_cells_are_read() {
    let draft = decode("Name\tValue\tEffort (weeks)\nA\t5\t1.000 to 2.000\n", Locale::De);
    let sheet = Sheet::read(&draft);
    let context = sheet.context(2, Locale::De).unwrap();
    assert_eq!((context.domain, context.unit), (Domain::Positive, Some(&Unit::Time(TimeUnit::Weeks))));
    assert!(sheet.context(0, Locale::De).is_none() && sheet.context(9, Locale::De).is_none());
    assert_eq!(sheet.cell_text(&draft, 0, 2), "1000 to 2000");
    assert_eq!(sheet.cell_text(&draft, 7, 7), "");
}
