//! What is kept, as a reader finds it: the list of recent boards, and the sheet of paper.

use rangerank::codec::text;
use rangerank::model::Locale;
use rangerank::ui::paper::{Imprint, paper};
use rangerank::ui::recent_boards::{Recent, Recents, recent_boards};
use rangerank::ui::state::{Action, KeptBoard, Place, Source};
use yew::Callback;

use super::{BOARD, WORDS, holds, rendered, state_of};

fn on_paper(board: &str) -> String {
    let imprint = Imprint {
        link: Some("https://example.org/?e#r1abc".to_owned()),
        host: "example.org".to_owned(),
        date: "1 July 2026".to_owned(),
    };
    rendered(paper(&state_of(board), &imprint))
}

fn recent(board: &str, is_here: bool) -> Recent {
    let source = Source::Kept(Place { key: 7.0, time: 9.0 });
    let board = KeptBoard { draft: text::decode(board, Locale::En), source };
    Recent { key: 7.0, board, edited: "yesterday".to_owned(), is_here }
}

fn list(recents: &Recents) -> String {
    rendered(recent_boards(WORDS, recents, &Callback::<Action>::noop(), &Callback::noop()))
}

#[test]
fn paper_has_what_was_typed_in_the_order_of_the_ranks() {
    let html = on_paper(BOARD);
    for part in ["2k-3k", "ten", "TBD", "Ana", "1 July 2026", "example.org:", "r1abc</a>", "Owner"] {
        holds(&html, part);
    }
    let at = |name: &str| html.find(name).expect(name);
    assert!(at("<bdi>&lt;script&gt;") < at("<bdi>Single sign-on"));
    assert!(at("<bdi>Single sign-on") < at("<bdi>Bulk export"), "rows without a rank stand last");
    assert!(!html.contains("<script") && !html.contains("<button"), "{html}");
}

#[test]
fn paper_says_no_key_and_shades_chances_by_tenths() {
    let html = on_paper("Initiative\tValue\tEffort\tKey\nA\t5 to 6\t1\tsecret\nB\t1 to 2\t1\t\n");
    assert!(!html.contains("secret"), "{html}");
    assert_eq!(html.matches("data-shade=\"10\"").count(), 2, "{html}");
    assert_eq!(html.matches("data-shade=\"0\"").count(), 2, "{html}");
}

#[test]
fn paper_sets_many_rows_and_columns_closer() {
    let row = |at: usize| format!("Row {at}\t1 to {at}\t1\n");
    let board = |n: usize| {
        ["Initiative\tValue\tEffort\n"]
            .into_iter()
            .map(str::to_owned)
            .chain((2..n + 2).map(row))
            .collect::<String>()
    };
    assert!(!on_paper(&board(10)).contains("close"));
    assert_eq!(on_paper(&board(11)).matches("data-rows=\"close\"").count(), 2);
}

#[test]
fn a_board_without_a_title_is_listed_by_its_first_initiatives() {
    let boards = vec![
        recent("# title: Roadmap\nInitiative\tValue\nA\t1\n", true),
        recent(
            "Owner\tInitiative\tValue\tEffort\nAna\tOne\t1\t2\n\tTwo\t1\t2\n\tThree\t1\t2\n\tFour\t1\t2\n",
            false,
        ),
        recent("Initiative\tValue\n\t\n", false),
    ];
    let html = list(&Recents { boards, most: 12, ..Recents::default() });
    let names: Vec<&str> = html.split("<bdi>").skip(1).filter_map(|name| name.split('<').next()).collect();
    assert_eq!(names, ["Roadmap", "One, Two and 2 more", "Untitled board"]);
    holds(&html, "4 initiatives, edited yesterday");
    assert_eq!(html.matches("on this page").count(), 1);
    holds(&html, "the last 12 that you edited");
}

#[test]
fn the_list_says_what_it_lacks() {
    let none = Recents { most: 12, ..Recents::default() };
    holds(&list(&none), "None yet");
    let refused = Recents { is_refused: true, ..none.clone() };
    assert_eq!(list(&refused).matches("This browser keeps no boards here").count(), 1);
    let full = Recents { boards: vec![recent("A\tB\nC\t1\n", false)], ..refused };
    assert_eq!(list(&full).matches("This browser keeps no boards here").count(), 1);
    holds(&list(&full), "the last 12");
    let damaged = Recents { n_unreadable: 1, ..none };
    holds(&list(&damaged), "1 more cannot be read here");
    holds(&list(&damaged), "Forget all");
}
