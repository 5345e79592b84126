//! The few things asked of the browser, each probed, each with an answer when the browser refuses.

pub mod clipboard;
pub mod clock;
pub mod download;
pub mod drafts;
pub mod files;
pub mod focus;
pub mod host;
pub mod language;
pub mod later;
pub mod location;
pub mod motion;
pub mod one_file;
pub mod print;
pub mod raster;
pub mod rescue;
pub mod size;
pub mod timer;
pub mod typing;
