//! Actions to try on a board: one of each kind, and any at all.

use proptest::prelude::*;
use rangerank::codec::cell::End;
use rangerank::codec::import;
use rangerank::codec::prompt::Prompt;
use rangerank::codec::text;
use rangerank::model::{Locale, Order, ScoreModel};
use rangerank::ui::state::{Action, Block, ColumnUse, Direction, Panel, Source, State};

/// A board on which every change changes something; the first one's reach may come to nothing.
pub(super) const BOARD: &str = "# score: rice\n# draws: 4096\n\
    Initiative\tReach\tImpact\tConfidence\tEffort\tOwner\n\
    Checkout redesign\t0 to 2000\t0.5 to 2\t80%\t1 to 4\tAna\n\
    Bulk export\t2000 to 3000\t0.25 to 1\t90%\t2 to 3\tLi\n\
    Dark mode\t9000 to 10000\t2 to 3\t90%\t1 to 2\tKim\n";

/// How many kinds of action change the board.
pub(super) const N_KINDS: usize = 28;

/// Which kind of change an action is; `None` for one that leaves the board alone. A new action has to be placed.
pub(super) fn kind(action: &Action) -> Option<usize> {
    Some(match action {
        Action::CellTyped { .. } => 0,
        Action::CellMended { .. } => 1,
        Action::HeadingTyped { .. } => 2,
        Action::SettingTyped { .. } => 3,
        Action::LineTyped { .. } => 4,
        Action::ChanceAdded { .. } => 5,
        Action::RowAdded => 6,
        Action::RowDeleted(_) => 7,
        Action::RowDuplicated(_) => 8,
        Action::RowMoved { .. } => 9,
        Action::RowsSorted => 10,
        Action::ColumnAdded => 11,
        Action::ColumnDeleted(_) => 12,
        Action::ModelChosen(_) => 13,
        Action::OrderChosen(_) => 14,
        Action::TogetherChosen { .. } => 15,
        Action::UnitTyped { .. } => 16,
        Action::ColumnUsed { .. } => 17,
        Action::SourceTyped(_) => 18,
        Action::BlockPasted { .. } => 19,
        Action::BlockCleared(_) => 20,
        Action::BlockFilled(_) => 21,
        Action::BoardOpened { .. } => 22,
        Action::ImportTaken => 23,
        Action::Cleared => 24,
        Action::EndTyped { .. } => 25,
        Action::PromptAdded(_) => 26,
        Action::TableOpened(_) => 27,
        Action::ImportProposed(_)
        | Action::ImportMapped { .. }
        | Action::ImportSpread(_)
        | Action::ImportDropped
        | Action::LinkFailed { .. }
        | Action::NothingFound { .. }
        | Action::Undone
        | Action::Redone
        | Action::PanelToggled(_)
        | Action::Went(_)
        | Action::NoticeDismissed
        | Action::Copied
        | Action::CopyRefused(_)
        | Action::StorageRefused
        | Action::DraftFound(_)
        | Action::UnreadableFound
        | Action::LocaleChosen(_)
        | Action::SignsFound(_)
        | Action::RunProgressed { .. }
        | Action::RunCancelled
        | Action::RunWanted
        | Action::RunAnswered { .. }
        | Action::FuturesArrived { .. } => return None,
    })
}

pub(super) fn state_of(board: &str) -> State {
    State::new(text::decode(board, Locale::En), Source::Own, Locale::En)
}

pub(super) fn table(text: &str) -> Box<import::Proposal> {
    Box::new(import::paste("", text, Locale::En))
}

/// A block of cells, some of them beyond the table.
pub(super) fn any_block() -> impl Strategy<Value = Block> {
    (0..5_usize, 0..3_usize, 0..7_usize, 0..4_usize).prop_map(|(row, down, column, right)| Block {
        rows: row..row + down,
        columns: column..column + right,
    })
}

/// Changes of cells, blocks and texts.
pub(super) fn any_text_change() -> BoxedStrategy<Action> {
    let text =
        || prop_oneof!["[0-9]{1,3} to [0-9]{1,3}", "[a-z ]{0,9}", Just(String::new()), Just("0 to 9".into())];
    let at = || (0..6_usize, 0..8_usize);
    prop_oneof![
        (at(), text()).prop_map(|((row, column), text)| Action::CellTyped { row, column, text }),
        (at(), text()).prop_map(|((row, column), text)| Action::CellMended { row, column, text }),
        (at(), any::<bool>(), text()).prop_map(|((row, column), is_low, text)| {
            let end = if is_low { End::Low } else { End::High };
            Action::EndTyped { row, column, end, text }
        }),
        (0..3_usize).prop_map(|at| Action::PromptAdded(Prompt::ALL[at])),
        (0..7_usize, text()).prop_map(|(column, text)| Action::HeadingTyped { column, text }),
        text().prop_map(|text| Action::SettingTyped { key: "score", text }),
        text().prop_map(|text| Action::SettingTyped { key: "title", text }),
        (0..4_usize, text()).prop_map(|(line, text)| Action::LineTyped { line, text }),
        at().prop_map(|(row, column)| Action::ChanceAdded { row, column }),
        (0..9_usize, text()).prop_map(|(driver, text)| Action::UnitTyped { driver, text }),
        (at(), prop::collection::vec(prop::collection::vec(text(), 1..3), 1..3))
            .prop_map(|((row, column), cells)| Action::BlockPasted { row, column, cells }),
        any_block().prop_map(Action::BlockCleared),
        any_block().prop_map(Action::BlockFilled),
    ]
    .boxed()
}

