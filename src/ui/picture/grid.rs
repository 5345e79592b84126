//! Tables of chances whose cells are shaded by their numbers.

use super::element::Element;
use super::label::{SIZE, SMALL, label, name, rect};
use super::{Room, element};
use crate::ui::wording::Words;

/// How dark a cell is, by tenths of a chance. Below the gap the text keeps its colour, above it takes the ground's;
/// nothing in between would leave either readable.
pub const SHADES: [f64; 11] = [0.0, 0.06, 0.13, 0.2, 0.27, 0.34, 0.42, 0.5, 0.86, 0.93, 1.0];

/// The first shade whose text takes the ground's colour.
const FIRST_DARK: usize = 8;

const HEIGHT: f64 = 24.0;
const HEAD: f64 = 22.0;

/// A table of chances: rows with names, columns with short headings. `None` is a cell without a chance.
pub(super) struct Grid<'a> {
    pub(super) words: Words,
    pub(super) room: Room,
    pub(super) names: Vec<&'a str>,
    pub(super) columns: Vec<String>,
    pub(super) chances: Vec<Vec<Option<f64>>>,
}

impl Grid<'_> {
    /// Its width and height, and what is drawn.
    pub(super) fn draw(&self) -> ([f64; 2], Vec<Element>) {
        let (all, side) = (self.room.width(), self.room.choose(190.0, 104.0));
        let width = ((all - side) / self.columns.len().max(1) as f64).min(52.0);
        let mut marks = Vec::new();
        for (at, heading) in self.columns.iter().enumerate() {
            let x = side + (at as f64 + 0.5) * width;
            marks.push(label("heading middle", [x, HEAD - 7.0], heading.clone()));
        }
        for (row, (called, chances)) in self.names.iter().zip(&self.chances).enumerate() {
            let y = HEAD + row as f64 * HEIGHT;
            marks.push(name("name", [0.0, y + 16.0], side - 8.0, SIZE, called));
            for (at, chance) in (0..).zip(chances).filter_map(|(at, chance)| Some((at, (*chance)?))) {
                let (x, shade) = (side + f64::from(at) * width, shade(chance));
                let ground = rect("shade", [x + 0.5, y + 0.5], [width - 1.0, HEIGHT - 1.0]);
                marks.push(ground.with("fill-opacity", element::hundredths(SHADES[shade])));
                let class = match shade {
                    0 => "tick",
                    _ if shade < FIRST_DARK => "number middle",
                    _ => "number middle light",
                };
                marks.push(label(class, [x + 0.5 * width, y + 16.0], self.words.of_hundred(chance)));
            }
        }
        let width = side + width * self.columns.len() as f64;
        ([width.max(all), HEAD + HEIGHT * self.names.len() as f64 + SMALL - 9.0], marks)
    }
}

/// The place of a chance among the shades: those below one half of a hundredth are blank.
pub fn shade(chance: f64) -> usize {
    let last = SHADES.len() - 1;
    (0..last).find(|&tenth| chance <= 0.1 * tenth as f64 + 0.005).unwrap_or(last)
}
