//! The board text: what is kept, what is canonical, and that nothing makes it panic.

use proptest::prelude::*;
use proptest::test_runner::{RngSeed, TestRunner};
use rangerank::codec::sheet::Sheet;
use rangerank::codec::text::{decode, encode};
use rangerank::model::{Draft, Entry, Initiative, Line, Locale};

/// What a text becomes when it is read and written.
#[track_caller]
fn becomes(text: &str, canonical: &str) {
    let written = encode(&decode(text, Locale::En));
    assert_eq!(written, canonical);
    assert_eq!(encode(&decode(&written, Locale::En)), canonical, "written again");
}

#[track_caller]
fn stays(text: &str) {
    becomes(text, text);
}

#[test]
fn a_canonical_board_stays_as_it_is() {
    stays(
        "# title: Q3 roadmap\n# score: reach * impact / effort\n# horizon: near\n# a remark\n# level: 90%\n\
           Initiative\tReach\tImpact\tEffort\tOwner\nCheckout\t500 to 2000\t0.5 to 2\t1 to 4\tAna\nExport\t\tTBD\n",
    );
    stays("");
    stays("# title: only a title\n");
    stays("Value\tEffort\n");
}

#[test]
fn spreadsheets_line_ends_marks_and_trailing_tabs_are_read() {
    becomes(
        "\u{feff}# title: Q3\t\t\r\n\r\nName\tValue\tEffort\t\r\nA\t1\t2\t\t\r\n\r\nB\t\t\r\n\t\t\r\n\r\n",
        "# title: Q3\nName\tValue\tEffort\nA\t1\t2\n\nB\n",
    );
    becomes("Name\tValue\rA\t1\r", "Name\tValue\nA\t1\n");
}

#[test]
fn quoted_cells_keep_tabs_line_ends_and_quotes() {
    stays("Name\tNotes\n\"two\nlines\"\t\"a\ttab and a \"\"quote\"\"\"\n");
    becomes("Name\tNotes\n\"plain\"\t\"said \"\"no\"\"\"\n", "Name\tNotes\nplain\tsaid \"no\"\n");
    becomes("Name\tNotes\n\"Big\" plan\t12\"\n", "Name\tNotes\n\"\"\"Big\"\" plan\"\t12\"\n");
    becomes("Name\n\"a\r\nb\"\n", "Name\n\"a\nb\"\n");
}

#[test]
fn a_leading_line_with_a_number_sign_and_a_tab_is_a_header() {
    let draft = decode("# of users\tEffort\n5\t1\n", Locale::En);
    assert_eq!(draft.headings, ["# of users", "Effort"]);
    assert_eq!(decode("# of users\n", Locale::En).lines, [Line::Remark("# of users".to_owned())]);
    stays("\"# of users\"\n5\n");
}

#[test]
fn a_number_sign_in_a_row_is_a_name() {
    stays("Name\tValue\n# title: x\t1\n# 2\n");
}

#[test]
fn a_setting_is_written_in_one_way_and_an_unknown_one_not_at_all() {
    becomes("#TITLE:Q3  \n# Order :mean\n", "# title: Q3\n# order: mean\n");
    stays("#not-ours:  spaced\n# see http://example.org: it\n#\n# colour: red\n");
}

#[test]
fn a_row_wider_than_the_header_adds_columns_without_a_heading() {
    let draft = decode("Name\tValue\nA\t1\t\tx\n", Locale::En);
    assert_eq!(draft.headings, ["Name", "Value", "", ""]);
    assert_eq!(draft.rows[0].len(), 4);
    stays("Name\tValue\nA\t1\t\tx\n");
}

#[test]
fn a_header_without_headings_stays_a_header() {
    let entry = Entry::canonical("A");
    let draft = Draft { headings: vec![" ".to_owned()], rows: vec![vec![entry]], ..Draft::default() };
    assert_eq!(encode(&draft), "\"\"\nA\n");
    stays("\"\"\nA\n");
}

#[test]
fn cells_are_written_in_english_whatever_they_were_typed_in() {
    let german = |cell: &str| {
        let text = format!("Name\tValue\tEffort\nA\t{cell}\t1\n");
        encode(&decode(&text, Locale::De)).lines().nth(1).unwrap().to_owned()
    };
    assert_eq!(german("1.000 to 2.000"), "A\t1000 to 2000\t1");
    assert_eq!(german("much"), "A\tmuch\t1");
    assert_eq!(german("TBD"), "A\tTBD\t1");
}

#[test]
fn an_unreadable_cell_does_not_turn_readable_on_the_way() {
    let german = decode("Name\tValue\tEffort\nA\t1e3.5\t1\nB\t5\t-1.5\n", Locale::De);
    let sheet = Sheet::read(&german);
    let again = Sheet::read(&decode(&encode(&german), Locale::En));
    let estimated = |sheet: &Sheet| -> Vec<bool> {
        sheet.board.as_ref().unwrap().initiatives.iter().map(Initiative::is_estimated).collect()
    };
    assert_eq!(estimated(&again), estimated(&sheet));
    assert_eq!(sheet.problems.len(), again.problems.len());
}

