//! From what arrives to the board: which flavour counts, what is told, and what a person may change.

use rangerank::codec::import::spread::FACTORS;
use rangerank::codec::import::{Kind, Proposal, Use, open, paste, read, read_html};
use rangerank::codec::models::Role;
use rangerank::codec::sheet::{Place, ProblemKind};
use rangerank::codec::text::{decode, encode};
use rangerank::model::Locale;

use super::runner;
use crate::boards::BOARDS;
use crate::formats::round_trip::any_board;

const HTML: &str = "<table><tr><th>Name<th>Value<th>Effort<tr><td>Line<br>two<td>5<td>1</table><table><tr><td>x<td>y</table>";

#[test]
fn html_goes_first_unless_the_text_is_a_boards_own_or_it_has_no_table() {
    let kind = |html, text| paste(html, text, Locale::En).found.kind;
    assert_eq!(kind(HTML, "Name\tValue\tEffort\nLine two\t5\t1\n"), Kind::Html);
    assert_eq!(kind(HTML, "# title: x\nName\tValue\tEffort\nLine two\t5\t1\n"), Kind::Board);
    assert_eq!(kind("<b>Name, Value</b>", "Name,Value\nA,5\n"), Kind::Separated(','));
    assert_eq!(kind("<table><tr><td>Search</table>", "Search"), Kind::List);
    assert_eq!(kind("", ""), Kind::List);
}

#[test]
fn nothing_is_left_out_without_a_word() {
    let found = read_html(HTML).unwrap();
    assert_eq!((found.n_beyond, found.n_beside, found.n_others), (0, 0, 1));
    let layout = ["<table><tr><td>menu<td>", HTML, "</table>"].concat();
    assert_eq!(read_html(&layout).unwrap().n_others, 1);
    let wide = "x,".repeat(600) + "y\n";
    assert_eq!(read(&wide.repeat(2)).n_beside, 101);
    assert_eq!(read_html(&format!("<table><tr>{}</table>", "<td>x".repeat(601))).unwrap().n_beside, 101);
    assert_eq!(read(&("||a||b||\n|1|2|\n\n".repeat(3))).n_others, 2);
    assert_eq!(read("|a|b|\n|-|-|\n|1|2|\n").n_others, 0);
    let is_plain = |text: &str| paste("", text, Locale::En).is_plain();
    assert!(is_plain("Name,Value,Effort\nA,5,1\n"));
    assert!(is_plain("# x: y\nA\tB\n"));
    assert!(!is_plain("Vorhaben,Value,Effort\nA,5,1\n"));
    assert!(!is_plain("Name,Value,Effort,Comment,Comment\nA,5,1,x,y\n"), "comments are left out");
    assert!(!is_plain(&("Name,Value,Effort\n".to_owned() + &"A,5,1\n".repeat(1100))));
    assert!(!paste(HTML, "", Locale::En).is_plain());
}

#[test]
fn a_board_text_is_opened_as_it_is_decoded_whatever_the_page() {
    for example in BOARDS {
        let text = encode(&decode(example.text, Locale::En));
        for page in [Locale::En, Locale::De] {
            assert_eq!(open(text.as_bytes(), page).board().text(), text, "{}", example.name);
        }
    }
    // Labels that look like ends of a range, names with more commas than columns, rows of different lengths.
    let text = "# rangerank\n# score: value / effort\nName\tValue\tEffort\tEffort low\tEffort high\n\
        A, b, c\t0.5\t1\nD, e, f\t0.8\t2\t'=x\ty\n";
    let proposal = open(text.as_bytes(), Locale::De);
    assert_eq!(proposal.found.kind, Kind::Board);
    assert_eq!(proposal.board().text(), text);
    // A chance that a person typed is still asked about.
    let text = "# title: x\nName\tReach\tImpact\tConfidence\tEffort\nA\t1\t1\t0.8\t1\n";
    assert_eq!(paste("", text, Locale::De).board().draft, decode(text, Locale::En));
}

#[test]
fn any_board_text_with_settings_comes_back() {
    runner(2000)
        .run(&any_board(), |draft| {
            let text = encode(&draft);
            let is_board = text.starts_with('#')
                && text.lines().find(|line| !line.starts_with('#')).is_some_and(|line| line.contains('\t'));
            if is_board {
                proptest::prop_assert_eq!(paste("", &text, Locale::De).board().text(), text);
            }
            Ok(())
        })
        .unwrap();
}

#[test]
fn a_problem_stands_beside_its_place() {
    let proposed = paste("", "Name,Value,Effort\nA,much,1\n", Locale::En).board();
    let problem = &proposed.sheet.problems[0];
    assert!(matches!(problem.place, Place::Cell { row: 0, column: 1 }), "{problem:?}");
    assert!(matches!(problem.kind, ProblemKind::Cell(_)), "{problem:?}");
    assert!(proposed.sheet.board.is_some());
}

#[test]
fn each_column_and_the_spread_can_be_changed() {
    let proposal = paste("", "Vorhaben,Nutzen,Effort\nA,8,2\n", Locale::En);
    assert!(proposal.board().sheet.board.is_none());
    let named = proposal.with(0, Use::Name).with(1, Use::Role(Role::Value)).with(9, Use::LeaveOut);
    let points = named.board().points.expect("points");
    assert_eq!((points.n_numbers, points.n_rows), (2, [0, 0, 1]));
    assert_eq!(named.board().text(), "Vorhaben\tValue\tEffort\nA\t8\t2\n");
    let wide = named.with_spread(true);
    assert_eq!(wide.spread, Some(FACTORS));
    assert_eq!(wide.board().text(), "Vorhaben\tValue\tEffort\nA\t4 to 16\t1 to 4\n");
    assert_eq!(wide.board().points, Some(points));
    let own = Proposal { spread: Some([1.0, 1.0, 4.0]), ..wide };
    assert_eq!(own.board().text(), "Vorhaben\tValue\tEffort\nA\t2 to 32\t0.5 to 8\n");
    assert_eq!(own.with_spread(false).board().text(), "Vorhaben\tValue\tEffort\nA\t8\t2\n");
}

#[test]
fn a_field_that_a_tracker_repeats_counts_where_it_is_filled() {
    let text = "Summary,Issue key,Value,Story Points,Story Points,Labels,Labels,Comment,Comment\n\
        A,K-1,5,,3,x,y,,17\nB,K-2,7,,2,x,,,31\n";
    assert_eq!(
        paste("", text, Locale::En).board().text(),
        "Summary\tIssue key\tValue\tStory Points\tLabels\nA\tK-1\t5\t3\tx, y\nB\tK-2\t7\t2\tx\n"
    );
}

#[test]
fn no_bytes_make_the_import_panic() {
    use proptest::prelude::*;
    let marks = prop::sample::select(vec![&b""[..], b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf"]);
    runner(2000)
        .run(&(marks, prop::collection::vec(any::<u8>(), 0..200)), |(mark, bytes)| {
            drop(open(&[mark, &bytes].concat(), Locale::En).board().text());
            Ok(())
        })
        .unwrap();
}
