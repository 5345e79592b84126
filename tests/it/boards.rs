//! The example boards: each opens without a problem and ranks what it should.

use rangerank::codec::{sheet::Sheet, text};
use rangerank::model::{Locale, ScoreModel, Unit};

pub(crate) struct Opened {
    pub(crate) name: &'static str,
    pub(crate) text: &'static str,
    model: Option<ScoreModel>,
    n_rows: usize,
    n_estimated: usize,
}

macro_rules! board {
    ($file:literal, $model:expr, $n_rows:literal, $n_estimated:literal) => {
        Opened {
            name: $file,
            text: include_str!(concat!("../../examples/boards/", $file, ".tsv")),
            model: $model,
            n_rows: $n_rows,
            n_estimated: $n_estimated,
        }
    };
}

pub(crate) const BOARDS: [Opened; 8] = [
    board!("b2b-quarter-rice", Some(ScoreModel::Rice), 12, 11),
    board!("delay-cost-cd3", Some(ScoreModel::Cd3), 8, 7),
    board!("fifty-rows-rice", Some(ScoreModel::Rice), 50, 48),
    board!("marketing-plan-value", Some(ScoreModel::ValueEffort), 11, 10),
    board!("ops-backlog-wsjf", Some(ScoreModel::Wsjf), 10, 9),
    board!("platform-team-own-formula", None, 10, 9),
    board!("point-estimates-ice", Some(ScoreModel::Ice), 6, 6),
    board!("thirty-features-rice", Some(ScoreModel::Rice), 30, 28),
];

#[test]
fn every_example_opens_without_a_problem() {
    for Opened { name, text, model, n_rows, n_estimated } in BOARDS {
        let sheet = Sheet::read(&text::decode(text, Locale::En));
        assert_eq!(sheet.problems, [], "{name}");
        let board = sheet.board.expect(name);
        assert_eq!(board.score.model, model, "{name}");
        assert_eq!(board.initiatives.len(), n_rows, "{name}");
        let estimated = board.initiatives.iter().filter(|initiative| initiative.is_estimated());
        assert_eq!(estimated.count(), n_estimated, "{name}");
        assert!(board.initiatives.iter().all(|initiative| !initiative.name.is_empty()), "{name}");
    }
}

#[test]
fn every_example_keeps_its_meaning_in_canonical_form() {
    for Opened { name, text, .. } in BOARDS {
        let once = text::encode(&text::decode(text, Locale::En));
        let again = text::decode(&once, Locale::En);
        assert_eq!(text::encode(&again), once, "{name}");
        assert_eq!(Sheet::read(&again).board, Sheet::read(&text::decode(text, Locale::En)).board, "{name}");
    }
}

#[test]
fn money_keeps_its_currency_in_canonical_form() {
    let plan = BOARDS.iter().find(|board| board.name == "marketing-plan-value").unwrap();
    let once = text::encode(&text::decode(plan.text, Locale::En));
    assert!(once.contains("\n# unit: Value = EUR\nCampaign\t"), "{once}");
    assert!(once.contains("\t40000 to 250000\t"), "{once}");
    let board = Sheet::read(&text::decode(&once, Locale::En)).board.unwrap();
    assert!(matches!(&board.drivers[0].unit, Some(Unit::Other(name)) if name.as_str() == "EUR"));
}

#[test]
fn a_shared_number_an_event_and_a_unit_are_read_from_an_own_formula() {
    let own = BOARDS.iter().find(|board| board.name == "platform-team-own-formula").unwrap();
    let board = Sheet::read(&text::decode(own.text, Locale::En)).board.unwrap();
    assert_eq!(board.shared.len(), 1);
    assert_eq!(board.shared[0].name.as_str(), "Hourly rate");
    let effort = board.drivers.last().unwrap();
    assert_eq!((effort.name.as_str(), effort.together), ("Effort (days)", 0.3));
    assert!(board.score.formula.ratio().is_some());
}