/// Changes of rows, columns, settings and whole boards.
pub(super) fn any_other_change() -> BoxedStrategy<Action> {
    let use_of = prop_oneof![Just(ColumnUse::Multiplies), Just(ColumnUse::Divides), Just(ColumnUse::Label)];
    let opened = "Initiative\tValue\tEffort\nPasted\t1 to 2\t3 to 4\n";
    prop_oneof![
        Just(Action::RowAdded),
        (0..6_usize).prop_map(Action::RowDeleted),
        (0..6_usize).prop_map(Action::RowDuplicated),
        (0..6_usize).prop_map(|row| Action::RowMoved { row, to: Direction::Up }),
        Just(Action::RowsSorted),
        Just(Action::ColumnAdded),
        (0..7_usize).prop_map(Action::ColumnDeleted),
        Just(Action::ModelChosen(Some(ScoreModel::Wsjf))),
        Just(Action::ModelChosen(None)),
        Just(Action::OrderChosen(Order::P10)),
        (0..9_usize, 0..3_u8)
            .prop_map(|(driver, share)| Action::TogetherChosen { driver, share: f64::from(share) / 2.0 }),
        (0..8_usize, use_of).prop_map(|(column, wanted)| Action::ColumnUsed { column, wanted }),
        "(# title: [a-z]{1,3}\n)?Idea\tValue\tEffort\n([A-C]\t1 to [1-9]\t2\n){0,3}"
            .prop_map(Action::SourceTyped),
        Just(Action::BoardOpened { draft: text::decode(opened, Locale::En), from: Source::Paste }),
        Just(Action::TableOpened(Box::new(table("Idea;Value;Effort\nOpened;5;2\n").board()))),
        Just(Action::ImportTaken),
        Just(Action::Cleared),
    ]
    .boxed()
}

/// What leaves the board as it is.
pub(super) fn any_other_action() -> BoxedStrategy<Action> {
    let proposed = table("Idea;Value;Effort\nImported;5;2\n");
    prop_oneof![
        Just(Action::ImportProposed(proposed)),
        Just(Action::ImportDropped),
        Just(Action::PanelToggled(Panel::Open)),
        Just(Action::NoticeDismissed),
        Just(Action::LocaleChosen(Locale::De)),
        Just(Action::NothingFound { text: "x".to_owned() }),
        Just(Action::RunCancelled),
    ]
    .boxed()
}

/// One action of each kind that does change [`BOARD`].
pub(super) fn changes() -> Vec<Action> {
    let text = || "7 to 9".to_owned();
    let block = |rows, columns| Block { rows, columns };
    vec![
        Action::CellTyped { row: 0, column: 1, text: text() },
        Action::CellMended { row: 0, column: 1, text: text() },
        Action::HeadingTyped { column: 5, text: "Team".to_owned() },
        Action::SettingTyped { key: "title", text: "Q3".to_owned() },
        Action::LineTyped { line: 0, text: "ice".to_owned() },
        Action::ChanceAdded { row: 0, column: 1 },
        Action::RowAdded,
        Action::RowDeleted(1),
        Action::RowDuplicated(1),
        Action::RowMoved { row: 1, to: Direction::Up },
        Action::RowsSorted,
        Action::ColumnAdded,
        Action::ColumnDeleted(5),
        Action::ModelChosen(Some(ScoreModel::Wsjf)),
        Action::OrderChosen(Order::P10),
        Action::TogetherChosen { driver: 1, share: 0.5 },
        Action::UnitTyped { driver: 1, text: "points".to_owned() },
        Action::ColumnUsed { column: 4, wanted: ColumnUse::Label },
        Action::SourceTyped(BOARD.replace("Kim", "Kit")),
        Action::BlockPasted { row: 1, column: 1, cells: vec![vec![text(); 2]; 2] },
        Action::BlockCleared(block(0..2, 1..3)),
        Action::BlockFilled(block(0..2, 1..3)),
        Action::BoardOpened { draft: text::decode("Idea\tValue\nA\t1\n", Locale::En), from: Source::Link },
        Action::ImportTaken,
        Action::Cleared,
        Action::EndTyped { row: 0, column: 1, end: End::High, text: "9000".to_owned() },
        Action::PromptAdded(Prompt::ALL[0]),
        Action::TableOpened(Box::new(table("Idea;Value;Effort\nOpened;5;2\n").board())),
    ]
}
