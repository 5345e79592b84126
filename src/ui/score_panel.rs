//! How the score is computed: the model, its formula, and how sure the ranges are.

use yew::prelude::*;

use super::assumptions::{assumptions, is_assumption};
use super::choice::Choice;
use super::later;
use super::state::{Action, Target};
use super::text_field::TextField;
use super::wording::{Words, formula_place};
use crate::codec::sheet::{Place, Problem, Sheet};
use crate::engine::Caution;
use crate::model::{Draft, Line, ScoreModel};

/// How the score is computed.
pub fn score_panel(words: Words, draft: &Draft, sheet: &Sheet, dispatch: &Callback<Action>) -> Html {
    let model = chosen_model(draft, sheet);
    let formula =
        draft.setting("score").filter(|_| model.is_none()).or(sheet.formula.as_deref()).unwrap_or_default();
    let problem = setting_problem(draft, sheet, "score");
    let score = dispatch.reform(|text| Action::SettingTyped { key: "score", text });
    let level = dispatch.reform(|text| Action::SettingTyped { key: "level", text });
    let seldom = sheet.board.as_ref().is_some_and(|board| Caution::is_seldom_inside(board.level));
    html! {
        <section class="score-panel" aria-labelledby="score-heading">
            <h2 id="score-heading" class="visually-hidden">{ words.board.score_heading }</h2>
            <label class="field">
                <span class="field-label">{ words.board.score_label }</span>
                { model_choice(words, model, dispatch) }
            </label>
            <div class="field wide">
                <span class="field-label">{ words.board.formula_heading }</span>
                <TextField id="formula" class="formula-input" label={words.board.formula_label} text={formula.to_owned()} commit={score}
                    invalid={problem.is_some()} described_by={Some(AttrValue::from("formula-hint"))} />
                <div class="cell-hint" id="formula-hint">
                    if let Some(problem) = problem {
                        { later::formula_problem(words, problem, formula, dispatch).unwrap_or_default() }
                    } else {
                        { sheet.board.as_ref().and_then(|board| words.events(board)) }
                    }
                </div>
            </div>
            <div class="field">
                <span class="field-label">{ words.board.level_heading }</span>
                <TextField id="level" class="level-input" label={words.board.level_label} placeholder={words.board.level_placeholder}
                    text={draft.setting("level").unwrap_or_default().to_owned()} commit={level}
                    invalid={setting_problem(draft, sheet, "level").is_some()} />
                <div class="cell-hint">
                    if let Some(problem) = setting_problem(draft, sheet, "level") {
                        <span class="error">{ later::problem(words, problem) }</span>
                    } else {
                        { words.board.level_hint }
                        if seldom { <span class="caution">{ words.readings.seldom_inside }</span> }
                    }
                </div>
            </div>
            { later::below_score(words, draft, sheet, dispatch).unwrap_or_default() }
        </section>
    }
}

/// What a board takes for all initiatives at once, and what is wrong with settings that have no field of their own.
pub(super) fn below(words: Words, draft: &Draft, sheet: &Sheet, dispatch: &Callback<Action>) -> Html {
    html! {
        <>
            { assumptions(words, draft, sheet, dispatch) }
            { other_problems(words, draft, sheet) }
        </>
    }
}

/// The named model in force, whether chosen or recognised.
fn chosen_model(draft: &Draft, sheet: &Sheet) -> Option<ScoreModel> {
    match draft.setting("score") {
        Some(word) => ScoreModel::from_word(word),
        None => sheet.board.as_ref().and_then(|board| board.score.model),
    }
}

fn model_choice(words: Words, chosen: Option<ScoreModel>, dispatch: &Callback<Action>) -> Html {
    let choose = dispatch.reform(|word: String| Action::ModelChosen(ScoreModel::from_word(&word)));
    let mut options = ScoreModel::ALL.map(|model| (model.word().into(), words.model(model).into())).to_vec();
    options.push(("".into(), words.board.own_formula.into()));
    html! { <Choice id="model" {options} chosen={chosen.map_or("", ScoreModel::word)} {choose} /> }
}

/// What is wrong with the last setting of this key.
fn setting_problem<'a>(draft: &Draft, sheet: &'a Sheet, key: &str) -> Option<&'a Problem> {
    sheet.problems.iter().find(|problem| match problem.place {
        Place::Line(at) => is_setting(draft, at, key),
        _ => false,
    })
}

fn is_setting(draft: &Draft, at: usize, key: &str) -> bool {
    matches!(draft.lines.get(at), Some(Line::Setting { key: found, .. }) if found.eq_ignore_ascii_case(key))
}

/// A formula's problem: the sentence, the place in the formula, and what would put it right.
pub(super) fn problem_words(
    words: Words,
    problem: &Problem,
    formula: &str,
    dispatch: &Callback<Action>,
) -> Html {
    let (sentence, fixes) = words.problem(problem);
    let (before, marked, after) = formula_place(problem, formula);
    let put = |text: String| {
        let dispatch = dispatch.clone();
        Callback::from(move |_: MouseEvent| {
            dispatch.emit(Action::SettingTyped { key: "score", text: text.clone() });
            dispatch.emit(Action::Went(Target::Formula));
        })
    };
    html! {
        <>
            <span class="error">{ sentence }</span>
            if !marked.is_empty() { <code class="formula-place">{ before }<mark>{ marked }</mark>{ after }</code> }
            for fix in fixes {
                <button type="button" class="fix" onclick={put(fix.text)}>{ fix.label }</button>
            }
        </>
    }
}

/// Problems of settings that have no field of their own on the page.
fn other_problems(words: Words, draft: &Draft, sheet: &Sheet) -> Html {
    let others = sheet.problems.iter().filter(|problem| match problem.place {
        Place::Line(at) => match draft.lines.get(at) {
            Some(Line::Setting { key, .. }) => {
                !is_assumption(key) && !["score", "level"].contains(&key.as_str())
            }
            _ => true,
        },
        _ => false,
    });
    html! { for problem in others { <p class="error">{ words.problem(problem).0 }</p> } }
}
