//! What is kept from one board to the next changes nothing in the report.

use std::rc::Rc;

use proptest::prelude::*;
use rangerank::engine::{Report, Simulation, evaluate};
use rangerank::model::{Board, Draws, Initiative, Name, Order};

use super::boards::{exactly, range, rice};
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
fn one_changed_cell_takes_fewer_parts_than_a_whole_board() {
    let parts =
        |simulation: &mut Simulation| (1..100).find(|_| simulation.advance().unwrap().is_some()).unwrap();
    let mut board = start(6);
    let mut simulation = Simulation::new(Rc::new(board.clone())).unwrap();
    let whole = parts(&mut simulation);
    apply(&mut board, &Edit::Reach(2, 400.0), 0);
    let mut simulation = simulation.turned_to(Rc::new(board)).unwrap();
    assert!(parts(&mut simulation) < whole);
}
