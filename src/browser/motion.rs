//! Shows where rows went: each comes from its old place to its new one in a moment, unless motion is not wanted.

use js_sys::{Function, JSON, Number, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, window};

/// What finds the rows of the board.
pub const BOARD_ROWS: &str = ".board-table tbody tr";

/// What finds the rows of the picture of its order.
pub const ORDER_ROWS: &str = "#order-picture .row";

/// How many rows are watched; among more, nobody follows one.
const MOST: usize = 60;

/// Lets the rows that a selector finds come from where they stood before, where their order has changed. As rows are
/// about as high as one another, a row that had the third turn stood where the third row stands now. Rows are known by
/// their `before` and `now`, in their order; nothing is looked for unless those differ.
pub fn follow(rows: &str, before: &[String], now: &[String]) {
    if before.is_empty() || before == now || now.len() > MOST || !is_wanted() {
        return;
    }
    let found = window().and_then(|window| window.document()?.query_selector_all(rows).ok());
    let Some(found) = found else { return };
    let found: Vec<Element> =
        (0..found.length()).filter_map(|turn| found.get(turn)?.dyn_into().ok()).collect();
    if found.len() != now.len() {
        return;
    }
    // All is measured before anything moves.
    let own = found.first().and_then(own_pixels).unwrap_or(1.0);
    let tops: Vec<f64> = found.iter().map(|row| row.get_bounding_client_rect().top()).collect();
    for (turn, (row, name)) in found.iter().zip(now).enumerate() {
        let old = before.iter().position(|before| before == name).filter(|old| *old != turn);
        if let Some(top) = old.and_then(|old| tops.get(old)) {
            let _ = bring(row, (top - tops[turn]) * own);
        }
    }
}

fn is_wanted() -> bool {
    let wanted =
        window().and_then(|window| window.match_media("(prefers-reduced-motion: no-preference)").ok()?);
    wanted.is_some_and(|query| query.matches())
}

/// How many pixels of its own a picture has in one of the page's; `None` for what stands in no picture.
fn own_pixels(row: &Element) -> Option<f64> {
    let picture = row.closest("svg").ok()??;
    let width = picture.get_attribute("viewBox")?.split(' ').nth(2)?.parse::<u32>().ok()?;
    Some(f64::from(width) / picture.get_bounding_client_rect().width())
}

/// Lets a row come from so many pixels below its place.
fn bring(row: &Element, below: f64) -> Result<(), JsValue> {
    let below = String::from(Number::from(below.round()).to_string_with_radix(10)?);
    let frames = [r#"[{"transform":"translateY("#, &below, r#"px)"},{"transform":"none"}]"#].concat();
    let manner = r#"{"duration":180,"easing":"ease-out"}"#;
    let animate: Function = Reflect::get(row, &"animate".into())?.dyn_into()?;
    animate.call2(row, &JSON::parse(&frames)?, &JSON::parse(manner)?)?;
    Ok(())
}
