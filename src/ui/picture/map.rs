//! The map of value against effort, on logarithmic axes: where 50 and 90 of 100 futures of each initiative lie.

use super::axis::LogAxis;
use super::element::{Element, hundredths};
use super::label::{SIZE, SMALL, cut, label, line, width};
use super::{Picture, Room, Table};
use crate::engine::{Futures, Ranked, Report, Spread, exp};
use crate::model::Board;
use crate::ui::wording::Words;

/// How many initiatives are drawn, from the best one down.
const MOST: usize = 20;

/// How many of them have their name on the map.
const MOST_NAMED: usize = 10;

/// How far along a tangent the control points of a quarter of a circle lie.
const QUARTER: f64 = 0.552_284_75;

/// The map; `None` where no initiative has a place on it, as its score has no headline ratio or its value or effort
/// is not above zero in every future.
pub fn map(words: Words, report: &Report, board: &Board, futures: &[Futures], room: Room) -> Option<Picture> {
    let ranked = report.ranked();
    let spread = |it: &Ranked<'_>| futures.iter().find(|of| of.initiative == it.index)?.spread;
    let placed: Vec<_> = ranked.iter().filter_map(|it| Some((*it, spread(it)?))).collect();
    if placed.is_empty() {
        return None;
    }
    let drawn = &placed[..placed.len().min(MOST)];
    let size = [room.width(), room.choose(460.0, 330.0)];
    let plan = Plan::new(words, drawn, size, room);
    let mut marks = plan.frame(board);
    for (it, spread) in drawn.iter().rev() {
        marks.push(plan.ellipses(spread, it.outcome.tie_group == 1));
    }
    marks.extend(plan.names(drawn));
    let rows = placed.iter().map(|(it, spread)| {
        let held = |axis: usize| {
            let reach = spread.radii[1] * [spread.root[0], across(spread)][axis];
            let ends = [spread.center[axis] - reach, spread.center[axis] + reach].map(exp);
            words.between(ends)
        };
        vec![it.name.to_owned(), held(0), held(1)]
    });
    let names = words.map_axes(board);
    let headings = [words.board.initiative.to_owned()].into_iter().chain(names).collect();
    let table = Table { headings, rows: rows.collect() };
    let name = words.rest().figures.map.to_owned();
    Some(Picture { name, finding: words.map_finding(&placed, board), table, size, marks })
}

/// The standard deviation of ln y.
fn across(spread: &Spread) -> f64 {
    let [_, joint, second] = spread.root;
    (joint * joint + second * second).sqrt()
}

/// The two axes, in pixels; the second grows upwards.
struct Plan {
    words: Words,
    x: LogAxis,
    y: LogAxis,
    /// Left, top, right and bottom edge.
    edges: [f64; 4],
}

