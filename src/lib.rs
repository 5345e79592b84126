//! rangerank ranks initiatives by ranges: the model, the engine, the codec and the page that shows them.

pub mod codec;
pub mod engine;
pub mod model;
