//! What holds of the value of information on every board.

use proptest::prelude::*;
use rangerank::engine::{Evppi, NOTICEABLE, Report, StakesSize};
use rangerank::model::{Board, Expr, Formula, Function, Operator, Order};

use super::super::boards::{binary, board, close, exactly, range, report, rice, rice_formula, rice_pair};
use super::super::noise::spread_over_error;
use super::super::properties::{any_rice, config};
use super::learned;

/// The figures of an entry and whose they are.
type Named<'r> = (Option<&'r str>, &'r str, [f64; 3]);

/// The entries by row and driver: what must not depend on where a row stands.
fn by_name(report: &Report) -> Vec<Named<'_>> {
    let mut entries: Vec<_> = report.evppi.iter().map(named).collect();
    entries.sort_by(|a, b| (a.0, a.1).cmp(&(b.0, b.1)));
    entries
}

fn named(it: &Evppi) -> Named<'_> {
    (it.initiative.as_deref(), &it.driver, [it.value, it.standard_error, it.changes])
}

fn order_of(board: &mut Board, order: usize) {
    board.order = Order::ALL[order % Order::ALL.len()];
}

proptest! {
    #![proptest_config(config(48))]

    #[test]
    fn no_number_is_worth_less_than_nothing_or_more_than_all(mut board in any_rice(), order in 0_usize..5) {
        order_of(&mut board, order);
        let report = report(&board);
        prop_assert!(report.evpi >= 0.0 && report.evpi.is_finite() && report.noise.evpi.is_finite());
        prop_assert_eq!(report.evppi.len(), 4 * board.initiatives.len());
        for it in &report.evppi {
            prop_assert!((0.0..=report.evpi).contains(&it.value), "{it:?} of {}", report.evpi);
            prop_assert!((0.0..=1.0).contains(&it.changes), "{it:?}");
            prop_assert!(it.standard_error >= 0.0 && it.standard_error.is_finite());
            prop_assert!(it.value.to_bits() != (-0.0_f64).to_bits());
        }
        if order == 1 {
            let losses = report.initiatives.iter().flat_map(|row| &row.outcome).map(|it| it.opportunity_loss);
            prop_assert_eq!(report.evpi, losses.fold(f64::INFINITY, f64::min));
        }
    }

    #[test]
    fn moving_rows_changes_no_bit_of_it(mut board in any_rice(), turn in 0_usize..6, order in 0_usize..5) {
        order_of(&mut board, order);
        let mut moved = board.clone();
        let n = moved.initiatives.len();
        moved.initiatives.rotate_left(turn % n);
        moved.initiatives.swap(0, n - 1);
        let (one, other) = (report(&board), report(&moved));
        prop_assert_eq!(by_name(&one), by_name(&other));
        prop_assert_eq!((one.evpi, one.noise.evpi), (other.evpi, other.noise.evpi));
    }

    #[test]
    fn it_grows_with_the_unit_of_the_score(mut board in any_rice(), order in 0_usize..5) {
        order_of(&mut board, order);
        let before = report(&board);
        board.score.formula = Formula::new(binary(Operator::Multiply, Expr::Number(1000.0), rice_formula()));
        let after = report(&board);
        // Sums of scores are rounded.
        let most = 1e-9 * before.evpi + 1e-12 * before.first_choice.unwrap().brings;
        prop_assert!((after.evpi / 1000.0 - before.evpi).abs() <= most, "{} {}", after.evpi, before.evpi);
        for (after, before) in after.evppi.iter().zip(&before.evppi) {
            prop_assert!((after.value / 1000.0 - before.value).abs() <= most, "{after:?} {before:?}");
            prop_assert!((after.changes - before.changes).abs() <= 1e-6, "{after:?} {before:?}");
        }
    }
}

#[test]
fn an_exact_number_is_nothing_to_learn() {
    let report = report(&rice_pair());
    for it in report.evppi.iter().filter(|it| it.driver == "Confidence") {
        assert_eq!((it.value, it.standard_error, it.changes), (0.0, 0.0, 0.0));
        assert!(!it.is_worth_finding_out());
    }
}

#[test]
fn without_a_choice_there_is_nothing_to_learn() {
    let mut board = rice_pair();
    board.initiatives[0].estimates[2] = None;
    let one = report(&board);
    assert_eq!(one.evpi, 0.0);
    assert!(one.evppi.len() == 4 && one.evppi.iter().all(|it| it.value == 0.0 && it.changes == 0.0));
    board.initiatives.clear();
    let none = report(&board);
    assert_eq!((none.evpi, none.evppi.len(), none.first_choice), (0.0, 0, None));
}