impl Plan {
    fn new(words: Words, drawn: &[(Ranked<'_>, Spread)], [width, height]: [f64; 2], room: Room) -> Self {
        let edges = [room.choose(56.0, 44.0), 24.0, width - 8.0, height - 40.0];
        let ends = |axis: usize| {
            drawn.iter().flat_map(move |(_, spread)| {
                let reach = spread.radii[1] * [spread.root[0], across(spread)][axis];
                [spread.center[axis] - reach, spread.center[axis] + reach]
            })
        };
        let x = LogAxis::holding(ends(0), [edges[0], edges[2]]);
        Self { words, x, y: LogAxis::holding(ends(1), [edges[3], edges[1]]), edges }
    }

    fn at(&self, [x, y]: [f64; 2]) -> [f64; 2] {
        [self.x.at(x), self.y.at(y)]
    }

    /// The axes with their names, and the lines of equal ratio.
    fn frame(&self, board: &Board) -> Vec<Element> {
        let [left, top, right, bottom] = self.edges;
        let mut marks = Vec::new();
        for (value, x) in self.x.ticks(7) {
            marks.push(line("grid", [x, top], [x, bottom]));
            marks.push(label("tick", [x, bottom + 14.0], self.words.exact(value)));
        }
        for (value, y) in self.y.ticks(7) {
            marks.push(line("grid", [left, y], [right, y]));
            marks.push(label("tick end", [left - 6.0, y + 4.0], self.words.exact(value)));
        }
        marks.extend(self.ratios());
        let [effort, value] = self.words.map_axes(board);
        marks.push(label("heading end", [right, bottom + 32.0], effort + " →"));
        marks.push(label("heading", [0.0, 12.0], value + " ↑"));
        marks
    }

    /// Lines on which value over effort is the same, at round ratios, each with its ratio where it leaves the map.
    fn ratios(&self) -> Vec<Element> {
        let [low, high] = [self.y.low - self.x.high, self.y.high - self.x.low];
        let mut marks = Vec::new();
        for (ratio, logarithm) in LogAxis::spanning([low, high]).ticks(6) {
            // The line is y = x + ln ratio; it enters at the left or the bottom and leaves at the right or the top.
            let from = self.x.low.max(self.y.low - logarithm);
            let to = self.x.high.min(self.y.high - logarithm);
            if to - from < 0.15 * (self.x.high - self.x.low) {
                continue;
            }
            let [start, end] = [from, to].map(|x| self.at([x, x + logarithm]));
            marks.push(line("ratio", start, end));
            let text = self.words.ratio_mark(ratio);
            let room = 0.5 * SMALL * width(&text) + 4.0;
            let x = (end[0] - room).max(self.edges[0] + room);
            marks.push(label("tick halo", [x, (end[1] + 14.0).max(self.edges[1] + 12.0)], text));
        }
        marks
    }

    /// What holds 50 and 90 of 100 futures.
    fn ellipses(&self, spread: &Spread, is_leading: bool) -> Element {
        let [half, most] = spread.radii.map(|radius| self.outline(spread, radius));
        Element::new("g").with("class", if is_leading { "place leading" } else { "place" }).holding([
            Element::new("path").with("class", "most").with("d", most),
            Element::new("path").with("class", "half").with("d", half),
        ])
    }

    /// An ellipse as four curves: what maps a circle to it maps the circle's control points too.
    fn outline(&self, spread: &Spread, radius: f64) -> String {
        let point = |direction: [f64; 2]| {
            let [x, y] = self.at(spread.point(radius, direction)).map(hundredths);
            [x, y].join(" ")
        };
        let corners = [[1.0, 0.0], [0.0, 1.0], [-1.0, 0.0], [0.0, -1.0], [1.0, 0.0]];
        let mut path = ["M", &point(corners[0])].concat();
        for pair in corners.windows(2) {
            let [[a, b], [c, d]] = [pair[0], pair[1]];
            let controls = [[a + QUARTER * c, b + QUARTER * d], [c + QUARTER * a, d + QUARTER * b], [c, d]];
            path.push('C');
            path.push_str(&controls.map(point).join(" "));
        }
        path + "Z"
    }

    /// The names at the middles, moved where they would cover one another.
    fn names(&self, drawn: &[(Ranked<'_>, Spread)]) -> Vec<Element> {
        let mut taken: Vec<[f64; 4]> = Vec::new();
        let mut marks = Vec::new();
        for (it, spread) in drawn.iter().take(MOST_NAMED) {
            let text = [it.outcome.rank.to_string().as_str(), it.name].join(" ");
            let text = cut(&text, 0.4 * (self.edges[2] - self.edges[0]), SIZE);
            let half = 0.5 * SIZE * width(&text);
            let [x, middle] = self.at(spread.center);
            let x = x.clamp(self.edges[0] + half, (self.edges[2] - half).max(self.edges[0] + half));
            let shifts = [0.0, 16.0, -16.0, 32.0, -32.0, 48.0, -48.0, 64.0, -64.0];
            let is_inside = |y: &f64| (self.edges[1] + SIZE..self.edges[3]).contains(y);
            let places = shifts.map(|shift| middle + 4.0 + shift).into_iter().filter(is_inside);
            let mut boxes = places.map(|y| (y, [x - half, x + half, y - SIZE, y + 4.0]));
            let Some((y, box_)) = boxes.find(|(_, box_)| taken.iter().all(|other| is_apart(*box_, *other)))
            else {
                continue;
            };
            taken.push(box_);
            marks.push(label("name middle halo", [x, y], text));
        }
        marks
    }
}

/// Whether two boxes, each by its left, right, top and bottom, share no place.
fn is_apart([left, right, top, bottom]: [f64; 4], other: [f64; 4]) -> bool {
    right < other[0] || left > other[1] || bottom < other[2] || top > other[3]
}
