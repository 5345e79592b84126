//! The components, rendered on the server: what a reader finds in the page.

mod kept;

use rangerank::codec::text;
use rangerank::engine;
use rangerank::model::Locale;
use rangerank::ui::figures::{figure, numbers};
use rangerank::ui::picture::{self, Picture, Room};
use rangerank::ui::state::{Action, Notice, Source, State};
use rangerank::ui::wording::Words;
use rangerank::ui::{board_table, learn_first, notice_bar, score_panel, verdict_line};
use yew::{Callback, Html, LocalServerRenderer, Properties, component};

const WORDS: Words = Words::ENGLISH;

const BOARD: &str = "Initiative\tReach\tImpact\tConfidence\tEffort\tOwner\n\
    <script>alert(1)</script>\t500 to 2000\t0.5 to 2\t80%\t1 to 4\tAna\n\
    Bulk export\t2k-3k\t0.25 to 1\t60-90\tten\tLi\n\
    Dark mode\tTBD\t0.1 to 0.3\t50%\t1 to 2\tKim\n\
    Single sign-on\t100 to 300\t1 to 3\t50%\t10 to 20\t\n";

/// The page's state after the engine has answered.
pub(crate) fn state_of(board: &str) -> State {
    let mut state = State::new(text::decode(board, Locale::En), Source::Paste, Locale::En);
    let board = state.question().expect("a board");
    let result = engine::evaluate(&board).map(Box::new);
    state.apply(Action::RunAnswered { id: state.n_asked, board, result });
    state
}

#[derive(PartialEq, Properties)]
struct ShownProps {
    part: Html,
}

#[component]
fn Shown(props: &ShownProps) -> Html {
    props.part.clone()
}

pub(crate) fn rendered(part: Html) -> String {
    pollster::block_on(
        LocalServerRenderer::<Shown>::with_props(ShownProps { part }).hydratable(false).render(),
    )
}

fn table() -> String {
    rendered(board_table(&state_of(BOARD), &Callback::noop()))
}

fn shown(picture: Option<Picture>) -> String {
    let picture = picture.expect("a picture");
    let seen = rendered(figure(WORDS, "id", &picture, Html::default(), &Callback::noop()));
    seen + &rendered(numbers(WORDS, &picture.table))
}

fn order() -> String {
    shown(picture::order(WORDS, &state_of(BOARD).answer.expect("an answer").report, &[], Room::Wide, None))
}

fn chances() -> String {
    shown(picture::ranks(WORDS, &state_of(BOARD).answer.expect("an answer").report, Room::Wide))
}

fn lessons(board: &str) -> String {
    let answer = state_of(board).answer.expect("an answer");
    rendered(learn_first(WORDS, &answer.report, &answer.board, Room::Wide, &Callback::noop()))
}

#[track_caller]
pub(crate) fn holds(html: &str, part: &str) {
    assert!(html.contains(part), "no {part:?} in:\n{html}");
}

#[test]
fn a_name_from_the_board_is_text_and_never_markup() {
    for html in [table(), order(), chances(), lessons(CLOSE)] {
        assert!(!html.contains("<script"), "{html}");
        holds(&html, "&lt;script&gt;");
    }
}

#[test]
fn every_accepted_cell_shows_how_it_was_read() {
    let html = table();
    for reading in
        ["500 to 2,000", "2,000 to 3,000", "exactly 80% · no range yet", "60% to 90%", "not estimated"]
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
    holds(&html, ">ten</span>");
    holds(&html, "data-invalid=\"true\"");
    holds(&html, "class=\"error\"");
    holds(&html, "1 cell cannot be read.");
}

#[test]
fn every_cell_is_named_by_its_heading_and_row() {
    let html = table();
    assert_eq!(
        ["columnheader", "rowheader"].map(|role| html.matches(&format!("role=\"{role}\"")).count()),
        [8, 4]
    );
    holds(&html, "aria-label=\"Initiative, row 1\"");
}

#[test]
fn the_cell_with_the_keyboard_alone_is_a_field() {
    let html = table();
    assert_eq!(html.matches("<input").count(), 6 + 1, "the headings and one cell");
    holds(&html, ">Bulk export</span>");
}

#[test]
fn only_what_may_be_wider_than_its_cell_is_cut_off() {
    let cuts = |cell: &str| {
        let state = state_of(&format!("Initiative\tValue\tEffort\nA\t{cell}\t1 to 2\n"));
        rendered(board_table(&state, &Callback::noop())).matches("cell-input cut").count()
    };
    assert_eq!(["500 to 2000", "1000000 to 20000000", "WWWWWWW"].map(cuts), [0, 1, 1]);
}

