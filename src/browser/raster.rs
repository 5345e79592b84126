//! A picture's markup made a picture of dots.

use gloo_events::EventListener;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{
    Blob, BlobPropertyBag, CanvasRenderingContext2d, HtmlCanvasElement, HtmlImageElement, Url, window,
};

/// Dots to a pixel: sharp on every screen and in print.
const DENSITY: u32 = 2;

/// Draws an SVG file and gives it to `done` as a PNG file; `None` where the browser refuses.
pub fn png(svg: &str, done: impl FnOnce(Option<Blob>) + 'static) {
    let done = std::rc::Rc::new(std::cell::Cell::new(Some(done)));
    let tell = move |blob: Option<Blob>| {
        if let Some(done) = done.take() {
            done(blob);
        }
    };
    if draw(svg, tell.clone()).is_none() {
        tell(None);
    }
}

fn draw(svg: &str, tell: impl Fn(Option<Blob>) + Clone + 'static) -> Option<()> {
    let kind = BlobPropertyBag::new();
    kind.set_type("image/svg+xml");
    let blob = Blob::new_with_str_sequence_and_options(&js_sys::Array::of1(&svg.into()), &kind).ok()?;
    let url = Url::create_object_url_with_blob(&blob).ok()?;
    let image = HtmlImageElement::new().ok()?;
    let refused = tell.clone();
    EventListener::once(&image, "error", move |_| refused(None)).forget();
    EventListener::once(&image, "load", {
        let (image, url) = (image.clone(), url.clone());
        move |_| {
            if paint(&image, tell.clone()).is_none() {
                tell(None);
            }
            let _ = Url::revoke_object_url(&url);
        }
    })
    .forget();
    image.set_src(&url);
    Some(())
}

fn paint(image: &HtmlImageElement, tell: impl Fn(Option<Blob>) + 'static) -> Option<()> {
    let canvas: HtmlCanvasElement = window()?.document()?.create_element("canvas").ok()?.dyn_into().ok()?;
    canvas.set_width(image.width() * DENSITY);
    canvas.set_height(image.height() * DENSITY);
    let context: CanvasRenderingContext2d = canvas.get_context("2d").ok()??.dyn_into().ok()?;
    context.scale(f64::from(DENSITY), f64::from(DENSITY)).ok()?;
    context.draw_image_with_html_image_element(image, 0.0, 0.0).ok()?;
    let take = Closure::once_into_js(move |blob: JsValue| tell(blob.dyn_into().ok()));
    canvas.to_blob(take.unchecked_ref()).ok()
}
