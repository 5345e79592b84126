//! The program: mounts the page where it is to stand, or serves as its worker where there is no window.

use rangerank::ui::App;
use rangerank::worker;

fn main() {
    let Some(window) = web_sys::window() else { return worker::serve() };
    let root = window.document().and_then(|document| document.get_element_by_id("rangerank"));
    match root {
        Some(root) => yew::Renderer::<App>::with_root(root).render(),
        None => yew::Renderer::<App>::new().render(),
    };
}
