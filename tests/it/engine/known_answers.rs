//! Scores and comparisons whose values are known to 15 digits.

use rangerank::engine::{Outcome, VerdictKind, normal_quantile, scores};
use rangerank::model::{Draws, Expr, Family, Operator, Order};
use serde_json::Value;

use super::boards::{
    binary, board, close, exactly, family, known, near, normal, number, outcome, plain, range, report, rice,
    rice_pair,
};

#[track_caller]
fn has_known_quantiles(outcome: &Outcome, known: &Value) {
    let found = [
        ("mean", outcome.mean),
        ("median", outcome.median),
        ("p05", outcome.p05),
        ("p10", outcome.p10),
        ("p25", outcome.p25),
        ("p75", outcome.p75),
        ("p90", outcome.p90),
        ("p95", outcome.p95),
    ];
    for (key, found) in found {
        close(found, number(known, key), 1e-10);
    }
}

#[test]
fn the_inverse_normal_has_fifteen_digits() {
    let table: Value = serde_json::from_str(include_str!("../../values/inverse_normal.json")).unwrap();
    let rows = table["rows"].as_array().unwrap();
    assert_eq!(rows.len(), 40);
    for row in rows {
        close(normal_quantile(number(row, "p")), number(row, "z"), 2e-15);
    }
}

#[test]
fn z_of_each_level_is_exact() {
    let known = known("z_table");
    for (level, z) in known["z"].as_object().unwrap() {
        let tail = (1.0 - level.parse::<f64>().unwrap()) / 2.0;
        close(-normal_quantile(tail), z.as_f64().unwrap(), 1e-12);
    }
}

#[test]
fn a_lognormal_score_is_in_closed_form() {
    let cases = [("lognormal_90_100_1000", 100.0, 1000.0), ("lognormal_90_huge_ratio", 0.001, 1e6)];
    for (case, low, high) in cases {
        let report = report(&plain(&[("A", range(low, high))]));
        has_known_quantiles(outcome(&report, 0), &known(case));
    }
}

#[test]
fn a_ratio_of_lognormals_is_in_closed_form() {
    let ratio = binary(Operator::Divide, Expr::Driver(0), Expr::Driver(1));
    let report =
        report(&board(ratio, &["Value", "Effort"], &[("A", &[range(100.0, 1000.0), range(2.0, 8.0)])]));
    let known = known("score_ratio_lognormal");
    has_known_quantiles(outcome(&report, 0), &known);
    close(outcome(&report, 0).expected, number(&known, "mean_value_over_mean_effort"), 1e-10);
}

#[test]
fn rice_scores_are_in_closed_form() {
    let report = report(&rice_pair());
    has_known_quantiles(outcome(&report, 0), &known("rice_lognormal_A"));
    has_known_quantiles(outcome(&report, 1), &known("rice_lognormal_B"));
}

#[test]
fn rice_of_points_is_plain_arithmetic() {
    let examples: Value = serde_json::from_str(include_str!("../../values/point_estimates.json")).unwrap();
    let projects = examples["intercom_rice"]["projects"].as_array().unwrap();
    for project in projects {
        let estimates = ["reach", "impact", "confidence", "effort"].map(|key| exactly(number(project, key)));
        let report = report(&rice(&[("A", &estimates)]));
        let outcome = outcome(&report, 0);
        for figure in [outcome.expected, outcome.mean, outcome.median, outcome.p05, outcome.p95] {
            close(figure, number(project, "rice"), 1e-14);
        }
    }
}

#[test]
fn nobody_wins_between_the_rice_pair() {
    let mut board = rice_pair();
    board.order = Order::Mean;
    let report = report(&board);
    let known = known("rice_A_vs_B");
    near(report.pairwise[0][1].unwrap(), number(&known, "p_A_beats_B"), report.noise.pairwise, 0.004);
    for (i, key) in ["regret_if_A", "regret_if_B"].into_iter().enumerate() {
        let error = report.noise.opportunity_loss[i].unwrap();
        near(outcome(&report, i).opportunity_loss, number(&known, key), error, 0.01 * number(&known, key));
    }
    assert_eq!(report.verdict.kind, VerdictKind::NoClearWinner);
    assert_eq!(report.verdict.leaders, ["A", "B"]);
    let others: Vec<_> =
        report.verdict.disagreements.iter().map(|other| (other.order, other.first)).collect();
    assert!(others.contains(&(Order::Median, 1)) && others.contains(&(Order::P10, 1)), "{others:?}");
}

#[test]
fn losses_between_two_normals_are_known() {
    for (case, normals) in
        [("two_normals_indep", [(10.0, 3.0), (8.0, 4.0)]), ("two_normals_equal", [(5.0, 2.0), (5.0, 2.0)])]
    {
        let known = known(case);
        let [first, second] = normals.map(|(mean, sd)| normal(mean, sd));
        let report = report(&plain(&[("A", first), ("B", second)]));
        near(report.pairwise[0][1].unwrap(), number(&known, "p_1_beats_2"), report.noise.pairwise, 0.004);
        for (i, key) in ["regret_if_1", "regret_if_2"].into_iter().enumerate() {
            let error = report.noise.opportunity_loss[i].unwrap();
            near(
                outcome(&report, i).opportunity_loss,
                number(&known, key),
                error,
                0.01 * number(&known, key),
            );
        }
    }
}

