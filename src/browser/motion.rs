//! Shows where rows went: each comes from its old place to its new one in a moment, unless motion is not wanted.

use js_sys::{Function, JSON, Number, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlInputElement, window};

/// The rows that may move: those of the board, and those of the picture of its order.
const ROWS: [&str; 2] = [".board-table tbody tr", "#order-picture .row"];

/// How many rows are watched; among more, nobody follows one.
const MOST: u32 = 60;

/// The names of the rows in their order, of the board and of the picture.
pub type Turns = [Vec<String>; 2];

/// Lets the rows whose turn has changed come from where they stood before, and says in which order they stand now. As
/// rows are about as high as one another, a row that had the third turn stood where the third row stands now; nothing
/// is measured unless a row has moved.
pub fn follow(before: &Turns) -> Turns {
    let wanted =
        window().and_then(|window| window.match_media("(prefers-reduced-motion: no-preference)").ok()?);
    let is_wanted = wanted.is_some_and(|query| query.matches());
    let mut now = Turns::default();
    for ((rows, before), now) in ROWS.iter().zip(before).zip(&mut now) {
        let found = window().and_then(|window| window.document()?.query_selector_all(rows).ok());
        let Some(found) = found.filter(|found| found.length() <= MOST) else { continue };
        let found: Vec<Element> =
            (0..found.length()).filter_map(|turn| found.get(turn)?.dyn_into().ok()).collect();
        now.extend(found.iter().map(name));
        if !is_wanted || now == before {
            continue;
        }
        let tops: Vec<f64> = found.iter().map(|row| row.get_bounding_client_rect().top()).collect();
        for (turn, row) in found.iter().enumerate() {
            let old = before.iter().position(|name| *name == now[turn]).filter(|old| *old != turn);
            if let Some(top) = old.and_then(|old| tops.get(old)) {
                let _ = bring(row, top - tops[turn]);
            }
        }
    }
    now
}

/// The name a row shows.
fn name(row: &Element) -> String {
    let shown = row.query_selector(".name input, .name").ok().flatten();
    let input = shown.as_ref().and_then(|shown| shown.dyn_ref::<HtmlInputElement>());
    input.map(HtmlInputElement::value).or_else(|| shown?.text_content()).unwrap_or_default()
}

/// Lets a row come from so many pixels below its place. A picture has pixels of its own.
fn bring(row: &Element, below: f64) -> Result<(), JsValue> {
    let picture = row.closest("svg")?;
    let own = picture.map_or(Some(1.0), |picture| {
        let width = picture.get_attribute("viewBox")?.split(' ').nth(2)?.parse::<u32>().ok()?;
        Some(f64::from(width) / picture.get_bounding_client_rect().width())
    });
    let below = String::from(Number::from((below * own.unwrap_or(1.0)).round()).to_string_with_radix(10)?);
    let frames = [r#"[{"transform":"translateY("#, &below, r#"px)"},{"transform":"none"}]"#].concat();
    let manner = r#"{"duration":180,"easing":"ease-out"}"#;
    let animate: Function = Reflect::get(row, &"animate".into())?.dyn_into()?;
    animate.call2(row, &JSON::parse(&frames)?, &JSON::parse(manner)?)?;
    Ok(())
}
