//! The chance of each rank for each initiative, as a table shaded by its numbers.

use super::grid::Grid;
use super::{MAX_DRAWN, Picture, Room, Table};
use crate::engine::Report;
use crate::ui::wording::Words;

/// Up to how many ranks each has a column of its own.
const MAX_SINGLE: usize = 15;

/// The chance of each rank, in futures of a hundred; `None` where nothing is ranked.
pub fn ranks(words: Words, report: &Report, room: Room) -> Option<Picture> {
    let ranked = report.ranked();
    let (columns, shares) = rank_chances(report);
    let drawn = &ranked[..ranked.len().min(MAX_DRAWN)];
    let grid = Grid {
        words,
        room,
        names: drawn.iter().map(|it| it.name).collect(),
        columns: columns.clone(),
        chances: shares[..drawn.len()].iter().map(|row| row.iter().copied().map(Some).collect()).collect(),
    };
    let rows = ranked.iter().zip(&shares).map(|(it, chances)| {
        [it.name.to_owned()]
            .into_iter()
            .chain(chances.iter().map(|&chance| words.of_hundred(chance)))
            .collect()
    });
    let table = Table {
        headings: [words.board.initiative.to_owned()].into_iter().chain(columns).collect(),
        rows: rows.collect(),
    };
    let (size, marks) = grid.draw();
    let finding = words.heat_map_finding(report);
    let name = words.rest().figures.ranks.to_owned();
    (!ranked.is_empty()).then_some(Picture { name, finding, table, size, marks })
}

/// The chance of each rank, or of each group of them, for each ranked initiative, the best first; with the headings of
/// the ranks.
pub fn rank_chances(report: &Report) -> (Vec<String>, Vec<Vec<f64>>) {
    let ranked = report.ranked();
    let groups = groups(ranked.len());
    let share = |chances: &[f64], &[first, last]: &[usize; 2]| chances[first - 1..last].iter().sum::<f64>();
    let shares = |of: &[f64]| groups.iter().map(|group| share(of, group)).collect();
    let rows = ranked.iter().map(|it| shares(&it.outcome.rank_acceptability)).collect();
    (groups.iter().map(heading).collect(), rows)
}

/// The first and the last rank of each column: where they are many, low ranks share one.
fn groups(n_ranks: usize) -> Vec<[usize; 2]> {
    if n_ranks <= MAX_SINGLE {
        return (1..=n_ranks).map(|rank| [rank, rank]).collect();
    }
    let (mut groups, mut first) = (vec![[1, 1], [2, 2], [3, 3]], 4);
    // Five more columns, which grow towards the last rank.
    for left in (1..=5).rev() {
        let rest = n_ranks + 1 - first;
        let n = if left == 1 { rest } else { (rest / (left + left / 2)).max(2) };
        groups.push([first, first + n - 1]);
        first += n;
    }
    groups
}

fn heading([first, last]: &[usize; 2]) -> String {
    if first == last { first.to_string() } else { [first.to_string(), last.to_string()].join("–") }
}
