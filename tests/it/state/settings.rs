//! Settings chosen on the page: each is one line of the board text, and each choice can be read back.

use rangerank::codec::text;
use rangerank::model::Order;
use rangerank::ui::state::{Action, ColumnUse, State};

use super::{BOARD, settled, state_of};

fn lines(state: &State) -> Vec<String> {
    text::encode(&state.draft).lines().filter(|line| line.starts_with('#')).map(str::to_owned).collect()
}

#[test]
fn a_correlation_has_one_line_a_driver() {
    let mut state = state_of(BOARD);
    let effort = 3;
    let written =
        [(0.5, Some("# together: Effort 0.5")), (0.75, Some("# together: Effort 0.75")), (0.0, None)];
    for (share, written) in written {
        state.apply(Action::TogetherChosen { driver: effort, share });
        assert_eq!(state.sheet.board.as_ref().map(|board| board.drivers[effort].together), Some(share));
        assert_eq!(lines(&state).get(1).map(String::as_str), written);
    }
    state.apply(Action::TogetherChosen { driver: 99, share: 0.5 });
    assert_eq!(lines(&state).len(), 1);
}

#[test]
fn what_is_chosen_for_the_whole_board_has_its_line() {
    let mut state = state_of("Initiative\tValue\tEffort\nA\t1 to 2\t3 to 4\n");
    assert_eq!(state.lines_about_board(), Vec::<String>::new());
    state.apply(Action::TogetherChosen { driver: 1, share: 0.5 });
    state.apply(Action::OrderChosen(Order::Median));
    state.apply(Action::SettingTyped { key: "level", text: "80%".to_owned() });
    assert_eq!(state.lines_about_board(), ["# order: median", "# level: 80%"]);
}

#[test]
fn drivers_with_spaces_have_their_own_lines() {
    let table = "# together: Reach 0.1\nInitiative\tReach\tJob size\nA\t1 to 2\t3 to 4\n";
    let mut state = state_of(&format!("# score: Reach / [Job size]\n{table}"));
    state.apply(Action::TogetherChosen { driver: 1, share: 0.25 });
    state.apply(Action::UnitTyped { driver: 1, text: " weeks ".to_owned() });
    let written = lines(&state);
    assert_eq!(
        written[1..],
        ["# together: Reach 0.1", "# together: [Job size] 0.25", "# unit: [Job size] = weeks"]
    );
    assert_eq!(state.sheet.problems, []);
    state.apply(Action::UnitTyped { driver: 1, text: String::new() });
    assert_eq!(lines(&state).len(), 3);
}

#[test]
fn a_column_joins_and_leaves_the_score() {
    let table = "Initiative\tReach\tImpact\tConfidence\tEffort\tRisk\nA\t5\t1\t80%\t2\t3\n";
    let mut state = state_of(&format!("# score: rice\n{table}"));
    let formula = |state: &State| state.sheet.formula.clone().unwrap_or_default();
    assert_eq!(state.column_use(5), Some(ColumnUse::Label));
    assert_eq!(state.column_use(4), Some(ColumnUse::Divides));
    assert_eq!(state.column_use(0), None);
    state.apply(Action::ColumnUsed { column: 5, wanted: ColumnUse::Divides });
    assert_eq!(formula(&state), "Reach * Impact * Confidence / Effort / Risk");
    assert_eq!(state.column_use(5), Some(ColumnUse::Divides));
    state.apply(Action::ColumnUsed { column: 2, wanted: ColumnUse::Label });
    assert_eq!(formula(&state), "Reach * Confidence / Effort / Risk");
    assert_eq!(state.column_use(2), Some(ColumnUse::Label));
    state.apply(Action::ColumnUsed { column: 4, wanted: ColumnUse::Multiplies });
    assert_eq!(formula(&state), "Reach * Confidence * Effort / Risk");
    let state = settled(state);
    assert!(state.answer.is_some());
}

#[test]
fn what_the_formula_uses_in_another_way_is_left_to_the_formula() {
    let table = "Initiative\tReach\tEffort\tRisk\nA\t5\t2\t30%\n";
    let mut state = state_of(&format!("# score: Reach * chance(Risk) / (Effort + Effort)\n{table}"));
    let uses = [1, 2, 3].map(|column| state.column_use(column));
    assert_eq!(uses, [Some(ColumnUse::Multiplies), None, None]);
    let before = state.draft.clone();
    state.apply(Action::ColumnUsed { column: 3, wanted: ColumnUse::Label });
    assert_eq!(state.draft, before);
}

#[test]
fn the_source_is_the_board() {
    let mut state = state_of(BOARD);
    let source = text::encode(&state.draft);
    state.apply(Action::SourceTyped(source.replace("500 to 2000", "600 to 700")));
    assert_eq!(state.draft.rows[0][1].text, "600 to 700");
    state.apply(Action::Undone);
    assert_eq!(text::encode(&state.draft), source);
    state.apply(Action::SourceTyped(source.clone()));
    assert!(!state.history.can_undo());
    state.apply(Action::SourceTyped(String::new()));
    state.apply(Action::Undone);
    assert_eq!(text::encode(&state.draft), source);
}
