//! How much room the widget has, whether its own width, not the window's, is narrow; and how much it takes.

use std::cell::Cell;

use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::{HtmlElement, ResizeObserver, window};

/// The width below which a widget that fills its window is narrow.
const NARROW: &str = "(max-width: 30rem)";

/// Whether the window is narrow now: what a widget in it is most likely to be, before it stands.
pub fn is_narrow() -> bool {
    window().and_then(|window| window.match_media(NARROW).ok()?).is_some_and(|query| query.matches())
}

/// A watch that lasts as long as it is kept.
#[derive(Debug)]
pub struct Watch {
    observer: Option<ResizeObserver>,
    _heard: Closure<dyn Fn()>,
}

/// Tells at once and after each change whether the widget is narrow. Its gauge is as high as nothing unless it is: so
/// only the styles know where narrow begins.
pub fn watch_narrow(gauge: &HtmlElement, tell: impl Fn(bool) + 'static) -> Watch {
    let heard = Closure::<dyn Fn()>::new({
        let gauge = gauge.clone();
        move || tell(gauge.offset_height() > 0)
    });
    Watch::of(gauge, heard)
}

/// Tells at once and after each change how high everything on the page is, in whole pixels.
pub fn watch_height(tell: impl Fn(i32) + 'static) -> Option<Watch> {
    let body = window()?.document()?.body()?;
    let told = Cell::new(0);
    let heard = Closure::<dyn Fn()>::new({
        let body = body.clone();
        move || {
            let height = body.offset_height();
            if told.replace(height) != height {
                tell(height);
            }
        }
    });
    Some(Watch::of(&body, heard))
}

impl Watch {
    fn of(element: &HtmlElement, heard: Closure<dyn Fn()>) -> Self {
        let observer = ResizeObserver::new(heard.as_ref().unchecked_ref()).ok();
        if let Some(observer) = &observer {
            observer.observe(element);
        }
        Self { observer, _heard: heard }
    }
}

impl Drop for Watch {
    fn drop(&mut self) {
        if let Some(observer) = &self.observer {
            observer.disconnect();
        }
    }
}
