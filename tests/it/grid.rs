//! The grid's keys: each leads where the pattern says, and none leads out of the table.

use proptest::prelude::*;
use rangerank::ui::grid::{Cursor, CursorInRow, Extent, Step};

use crate::engine::properties::config;

const EXTENT: Extent = Extent { rows: 31, columns: 5, buttons: 4 };

fn after(cursor: Cursor, keys: &[&str]) -> Cursor {
    keys.iter().fold(cursor, |cursor, key| {
        let (to_end, extends) = (key.contains("Ctrl+"), key.contains("Shift+"));
        let step = Step::of(key.rsplit('+').next().expect("a key"), to_end, false).expect("a step");
        cursor.moved(step, extends, EXTENT)
    })
}

#[test]
fn each_key_leads_where_the_pattern_says() {
    let start = Cursor::new(12, 2);
    for (key, at) in [
        ("ArrowLeft", (12, 1)),
        ("ArrowRight", (12, 3)),
        ("ArrowUp", (11, 2)),
        ("ArrowDown", (13, 2)),
        ("Home", (12, 0)),
        ("End", (12, 4)),
        ("Ctrl+Home", (0, 0)),
        ("Ctrl+End", (30, 4)),
        ("PageUp", (2, 2)),
        ("PageDown", (22, 2)),
        ("Ctrl+ArrowLeft", (12, 0)),
        ("Ctrl+ArrowRight", (12, 4)),
    ] {
        assert_eq!(after(start, &[key]), Cursor::new(at.0, at.1), "{key}");
    }
    assert_eq!(Step::of("Enter", false, false), None);
}

#[test]
fn left_and_right_follow_the_direction_of_reading() {
    assert_eq!(Step::of("ArrowLeft", false, true), Some(Step::On));
    assert_eq!(Step::of("ArrowRight", false, true), Some(Step::Back));
    assert_eq!(Step::of("ArrowRight", true, true), Some(Step::RowStart));
}

#[test]
fn buttons_lie_behind_the_cells_of_every_row_but_the_headings() {
    assert_eq!(after(Cursor::new(3, 4), &["ArrowRight"]).at, (3, 5));
    assert_eq!(after(Cursor::new(3, 8), &["ArrowRight"]).at, (3, 8));
    assert_eq!(after(Cursor::new(0, 4), &["ArrowRight"]).at, (0, 4));
    assert_eq!(after(Cursor::new(1, 7), &["ArrowUp"]).at, (0, 4));
    assert_eq!(after(Cursor::new(3, 4), &["Shift+ArrowRight"]).at, (3, 4));
}

#[test]
fn shift_chooses_a_block_and_any_other_key_gives_it_up() {
    let block = after(Cursor::new(2, 1), &["Shift+ArrowDown", "Shift+ArrowDown", "Shift+ArrowRight"]);
    assert_eq!(block.block(), (2..=4, 1..=2));
    let rows = [1, 2, 4, 5].map(|row| block.in_row(row));
    let in_block = |stop| CursorInRow { stop, chosen: 1..3 };
    assert_eq!(rows, [CursorInRow::default(), in_block(None), in_block(Some(2)), CursorInRow::default()]);
    assert_eq!(Cursor::new(2, 1).in_row(2), CursorInRow { stop: Some(1), chosen: 0..0 });
    assert_eq!(after(block, &["ArrowDown"]), Cursor::new(5, 2));
    assert_eq!(Cursor::all(EXTENT).block(), (1..=30, 0..=4));
}

#[test]
fn headings_are_part_of_no_block() {
    assert_eq!(after(Cursor::new(2, 1), &["Shift+Ctrl+Home"]).block(), (1..=2, 0..=1));
    assert!(!Cursor::new(0, 1).is_block());
}

#[test]
fn a_smaller_table_keeps_the_cursor_inside() {
    let small = Extent { rows: 3, columns: 2, buttons: 4 };
    assert_eq!(Cursor::new(30, 1).within(small), Cursor::new(2, 1));
    assert_eq!(Cursor::new(30, 8).within(small), Cursor::new(2, 5));
    let none = Extent { rows: 0, columns: 0, buttons: 0 };
    assert_eq!(Cursor::all(EXTENT).within(none), Cursor::new(0, 0));
}

proptest! {
    #![proptest_config(config(256))]

    #[test]
    fn no_key_leads_out_of_the_table(
        keys in prop::collection::vec((0_usize..10, any::<bool>()), 0..40),
        rows in 0_usize..40, columns in 0_usize..8,
    ) {
        const STEPS: [Step; 10] = [Step::Back, Step::On, Step::Up, Step::Down, Step::RowStart, Step::RowEnd, Step::First,
            Step::Last, Step::PageUp, Step::PageDown];
        let extent = Extent { rows, columns, buttons: 4 };
        let mut cursor = Cursor::default();
        for (step, extends) in keys {
            cursor = cursor.moved(STEPS[step], extends, extent);
            prop_assert!(cursor.at.0 < rows.max(1));
            prop_assert!(cursor.at.1 < (columns + 4).max(1));
            prop_assert_eq!(cursor, cursor.within(extent));
            if cursor.is_block() {
                prop_assert!(*cursor.block().1.end() < columns.max(1), "{:?}", cursor);
            }
        }
    }
}
