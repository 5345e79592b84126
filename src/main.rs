//! The program: mounts the page where it is to stand, or serves as its worker where there is no window.

use rangerank::browser::later;
use rangerank::ui::{self, App};

fn main() {
    later::expect();
    if web_sys::window().is_none() {
        return later::when_here(|| {
            ui::later::serve();
        });
    }
    if ui::starts_later() { later::when_here(mount) } else { mount() }
}

fn mount() {
    let document = web_sys::window().and_then(|window| window.document());
    match document.and_then(|document| document.get_element_by_id("rangerank")) {
        Some(root) => yew::Renderer::<App>::with_root(root).render(),
        None => yew::Renderer::<App>::new().render(),
    };
}
