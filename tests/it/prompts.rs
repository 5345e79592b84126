//! What may be asked about each initiative: labels of known headings, which never enter the score.

use rangerank::codec::import::{Mapping, Use, read};
use rangerank::codec::prompt::Prompt;
use rangerank::codec::{sheet::Sheet, text};
use rangerank::engine;
use rangerank::model::{Draft, Locale};
use rangerank::ui::state::{Action, Source, State, Target};
use rangerank::ui::wording::Words;
use rangerank::ui::{board_cards, board_table, settings_panel};
use yew::Callback;

use crate::views::{holds, rendered};

const BOARD: &str = "Initiative\tValue\tEffort\nSearch\t5 to 9\t1 to 2\nExport\t3 to 8\t1 to 3\n";

fn opened(board: &str, locale: Locale) -> State {
    State::new(text::decode(board, Locale::En), Source::Paste, locale)
}

fn prompts(draft: &Draft) -> Vec<(usize, Prompt)> {
    Sheet::read(draft).prompts(draft).collect()
}

#[test]
fn each_language_adds_headings_that_are_known() {
    for locale in [Locale::En, Locale::De] {
        for prompt in Prompt::ALL {
            assert_eq!(Prompt::of(Words::new(locale).prompt(prompt)[0]), Some(prompt), "{locale:?}");
        }
    }
}

#[test]
fn a_prompt_is_added_once_and_the_keyboard_goes_to_its_first_cell() {
    let mut state = opened(BOARD, Locale::En);
    state.apply(Action::PromptAdded(Prompt::Horizon));
    assert_eq!(state.draft.headings, ["Initiative", "Value", "Effort", "Horizon"]);
    assert_eq!(state.focus.as_ref().map(|focus| focus.target), Some(Target::Cell { row: 0, column: 3 }));
    state.apply(Action::PromptAdded(Prompt::Horizon));
    assert_eq!(state.draft.headings.len(), 4);
    state.apply(Action::PromptAdded(Prompt::Metric));
    assert_eq!(prompts(&state.draft), [(3, Prompt::Horizon), (4, Prompt::Metric)]);
    state.apply(Action::Undone);
    state.apply(Action::Undone);
    assert_eq!(state.draft, opened(BOARD, Locale::En).draft);
}

#[test]
fn answers_change_no_number() {
    let digest =
        |state: &State| engine::evaluate(&state.question().expect("a board")).expect("a report").digest;
    let before = opened(BOARD, Locale::En);
    let mut after = before.clone();
    for (place, prompt) in Prompt::ALL.into_iter().enumerate() {
        after.apply(Action::PromptAdded(prompt));
        after.apply(Action::CellTyped { row: 0, column: 3 + place, text: "12 to 40".to_owned() });
    }
    assert_eq!(digest(&after), digest(&before));
    assert_eq!(after.sheet.problems, []);
}

#[test]
fn a_heading_that_the_formula_uses_is_no_prompt() {
    let board =
        format!("# score: Horizon * Value / Effort\n{}", BOARD.replace("Effort\n", "Effort\tHorizon\n"));
    assert_eq!(prompts(&text::decode(&board, Locale::En)), []);
}

#[test]
fn an_empty_cell_asks_its_question_in_the_pages_language() {
    let board = BOARD.replace("Effort\n", "Effort\tKPI\tTime horizon\n");
    let html = |locale| rendered(board_table(&opened(&board, locale), &Callback::noop()));
    holds(&html(Locale::En), "placeholder=\"Which metric does it move?\"");
    holds(&html(Locale::En), "<option value=\"near\">");
    let fields = rendered(board_cards(&opened(&board, Locale::En), &Callback::noop()));
    holds(&fields, "list=\"horizons\"");
    holds(&html(Locale::De), "placeholder=\"Kurz-, mittel- oder langfristig?\"");
    assert!(!rendered(board_table(&opened(BOARD, Locale::En), &Callback::noop())).contains("datalist"));
}

#[test]
fn only_prompts_without_a_column_are_offered() {
    let html = |board| rendered(settings_panel(&opened(board, Locale::En), &Callback::noop()));
    let all = html(BOARD);
    for label in ["Metric it moves", "Near, mid or long term", "How it will be measured"] {
        holds(&all, label);
    }
    let board = BOARD.replace("Effort\n", "Effort\tMetric\tMeasured by\tHorizon\n");
    assert!(!html(&board).contains("add-prompts"));
}

#[test]
fn a_wide_export_keeps_the_answers() {
    let others = (0..30).map(|column| format!(",Custom field (F{column})")).collect::<Vec<_>>().concat();
    let cells = ",x".repeat(30);
    let sheet = format!(
        "Summary,Value,Effort,Custom field (Horizon),KPI{others}\nSearch,5,2,near,sign-ups{cells}\nExport,3,1,long,churn{cells}\n"
    );
    let found = read(&sheet);
    let mapping = Mapping::propose(&found, Locale::En);
    assert_eq!(mapping.uses.iter().filter(|told| **told == Use::LeaveOut).count(), 30);
    let draft = mapping.draft(&found).0;
    assert_eq!(prompts(&draft), [(3, Prompt::Horizon), (4, Prompt::Metric)]);
    assert_eq!(draft.rows[1][4].text, "churn");
}
