//! Shows where rows went: each comes from its old place to its new one in a moment, unless motion is not wanted.

use js_sys::{Function, JSON, Number, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlInputElement, window};

/// The rows that may move: those of the board, and those of the picture of its order.
const ROWS: [&str; 2] = [".board-table tbody tr", "#order-picture .row"];

/// How many rows are watched; among more, nobody follows one.
const MOST: u32 = 60;

/// Where a row stood.
#[derive(Debug)]
pub struct Place {
    name: String,
    turn: u32,
    /// The distance from the first row, in pixels of the window.
    below: f64,
}

/// Where the rows stood, of the board and of the picture.
pub type Places = [Vec<Place>; 2];

/// Lets the rows whose turn has changed come from where they stood before, and says where they stand now.
pub fn follow(before: &Places) -> Places {
    let wanted =
        window().and_then(|window| window.match_media("(prefers-reduced-motion: no-preference)").ok()?);
    let is_wanted = wanted.is_some_and(|query| query.matches());
    let mut now = Places::default();
    for ((rows, before), now) in ROWS.iter().zip(before).zip(&mut now) {
        let found = window().and_then(|window| window.document()?.query_selector_all(rows).ok());
        let Some(found) = found.filter(|found| found.length() <= MOST) else { continue };
        let mut first = None;
        for turn in 0..found.length() {
            let Some(row) = found.get(turn).and_then(|row| row.dyn_into::<Element>().ok()) else { continue };
            let top = row.get_bounding_client_rect().top();
            let below = top - *first.get_or_insert(top);
            let name = name(&row);
            let old = before.iter().find(|old| is_wanted && old.name == name && old.turn != turn);
            if let Some(old) = old {
                let _ = bring(&row, old.below - below);
            }
            now.push(Place { name, turn, below });
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
