//! What the reader sees and may change: the app, its state, its wording, and one file a component.

mod app;
pub mod arrival;
mod assumptions;
mod board_table;
mod cell;
mod choice;
mod heat_map;
mod help;
mod icon;
mod learn_first;
mod notice_bar;
mod open_panel;
mod page;
mod ranking;
mod reading;
pub mod scale;
mod score_panel;
mod share_panel;
pub mod state;
mod text_field;
mod toolbar;
mod verdict_line;
pub mod wording;

pub use app::App;
pub use assumptions::assumptions;
pub use board_table::board_table;
pub use heat_map::heat_map;
pub use learn_first::learn_first;
pub use notice_bar::notice_bar;
pub use ranking::ranking;
pub use score_panel::score_panel;
pub use verdict_line::verdict_line;
