//! All pictures of a result, as wide as the window lets them be.

use std::rc::Rc;

use yew::prelude::*;

use super::order::OrderFigure;
use super::pair::PairFigure;
use super::score::ScoreFigure;
use super::{Saved, figure};
use crate::ui::learn_first::learn_first;
use crate::ui::picture::{self, Room};
use crate::ui::state::Pictured;
use crate::ui::wording::Words;

/// The properties of [`Figures`].
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct FiguresProps {
    /// The words around them.
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

/// All pictures of a result.
#[component]
pub fn Figures(props: &FiguresProps) -> Html {
    let FiguresProps { words, pictured, room, save, tell } = props.clone();
    let Pictured { answer, futures } = pictured.as_ref();
    let (report, board) = (&answer.report, &answer.board);
    let ranks = picture::ranks(words, report, room);
    let map = picture::map(words, report, board, futures, room);
    html! {
        <>
            <OrderFigure {words} pictured={Rc::clone(&pictured)} {room} save={save.clone()} tell={tell.clone()} />
            { learn_first(words, report, board, room, &save) }
            { ranks.map(|ranks| figure(words, "ranks-picture", &ranks, Html::default(), &save)) }
            <div class="more-pictures">
            <PairFigure {words} pictured={Rc::clone(&pictured)} {room} save={save.clone()} tell={tell.clone()} />
            { map.map(|map| figure(words, "map-picture", &map, Html::default(), &save)) }
            <ScoreFigure {words} pictured={Rc::clone(&pictured)} {room} save={save.clone()} {tell} />
            </div>
        </>
    }
}
