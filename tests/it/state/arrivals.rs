//! What a page starts with: the example, a link, a draft.

use rangerank::codec::{link, text};
use rangerank::engine;
use rangerank::model::Locale;
use rangerank::ui::arrival;
use rangerank::ui::state::{Action, KeptBoard, Notice, Panel, Place, Source, State};
use rangerank::ui::wording::Words;

use super::{BOARD, settled, state_of, typed};

fn kept(board: &str) -> KeptBoard {
    KeptBoard { draft: text::decode(board, Locale::En), source: Source::Kept(Place { key: 7.0, time: 9.0 }) }
}

fn start(address: &str, baked: Option<String>, kept: Option<KeptBoard>, locale: Locale) -> State {
    arrival::start(link::recover(address), baked, kept, locale)
}

fn example(locale: Locale) -> State {
    State::new(Words::new(locale).example(), Source::Example, locale)
}

#[test]
fn the_example_is_the_example_until_the_first_edit() {
    let mut state = example(Locale::En);
    assert!(state.is_example() && !state.history.can_undo());
    typed(&mut state, 0, 1, "600 to 2000");
    assert!(!state.is_example());
    state.apply(Action::Undone);
    assert!(state.is_example());
}

#[test]
fn the_example_has_an_answer_without_a_clear_winner() {
    for locale in [Locale::En, Locale::De] {
        let state = settled(example(locale));
        let report = &state.answer.as_ref().expect("an answer").report;
        assert_eq!(report.verdict.kind, engine::VerdictKind::NoClearWinner);
        assert_eq!(state.sheet.problems, []);
    }
}

#[test]
fn an_unreadable_link_overwrites_nothing_and_keeps_the_text() {
    let mut state = settled(state_of(BOARD));
    let before = state.draft.clone();
    let link = link::encode(BOARD).expect("a link");
    let cut = &link[..link.len() - 20];
    state.apply(arrival::text_opened(&format!("https://example.org/?e#{cut}"), Locale::En));
    assert!(matches!(state.notice, Some(Notice::BadLink(_))), "{:?}", state.notice);
    assert_eq!((state.draft, state.panel), (before, Some(Panel::Open)));
    assert!(state.offered_text.contains(cut));
}

#[test]
fn a_page_started_with_a_bad_link_shows_no_example() {
    let state = start("https://example.org/?e#r1zz", None, None, Locale::En);
    assert!(state.is_blank() && !state.is_example());
    assert!(matches!(state.notice, Some(Notice::BadLink(_))));
}

#[test]
fn a_page_started_with_a_bad_link_shows_the_draft_of_an_earlier_visit() {
    let state = start("https://example.org/?e#r1zz", None, Some(kept(BOARD)), Locale::En);
    assert_eq!(state.draft.rows[0][0].text, "Checkout redesign");
    assert!(matches!(state.notice, Some(Notice::BadLink(_))) && &*state.offered_text == "r1zz");
}

#[test]
fn a_link_wins_over_a_draft_which_is_offered() {
    let link = link::encode(&text::encode(&text::decode(BOARD, Locale::En))).expect("a link");
    let address = format!("https://example.org/?e#{link}");
    let state =
        start(&address, None, Some(kept("Initiative\tValue\tEffort\nOld\t1 to 2\t1 to 2\n")), Locale::En);
    assert_eq!(state.draft.rows[0][0].text, "Checkout redesign");
    assert!(matches!(state.notice, Some(Notice::Unsaved(_))));
    let same = start(&address, None, Some(kept(BOARD)), Locale::En);
    assert_eq!((same.notice, same.source), (None, kept(BOARD).source), "it goes on where it was kept");
}

#[test]
fn a_first_visit_starts_with_the_example_and_a_later_one_with_the_draft() {
    assert!(start("https://example.org/", None, None, Locale::En).is_example());
    let later = start("https://example.org/", None, Some(kept(BOARD)), Locale::En);
    assert_eq!(later.draft.rows[0][0].text, "Checkout redesign");
}

#[test]
fn a_page_with_a_board_baked_in_shows_it_unless_its_address_holds_another() {
    let baked = Some("Initiative\tValue\tEffort\nBaked\t1 to 2\t1 to 2\n".to_owned());
    let file = "file:///home/ana/board.html";
    let state = start(file, baked.clone(), Some(kept(BOARD)), Locale::En);
    assert_eq!(state.draft.rows[0][0].text, "Baked");
    assert!(matches!(state.notice, Some(Notice::Unsaved(_))), "{:?}", state.notice);
    let link = link::encode(BOARD).expect("a link");
    let state = start(&format!("{file}?e#{link}"), baked, None, Locale::En);
    assert_eq!(state.draft.rows[0][0].text, "Checkout redesign");
}
