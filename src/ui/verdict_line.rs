//! The verdict as a headline, with what stands behind it and the rule of the order.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

use super::state::{Action, Answer};
use super::wording;
use crate::model::Order;

/// The properties of a [`VerdictLine`].
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct VerdictLineProps {
    /// The last result.
    pub answer: Option<Rc<Answer>>,
    /// Whether the board has changed since, without a new result.
    pub stale: bool,
    /// Why there is no result for the board as it stands.
    pub failure: Option<AttrValue>,
    /// The rule in force.
    pub order: Order,
    /// Takes what happened.
    pub dispatch: Callback<Action>,
}

/// The verdict.
#[component]
pub fn VerdictLine(props: &VerdictLineProps) -> Html {
    let report = props.answer.as_ref().map(|answer| &answer.report);
    let headline = report.map_or_else(|| "Nothing to rank yet.".to_owned(), wording::verdict);
    html! {
        <section class="verdict" aria-label="Verdict" data-stale={props.stale.then_some("true")}>
            if let Some(failure) = &props.failure { <p class="error" role="alert">{ failure }</p> }
            if props.stale { <p class="stale">{ "Not updated: this is the last result that could be computed." }</p> }
            <p class="headline" role="status" id="verdict">{ headline }</p>
            if let Some(answer) = &props.answer {
                <p class="detail">{ wording::verdict_detail(&answer.report) }</p>
                <p class="rule">
                    <label>{ "Order by " }{ order_choice(props) }</label>{ " " }
                    <span>{ wording::order_sentence(&answer.report, &answer.board) }</span>
                </p>
            }
        </section>
    }
}

fn order_choice(props: &VerdictLineProps) -> Html {
    let dispatch = props.dispatch.clone();
    let onchange = Callback::from(move |event: Event| {
        let select = event.target().and_then(|target| target.dyn_into::<HtmlSelectElement>().ok());
        if let Some(order) = select.and_then(|select| Order::from_word(&select.value())) {
            dispatch.emit(Action::OrderChosen(order));
        }
    });
    html! {
        <select id="order" {onchange}>
            for order in Order::ALL {
                <option value={order.word()} selected={order == props.order}>{ wording::order_name(order) }</option>
            }
        </select>
    }
}
