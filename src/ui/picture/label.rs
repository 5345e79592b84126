//! Texts in pictures: how wide they are, about, and how they are cut where there is no room.

use super::element::Element;

/// The size of a picture's text, in pixels.
pub(super) const SIZE: f64 = 13.0;

/// The size of a picture's small text, in pixels.
pub(super) const SMALL: f64 = 11.0;

/// How wide a text is, about, in the unit of its size.
pub(super) fn width(text: &str) -> f64 {
    text.chars()
        .map(|ch| match ch {
            'i' | 'j' | 'l' | 'I' | '.' | ',' | ':' | ';' | '\'' | '!' | '|' => 0.32,
            'f' | 't' | 'r' | ' ' | '(' | ')' | '-' | '[' | ']' => 0.4,
            'm' | 'w' | 'M' | 'W' | '%' | '@' => 0.95,
            '\u{2066}'..='\u{2069}' | '\u{300}'..='\u{36f}' => 0.0,
            '\u{1100}'.. if !('\u{2000}'..='\u{2bff}').contains(&ch) => 1.0,
            _ if ch.is_uppercase() => 0.7,
            _ => 0.6,
        })
        .sum()
}

/// The text, cut with an ellipsis where it is longer than `room`.
pub(super) fn cut(text: &str, room: f64, size: f64) -> String {
    if width(text) * size <= room {
        return text.to_owned();
    }
    let mut cut = String::new();
    for ch in text.chars() {
        cut.push(ch);
        if (width(&cut) + 0.9) * size > room {
            cut.pop();
            break;
        }
    }
    cut.truncate(cut.trim_end().len());
    cut.push('…');
    cut
}

/// A text that starts at `x`, or ends or is centred there, on the line `y`.
pub(super) fn label(class: &'static str, [x, y]: [f64; 2], text: String) -> Element {
    Element::text("text", text).with("class", class).at([("x", x), ("y", y)])
}

/// A name, cut to its room, whole as what shows when one points at it.
pub(super) fn name(class: &'static str, [x, y]: [f64; 2], room: f64, size: f64, name: &str) -> Element {
    let shown = cut(name, room, size);
    if shown == name {
        return label(class, [x, y], shown);
    }
    let group = Element::new("g").holding([Element::text("title", name.to_owned())]);
    group.holding([label(class, [x, y], shown)])
}

/// A straight line.
pub(super) fn line(class: &'static str, [x1, y1]: [f64; 2], [x2, y2]: [f64; 2]) -> Element {
    Element::new("line").with("class", class).at([("x1", x1), ("y1", y1), ("x2", x2), ("y2", y2)])
}

/// A circle.
pub(super) fn circle(class: &'static str, [cx, cy]: [f64; 2], r: f64) -> Element {
    Element::new("circle").with("class", class).at([("cx", cx), ("cy", cy), ("r", r)])
}

/// A rectangle.
pub(super) fn rect(class: &'static str, [x, y]: [f64; 2], [width, height]: [f64; 2]) -> Element {
    let sides = [("x", x), ("y", y), ("width", width.max(0.0)), ("height", height.max(0.0))];
    Element::new("rect").with("class", class).at(sides)
}