#[test]
fn equal_medians_do_not_mean_equal_ranks() {
    let rows = [("A", normal(0.0, 1.0)), ("B", normal(0.0, 2.0)), ("C", normal(0.0, 4.0))];
    let report = report(&plain(&rows));
    let known = known("rank_acceptability_same_median");
    for i in 0..3 {
        for r in 0..3 {
            let exact = known["rank_acceptability"][i][r].as_f64().unwrap();
            let error = report.noise.first[i].unwrap().max(0.001);
            near(outcome(&report, i).rank_acceptability[r], exact, error, 0.008);
        }
    }
}

#[test]
fn equal_rows_have_equal_chances_of_every_rank() {
    let known = known("rank_acceptability_iid");
    let rows: Vec<_> = ["A", "B", "C", "D", "E"].map(|name| (name, range(1.0, 4.0))).into();
    let report = report(&plain(&rows));
    for i in 0..rows.len() {
        let outcome = outcome(&report, i);
        near(outcome.expected_rank, number(&known, "expected_rank"), 0.012, 0.03);
        for chance in &outcome.rank_acceptability {
            near(*chance, number(&known, "rank_prob"), 0.0031, 0.0125);
        }
    }
}

#[test]
fn the_best_of_many_equals_promises_the_known_excess() {
    let known = known("expected_max_std_normal");
    let names: Vec<_> = (0..20).map(|i| format!("row {i}")).collect();
    for n in [2, 3, 5, 10, 20] {
        let rows: Vec<_> = names[..n].iter().map(|name| (name.as_str(), normal(0.0, 1.0))).collect();
        let mut board = plain(&rows);
        board.draws = Draws::new(1 << 15).unwrap();
        let report = report(&board);
        let error = report.noise.opportunity_loss[0].unwrap();
        near(outcome(&report, 0).opportunity_loss, number(&known["value"], &n.to_string()), error, 0.02);
    }
}

#[test]
fn the_mean_of_a_squared_normal_is_in_closed_form() {
    let square = binary(Operator::Multiply, Expr::Driver(0), Expr::Driver(0));
    let report = report(&board(square, &["a"], &[("one", &[normal(0.7, 1.9)])]));
    close(outcome(&report, 0).mean, 0.7 * 0.7 + 1.9 * 1.9, 1e-14);
}

#[test]
fn a_sum_of_efforts_fits_a_capacity_as_often_as_is_known() {
    let (known, capacity) = (known("capacity_normal"), 15.0);
    let sum = binary(Operator::Add, binary(Operator::Add, Expr::Driver(0), Expr::Driver(1)), Expr::Driver(2));
    let effort = |low: f64, high: f64| family(low, high, Family::Normal);
    let board = board(
        sum,
        &["a", "b", "c"],
        &[
            ("capacity", &[exactly(capacity), exactly(0.0), exactly(0.0)]),
            ("all three", &[effort(2.0, 8.0), effort(1.0, 4.0), effort(3.0, 6.0)]),
        ],
    );
    let report = report(&board);
    close(outcome(&report, 1).mean, number(&known, "mean"), 1e-14);
    near(report.pairwise[0][1].unwrap(), number(&known, "p_fits"), report.noise.pairwise, 0.004);
    let mut totals = scores(&board, 1).unwrap().unwrap();
    totals.sort_by(f64::total_cmp);
    close(totals[totals.len() * 4 / 5], number(&known, "p80"), 1e-3);
}

#[test]
fn what_costs_most_by_its_delay_and_is_soonest_done_comes_first() {
    let known = known("wsjf_reinertsen");
    let (durations, costs) = ([10.0, 1.0, 3.0], [1.0, 10.0, 3.0]);
    let rows = [0, 1, 2].map(|at| [exactly(costs[at]), exactly(durations[at])]);
    let ratio = binary(Operator::Divide, Expr::Driver(0), Expr::Driver(1));
    let board = board(ratio, &["cost", "duration"], &[("3", &rows[0]), ("1", &rows[1]), ("2", &rows[2])]);
    let report = report(&board);
    let (mut order, mut waited, mut delay) = (String::new(), 0.0, 0.0);
    for ranked in report.ranked() {
        order.push_str(&report.initiatives[ranked.index].name);
        delay += waited * costs[ranked.index];
        waited += durations[ranked.index];
    }
    assert_eq!(known["delay"][&order][0].as_f64(), Some(delay));
    for (other, delays) in known["delay"].as_object().unwrap() {
        assert!(delays[0].as_f64() >= Some(delay), "{other} costs less than {order}");
    }
}
