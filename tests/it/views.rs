//! The components, rendered on the server: what a reader finds in the page.

use std::rc::Rc;

use rangerank::codec::sheet::Sheet;
use rangerank::codec::text;
use rangerank::engine;
use rangerank::model::{Draft, Locale};
use rangerank::ui::state::{Answer, Notice, Source};
use rangerank::ui::{
    BoardTable, BoardTableProps, HeatMap, HeatMapProps, NoticeBar, NoticeBarProps, Ranking, RankingProps,
    ScorePanel, ScorePanelProps, VerdictLine, VerdictLineProps,
};
use yew::html::BaseComponent;
use yew::{Callback, LocalServerRenderer};

const BOARD: &str = "Initiative\tReach\tImpact\tConfidence\tEffort\tOwner\n\
    <script>alert(1)</script>\t500 to 2000\t0.5 to 2\t80%\t1 to 4\tAna\n\
    Bulk export\t2k-3k\t0.25 to 1\t60-90\tten\tLi\n\
    Dark mode\tTBD\t0.1 to 0.3\t50%\t1 to 2\tKim\n\
    Single sign-on\t100 to 300\t1 to 3\t50%\t10 to 20\t\n";

fn draft() -> Draft {
    text::decode(BOARD, Locale::En)
}

fn answer() -> Rc<Answer> {
    let board = Rc::new(Sheet::read(&draft()).board.expect("a board"));
    let report = engine::evaluate(&board).expect("a report");
    Rc::new(Answer { board, report, partial: true })
}

fn rendered<C: BaseComponent>(props: C::Properties) -> String {
    pollster::block_on(LocalServerRenderer::<C>::with_props(props).hydratable(false).render())
}

fn table() -> String {
    let draft = Rc::new(draft());
    let sheet = Rc::new(Sheet::read(&draft));
    let answer = Some(answer());
    rendered::<BoardTable>(BoardTableProps {
        draft,
        sheet,
        answer,
        locale: Locale::En,
        dispatch: Callback::noop(),
    })
}

#[track_caller]
fn holds(html: &str, part: &str) {
    assert!(html.contains(part), "no {part:?} in:\n{html}");
}

#[test]
fn a_name_from_the_board_is_text_and_never_markup() {
    for html in [
        table(),
        rendered::<Ranking>(RankingProps { answer: answer() }),
        rendered::<HeatMap>(HeatMapProps { answer: answer() }),
    ] {
        assert!(!html.contains("<script"), "{html}");
        holds(&html, "&lt;script&gt;");
    }
}

#[test]
fn every_accepted_cell_shows_how_it_was_read() {
    let html = table();
    for reading in
        ["500 to 2,000", "2,000 to 3,000", "exactly 80 % · no range yet", "60 % to 90 %", "not estimated"]
    {
        holds(&html, reading);
    }
}

#[test]
fn a_doubtful_reading_offers_the_other_one() {
    holds(&table(), "class=\"question\"");
}

#[test]
fn an_unreadable_cell_keeps_its_text_beside_the_error() {
    let html = table();
    holds(&html, "value=\"ten\"");
    holds(&html, "aria-invalid=\"true\"");
    holds(&html, "class=\"error\"");
    holds(&html, "1 cell cannot be read.");
}

#[test]
fn every_cell_is_named_by_its_heading_and_row() {
    holds(&table(), "aria-label=\"Effort of \u{2068}Bulk export\u{2069}\"");
}

#[test]
fn a_label_column_says_that_it_is_none_of_the_score() {
    holds(&table(), "label, not in the score");
}

#[test]
fn rows_without_a_rank_are_counted() {
    holds(&table(), "2 initiatives are not estimated and not ranked.");
}

#[test]
fn the_order_lists_the_ranked_rows_best_first() {
    let html = rendered::<Ranking>(RankingProps { answer: answer() });
    let (first, second) = (html.find("&lt;script&gt;"), html.find("<bdi>Single sign-on"));
    assert!(first.is_some() && first < second, "{html}");
    holds(&html, "first in ");
    assert!(!html.contains("Dark mode"), "{html}");
}

#[test]
fn the_same_answer_gives_the_same_picture() {
    let picture = || rendered::<Ranking>(RankingProps { answer: answer() });
    assert_eq!(picture(), picture());
}

#[test]
fn the_heat_map_prints_its_numbers() {
    let html = rendered::<HeatMap>(HeatMapProps { answer: answer() });
    holds(&html, "futures of a hundred");
    let numbers: Vec<&str> =
        html.split("<td class=\"heat-").skip(1).filter_map(|cell| cell.split(['>', '<']).nth(1)).collect();
    assert_eq!(numbers.len(), 4, "{numbers:?}");
}

#[test]
fn a_stale_verdict_says_so() {
    let props = |stale| VerdictLineProps {
        answer: Some(answer()),
        stale,
        failure: None,
        order: rangerank::model::Order::Expected,
        dispatch: Callback::noop(),
    };
    holds(&rendered::<VerdictLine>(props(true)), "Not updated");
    assert!(!rendered::<VerdictLine>(props(false)).contains("Not updated"));
}

#[test]
fn the_score_panel_shows_a_formula_error_at_its_place() {
    let draft = Rc::new(text::decode(
        "# score: reach * impakt\nInitiative\tReach\tImpact\nA\t1 to 2\t1 to 2\n",
        Locale::En,
    ));
    let sheet = Rc::new(Sheet::read(&draft));
    let html = rendered::<ScorePanel>(ScorePanelProps { draft, sheet, dispatch: Callback::noop() });
    holds(&html, "<mark>impakt</mark>");
    holds(&html, "Impact");
}

#[test]
fn a_notice_about_another_board_offers_the_way_back() {
    let notice = Some(Notice::Opened { source: Source::Link, n_rows: 2 });
    let html = rendered::<NoticeBar>(NoticeBarProps { notice, dispatch: Callback::noop() });
    holds(&html, "Back to the board before");
}
