//! The page on paper.

/// Opens the browser's own window for printing.
pub fn print() {
    if let Some(window) = web_sys::window() {
        let _ = window.print();
    }
}