#[test]
fn a_hopeless_row_is_nothing_to_learn_and_changes_no_value() {
    let before = report(&rice_pair());
    let mut board = rice_pair();
    let mut hopeless = board.initiatives[0].clone();
    hopeless.name = rangerank::model::Name::new("C");
    hopeless.key = "C".into();
    hopeless.estimates[0] = Some(range(1e-6, 2e-6));
    board.initiatives.insert(0, hopeless);
    let after = report(&board);
    assert!(after.evppi[..4].iter().all(|it| it.value < 1e-12));
    for (after, before) in after.evppi[4..].iter().zip(&before.evppi) {
        assert_eq!(named(after), named(before));
    }
}

#[test]
fn values_spread_no_more_than_their_standard_errors() {
    let rows: [(&str, &[_]); 3] = [
        ("A", &[range(500.0, 2000.0), range(0.5, 2.0), range(0.4, 0.9), range(1.0, 4.0)]),
        ("B", &[range(2000.0, 3000.0), range(0.25, 1.0), range(0.5, 0.9), range(2.0, 3.0)]),
        ("C", &[range(100.0, 5000.0), range(0.25, 3.0), range(0.3, 0.9), range(2.0, 3.0)]),
    ];
    let twice = Expr::Call(Function::Max, vec![rice_formula(), rice_formula()]);
    let reports: Vec<_> = (0..16)
        .map(|seed| {
            let mut board = rice(&rows);
            board.score.formula = Formula::new(twice.clone());
            board.seed = seed;
            report(&board)
        })
        .collect();
    for at in 0..12 {
        let ratio = spread_over_error(&reports, |r| r.evppi[at].value, |r| r.evppi[at].standard_error);
        assert!(ratio < 1.6, "{at}: {ratio}");
    }
    let ratio = spread_over_error(&reports, |r| r.evpi, |r| r.noise.evpi);
    assert!(ratio < 1.6 && ratio > 0.1, "{ratio}");
}

#[test]
fn noise_alone_is_not_worth_finding_out() {
    // y is always the smaller, so only x matters; the polynomial in y is fitted to noise.
    let larger = Expr::Call(Function::Max, vec![Expr::Driver(0), Expr::Driver(1)]);
    let (x, y) = (range(5.0, 9.0), range(1e-4, 1e-3));
    let mut mistaken = 0;
    for seed in 0..40 {
        let mut board = board(larger.clone(), &["x", "y"], &[("A", &[x, y]), ("B", &[x, y])]);
        board.seed = seed;
        let report = report(&board);
        assert!(learned(&report, Some("A"), "x").is_worth_finding_out());
        mistaken += report.evppi.iter().filter(|it| it.driver == "y" && it.is_worth_finding_out()).count();
    }
    assert!(mistaken <= 4, "{mistaken} of 80");
}

#[test]
fn equals_are_worth_telling_apart() {
    let rows: [(&str, &[_]); 2] =
        [("A", &[range(1.0, 9.0), exactly(1.0)]), ("B", &[range(1.0, 9.0), exactly(1.0)])];
    let report =
        report(&board(binary(Operator::Divide, Expr::Driver(0), Expr::Driver(1)), &["v", "e"], &rows));
    let [a, b] = ["A", "B"].map(|name| learned(&report, Some(name), "v"));
    close(a.value, b.value, 1e-9);
    assert!(a.value > 0.0 && (a.changes + b.changes - 1.0).abs() < 1e-9);
}

#[test]
fn what_is_worth_finding_out_is_more_than_noise_and_noticeable_and_the_most_valuable_stands_first() {
    let mut report = report(&rice_pair());
    let brings = report.first_choice.unwrap().brings;
    let one = report.evppi[0].clone();
    let worth = |share: f64, error: f64| Evppi {
        value: share * NOTICEABLE * brings,
        standard_error: error * NOTICEABLE * brings,
        ..one.clone()
    };
    report.evppi = vec![worth(1.0, 0.0), worth(0.99, 0.0), worth(8.0, 4.0), worth(8.0, 3.9), worth(2.0, 0.0)];
    let found: Vec<_> = report.worth_finding_out().into_iter().cloned().collect();
    assert_eq!(found, [worth(8.0, 3.9), worth(2.0, 0.0), worth(1.0, 0.0)]);
    report.verdict.stakes.size = StakesSize::Small;
    assert!(report.worth_finding_out().is_empty());
}
