//! The program: mounts the page where it is to stand, or serves as its worker where there is no window.

use rangerank::browser::{later, timer};
use rangerank::codec::link::Recovered;
use rangerank::ui::{self, App, AppProps};

fn main() {
    later::expect();
    if web_sys::window().is_none() {
        return later::when_here(|| {
            ui::later::serve();
        });
    }
    soon(|| {
        let written = ui::written();
        if ui::starts_later(written.as_ref()) {
            later::when_here(|| start(written));
        } else {
            later::hold();
            soon(|| start(written));
        }
    });
}

fn start(written: Option<Recovered>) {
    let props = AppProps::start(written);
    soon(|| mount(props));
}

/// Does something in a task of its own: between them the browser is free for whoever touches the page.
fn soon(task: impl FnOnce() + 'static) {
    timer::after(0, Box::new(task)).forget();
}

fn mount(props: AppProps) {
    let document = web_sys::window().and_then(|window| window.document());
    match document.and_then(|document| document.get_element_by_id("rangerank")) {
        Some(root) => yew::Renderer::<App>::with_root_and_props(root, props).render(),
        None => yew::Renderer::<App>::with_props(props).render(),
    };
}
