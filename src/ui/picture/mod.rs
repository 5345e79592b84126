//! Pictures: pure functions from numbers to SVG, each with a name, a finding in words and a table. The same tree is
//! drawn on the page and written as a file.

mod axis;
pub mod dots;
pub mod element;
mod file;
mod grid;
mod label;
mod learning;
mod map;
mod matrix;
mod order;
mod ranks;
mod score;

pub use file::{Palette, Provenance};
pub use grid::{SHADES, shade};
pub use learning::learning;
pub use map::map;
pub use matrix::matrix;
pub use order::order;
pub use ranks::{rank_chances, ranks};
pub use score::{Threshold, score};

use element::Element;

/// A picture. Lengths are in pixels.
#[derive(Debug, Clone, PartialEq)]
pub struct Picture {
    /// What it shows, as a heading.
    pub name: String,
    /// What one sees in it, in a sentence.
    pub finding: String,
    /// The same numbers as a table.
    pub table: Table,
    /// Its width and height.
    pub size: [f64; 2],
    /// What is drawn.
    pub marks: Vec<Element>,
}

/// The numbers of a picture; the first cell of each row heads it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// The heading of each column.
    pub headings: Vec<String>,
    /// The rows.
    pub rows: Vec<Vec<String>>,
}

/// How much room a picture has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Room {
    /// A page of a desktop, or a file.
    Wide,
    /// A phone.
    Narrow,
}

impl Room {
    /// The width of a picture, in pixels.
    pub const fn width(self) -> f64 {
        match self {
            Self::Wide => 720.0,
            Self::Narrow => 328.0,
        }
    }

    const fn choose(self, wide: f64, narrow: f64) -> f64 {
        match self {
            Self::Wide => wide,
            Self::Narrow => narrow,
        }
    }
}

/// The most rows that are drawn; a table has them all.
pub const MAX_DRAWN: usize = 60;

impl Picture {
    /// The picture as one element, named by its finding.
    pub fn svg(&self) -> Element {
        let [width, height] = self.size.map(element::hundredths);
        Element::new("svg")
            .with("class", "picture")
            .with("viewBox", ["0 0", &width, &height].join(" "))
            .with("role", "img")
            .with("aria-label", [self.name.as_str(), &self.finding].join(". "))
            .holding(self.marks.iter().cloned())
    }
}
