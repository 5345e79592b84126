//! What the reader sees and may change: the app, its state, its wording, and one file a component.

mod app;
pub mod arrival;
mod assumptions;
mod board_cells;
mod board_grid;
mod board_table;
mod cell;
mod choice;
pub mod figures;
pub mod grid;
mod help;
mod icon;
pub mod import_panel;
mod learn_first;
mod notice_bar;
mod open_panel;
mod page;
pub mod picture;
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
pub use learn_first::learn_first;
pub use notice_bar::notice_bar;
pub use score_panel::score_panel;
pub use verdict_line::verdict_line;
