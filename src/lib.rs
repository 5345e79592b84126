//! rangerank ranks initiatives by ranges: the model, the engine, the codec and the page that shows them.

#[cfg(feature = "page")]
pub mod browser;
pub mod codec;
pub mod engine;
pub mod model;
#[cfg(feature = "page")]
pub mod ui;
