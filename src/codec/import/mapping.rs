//! What is made of each column of a table, and the draft that comes of it.

use super::numbers::number;
use super::parts::Part;
use super::{Found, Kind, shares};
use crate::codec::heading::split_unit;
use crate::codec::models::{self, Role};
use crate::codec::sheet::{Column, Sheet};
use crate::model::{Draft, Entry, Line, Locale};

/// What is made of a table: proposed, shown, and changed by a person before anything is taken over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mapping {
    /// What is made of each column.
    pub uses: Vec<Use>,
    /// What each column is headed on the board, unless its use says otherwise.
    pub headings: Vec<String>,
    /// The first row of the table that is an initiative.
    pub first_row: usize,
    /// The conventions that the cells follow.
    pub locale: Locale,
    /// A title that stood above the headings.
    pub title: Option<String>,
    /// The level of all ranges, as a setting has it, where the headings say one.
    pub level: Option<String>,
    /// Whether the headings name the initiatives and a score, so that nobody need be asked.
    pub is_recognised: bool,
}

/// What is made of a column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Use {
    /// Nothing.
    LeaveOut,
    /// The initiatives' names.
    Name,
    /// The keys of the random streams.
    Key,
    /// A column under its own heading: a driver if the score uses it, else a label.
    Keep,
    /// The driver that plays this part in a score, whatever its heading is.
    Role(Role),
    /// One part of the ranges of the driver of this heading.
    Part(Part, String),
    /// More of what the column at this index holds.
    Join(usize),
}

/// The heading of the names where the table has none that says so.
pub(super) const INITIATIVE: &str = "Initiative";

/// A column of the draft, and what it is made from.
struct Made {
    heading: String,
    source: Source,
}

enum Source {
    /// The texts of these columns, with commas between them.
    Texts(Vec<usize>),
    /// The parts of a range, in the order of [`Part::ALL`].
    Parts([Option<usize>; 7]),
}

impl Mapping {
    /// The draft that the mapping makes of the table, and how that is read.
    ///
    /// # Examples
    /// ```
    /// use rangerank::codec::import::{Mapping, read};
    /// use rangerank::codec::text::encode;
    /// use rangerank::model::Locale;
    /// let found = read("Feature,Value,Min effort,Max effort,Owner\nSearch,7,1.5,4,Ana\n");
    /// let mapping = Mapping::propose(&found, Locale::En);
    /// assert!(mapping.is_recognised);
    /// assert_eq!(encode(&mapping.draft(&found).0), "Feature\tValue\tEffort\tOwner\nSearch\t7\t1.5 to 4\tAna\n");
    /// ```
    pub fn draft(&self, found: &Found) -> (Draft, Sheet) {
        let (made, name) = self.columns();
        let mut draft = Draft { lines: found.lines.clone(), ..Draft::default() };
        for (key, value) in [("title", &self.title), ("level", &self.level)] {
            let line = |value: &String| Line::Setting { key: key.to_owned(), value: value.clone() };
            draft.lines.extend(value.as_ref().map(line));
        }
        draft.rows =
            found.rows.iter().skip(self.first_row).map(|row| self.row(row, &made, found.is_board)).collect();
        draft.headings = made.into_iter().map(|made| made.heading).collect();
        if let Some(name) = name {
            put_name_first(&mut draft, name);
        }
        let sheet = if found.kind == Kind::Board { Sheet::read(&draft) } else { shares::settle(&mut draft) };
        (draft, sheet)
    }

    /// The headings of the draft.
    pub(super) fn draft_headings(&self) -> Vec<String> {
        self.columns().0.into_iter().map(|made| made.heading).collect()
    }

