//! The columns: roles, units, domains, currencies.

use rangerank::codec::sheet::{Column, ProblemKind as Kind, Sheet};
use rangerank::codec::text::{decode, encode};
use rangerank::model::{Domain, Locale, Name, TimeUnit, Unit};

use super::{board, headed, problem, sheet};

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
fn a_column_knows_how_its_cells_are_read() {
    let draft = decode("Name\tValue\tEffort (weeks)\nA\t5\t1.000 to 2.000\n", Locale::De);
    let sheet = Sheet::read(&draft);
    let context = sheet.context(2, Locale::De).unwrap();
    assert_eq!((context.domain, context.unit), (Domain::Positive, Some(&Unit::Time(TimeUnit::Weeks))));
    assert!(sheet.context(0, Locale::De).is_none() && sheet.context(9, Locale::De).is_none());
    assert_eq!(sheet.cell_text(&draft, 0, 2), "1000 to 2000");
    assert_eq!(sheet.cell_text(&draft, 7, 7), "");
}
