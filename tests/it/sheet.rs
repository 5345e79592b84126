//! A draft's meaning: columns, units, domains, keys, settings, and every problem with its place.

mod columns;
mod rows;
mod scores;
mod settings;

use rangerank::codec::sheet::{ProblemKind as Kind, Sheet};
use rangerank::codec::text::decode;
use rangerank::model::{Board, Locale, ScoreModel};

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
