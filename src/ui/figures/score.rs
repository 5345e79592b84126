//! The score of one initiative against a threshold that pointer and keys move.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::{FigureProps, figure};
use crate::codec::float;
use crate::ui::choice::Choice;
use crate::ui::picture::{self, Threshold};
use crate::ui::state::Pictured;

/// One score.
#[component]
pub(super) fn ScoreFigure(props: &FigureProps) -> Html {
    // By initiative, so that an edit of another row changes neither.
    let chosen = use_state(|| None::<usize>);
    let wanted = use_state(|| None::<f64>);
    let words = props.words;
    let Pictured { answer, futures } = props.pictured.as_ref();
    let ranked = answer.report.ranked();
    let this = ranked.iter().find(|it| Some(it.index) == *chosen).or(ranked.first());
    let Some((this, futures)) =
        this.and_then(|it| Some((it, futures.iter().find(|of| of.initiative == it.index)?)))
    else {
        return Html::default();
    };
    let threshold = Threshold::new(futures, *wanted);
    let picture = picture::score(words, this, futures, threshold, props.room);
    let choose = {
        let (chosen, wanted) = (chosen.clone(), wanted.clone());
        Callback::from(move |word: String| {
            chosen.set(word.parse().ok());
            wanted.set(None);
        })
    };
    let move_to = {
        let wanted = wanted;
        Callback::from(move |event: InputEvent| {
            wanted.set(Some(event.target_unchecked_into::<HtmlInputElement>().value_as_number()));
        })
    };
    let options =
        ranked.iter().map(|it| (it.index.to_string().into(), it.name.to_owned().into())).collect::<Vec<_>>();
    let [low, high] = threshold.ends.map(float::write);
    let controls = html! {
        <div class="figure-controls">
            <label class="field">
                <span class="field-label">{ words.board.initiative }</span>
                <Choice id="score-of" {options} chosen={this.index.to_string()} {choose} />
            </label>
            <label class="field wide">
                <span class="field-label">{ words.rest().figures.threshold }</span>
                <input class="threshold-input" type="range" min={low} max={high} step={float::write(threshold.step)}
                    value={float::write(threshold.value)} aria-valuetext={words.reached(&threshold)} oninput={move_to} />
            </label>
        </div>
    };
    figure(words, "score-picture", &picture, controls, &props.save)
}
