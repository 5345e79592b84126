//! Head to head: the chance that each initiative beats each other one, as a table shaded by its numbers.

use super::grid::Grid;
use super::{Picture, Room, Table};
use crate::engine::Report;
use crate::ui::wording::Words;

/// How many initiatives are drawn, from the best one down, in each room.
const MOST: [usize; 2] = [12, 5];

/// The chance that the row beats the column; `None` with fewer than two ranked initiatives, or too many for pairs.
pub fn matrix(words: Words, report: &Report, room: Room) -> Option<Picture> {
    let ranked = report.ranked();
    if ranked.len() < 2 || report.pairwise.is_empty() {
        return None;
    }
    let chance = |i: usize, j: usize| if i == j { None } else { report.pairwise[i][j] };
    let drawn = &ranked[..ranked.len().min(MOST[usize::from(room == Room::Narrow)])];
    let grid = Grid {
        words,
        room,
        names: drawn.iter().map(|it| it.name).collect(),
        columns: drawn.iter().map(|it| it.outcome.rank.to_string()).collect(),
        chances: drawn.iter().map(|a| drawn.iter().map(|b| chance(a.index, b.index)).collect()).collect(),
    };
    let rows = ranked.iter().map(|a| {
        let chances = ranked
            .iter()
            .map(|b| chance(a.index, b.index).map_or("–".to_owned(), |chance| words.of_hundred(chance)));
        [a.name.to_owned()].into_iter().chain(chances).collect()
    });
    let names = ranked.iter().map(|it| it.name.to_owned());
    let table = Table {
        headings: [words.board.initiative.to_owned()].into_iter().chain(names).collect(),
        rows: rows.collect(),
    };
    let (size, marks) = grid.draw();
    let finding = words.matrix_finding(report);
    Some(Picture { name: words.rest().figures.head_to_head.to_owned(), finding, table, size, marks })
}
