//! What a person states: a board of initiatives, drivers, ranges and a formula, as plain data that is always valid.

mod board;
mod constant;
mod draft;
mod driver;
mod estimate;
mod find;
mod formula;
mod interval;
mod level;
mod locale;
mod lower;
mod name;
mod order;

pub use board::{Board, Draws, Initiative, Score, ScoreModel, Shared};
pub use draft::{Draft, Entry, Line};
pub use driver::{Domain, Driver, TimeUnit, Unit};
pub use estimate::{Estimate, Family, Range};
pub use find::{find, replace, rfind, split_once};
pub use formula::{Expr, Formula, Function, Operator, Ratio};
pub use interval::{Interval, IntervalError};
pub use level::{Level, LevelError};
pub use locale::Locale;
pub use lower::{lower, lower_case};
pub use name::{Name, is_invisible};
pub use order::Order;
