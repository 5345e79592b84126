//! The engine as a module for the browser: gives it `readBoard(text, draws)`, `evaluateBoard()` and `editBoard()`.

#[cfg(target_arch = "wasm32")]
fn main() {
    use std::cell::RefCell;
    use std::rc::Rc;

    use js_sys::{Reflect, global};
    use rangerank::engine::{Report, evaluate};
    use rangerank_bench::editing::Editing;
    use wasm_bindgen::prelude::Closure;

    // The leader's P(first): something that only a whole report can say.
    fn leader(report: Option<Report>) -> f64 {
        report.and_then(|report| Some(report.ranked().first()?.outcome.first)).unwrap_or(f64::NAN)
    }

    let board = Rc::new(RefCell::new(None));
    let editing = Rc::new(RefCell::new(None));
    let read = Closure::<dyn Fn(String, u32) -> bool>::new({
        let (board, editing) = (Rc::clone(&board), Rc::clone(&editing));
        move |text: String, draws| {
            *editing.borrow_mut() = None;
            *board.borrow_mut() = rangerank_bench::board(&text, draws);
            board.borrow().is_some()
        }
    });
    let evaluate = Closure::<dyn Fn() -> f64>::new({
        let board = Rc::clone(&board);
        move || leader(board.borrow().as_ref().and_then(|board| evaluate(board).ok()))
    });
    let edit = Closure::<dyn Fn() -> f64>::new(move || {
        let mut editing = editing.borrow_mut();
        if editing.is_none() {
            *editing = board.borrow().clone().and_then(Editing::new);
        }
        leader(editing.as_mut().and_then(Editing::edit))
    });
    for (name, function) in [
        ("readBoard", read.into_js_value()),
        ("evaluateBoard", evaluate.into_js_value()),
        ("editBoard", edit.into_js_value()),
    ] {
        let _ = Reflect::set(&global(), &name.into(), &function);
    }
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {}