    /// The columns of the draft, and which of them holds the names.
    fn columns(&self) -> (Vec<Made>, Option<usize>) {
        let mut made: Vec<Made> = Vec::new();
        // The column of the draft that each column of the table became.
        let mut places: Vec<Option<usize>> = Vec::new();
        let mut name = None;
        for (column, (told, heading)) in self.uses.iter().zip(&self.headings).enumerate() {
            let place = match told {
                Use::LeaveOut => None,
                Use::Join(first) => places.get(*first).copied().flatten(),
                Use::Part(_, driver) => {
                    let is_it =
                        |made: &Made| matches!(made.source, Source::Parts(_)) && made.heading == *driver;
                    Some(made.iter().position(is_it).unwrap_or(made.len()))
                }
                Use::Name | Use::Key | Use::Keep | Use::Role(_) => Some(made.len()),
            };
            places.push(place);
            let Some(place) = place else { continue };
            if place == made.len() {
                made.push(Made { heading: told.heading(heading), source: told.source() });
            }
            if *told == Use::Name && name.is_none() {
                name = Some(place);
            }
            match (made.get_mut(place).map(|made| &mut made.source), told) {
                (Some(Source::Parts(parts)), Use::Part(part, _)) => {
                    let of = Part::ALL.iter().position(|other| other == part);
                    of.and_then(|of| parts.get_mut(of)).map(|source| source.get_or_insert(column));
                }
                (Some(Source::Texts(texts)), _) => texts.push(column),
                _ => {}
            }
        }
        (made, name)
    }

    fn row(&self, row: &[String], made: &[Made], is_raw: bool) -> Vec<Entry> {
        let cell = |column: usize| {
            let cell = row.get(column).map_or("", String::as_str);
            if is_raw { cell } else { cell.trim() }
        };
        let text = |made: &Made| match &made.source {
            Source::Texts(columns) => match columns.as_slice() {
                [column] => cell(*column).to_owned(),
                columns => {
                    let texts = columns.iter().map(|&column| cell(column)).filter(|text| !text.is_empty());
                    texts.collect::<Vec<_>>().join(", ")
                }
            },
            Source::Parts(columns) => range(columns.map(|column| column.map_or("", cell)), self.locale),
        };
        made.iter().map(|made| Entry { text: text(made), locale: self.locale }).collect()
    }
}

impl Use {
    fn heading(&self, own: &str) -> String {
        match self {
            Self::Key => "Key".to_owned(),
            Self::Part(_, driver) => driver.clone(),
            Self::Role(role) if models::role(own) != Some(*role) => {
                let mut heading = role.word().to_owned();
                if let Some(first) = heading.get_mut(..1) {
                    first.make_ascii_uppercase();
                }
                match split_unit(own).1 {
                    Some(unit) => [&heading, " (", unit, ")"].concat(),
                    None => heading,
                }
            }
            _ => own.to_owned(),
        }
    }

    const fn source(&self) -> Source {
        match self {
            Self::Part(..) => Source::Parts([None; 7]),
            _ => Source::Texts(Vec::new()),
        }
    }
}

/// The text of a range from those of its parts. One end alone is told to be one, so that nobody takes it for the
/// whole; what is no number stays as it is.
fn range([low, high, best, worst, mid, level, family]: [&str; 7], locale: Locale) -> String {
    let sorted = match (number(best, locale), number(worst, locale)) {
        (Some(one), Some(other)) if one > other => (worst, best),
        _ => (best, worst),
    };
    let (low, high) = if low.is_empty() && high.is_empty() { sorted } else { (low, high) };
    let is_number = |text: &str| number(text, locale).is_some();
    let mut text = match (low, high) {
        ("", "") => return mid.to_owned(),
        _ if low == high => return low.to_owned(),
        ("", high) if is_number(high) => return ["up to ", high].concat(),
        (low, "") if is_number(low) => return ["at least ", low].concat(),
        ("", only) | (only, "") => return only.to_owned(),
        (low, high) => [low, " to ", high].concat(),
    };
    for (word, said) in [(" mid ", mid), (" @", level), (" ", family)] {
        if !said.is_empty() {
            text = [&text, word, said].concat();
        }
    }
    text
}

/// Sees to it that a column is read as that of the names: puts it first and, if need be, gives it a heading that says
/// so.
fn put_name_first(draft: &mut Draft, name: usize) {
    let is_name = |draft: &Draft, column: usize| {
        let header = Draft { lines: draft.lines.clone(), headings: draft.headings.clone(), rows: Vec::new() };
        matches!(Sheet::read(&header).columns.get(column), Some(Column::Name))
    };
    if is_name(draft, name) || name >= draft.headings.len() {
        return;
    }
    let heading = draft.headings.remove(name);
    draft.headings.insert(0, heading);
    for row in draft.rows.iter_mut().filter(|row| name < row.len()) {
        let entry = row.remove(name);
        row.insert(0, entry);
    }
    if !is_name(draft, 0) {
        INITIATIVE.clone_into(&mut draft.headings[0]);
    }
}
