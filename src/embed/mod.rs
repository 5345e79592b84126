//! The widget inside somebody else's page: what its host may ask, and who is told the board. The contract is
//! `docs/embedding.md`.

mod desk;
mod message;
mod snippet;

pub use desk::{Content, Deed, Desk, Heard, Reply};
pub use message::{APP, Field, Id, MAX_CHARS, Refusal, Theme, VERSION};
pub use snippet::{Embedding, Place};
