//! What is likely meant by each column of a table.

use super::headings::{Start, counts_rows, headings, role, says_estimate, start, title};
use super::locale::locale;
use super::mapping::INITIATIVE;
use super::numbers::says_number;
use super::parts::{Cut, Part, halve, ranges, unescape};
use super::{Found, Kind, Mapping, Use};
use crate::codec::heading::fold;
use crate::codec::models::{self, Role};
use crate::codec::prompt::Prompt;
use crate::codec::sheet::says_name;
use crate::model::{Locale, Name, lower_case};

/// The most columns of a sheet that is taken over whole. A tracker's export has more.
const MAX_WHOLE: usize = 24;

/// The labels of trackers that are worth keeping, folded, the most useful first, and how many are kept.
const LABELS: [&str; 12] = [
    "issue key",
    "id",
    "status",
    "priority",
    "assignee",
    "owner",
    "labels",
    "tags",
    "team",
    "sprint",
    "epic link",
    "due date",
];
const MAX_LABELS: usize = 6;

/// How many cells of a column are read to see whether it holds numbers.
const N_SAMPLED: usize = 30;

impl Mapping {
    /// The likely mapping of a table that arrives on a page of those conventions.
    pub fn propose(found: &Found, page: Locale) -> Self {
        let start = start(found, page);
        let locale = locale(found, start.first_row, page);
        let mut headings = headings(found, &start);
        let cuts = ranges(&headings, found.is_board);
        let low_tail = cuts.iter().flatten().find(|cut| cut.part == Part::Low).and_then(|cut| cut.percentile);
        let sheet = Columns { found, start: &start, headings: &headings, cuts: &cuts, locale };
        let uses = match found.kind {
            Kind::Board => vec![Use::Keep; headings.len()],
            _ if found.is_board => sheet.of_board(),
            _ => sheet.of_another(),
        };
        for (heading, told) in headings.iter_mut().zip(&uses) {
            if let Some(own) = unescape(heading).filter(|_| found.kind != Kind::Board) {
                *heading = own.to_owned();
            }
            if start.headings.is_none() && *told == Use::Name {
                INITIATIVE.clone_into(heading);
            }
        }
        let mut mapping = Self {
            uses,
            headings,
            first_row: start.first_row,
            locale,
            title: title(found, &start),
            level: low_tail.filter(|&tail| tail != 5).map(|tail| (100 - 2 * tail).to_string() + "%"),
            is_recognised: false,
        };
        let names: Vec<Name> = mapping.draft_headings().iter().map(|heading| Name::new(heading)).collect();
        let has_score = models::recognise(&names).is_some() || found.lines.iter().any(says_score);
        let has_name = names.iter().any(|heading| says_name(heading.as_str()));
        mapping.is_recognised = has_score && has_name;
        mapping
    }
}

fn says_score(line: &crate::model::Line) -> bool {
    matches!(line, crate::model::Line::Setting { key, .. } if key == "score")
}

/// The columns of a table, and what is known of them.
struct Columns<'a> {
    found: &'a Found,
    start: &'a Start,
    headings: &'a [String],
    cuts: &'a [Option<Cut>],
    locale: Locale,
}