#[test]
fn a_label_column_is_never_read() {
    stays("Name\tValue\tEffort\tNotes\nA\t5 to 7\t1\t5–7, 10k, \u{202e}<b>\n");
}

#[test]
fn many_columns_and_many_rows_together_stay_small() {
    let text = "a\t".repeat(60_000) + "end\n" + &"x\n".repeat(60_000);
    let draft = decode(&text, Locale::En);
    let n_entries: usize = draft.rows.iter().map(Vec::len).sum();
    assert!(n_entries < 1_000_000, "{n_entries}");
    assert_eq!(draft.rows.len(), 60_000);
    assert_eq!(encode(&draft).matches('a').count(), 60_000);
}

const PIECES: [&str; 60] = [
    "# score: ",
    "# score: rice\n",
    "# title: ",
    "# level: 80%\n",
    "# together: Effort 0.5\n",
    "# unit: ",
    "# shared: ",
    "# draws: 1000\n",
    "# seed: -1\n",
    "# engine: 9\n",
    "# order: best\n",
    "#",
    ":",
    "=",
    "[",
    "]",
    "]]",
    "\t",
    "\t",
    "\t",
    "\n",
    "\n",
    "\n",
    "\r\n",
    "\r",
    "\"",
    "\"\"",
    "\u{feff}",
    "\u{202e}",
    "Initiative",
    "Reach",
    "Impact",
    "Confidence",
    "Effort",
    "Effort (weeks)",
    "Value",
    "value/effort",
    "Key",
    "Cost of delay",
    "Duration",
    "5 to 20",
    "80%",
    "TBD",
    "7",
    "€5k",
    "$5k",
    "much",
    "0",
    "-3",
    "1e999",
    "reach * impact",
    "/ effort",
    "chance(",
    ")",
    "^",
    " ",
    "é",
    "名前",
    "<script>",
    "\u{0}",
];

fn config() -> ProptestConfig {
    ProptestConfig {
        cases: 10_000,
        rng_seed: RngSeed::Fixed(11),
        failure_persistence: None,
        ..ProptestConfig::default()
    }
}

/// A text of random pieces, or an example board with a few pieces put in at random places.
fn any_text() -> impl Strategy<Value = String> {
    let piece = || prop::sample::select(&PIECES[..]);
    let pieces = prop::collection::vec(piece(), 0..60).prop_map(|pieces| pieces.concat());
    let example = include_str!("../../examples/boards/platform-team-own-formula.tsv");
    let damage = prop::collection::vec((any::<prop::sample::Index>(), 0..30_usize, piece()), 1..6);
    let damaged = damage.prop_map(move |damages| {
        let mut chars: Vec<char> = example.chars().take(900).collect();
        for (at, n_lost, piece) in damages {
            let start = at.index(chars.len() + 1);
            let end = (start + n_lost).min(chars.len());
            chars.splice(start..end, piece.chars());
        }
        chars.into_iter().collect()
    });
    prop_oneof![pieces, damaged, any::<String>()]
}

#[test]
fn no_text_makes_anything_panic_and_what_is_written_stays() {
    let locales = prop::sample::select(&Locale::ALL[..]);
    TestRunner::new(config())
        .run(&(any_text(), locales), |(text, locale)| {
            let draft = decode(&text, locale);
            let width = draft.headings.len();
            prop_assert!(draft.rows.iter().all(|row| row.len() == width));
            let sheet = Sheet::read(&draft);
            let written = encode(&draft);
            let n_lines = written.split('\n').count();
            for problem in &sheet.problems {
                prop_assert!((1..=n_lines).contains(&problem.line) && problem.column >= 1);
                prop_assert!(problem.kind.to_string().starts_with("expected "));
            }
            let again = decode(&written, Locale::En);
            prop_assert_eq!(encode(&again), written);
            prop_assert_eq!(Sheet::read(&again).board, sheet.board);
            Ok(())
        })
        .unwrap();
}

fn hostile() -> impl Strategy<Value = String> {
    prop::collection::vec(prop::sample::select(&PIECES[..]), 0..4).prop_map(|pieces| pieces.concat())
}

fn any_draft() -> impl Strategy<Value = Draft> {
    let line = prop_oneof![
        (hostile(), hostile()).prop_map(|(key, value)| Line::Setting { key, value }),
        hostile().prop_map(Line::Remark),
    ];
    (prop::collection::vec(line, 0..4), 1..5_usize, 0..5_usize).prop_flat_map(|(lines, width, height)| {
        let row = prop::collection::vec(hostile().prop_map(Entry::canonical), width);
        let headings = prop::collection::vec(hostile(), width);
        (headings, prop::collection::vec(row, height)).prop_map(move |(headings, rows)| Draft {
            lines: lines.clone(),
            headings,
            rows,
        })
    })
}

#[test]
fn a_draft_with_hostile_names_is_written_once_and_for_all() {
    TestRunner::new(config())
        .run(&any_draft(), |draft| {
            let written = encode(&draft);
            prop_assert_eq!(encode(&decode(&written, Locale::En)), written);
            Ok(())
        })
        .unwrap();
}
