//! The engine on another thread: what runs there, the page's side of it, and the page's own way where there is none.

mod client;
mod hired;
mod question;
mod slices;
mod task;
pub mod wire;

pub use client::Client;
pub use question::{News, Question};
pub use task::serve;
pub use wire::Reply;
