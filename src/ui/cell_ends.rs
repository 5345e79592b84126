//! The low and the high end of a cell as two fields side by side, for fingers.

use yew::prelude::*;

use super::board_row::form_id;
use super::cell::{CellProps, Moment};
use super::icon::{Shape, icon};
use super::state::Action;
use super::text_field::TextField;
use crate::codec::cell::{End, Ends, Reading};
use crate::codec::sheet::Cell as Said;

/// The ends of a driver's cell in a card, if it has any.
pub(super) fn ends(props: &CellProps) -> Option<Ends> {
    let context = props.context().filter(|_| props.place.is_none())?;
    Ends::of(&props.entry, &context)
}

/// Whether two fields say all there is to say.
pub(super) fn is_plain(props: &CellProps, ends: &Ends) -> bool {
    let is_doubtful =
        matches!(&props.said, Said::Read(Reading::Estimated(estimated)) if estimated.question.is_some());
    ends.more.is_empty() && !is_doubtful
}

/// The two fields; the low one has the cell's own id.
pub(super) fn end_fields(
    props: &CellProps,
    ends: &Ends,
    invalid: bool,
    typing: [Callback<Option<AttrValue>>; 2],
) -> Html {
    let (words, row, column) = (props.words, props.row, props.shown.column);
    let place = [row.to_string(), column.to_string()].join("-");
    let [low_typing, high_typing] = typing;
    let field = |end: End, typing: Callback<Option<AttrValue>>| {
        let (text, name, placeholder) = match end {
            End::Low => (&ends.low, "cell-", words.board.low),
            End::High => (&ends.high, "high-", words.board.high),
        };
        let commit = props.dispatch.reform(move |text| Action::EndTyped { row, column, end, text });
        let label = words.end_name(end, &props.shown.heading, &props.row_name);
        html! {
            <TextField id={[name, &place].concat()} form={form_id(row)} class="cell-input" text={text.clone()} {label} {commit} {typing} {placeholder}
                inputmode="decimal" {invalid} described_by={Some(AttrValue::from(["cell-", &place, "-hint"].concat()))} />
        }
    };
    html! {
        <>
            { field(End::Low, low_typing) }
            <span class="joiner">{ words.readings.to }</span>
            { field(End::High, high_typing) }
            if !ends.more.is_empty() { <span class="joiner">{ ends.more.clone() }</span> }
        </>
    }
}

/// The button that changes over between two fields and the cell's text.
pub(super) fn change_over(props: &CellProps, to_ends: bool, moment: &UseStateHandle<Moment>) -> Html {
    let moment = moment.clone();
    let onclick = Callback::from(move |_: MouseEvent| {
        moment.set(Moment { as_ends: Some(to_ends), ..Moment::default() });
    });
    let label = props.words.other_way_of_writing(to_ends, &props.shown.heading, &props.row_name);
    let shape = if to_ends { Shape::Ends } else { Shape::Letter };
    html! {
        <button type="button" class="row-action" {onclick} title={label.clone()} aria-label={label}>{ icon(shape) }</button>
    }
}
