//! What pictures show of single initiatives, against the draws themselves and closed forms.

use std::rc::Rc;

use rangerank::codec::{sheet::Sheet, text};
use rangerank::engine::{DOTS, Futures, HELD, REPLAYED, Simulation, evaluate_after, normal_quantile, scores};
use rangerank::model::{Board, Locale};

use crate::boards::BOARDS;

fn board(text: &str) -> Board {
    Sheet::read(&text::decode(text, Locale::En)).board.unwrap()
}

fn simulated(board: &Board) -> Simulation {
    evaluate_after(None, Rc::new(board.clone())).unwrap().1
}

fn futures(board: &Board) -> Vec<Option<Futures>> {
    let simulation = simulated(board);
    (0..board.initiatives.len()).map(|initiative| simulation.futures(initiative)).collect()
}

const RICE: &str = "# score: rice\nInitiative\tReach\tImpact\tConfidence\tEffort\n\
    A\t500 to 2000\t0.5 to 2\t80%\t1 to 4\nB\t2000 to 3000\t1\t90%\t2\nC\t\t1\t1\t1\n";

#[test]
fn dots_are_quantiles_at_the_middles_of_equal_parts() {
    let board = board(RICE);
    let all = futures(&board);
    assert_eq!(all[2], None);
    for (initiative, futures) in all.iter().flatten().enumerate() {
        let scores = scores(&board, initiative).unwrap().unwrap();
        for (dots, n) in futures.dots.iter().zip(DOTS) {
            assert_eq!(dots.len(), n);
            assert!(dots.is_sorted());
            for (i, dot) in dots.iter().enumerate() {
                let below = scores.iter().filter(|score| *score < dot).count();
                let share = below as f64 / scores.len() as f64;
                assert!((share - (i as f64 + 0.5) / n as f64).abs() < 1e-4, "{share} of dot {i} of {n}");
            }
        }
    }
}

#[test]
fn single_futures_are_the_same_draws_for_all() {
    let board = board(RICE);
    for (initiative, futures) in futures(&board).iter().flatten().enumerate() {
        let scores = scores(&board, initiative).unwrap().unwrap();
        let step = scores.len() / REPLAYED;
        let picked: Vec<_> = scores.iter().copied().step_by(step).collect();
        assert_eq!((futures.replay.len(), &futures.replay), (REPLAYED, &picked));
    }
}

#[test]
fn ellipses_of_independent_lognormals_have_closed_forms() {
    // ln value ~ N(μ, σ²) and ln effort likewise: centre and axes are theirs, and the squared radii are the
    // quantiles −2·ln(1 − p) of χ² with two degrees of freedom.
    let board = board("Initiative\tValue\tEffort\nA\t50 to 800\t1 to 4\n");
    let spread = futures(&board)[0].as_ref().unwrap().spread.unwrap();
    let z = normal_quantile(0.95);
    let law = |low: f64, high: f64| (0.5 * (low * high).ln(), 0.5 * (high / low).ln() / z);
    let ((x, along), (y, across)) = (law(1.0, 4.0), law(50.0, 800.0));
    for (found, known) in spread.center.iter().chain(&spread.root).zip([x, y, along, 0.0, across]) {
        assert!((found - known).abs() < 2e-3, "{found} for {known}");
    }
    for (radius, held) in spread.radii.iter().zip(HELD) {
        assert!((radius - (-2.0 * (1.0 - held).ln()).sqrt()).abs() < 0.02, "{radius} for {held}");
    }
}

#[test]
fn ellipses_hold_their_part_of_the_draws_whatever_their_shape() {
    // Effort is a part of the value too, so that both rise together.
    let table = "Initiative\tReach\tEffort\nA\t1 to 9 uniform\t1 to 8\n";
    let [board, above, below] = ["(Reach + 3 * Effort) / Effort", "Reach + 3 * Effort", "Effort"]
        .map(|score| board(&format!("# score: {score}\n{table}")));
    let spread = futures(&board)[0].as_ref().unwrap().spread.unwrap();
    let [x, y] = [below, above].map(|board| scores(&board, 0).unwrap().unwrap());
    assert!(spread.root[1] > 0.2, "{spread:?}");
    let ([mean_x, mean_y], [first, joint, second]) = (spread.center, spread.root);
    for (radius, held) in spread.radii.into_iter().zip(HELD) {
        let inside = x.iter().zip(&y).filter(|(x, y)| {
            let along = (x.ln() - mean_x) / first;
            let across = (y.ln() - mean_y - joint * along) / second;
            along.hypot(across) <= radius
        });
        assert!((inside.count() as f64 / x.len() as f64 - held).abs() < 1e-4);
    }
    let corner = spread.point(2.0, [1.0, 0.0]);
    assert_eq!(corner, [mean_x + 2.0 * first, mean_y + 2.0 * joint]);
}

#[test]
fn what_may_not_be_above_zero_is_on_no_map() {
    let spread = |text: &str| futures(&board(text))[0].as_ref().unwrap().spread;
    assert!(spread("Initiative\tValue\tEffort\nA\t5 to 9\t2\n").is_some());
    assert_eq!(spread("# score: (Value - 7) / Effort\nInitiative\tValue\tEffort\nA\t5 to 9\t2\n"), None);
    assert_eq!(spread("# score: Value + Effort\nInitiative\tValue\tEffort\nA\t5 to 9\t2\n"), None);
}

#[test]
fn an_effort_known_exactly_makes_a_line() {
    let board = board("Initiative\tValue\tEffort\nA\t50 to 800\t2\n");
    let spread = futures(&board)[0].as_ref().unwrap().spread.unwrap();
    assert_eq!(spread.root[..2], [0.0, 0.0]);
    assert!((spread.radii[1] - normal_quantile(0.95)).abs() < 0.01, "{spread:?}");
}

#[test]
fn the_rule_of_the_order_changes_no_future() {
    for example in BOARDS {
        let expected = board(example.text);
        let mean = Board { order: rangerank::model::Order::Mean, ..expected.clone() };
        assert_eq!(futures(&expected), futures(&mean), "{}", example.name);
    }
}

#[test]
fn an_edit_leaves_the_futures_of_the_other_rows_as_they_would_be_without_it() {
    let before = board(RICE);
    let (_, first) = evaluate_after(None, Rc::new(before.clone())).unwrap();
    let seen: Vec<_> = (0..3).map(|initiative| first.futures(initiative)).collect();
    // One row is another, and all stand elsewhere.
    let mut after = before;
    after.initiatives.reverse();
    after.initiatives[1].estimates[0] = after.initiatives[2].estimates[0];
    let (_, second) = evaluate_after(Some(first), Rc::new(after.clone())).unwrap();
    let kept: Vec<_> = (0..3).map(|initiative| second.futures(initiative)).collect();
    assert_eq!(kept, futures(&after));
    let dots = |of: &Option<Futures>| of.as_ref().map(|it| it.dots.clone());
    assert_eq!(dots(&kept[2]), dots(&seen[0]));
    assert_ne!(dots(&kept[1]), dots(&seen[1]));
}
