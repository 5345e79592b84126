//! What to learn first: the worth of knowing each number exactly, as bars.

use super::label::{SIZE, label, name, rect};
use super::{Picture, Room, Table};
use crate::engine::Report;
use crate::model::Board;
use crate::ui::wording::Words;

/// How many numbers are drawn.
const MOST: usize = 12;

/// The worth of knowing each number, the most valuable first; `None` where nothing is worth finding out.
pub fn learning(words: Words, report: &Report, board: &Board, room: Room) -> Option<Picture> {
    let found = report.worth_finding_out();
    if found.is_empty() {
        return None;
    }
    let (side, height) = (room.choose(300.0, 0.0), room.choose(28.0, 44.0));
    let (end, mut marks) = (room.width() - 64.0, Vec::new());
    for (at, it) in found.iter().take(MOST).enumerate() {
        let top = height * at as f64;
        let (text, bar) = (top + 18.0, top + room.choose(7.0, 24.0));
        marks.push(name(
            "name",
            [0.0, text],
            room.choose(side - 12.0, room.width()),
            SIZE,
            &words.learned(it),
        ));
        marks.push(rect("track", [side, bar], [end - side, 14.0]));
        marks.push(rect("bar", [side, bar], [(end - side) * (it.value / report.evpi).min(1.0), 14.0]));
        marks.push(label("number end", [room.width(), bar + 12.0], words.score(it.value)));
    }
    let row =
        |it: &&crate::engine::Evppi| vec![words.learned(it), words.score(it.value), words.chance(it.changes)];
    Some(Picture {
        name: words.rest().figures.learning.to_owned(),
        finding: words.learning_finding(report, board),
        table: Table {
            headings: [
                words.rest().figures.to_learn,
                words.rest().figures.worth,
                words.rest().figures.changes_first,
            ]
            .map(str::to_owned)
            .into(),
            rows: found.iter().map(row).collect(),
        },
        size: [room.width(), height * found.len().min(MOST) as f64 + 6.0],
        marks,
    })
}
