//! The score: named, recognised or own, and where it cannot be made out.

use rangerank::codec::models::Role;
use rangerank::codec::sheet::ProblemKind as Kind;
use rangerank::model::ScoreModel;

use super::{ROWS, board, problem, recognised};

#[test]
fn named_scores_are_recognised_from_their_headings() {
    recognised(
        &["Initiative", "Reach", "Impact", "Confidence", "Effort"],
        ScoreModel::Rice,
        "Reach * Impact * Confidence / Effort",
    );
    recognised(
        &["IDEA", "# of customers", "impact score", "Certainty (%)", "Person-weeks"],
        ScoreModel::Rice,
        "[# of customers] * [impact score] * [Certainty (%)] / [Person-weeks]",
    );
    recognised(
        &["Audience", "Impact", "Conf.", "Size", "Owner"],
        ScoreModel::Rice,
        "Audience * Impact * [Conf.] / Size",
    );
    recognised(
        &[
            "Feature",
            "User-business value",
            "Time criticality",
            "Risk reduction / opportunity enablement",
            "Job size",
        ],
        ScoreModel::Wsjf,
        "([User-business value] + [Time criticality] + [Risk reduction / opportunity enablement]) / [Job size]",
    );
    recognised(
        &["Feature", "Value", "Urgency", "RR/OE", "Size"],
        ScoreModel::Wsjf,
        "(Value + Urgency + [RR/OE]) / Size",
    );
    recognised(&["Idea", "Impact", "Confidence", "Ease"], ScoreModel::Ice, "Impact * Confidence * Ease");
    recognised(&["Project", "CoD", "Lead time (weeks)"], ScoreModel::Cd3, "CoD / [Lead time (weeks)]");
    recognised(
        &["Project", "Cost of delay ($/week)", "Job size"],
        ScoreModel::Cd3,
        "[Cost of delay ($/week)] / [Job size]",
    );
    recognised(&["Task", "Benefit", "Cost"], ScoreModel::ValueEffort, "Benefit / Cost");
    recognised(&["Task", "Impact", "Complexity"], ScoreModel::ValueEffort, "Impact / Complexity");
}

#[test]
fn the_most_specific_complete_score_wins_and_the_better_word_too() {
    recognised(
        &["Name", "Value", "Reach", "Impact", "Confidence", "Effort", "Ease"],
        ScoreModel::Rice,
        "Reach * Impact * Confidence / Effort",
    );
    recognised(&["Name", "Value", "Reach", "Impact", "Effort"], ScoreModel::ValueEffort, "Value / Effort");
    recognised(&["Name", "Cost", "Revenue", "Value", "Effort"], ScoreModel::ValueEffort, "Value / Effort");
}

#[test]
fn a_named_score_says_which_columns_it_lacks() {
    let (kind, line, column, _) = problem("# title: x\n# score: RICE\nName\tReach\tImpact\nA\t1\t1\n");
    assert_eq!(kind.to_string(), "expected columns for rice: confidence, effort");
    assert_eq!(kind, Kind::Lacks { model: ScoreModel::Rice, roles: vec![Role::Confidence, Role::Effort] });
    assert_eq!((line, column), (2, 10));
    let wsjf = board("# score: wsjf\nName\tCost of delay\tJob size\nA\t1\t1\n");
    assert_eq!(wsjf.score.model, Some(ScoreModel::Wsjf));
}

#[test]
fn an_error_in_the_formula_points_into_its_line() {
    let (kind, line, column, fix) = problem(&format!("# title: x\n#score:value / efort\n{ROWS}"));
    assert!(matches!(kind, Kind::Formula(_)));
    assert_eq!((line, column, fix.as_deref()), (2, 18, Some("value / Effort")));
}

#[test]
fn a_table_without_score_rows_or_header_says_so() {
    let found = |text: &str| {
        let (kind, line, column, _) = problem(text);
        (kind, line, column)
    };
    assert_eq!(found(""), (Kind::NoTable, 1, 1));
    assert_eq!(found("# title: x\n"), (Kind::NoTable, 2, 1));
    assert_eq!(found("# title: x\nName\tValue\tEffort\n"), (Kind::NoRows, 2, 1));
    assert_eq!(found("# title: x\nName\tOwner\nA\tB\n"), (Kind::NoScore, 2, 1));
}
