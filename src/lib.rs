//! rangerank ranks initiatives by ranges: the model, the engine, the codec and the page that shows them.

#[cfg(feature = "page")]
pub mod browser;
pub mod codec;
pub mod embed;
pub mod report;
#[cfg(feature = "page")]
pub mod ui;
#[cfg(feature = "page")]
pub mod worker;

pub use rangerank_engine as engine;
pub use rangerank_model as model;
