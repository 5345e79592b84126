//! Another language: what it changes, and what it leaves as it is.

use rangerank::codec::text;
use rangerank::model::Locale;
use rangerank::ui::state::{Action, Notice, Source, State};
use rangerank::ui::wording::{Signs, Words};

use super::{BOARD, settled, state_of, typed};

#[test]
fn another_locale_changes_the_words_and_no_number() {
    let mut state = settled(state_of(BOARD));
    let before = state.clone();
    state.apply(Action::LocaleChosen(Locale::De));
    assert_eq!((state.locale, state.words), (Locale::De, Words::new(Locale::De)));
    assert_eq!((&state.draft, &state.answer, &state.run), (&before.draft, &before.answer, &before.run));
    typed(&mut state, 0, 4, "1,5 bis 2,5");
    assert_eq!(
        text::encode(&state.draft).lines().nth(2).and_then(|row| row.split('\t').nth(4)),
        Some("1.5 to 2.5")
    );
    state.apply(Action::LocaleChosen(Locale::En));
    assert_eq!(state.words, before.words);
}

#[test]
fn an_example_that_nobody_has_edited_follows_the_locale() {
    let mut state = settled(State::new(Words::new(Locale::En).example(), Source::Example, Locale::En));
    state.apply(Action::LocaleChosen(Locale::De));
    assert!(state.is_example() && state.answer.is_none() && !state.history.can_undo());
    assert_eq!(state.draft.setting("title"), Some("Beispiel: nächstes Quartal"));
    typed(&mut state, 0, 1, "600 bis 2000");
    state.apply(Action::LocaleChosen(Locale::En));
    assert_eq!(state.draft.setting("title"), Some("Beispiel: nächstes Quartal"));
}

#[test]
fn the_browsers_number_signs_go_before_those_known_here() {
    let mut state = state_of(BOARD);
    state.apply(Action::SignsFound(Signs::of(Locale::Fr)));
    assert_eq!(state.words.score(1234.0), "1\u{202f}230");
    assert_eq!(state.words.notice(&Notice::Copied), "Copied.");
    assert_ne!(state.words, Words::new(Locale::En));
    state.apply(Action::LocaleChosen(Locale::En));
    assert_eq!(state.words.score(1234.0), "1,230");
}

#[test]
fn a_click_puts_canonical_text_in_a_cell_of_any_locale() {
    let mut state = state_of(BOARD);
    state.apply(Action::LocaleChosen(Locale::De));
    state.apply(Action::CellMended { row: 0, column: 4, text: "1.125 to 2".to_owned() });
    assert_eq!(state.draft.rows[0][4].locale, Locale::En);
    assert_eq!(state.sheet.problems, []);
    assert!(text::encode(&state.draft).contains("1.125 to 2"));
}

#[test]
fn what_the_page_writes_into_a_board_is_in_its_language() {
    let mut state = state_of(BOARD);
    state.apply(Action::LocaleChosen(Locale::De));
    state.apply(Action::RowDuplicated(0));
    assert_eq!(state.draft.rows[1][0].text, "Checkout redesign (Kopie)");
    state.apply(Action::ColumnAdded);
    state.apply(Action::ColumnAdded);
    assert_eq!(state.draft.headings[6..], ["Notizen", "Notizen 2"]);
}
