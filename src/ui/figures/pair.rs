//! Head to head: two initiatives chosen against each other, above the pairs of all.

use yew::prelude::*;

use super::{FigureProps, figure};
use crate::ui::choice::Choice;
use crate::ui::picture;

/// Head to head.
#[component]
pub(super) fn PairFigure(props: &FigureProps) -> Html {
    let chosen = use_state(|| [None::<usize>; 2]);
    let words = props.words;
    let report = &props.pictured.answer.report;
    let sentence = use_mut_ref(String::new);
    use_effect_with(*chosen, {
        let (tell, sentence) = (props.tell.clone(), sentence.clone());
        move |chosen| {
            if chosen[0].is_some() {
                tell.emit(sentence.borrow().clone());
            }
        }
    });
    let Some(picture) = picture::matrix(words, report, props.room) else { return Html::default() };
    let ranked = report.ranked();
    let of = |at: usize| ranked.iter().find(|it| Some(it.index) == chosen[at]).unwrap_or(&ranked[at]);
    let pair = [of(0), of(1)];
    let options =
        ranked.iter().map(|it| (it.index.to_string().into(), it.name.to_owned().into())).collect::<Vec<_>>();
    let choice = |at: usize, id: &'static str, label: &'static str| {
        let chosen = chosen.clone();
        let now = pair.map(|it| Some(it.index));
        let choose = Callback::from(move |word: String| {
            let mut next = now;
            next[at] = word.parse().ok();
            // Whoever would meet itself changes places.
            if next[0] == next[1] {
                next[1 - at] = now[at];
            }
            chosen.set(next);
        });
        html! {
            <label class="field">
                <span class="field-label">{ label }</span>
                <Choice {id} options={options.clone()} chosen={pair[at].index.to_string()} {choose} />
            </label>
        }
    };
    *sentence.borrow_mut() = words.pair_sentence(report, pair[0], pair[1]);
    let controls = html! {
        <div class="figure-controls">
            { choice(0, "pair-first", words.rest().figures.first_of_pair) }
            { choice(1, "pair-second", words.rest().figures.second_of_pair) }
            <p class="pair">{ sentence.borrow().clone() }</p>
        </div>
    };
    figure(words, "pairs-picture", &picture, controls, &props.save)
}
