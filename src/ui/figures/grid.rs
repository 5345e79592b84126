//! All pictures of a result, as wide as the window lets them be.

use std::rc::Rc;

use yew::prelude::*;

use super::order::OrderFigure;
use super::pair::PairFigure;
use super::score::ScoreFigure;
use super::{Saved, figure};
use crate::ui::app::drawn::use_in_turn;
use crate::ui::learn_first::learn_first;
use crate::ui::picture::{self, Room};
use crate::ui::state::Pictured;
use crate::ui::wording::Words;

/// The properties of the figures of a result.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct FigureProps {
    /// The words around it.
    pub words: Words,
    /// The result.
    pub pictured: Rc<Pictured>,
    /// How much room there is.
    pub room: Room,
    /// Told what is to be saved.
    pub save: Callback<Saved>,
    /// Told what is to be said.
    pub tell: Callback<String>,
}

/// The properties of the [`Figures`].
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct FiguresProps {
    /// The properties of each.
    pub each: FigureProps,
    /// Whether the board is no longer what they show.
    pub is_stale: bool,
    /// Whether the futures of the last result are still on their way.
    pub is_awaiting: bool,
}

/// All pictures of a result. They turn to a new result one after the other, so that no key waits for all of them.
#[component]
pub fn Figures(props: &FiguresProps) -> Html {
    let (shown, is_whole) = use_in_turn(&props.each.pictured);
    let [order, lessons, ranks, pair, map, score] =
        shown.map(|shown| shown.map(|pictured| FigureProps { pictured, ..props.each.clone() }));
    let said = |it: bool| it.then_some("true");
    html! {
        <div class="seeing" data-stale={said(props.is_stale)} aria-busy={said(props.is_awaiting || !is_whole)}>
            if let Some(order) = order { <OrderFigure ..order /> }
            if let Some(lessons) = lessons { <Lessons ..lessons /> }
            if let Some(ranks) = ranks { <RanksFigure ..ranks /> }
            <div class="more-pictures">
                if let Some(pair) = pair { <PairFigure ..pair /> }
                if let Some(map) = map { <MapFigure ..map /> }
                if let Some(score) = score { <ScoreFigure ..score /> }
            </div>
        </div>
    }
}

#[component]
fn Lessons(props: &FigureProps) -> Html {
    let answer = &props.pictured.answer;
    learn_first(props.words, &answer.report, &answer.board, props.room, &props.save)
}

#[component]
fn RanksFigure(props: &FigureProps) -> Html {
    let ranks = picture::ranks(props.words, &props.pictured.answer.report, props.room);
    ranks
        .map(|ranks| figure(props.words, "ranks-picture", &ranks, Html::default(), &props.save))
        .unwrap_or_default()
}

#[component]
fn MapFigure(props: &FigureProps) -> Html {
    let Pictured { answer, futures } = props.pictured.as_ref();
    let map = picture::map(props.words, &answer.report, &answer.board, futures, props.room);
    map.map(|map| figure(props.words, "map-picture", &map, Html::default(), &props.save)).unwrap_or_default()
}
