//! Head to head: the chance that each initiative beats each other one, as a table shaded by its numbers.

use super::grid::Grid;
use super::{Picture, Room, Table};
use crate::engine::Report;
use crate::ui::wording;

/// How many initiatives are drawn, from the best one down, in each room.
const MOST: [usize; 2] = [12, 5];

/// The chance that the row beats the column; `None` with fewer than two ranked initiatives, or too many for pairs.
pub fn matrix(report: &Report, room: Room) -> Option<Picture> {
    let ranked = report.ranked();
    if ranked.len() < 2 || report.pairwise.is_empty() {
        return None;
    }
    let chance = |i: usize, j: usize| if i == j { None } else { report.pairwise[i][j] };
    let drawn = &ranked[..ranked.len().min(MOST[usize::from(room == Room::Narrow)])];
    let grid = Grid {
        room,
        names: drawn.iter().map(|it| it.name).collect(),
        columns: drawn.iter().map(|it| it.outcome.rank.to_string()).collect(),
        chances: drawn.iter().map(|a| drawn.iter().map(|b| chance(a.index, b.index)).collect()).collect(),
    };
    let rows = ranked.iter().map(|a| {
        let chances =
            ranked.iter().map(|b| chance(a.index, b.index).map_or("–".to_owned(), wording::percent));
        [a.name.to_owned()].into_iter().chain(chances).collect()
    });
    let names = ranked.iter().map(|it| it.name.to_owned());
    let table = Table {
        headings: [wording::INITIATIVE.to_owned()].into_iter().chain(names).collect(),
        rows: rows.collect(),
    };
    let (size, marks) = grid.draw();
    let finding = wording::matrix_finding(report);
    Some(Picture { name: wording::MATRIX.to_owned(), finding, table, size, marks })
}
