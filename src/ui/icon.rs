//! Small pictures on buttons; the button's label says what they mean.

use yew::prelude::*;

/// What an icon shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Shape {
    /// An arrow up.
    Up,
    /// An arrow down.
    Down,
    /// Two sheets.
    Copy,
    /// A cross.
    Cross,
    /// A plus sign.
    Plus,
    /// A range between its ends.
    Ends,
    /// A letter.
    Letter,
}

/// A shape in the colour of the text around it.
pub(super) fn icon(shape: Shape) -> Html {
    let path = match shape {
        Shape::Up => "M8 13V3M3.5 7.5 8 3l4.5 4.5",
        Shape::Down => "M8 3v10M3.5 8.5 8 13l4.5-4.5",
        Shape::Copy => "M5.5 5.5h7v7h-7zM3.5 10.5v-7h7",
        Shape::Cross => "M4 4l8 8M12 4l-8 8",
        Shape::Ends => "M2.5 4.5v7M13.5 4.5v7M2.5 8h11",
        Shape::Letter => "M3.5 5V3.5h9V5M8 3.5v9M6 12.5h4",
        Shape::Plus => "M8 3v10M3 8h10",
    };
    html! {
        <svg class="icon" viewBox="0 0 16 16" aria-hidden="true"><path d={path} /></svg>
    }
}
