//! What is kept from one board to the next changes nothing in the report.

use std::rc::Rc;

use proptest::prelude::*;
use rangerank::engine::{Report, Simulation, evaluate, scores};
use rangerank::model::{
    Board, Domain, Draws, Expr, Formula, Function, Initiative, Level, Name, Operator, Order,
};

use super::boards::{binary, exactly, outcome, plain, range, rice, rice_formula, shared_number};
use super::properties::config;

/// The report, part by part.
fn finish(simulation: &mut Simulation) -> Report {
    loop {
        if let Some(report) = simulation.advance().unwrap() {
            return report;
        }
    }
}

fn row(name: &str, reach: f64) -> Initiative {
    let estimates = [range(reach, 2.0 * reach + 7.0), range(0.5, 2.0), range(0.4, 0.9), range(1.0, 4.0)];
    Initiative { name: Name::new(name), key: name.into(), estimates: estimates.map(Some).into() }
}

fn start(n_rows: u32) -> Board {
    let mut board = rice(&[]);
    board.draws = Draws::new(256).unwrap();
    board.initiatives = (0..n_rows).map(|i| row(&format!("row {i}"), 100.0 + 30.0 * f64::from(i))).collect();
    board
}

/// One change that a person may make.
#[derive(Debug, Clone)]
enum Edit {
    Reach(usize, f64),
    Constant(usize),
    Unestimate(usize),
    Swap(usize, usize),
    Delete(usize),
    Add(f64),
    Order(usize),
    Seed(u64),
    Rename(usize),
    Nothing,
}

fn edit() -> impl Strategy<Value = Edit> {
    let place = 0_usize..8;
    prop_oneof![
        6 => (place.clone(), 10.0_f64..1000.0).prop_map(|(at, reach)| Edit::Reach(at, reach)),
        1 => place.clone().prop_map(Edit::Constant),
        1 => place.clone().prop_map(Edit::Unestimate),
        1 => (place.clone(), place.clone()).prop_map(|(a, b)| Edit::Swap(a, b)),
        1 => place.clone().prop_map(Edit::Delete),
        1 => (10.0_f64..1000.0).prop_map(Edit::Add),
        1 => (0_usize..5).prop_map(Edit::Order),
        1 => (0_u64..2).prop_map(Edit::Seed),
        1 => place.prop_map(Edit::Rename),
        1 => Just(Edit::Nothing),
    ]
}

fn apply(board: &mut Board, edit: &Edit, step: usize) {
    let rows = &mut board.initiatives;
    let n = rows.len().max(1);
    match *edit {
        Edit::Reach(at, reach) if at < rows.len() => rows[at].estimates[0] = row("", reach).estimates[0],
        Edit::Constant(at) if at < rows.len() => rows[at].estimates = vec![Some(exactly(2.0)); 4],
        Edit::Unestimate(at) if at < rows.len() => rows[at].estimates[1] = None,
        Edit::Swap(a, b) if !rows.is_empty() => rows.swap(a % n, b % n),
        Edit::Delete(at) if at < rows.len() => drop(rows.remove(at)),
        Edit::Add(reach) => rows.push(row(&format!("new {step}"), reach)),
        Edit::Order(order) => board.order = Order::ALL[order],
        Edit::Seed(seed) => board.seed = seed,
        Edit::Rename(at) if at < rows.len() => rows[at].name = Name::new("renamed"),
        _ => {}
    }
}

proptest! {
    #![proptest_config(config(48))]

    #[test]
    fn edited_boards_are_reported_as_if_they_were_new(edits in prop::collection::vec(edit(), 1..12)) {
        let mut board = start(6);
        let mut simulation = Simulation::new(Rc::new(board.clone())).unwrap();
        finish(&mut simulation);
        for (step, edit) in edits.iter().enumerate() {
            apply(&mut board, edit, step);
            simulation = simulation.turned_to(Rc::new(board.clone())).unwrap();
            // One that is left half way must leave nothing behind.
            if step % 5 == 4 {
                simulation.advance().unwrap();
                continue;
            }
            prop_assert_eq!(finish(&mut simulation), evaluate(&board).unwrap());
        }
    }
}

/// Every pair is counted up to 60 rows, every two rows are compared up to 128.
#[test]
fn an_edit_counts_right_however_many_rows_there_are() {
    for n_rows in [1, 2, 60, 61, 128, 129] {
        let mut board = start(n_rows);
        let mut simulation = Simulation::new(Rc::new(board.clone())).unwrap();
        finish(&mut simulation);
        apply(&mut board, &Edit::Reach(n_rows as usize / 2, 400.0), 0);
        let mut simulation = simulation.turned_to(Rc::new(board.clone())).unwrap();
        assert_eq!(finish(&mut simulation), evaluate(&board).unwrap(), "{n_rows} rows");
    }
}

