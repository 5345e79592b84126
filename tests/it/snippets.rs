//! What is pasted into other pages, and the QR code of a link.

use proptest::prelude::*;
use rangerank::codec::export::Field;
use rangerank::embed::{Embedding, Place};
use rangerank::model::Locale;
use rangerank::ui::qr_code::qr_code;
use rangerank::ui::wording::Words;
use rqrr::{Grid, SimpleGrid};

use crate::views::{holds, rendered};

const WORDS: Words = Words::ENGLISH;

fn board(title: &str) -> Embedding {
    Embedding {
        page: "https://example.com/tools/board/".to_owned(),
        fragment: "r1abcXYZ09".to_owned(),
        title: title.to_owned(),
        locale: Locale::En,
        is_read_only: false,
        n_rows: 5,
        table: vec![
            vec![Field::text("Rank"), Field::text("Initiative")],
            vec![Field::Number(1.0), Field::text("<Search>")],
        ],
        call: "Open this board".to_owned(),
    }
}

#[test]
fn every_snippet_holds_the_whole_board() {
    for place in Place::ALL {
        let snippet = board("Q3").snippet(place);
        assert!(snippet.contains("r1abcXYZ09"), "{place:?}: {snippet}");
        assert!(snippet.contains("https://example.com/tools/board/"), "{place:?}: {snippet}");
    }
}

#[test]
fn readers_cannot_edit_where_they_shall_not() {
    for place in Place::ALL {
        let snippet = Embedding { is_read_only: true, ..board("Q3") }.snippet(place);
        let says_so = match place {
            Place::Element => snippet.contains("title=\"Q3\" readonly>"),
            Place::Frame | Place::BookStack | Place::SharePoint | Place::XWiki => {
                snippet.contains("/?embed&amp;ro#r1")
            }
            // Who follows a link has the board for themselves.
            Place::Repository => snippet.contains("/?e#r1"),
            _ => snippet.contains("/?embed&ro#r1"),
        };
        assert!(says_so, "{place:?}: {snippet}");
        assert!(!board("Q3").snippet(place).contains("ro#"), "{place:?}");
    }
}

#[test]
fn a_frame_is_as_high_as_its_rows_need_up_to_a_bound() {
    let height = |n_rows| {
        let snippet = Embedding { n_rows, ..board("Q3") }.snippet(Place::MediaWiki);
        snippet.split("|height=").nth(1).and_then(|rest| rest.split('|').next()).map(str::to_owned)
    };
    assert_eq!(height(1).as_deref(), Some("324"));
    assert_eq!(height(5).as_deref(), Some("580"));
    assert_eq!(height(1000).as_deref(), Some("1200"));
}

#[test]
fn where_no_frame_is_let_in_the_order_is_a_table_with_a_link() {
    assert_eq!(
        board("Q3").snippet(Place::Repository),
        "| Rank | Initiative |\n|---|---|\n| 1 | &lt;Search> |\n\n[Open this board](<https://example.com/tools/board/?e#r1abcXYZ09>)\n",
    );
}

#[test]
fn the_element_holds_the_order_for_readers_without_scripts() {
    let snippet = board("Q3").snippet(Place::Element);
    assert!(
        snippet.starts_with(
            "<script src=\"https://example.com/tools/board/rangerank-board.js\" defer></script>\n"
        )
    );
    holds(&snippet, "<tr><td>1</td><td>&lt;Search&gt;</td></tr>");
    assert!(snippet.ends_with("</table>\n</rangerank-board>"), "{snippet}");
}

proptest! {
    #[test]
    fn no_title_breaks_out_of_its_attribute(title in "\\PC{0,40}|[\"'<>&{}|]{1,20}") {
        for place in [Place::Frame, Place::Element] {
            let snippet = board(&title).snippet(place);
            let (_, rest) = snippet.split_once(" title=\"").expect("a title");
            let (told, rest) = rest.split_once('"').expect("its end");
            prop_assert!(!told.contains(['<', '>']), "{}", told);
            prop_assert!(rest.starts_with(" width=") || rest.starts_with(">\n<table>"), "{}", rest);
        }
        let wiki = board(&title).snippet(Place::DokuWiki);
        prop_assert_eq!(wiki.matches(['{', '}', '|']).count(), 5, "{}", wiki);
    }
}

/// The dark modules of a code on the page, and its side with the quiet border.
fn modules(html: &str) -> (Vec<(usize, usize)>, usize) {
    let side = html.split("viewBox=\"0 0 ").nth(1).and_then(|rest| rest.split(' ').next()).expect("a side");
    let path = html.split(" d=\"").nth(1).and_then(|rest| rest.split('"').next()).expect("a path");
    let mut dark = Vec::new();
    for run in path.split('z').filter(|run| !run.is_empty()) {
        let numbers: Vec<usize> =
            run.split(['M', ' ', 'h', 'v']).filter_map(|number| number.parse().ok()).collect();
        // The last `h` goes back, below the run.
        let [x, y, length, 1] = numbers[..] else { panic!("{run}") };
        dark.extend((x..x + length).map(|x| (x, y)));
    }
    (dark, side.parse().expect("a number"))
}

#[test]
fn a_qr_code_is_read_by_another_program_as_the_link() {
    for length in [0, 300, 1200, 2800] {
        let link = format!("https://example.com/?e#r1{}", "aZ9".repeat(length / 3));
        let (dark, side) = modules(&rendered(qr_code(WORDS, &link)));
        assert!(dark.iter().all(|&(x, y)| x.min(y) >= 4 && x.max(y) < side - 4), "no quiet border");
        let grid = SimpleGrid::from_func(side - 8, |x, y| dark.contains(&(x + 4, y + 4)));
        let (_, text) = Grid::new(grid).decode().expect("a code");
        assert_eq!(text, link);
    }
}

#[test]
fn a_link_that_no_qr_code_holds_is_told_to_be_too_long() {
    let html = rendered(qr_code(WORDS, &"a".repeat(3000)));
    holds(&html, "This link is too long for a QR code.");
}
