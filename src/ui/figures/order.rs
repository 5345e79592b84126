//! The order, with single futures to be replayed over it.

use yew::prelude::*;

use super::replay::{next_future, replay};
use super::{FigureProps, figure};
use crate::ui::app::motion::{ORDER_ROWS, use_motion};
use crate::ui::picture;
use crate::ui::state::Pictured;

/// The order.
#[component]
pub(in crate::ui) fn OrderFigure(props: &FigureProps) -> Html {
    let shown = use_state(|| None::<usize>);
    let is_playing = use_state(|| false);
    let words = props.words;
    let Pictured { answer, futures } = props.pictured.as_ref();
    use_effect_with((*is_playing, *shown), {
        let shown = shown.clone();
        move |&(is_playing, _)| {
            let next = is_playing.then(|| next_future(&shown));
            move || drop(next)
        }
    });
    let order = answer.report.ranked().into_iter().map(|ranked| ranked.index);
    use_motion(ORDER_ROWS, Some(&answer.board), order);
    let told = shown.map(|shown| words.in_this_future(&answer.report, futures, shown));
    // What plays on by itself is not read out: it would never end.
    use_effect_with(told.clone().filter(|_| !*is_playing), {
        let tell = props.tell.clone();
        move |told| told.iter().for_each(|told| tell.emit(told.clone()))
    });
    let Some(picture) = picture::order(words, &answer.report, futures, props.room, *shown) else {
        return Html::default();
    };
    figure(words, "order-picture", &picture, replay(words, &shown, &is_playing, told), &props.save)
}