#[test]
fn a_text_of_several_lines_stands_in_its_field_as_one() {
    let board = "Initiative\tValue\tEffort\n\"Search\nfor teams\"\t5 to 9\t1\n";
    let state = state_of(board);
    assert_eq!(state.draft.rows[0][0].text, "Search\nfor teams");
    holds(&rendered(board_table(&state, &Callback::noop())), "value=\"Search for teams\"");
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
    let html = order();
    let (first, second) = (html.find("<bdi>&lt;script&gt;"), html.find("<bdi>Single sign-on"));
    assert!(first.is_some() && first < second, "{html}");
    holds(&html, "first in");
    assert!(!html.contains("Dark mode"), "{html}");
}

#[test]
fn the_same_answer_gives_the_same_picture() {
    assert_eq!(order(), order());
}

#[test]
fn every_picture_has_its_numbers_as_a_table() {
    let html = chances();
    holds(&html, "role=\"img\"");
    let cells: Vec<&str> = html.split("<td>").skip(1).filter_map(|cell| cell.split('<').next()).collect();
    assert_eq!(cells.len(), 4, "{html}");
    assert!(cells.iter().all(|cell| cell.contains(|ch: char| ch.is_ascii_digit())), "{cells:?}");
}

/// Nine rows that are as good as each other, with a name that would be markup.
const CLOSE: &str = "# order: mean\nInitiative\tValue\tEffort\n<script>alert(1)</script>\t1 to 10\t1\n\
    B\t1 to 11\t1\nC\t1 to 12\t1\nD\t1 to 13\t1\nE\t1 to 14\t1\nF\t1 to 15\t1\nG\t1 to 16\t1\n\
    H\t1 to 17\t1\nI\t1 to 18\t1\nJ\t5\t1\n";

#[test]
fn what_is_worth_most_is_learned_first_and_the_rest_stays_behind_a_heading() {
    let html = lessons(CLOSE);
    let (seen, hidden) = html.rsplit_once("<details").expect("a rest");
    assert_eq!((seen.matches("<li").count(), hidden.matches("<li").count()), (5, 4), "{html}");
    holds(hidden, "4 more numbers, each worth less");
    holds(seen, "start=\"1\"");
    holds(hidden, "start=\"6\"");
    let bars = html.split("<rect ").filter(|bar| bar.contains("class=\"own\""));
    let length = |bar: &str| bar.split("width=\"").nth(1)?.split('%').next()?.parse().ok();
    let lengths: Vec<f64> = bars.map(|bar| length(bar).expect("a length")).collect();
    assert_eq!(lengths.len(), 9, "{html}");
    assert!(lengths.is_sorted_by(|a, b| a >= b) && lengths[0] <= 100.0 && lengths[8] > 0.0, "{lengths:?}");
    assert!(!html.contains("of J") && !html.contains("the effort of"), "{html}");
}

#[test]
fn a_board_without_a_choice_has_nothing_to_learn() {
    for rows in ["", "A\t1 to 9\t1 to 2\n", "A\t1 to 9\t1 to 2\nB\tTBD\t1\n"] {
        let html = lessons(&format!("Initiative\tValue\tEffort\n{rows}C\t\t\n"));
        holds(&html, "Nothing is worth finding out first: there is no choice between two scores yet.");
        assert!(!html.contains("<li"), "{html}");
    }
}

#[test]
fn only_a_run_that_takes_a_while_can_be_stopped() {
    let mut state = state_of(BOARD);
    let line = |state: &State| rendered(verdict_line(state, &Callback::noop()));
    assert!(!line(&state).contains("<button"));
    state.apply(Action::RowDeleted(0));
    assert!(!line(&state).contains("<button"));
    state.apply(Action::RunProgressed { id: state.n_asked, share: 0.404 });
    holds(&line(&state), "<progress max=\"100\"");
    holds(&line(&state), "value=\"40\"");
    holds(&line(&state), ">Stop</button>");
    state.apply(Action::RunCancelled);
    assert!(!line(&state).contains("<progress"));
    holds(&line(&state), ">Calculate</button>");
}

#[test]
fn a_stale_verdict_says_so() {
    let mut state = state_of("Initiative\tValue\tEffort\nA\t1 to 2\t1 to 2\n");
    let verdict = |state: &State| rendered(verdict_line(state, &Callback::noop()));
    assert!(!verdict(&state).contains("Not updated"));
    state.apply(Action::CellTyped { row: 0, column: 1, text: "lots".to_owned() });
    holds(&verdict(&state), "Not updated");
}

#[test]
fn the_score_panel_shows_a_formula_error_at_its_place() {
    let board = "# score: reach * impakt\nInitiative\tReach\tImpact\nA\t1 to 2\t1 to 2\n";
    let state = State::new(text::decode(board, Locale::En), Source::Paste, Locale::En);
    let html = rendered(score_panel(WORDS, &state.draft, &state.sheet, &Callback::noop()));
    holds(&html, "<mark>impakt</mark>");
    holds(&html, "Impact");
}

#[test]
fn a_notice_about_another_board_offers_the_way_back() {
    let notice = Notice::Opened { source: Source::Link, n_rows: 2 };
    let html = rendered(notice_bar(WORDS, Some(&notice), &Callback::noop()));
    holds(&html, "Back to the board before");
}