#[test]
fn an_edit_of_what_all_rows_have_in_common_is_reported_as_if_the_board_were_new() {
    let formula = binary(Operator::Multiply, rice_formula(), Expr::Shared(0));
    let mut board = start(3);
    board.score.formula = Formula::new(formula);
    board.shared = vec![shared_number("market", Domain::Positive, range(0.5, 2.0))];
    let edits: [fn(&mut Board); 8] = [
        |board| board.draws = Draws::new(512).unwrap(),
        |board| board.seed = 2,
        |board| board.level = Level::new(0.8).unwrap(),
        |board| board.order = Order::Mean,
        |board| board.drivers[0].together = 0.5,
        |board| board.drivers[3].name = Name::new("Weeks"),
        |board| board.shared[0].estimate = range(1.0, 9.0),
        |board| board.score.formula = Formula::new(rice_formula()),
    ];
    for (at, edit) in edits.iter().enumerate() {
        let mut simulation = Simulation::new(Rc::new(board.clone())).unwrap();
        let before = finish(&mut simulation);
        let mut edited = board.clone();
        edit(&mut edited);
        let after = evaluate(&edited).unwrap();
        assert_ne!(after, before, "edit {at}");
        assert_eq!(finish(&mut simulation.turned_to(Rc::new(edited)).unwrap()), after, "edit {at}");
    }
}

#[test]
fn a_row_that_comes_to_tie_shares_its_rank() {
    let mut board = plain(&[("A", exactly(1.0)), ("B", exactly(2.0)), ("C", exactly(3.0))]);
    let mut simulation = Simulation::new(Rc::new(board.clone())).unwrap();
    finish(&mut simulation);
    board.initiatives[0].estimates = vec![Some(exactly(3.0))];
    let report = finish(&mut simulation.turned_to(Rc::new(board.clone())).unwrap());
    assert_eq!([0, 1, 2].map(|row| outcome(&report, row).expected_rank), [1.5, 3.0, 1.5]);
    assert_eq!(report, evaluate(&board).unwrap());
}

/// How many parts there are to a run.
fn parts(simulation: &mut Simulation) -> usize {
    (1..1000).find(|_| simulation.advance().unwrap().is_some()).unwrap()
}

#[test]
fn one_changed_cell_takes_fewer_parts_than_a_whole_board() {
    let mut board = start(6);
    let mut simulation = Simulation::new(Rc::new(board.clone())).unwrap();
    let whole = parts(&mut simulation);
    apply(&mut board, &Edit::Reach(2, 400.0), 0);
    let mut simulation = simulation.turned_to(Rc::new(board)).unwrap();
    assert!(parts(&mut simulation) < whole);
}

/// A part a row, one for what can be learned without a draw, the draws by 2²⁰ scores, and the report.
#[test]
fn a_renamed_row_is_counted_nowhere_again() {
    for (n_rows, log2, n_counting) in [(6, 14, 1), (128, 14, 2)] {
        let mut board = start(n_rows);
        board.draws = Draws::new(1 << log2).unwrap();
        let mut simulation = Simulation::new(Rc::new(board.clone())).unwrap();
        assert_eq!(simulation.progress(), 0.0);
        finish(&mut simulation);
        apply(&mut board, &Edit::Rename(2), 0);
        let mut simulation = simulation.turned_to(Rc::new(board)).unwrap();
        assert_eq!(parts(&mut simulation), n_rows as usize + 1 + n_counting + 1);
    }
}

#[test]
fn what_is_learned_from_draws_is_learned_from_2_to_the_20_at_a_time() {
    let mut board = plain(&[]);
    board.score.formula = Formula::new(Expr::Call(Function::Max, vec![Expr::Driver(0), Expr::Number(0.0)]));
    board.draws = Draws::new(1 << 17).unwrap();
    let estimates = vec![Some(range(1.0, 9.0))];
    let row =
        |i: u32| Initiative { name: Name::new("row"), key: i.to_string(), estimates: estimates.clone() };
    board.initiatives = (0..17).map(row).collect();
    let mut simulation = Simulation::new(Rc::new(board)).unwrap();
    // Seventeen rows, of which eight have 2²⁰ scores; eight batches; the report.
    assert_eq!(parts(&mut simulation), 17 + 3 + 8 + 1);
}

/// 129 rows stand for 256: 2¹² of 2¹⁷ draws are 2²⁰ scores.
#[test]
fn draws_are_counted_2_to_the_20_scores_at_a_time() {
    let names: Vec<_> = (0..129).map(|i| format!("row {i}")).collect();
    let rows: Vec<_> = names.iter().map(|name| (name.as_str(), exactly(7.0))).collect();
    let mut board = plain(&rows);
    board.draws = Draws::new(1 << 17).unwrap();
    let mut simulation = Simulation::new(Rc::new(board)).unwrap();
    for part in ["row"; 129].into_iter().chain(["learning", "draws"]) {
        assert_eq!(simulation.advance().unwrap(), None, "{part}");
    }
    assert!((simulation.progress() - (2.0 + 1.0 / 32.0) / 3.0).abs() < 1e-12);
}

/// More than are paired, and more than are kept: what the first two have is drawn again to compare them.
#[test]
fn the_lead_among_many_rows_is_that_of_their_scores() {
    let mut board = start(61);
    board.draws = Draws::new(1 << 16).unwrap();
    let report = evaluate(&board).unwrap();
    let [first, second] = [0, 1].map(|at| scores(&board, report.ranked()[at].index).unwrap().unwrap());
    let wins = first.iter().zip(&second).filter(|(a, b)| a > b).count();
    assert!((report.verdict.lead.unwrap() - wins as f64 / first.len() as f64).abs() < 1e-12);
}

#[test]
fn the_lead_of_equals_among_many_rows_is_a_half() {
    let names: Vec<_> = (0..61).map(|i| format!("row {i}")).collect();
    let rows: Vec<_> = names.iter().map(|name| (name.as_str(), exactly(7.0))).collect();
    assert_eq!(evaluate(&plain(&rows)).unwrap().verdict.lead, Some(0.5));
}