impl Columns<'_> {
    /// A board's own columns: ranges come together again, all others stay.
    fn of_board(&self) -> Vec<Use> {
        let own = |cut: &Option<Cut>| match cut {
            Some(cut) => Use::Part(cut.part, halve(&cut.driver).to_owned()),
            None => Use::Keep,
        };
        self.cuts.iter().map(own).collect()
    }

    /// The columns of another program's table.
    fn of_another(&self) -> Vec<Use> {
        let folded: Vec<String> = self.headings.iter().map(|heading| lower_case(heading)).collect();
        let earlier = |column: usize| {
            let own = folded.get(column).filter(|own| !own.is_empty())?;
            folded.iter().take(column).position(|other| other == own)
        };
        let is_wide = folded.len() > MAX_WHOLE || (0..folded.len()).any(|column| earlier(column).is_some());
        let mut uses: Vec<Use> = (0..folded.len()).map(|column| self.of_column(column, is_wide)).collect();
        if let Some(name) = self.name(&uses)
            && let Some(told) = uses.get_mut(name)
        {
            *told = Use::Name;
        }
        self.add_estimate(&mut uses);
        if is_wide {
            self.add_labels(&mut uses);
        }
        for (column, first) in (0..uses.len()).filter_map(|column| Some((column, earlier(column)?))) {
            match uses.get(first) {
                // Trackers repeat a field under each of its versions, of which the first may be empty.
                Some(Use::LeaveOut) if uses.get(column) != Some(&Use::Keep) => {}
                Some(Use::Keep) if !self.is_number(first) => uses[column] = Use::Join(first),
                _ => uses[column] = Use::LeaveOut,
            }
        }
        uses
    }

    fn of_column(&self, column: usize, is_wide: bool) -> Use {
        let heading = self.headings.get(column).map_or("", String::as_str);
        if let Some(cut) = self.cuts.get(column).and_then(Option::as_ref) {
            let driver = if cut.driver.is_empty() { "Estimate" } else { &cut.driver };
            return Use::Part(cut.part, driver.to_owned());
        }
        let is_empty = !self.cells(column).any(|cell| !cell.is_empty());
        if counts_rows(self.found, self.start, column) || is_empty && (is_wide || heading.is_empty()) {
            return Use::LeaveOut;
        }
        match role(heading) {
            _ if heading.eq_ignore_ascii_case("key") => Use::Key,
            Some(role) if !is_wide || self.is_number(column) => Use::Role(role),
            None if !is_wide || self.is_number(column) && self.varies(column) && !says_id(heading) => {
                Use::Keep
            }
            None if Prompt::of(heading).is_some() => Use::Keep,
            _ => Use::LeaveOut,
        }
    }

    /// The column of the names: of those headed so the one with the most different texts, else the first text.
    fn name(&self, uses: &[Use]) -> Option<usize> {
        let is_free = |column: &usize| matches!(uses.get(*column), Some(Use::Keep | Use::LeaveOut));
        let is_text =
            |column: &usize| !self.is_number(*column) && self.cells(*column).any(|cell| !cell.is_empty());
        let heading = |column: usize| self.headings.get(column).map_or("", String::as_str);
        let headed = (0..uses.len()).filter(is_free).filter(|&column| says_name(heading(column)));
        let by_word = headed.map(|column| (self.n_different(column), std::cmp::Reverse(column))).max();
        let others = || (0..uses.len()).filter(is_free).filter(is_text);
        by_word
            .map(|(_, column)| column.0)
            .or_else(|| others().find(|&column| !says_id(heading(column))))
            .or_else(|| others().next())
    }

    /// Takes a tracker's estimate for the effort, where nothing else is one.
    fn add_estimate(&self, uses: &mut [Use]) {
        let has_effort = |told: &Use| match told {
            Use::Role(role) => *role == Role::Effort,
            Use::Part(_, driver) => role(driver) == Some(Role::Effort),
            _ => false,
        };
        if uses.iter().any(has_effort) {
            return;
        }
        let says = |column: &usize| self.headings.get(*column).is_some_and(|heading| says_estimate(heading));
        let estimate = (0..uses.len()).find(|column| says(column) && self.is_number(*column));
        if let Some(told) = estimate.and_then(|column| uses.get_mut(column)) {
            *told = Use::Role(Role::Effort);
        }
    }

    /// Keeps a few useful labels.
    fn add_labels(&self, uses: &mut [Use]) {
        let mut n_kept = 0;
        for label in LABELS {
            let is_it = |heading: &String| fold(heading) == label;
            let Some(column) = self.headings.iter().position(is_it) else { continue };
            let is_filled = self.cells(column).any(|cell| !cell.is_empty());
            if let Some(told) = uses.get_mut(column).filter(|told| **told == Use::LeaveOut)
                && is_filled
                && n_kept < MAX_LABELS
            {
                *told = Use::Keep;
                n_kept += 1;
            }
        }
    }

    fn cells(&self, column: usize) -> impl Iterator<Item = &str> {
        (self.start.first_row..self.found.rows.len()).map(move |row| self.found.cell(row, column))
    }

    /// Whether at least half of the filled cells are numbers.
    fn is_number(&self, column: usize) -> bool {
        let filled = self.cells(column).filter(|cell| !cell.is_empty()).take(N_SAMPLED);
        let (mut n_filled, mut n_numbers) = (0, 0);
        for cell in filled {
            n_filled += 1;
            n_numbers += usize::from(says_number(cell, self.locale));
        }
        n_numbers > 0 && n_numbers * 2 >= n_filled
    }

    /// Whether not all filled cells are alike.
    fn varies(&self, column: usize) -> bool {
        let mut cells = self.cells(column).filter(|cell| !cell.is_empty());
        cells.next().is_some_and(|first| cells.any(|cell| cell != first))
    }

    fn n_different(&self, column: usize) -> usize {
        let mut different: Vec<&str> = Vec::new();
        for cell in self.cells(column) {
            if let Err(place) = different.binary_search(&cell) {
                different.insert(place, cell);
            }
        }
        different.len()
    }
}

/// Whether a heading says that its column only tells rows apart.
fn says_id(heading: &str) -> bool {
    let folded = fold(heading);
    folded.ends_with(" id") || matches!(folded.as_str(), "id" | "uuid" | "issue key" | "no")
}
