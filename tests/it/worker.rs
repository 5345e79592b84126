//! What crosses between the page and its worker arrives as it was sent.

use std::rc::Rc;

use proptest::prelude::*;
use rangerank::codec::{sheet::Sheet, text};
use rangerank::engine::{EvaluateError, FitError, Futures, evaluate, evaluate_after};
use rangerank::model::{Board, Locale, Order};
use rangerank::worker::{Reply, wire};

use crate::boards::BOARDS;
use crate::engine::properties::{any_rice, config};

fn reply(board: &Board) -> Reply {
    evaluate(board).map(Box::new)
}

#[test]
fn the_report_of_every_example_arrives_whole() {
    for example in BOARDS {
        let board = Sheet::read(&text::decode(example.text, Locale::En)).board.expect(example.name);
        for order in Order::ALL {
            let board = Board { order, ..board.clone() };
            let sent = reply(&board);
            assert!(sent.is_ok(), "{}", example.name);
            assert_eq!(wire::read(&wire::write(&sent), &board), Some(sent), "{}", example.name);
        }
    }
}

fn futures(board: &Board) -> Vec<Futures> {
    let (_, simulation) = evaluate_after(None, Rc::new(board.clone())).expect("a report");
    (0..board.initiatives.len()).filter_map(|initiative| simulation.futures(initiative)).collect()
}

#[test]
fn the_futures_of_every_example_arrive_whole() {
    for example in BOARDS {
        let board = Sheet::read(&text::decode(example.text, Locale::En)).board.expect(example.name);
        let sent = futures(&board);
        let mut numbers = wire::write_futures(&sent);
        assert_eq!(wire::read_futures(&numbers).as_ref(), Some(&sent), "{}", example.name);
        assert_eq!(wire::read(&numbers, &board), None);
        numbers.pop();
        assert_eq!(wire::read_futures(&numbers), if sent.is_empty() { Some(sent) } else { None });
        assert_eq!(wire::read_futures(&wire::write(&reply(&board))), None);
    }
}

#[test]
fn the_worker_reads_the_board_that_the_page_reads() {
    for example in BOARDS {
        let draft = text::decode(example.text, Locale::En);
        let arrived = text::decode(&text::encode(&draft), Locale::En);
        let digest = |board: Option<Board>| reply(&board.expect(example.name)).map(|report| report.digest);
        assert_eq!(
            digest(Sheet::read(&arrived).board),
            digest(Sheet::read(&draft).board),
            "{}",
            example.name
        );
    }
}

#[test]
fn a_board_with_nothing_estimated_arrives_as_one() {
    let board = Sheet::read(&text::decode("Initiative\tValue\tEffort\nA\t\t\nB\t\t\n", Locale::En)).board;
    let board = board.expect("a board");
    let sent = reply(&board);
    assert!(sent.as_ref().is_ok_and(|report| report.ranked().is_empty()));
    assert_eq!(wire::read(&wire::write(&sent), &board), Some(sent));
}

/// Every error there is. A new one fails to compile here, and belongs into the lists below.
fn errors() -> Vec<EvaluateError> {
    const fn is_listed(why: EvaluateError) -> bool {
        match why {
            EvaluateError::DividesByZero { .. }
            | EvaluateError::LeavesReals { .. }
            | EvaluateError::Overflows { .. }
            | EvaluateError::NoProbability { .. } => true,
            EvaluateError::NoFit { why, .. } => match why {
                FitError::NeedsOneSign
                | FitError::NeedsProbability
                | FitError::ReachesZero
                | FitError::MidNotSupported
                | FitError::NeedsBoundedFamily => true,
            },
        }
    }
    let (initiative, places) = (2, [None, Some(0), Some(7)]);
    let mut errors = vec![EvaluateError::Overflows { initiative }];
    for driver in places {
        errors.push(EvaluateError::DividesByZero { initiative, driver });
        errors.push(EvaluateError::LeavesReals { initiative, driver });
        errors.push(EvaluateError::NoProbability { initiative, driver });
    }
    let fits = [
        FitError::NeedsOneSign,
        FitError::NeedsProbability,
        FitError::ReachesZero,
        FitError::MidNotSupported,
        FitError::NeedsBoundedFamily,
    ];
    for why in fits {
        errors.extend(places.map(|initiative| EvaluateError::NoFit { initiative, driver: 3, why }));
    }
    assert!(errors.iter().copied().all(is_listed));
    errors
}

#[test]
fn every_error_arrives_as_itself() {
    let board = Sheet::read(&text::decode(BOARDS[0].text, Locale::En)).board.expect("a board");
    for why in errors() {
        assert_eq!(wire::read(&wire::write(&Err(why)), &board), Some(Err(why)));
    }
}

proptest! {
    #![proptest_config(config(32))]

    #[test]
    fn the_report_of_any_board_arrives_whole(board in any_rice()) {
        let sent = reply(&board);
        prop_assert_eq!(wire::read(&wire::write(&sent), &board), Some(sent));
    }

    #[test]
    fn a_report_that_arrives_cut_or_longer_is_none(board in any_rice(), lost in 1_usize..2000) {
        let mut numbers = wire::write(&reply(&board));
        let kept = numbers.len().saturating_sub(lost);
        prop_assert_eq!(wire::read(&numbers[..kept], &board), None);
        numbers.push(0.0);
        prop_assert_eq!(wire::read(&numbers, &board), None);
    }

    #[test]
    fn no_numbers_make_the_page_panic(numbers in prop::collection::vec(prop_oneof![
        Just(f64::NAN), Just(f64::INFINITY), Just(-1.0), Just(1e300), 0.0..9.0, (0..9).prop_map(f64::from),
    ], 0..200), board in any_rice()) {
        let _ = wire::read(&numbers, &board);
        let _ = wire::read_futures(&numbers);
    }
}
