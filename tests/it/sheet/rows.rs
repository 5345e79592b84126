//! The rows: cells, names, keys, and the order of problems.

use rangerank::codec::sheet::{Cell, Place, ProblemKind as Kind, Sheet};
use rangerank::codec::text::{decode, encode};
use rangerank::model::{Board, Draft, Entry, Estimate, Initiative, Line, Locale};

use super::{ROWS, board, problem, sheet};

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
fn a_text_that_comes_again_is_read_by_its_own_conventions_and_is_as_wrong_as_before() {
    let mut draft = decode(
        "Name\tValue\tEffort\nA\t1.500\t€1\nB\t1.500\tmuch\nC\t1.500\tmuch\nD\t1.500\t$1\nE\t1.500\t$1\n",
        Locale::En,
    );
    draft.rows[1][1].locale = Locale::De;
    let sheet = Sheet::read(&draft);
    let fixed = |number: f64| Some(Estimate::Exactly(number));
    let estimates = |column: usize| -> Vec<Option<Estimate>> {
        let initiatives = sheet.board.iter().flat_map(|board| &board.initiatives);
        initiatives.map(|initiative| initiative.estimates[column]).collect()
    };
    assert_eq!(estimates(0), [fixed(1.5), fixed(1500.0), fixed(1.5), fixed(1.5), fixed(1.5)]);
    assert_eq!(estimates(1), [fixed(1.0), None, None, None, None]);
    let places: Vec<Place> = sheet.problems.iter().map(|problem| problem.place).collect();
    assert_eq!(places, [1, 2, 3, 4].map(|row| Place::Cell { row, column: 2 }));
}

#[test]
fn a_board_that_was_edited_is_read_as_if_for_the_first_time() {
    let texts = [
        "Name\tValue\tEffort\nA\t1 to 2\t€1\nB\t5\t2\n",
        "Name\tValue\tEffort\nA\t1 to 2\t$1\nB\t5\t€2\n",
        "Name\tValue (%)\tEffort\nB\t5\t2\nA\t1 to 2\t1\nC\tmuch\t1\n",
        "# score: Value\nName\tValue\tEffort\nC\tmuch\t1\n",
    ];
    let drafts: Vec<Draft> =
        [Locale::En, Locale::De].iter().flat_map(|locale| texts.map(|text| decode(text, *locale))).collect();
    for before in &drafts {
        for draft in &drafts {
            assert_eq!(Sheet::read(before).read_again(before, draft), Sheet::read(draft), "{draft:?}");
        }
    }
}
