//! A sheet of points becomes one of ranges, by a stated spread for each confidence.

use rangerank::codec::import::spread::{FACTORS, Points, points, spread};
use rangerank::codec::sheet::{Cell, Sheet};
use rangerank::codec::text::encode;
use rangerank::model::{Domain, Draft};

use super::board;

fn of(draft: &Draft) -> Option<Points> {
    points(draft, &Sheet::read(draft))
}

fn spread_out(text: &str) -> String {
    let draft = board(text);
    encode(&spread(&draft, &Sheet::read(&draft), FACTORS))
}

#[test]
fn a_sheet_with_one_range_is_no_sheet_of_points() {
    assert_eq!(of(&board("Name\tValue\tEffort\nA\t5\t1\nB\t5 to 6\t1\n")), None);
    assert_eq!(of(&board("Name\tValue\tEffort\nA\tTBD\t\n")), None);
    assert_eq!(of(&board("Name\tOwner\nA\t5\n")), None);
    let found = of(&board("Name\tValue\tEffort\nA\t5\t1\nB\tmuch\t1\n")).unwrap();
    assert_eq!(found, Points { n_numbers: 3, confidence: None, n_rows: [0, 0, 2] });
}

#[test]
fn each_class_has_its_factor_and_the_confidence_stays_a_number() {
    assert_eq!(
        spread_out(
            "Name\tReach\tImpact\tConfidence\tEffort\nA\t1000\t2\t100%\t4\nB\t1000\t0.25\t80%\t3\n\
             C\t1000\t3\t50%\t1\nD\t1000\t1\tTBD\t2\nE\tTBD\t1\t80%\t2\n"
        ),
        "Name\tReach\tImpact\tConfidence\tEffort\nA\t800 to 1300\t1.6 to 2.5\t100%\t3.2 to 5\n\
         B\t670 to 1500\t0.17 to 0.38\t80%\t2 to 4.5\nC\t500 to 2000\t1.5 to 6\t50%\t0.5 to 2\n\
         D\t500 to 2000\t0.5 to 2\tTBD\t1 to 4\nE\tTBD\t0.67 to 1.5\t80%\t1.3 to 3\n"
    );
}

#[test]
fn a_confidence_out_of_ten_or_in_words_has_the_nearest_class() {
    let classes = |text: &str| of(&board(text)).unwrap().n_rows;
    assert_eq!(classes("Idea\tImpact\tConfidence\tEase\nA\t7\t9\t2\nB\t7\t8\t2\nC\t7\t5\t2\n"), [1, 1, 1]);
    assert_eq!(
        classes("Idea\tValue\tEffort\tConfidence\nA\t7\t2\tHigh\nB\t7\t2\tmedium\nC\t7\t2\tlow\n"),
        [1, 1, 1]
    );
    assert_eq!(
        classes("Idea\tValue\tEffort\tConfidence\nA\t7\t2\t90%\nB\t7\t2\t0.7\nC\t7\t2\t64%\n"),
        [1, 1, 1]
    );
}

#[test]
fn a_chance_stays_one_and_what_has_no_proportion_stays_a_number() {
    assert_eq!(
        spread_out(
            "# score: chance([Chance of success]) * Value / Effort\nName\tChance of success\tValue\tEffort\nA\t80%\t-5\t1\nB\t100%\t0\t1\nC\t0.4%\t1e300\t1\n"
        ),
        "# score: chance([Chance of success]) * Value / Effort\nName\tChance of success\tValue\tEffort\n\
         A\t67% to 89%\t-10 to -2.5\t0.5 to 2\nB\t100%\t0\t0.5 to 2\nC\t0.2% to 0.8%\t5e299 to 2e300\t0.5 to 2\n"
    );
}

#[test]
fn every_range_holds_its_number_and_lies_in_its_domain() {
    let numbers =
        ["1e-300", "1e-9", "0.001", "0.3", "0.5", "0.999", "1", "7", "99", "12345", "1e15", "1.7e308"];
    for number in numbers {
        for factor in [1.05, 1.25, 1.5, 2.0, 4.0] {
            let draft =
                board(&format!("Name\tValue\tEffort\tProbability\nA\t{number}\t{number}\t{number}\n"));
            let sheet = Sheet::read(&draft);
            let wide = spread(&draft, &sheet, [factor; 3]);
            let again = Sheet::read(&wide);
            assert!(again.cells[0].iter().all(|cell| *cell != Cell::Unreadable), "{}", encode(&wide));
            let x: f64 = number.parse().unwrap();
            let drivers = again.board.unwrap().drivers;
            let ranges =
                drivers.iter().zip(estimates(&wide)).filter_map(|(driver, ends)| Some((driver, ends?)));
            for (driver, (low, high)) in ranges {
                assert!(low <= x && x <= high, "{number} {low} {high}");
                assert!(driver.domain == Domain::Real || low > 0.0);
            }
        }
    }
}

fn estimates(draft: &Draft) -> Vec<Option<(f64, f64)>> {
    let board = Sheet::read(draft).board.expect("a board");
    let ends = |estimate: &Option<rangerank::model::Estimate>| match estimate {
        Some(rangerank::model::Estimate::Within(range)) => {
            Some((range.interval.low(), range.interval.high()))
        }
        _ => None,
    };
    board.initiatives[0].estimates.iter().map(ends).collect()
}
