//! What each column is for, and how a driver's cells are read.

use crate::model::{Domain, Draft, Driver, Expr, Line, Name, Unit};

use super::score::{self, ReadScore};
use super::settings::{Named, Settings};
use super::{Board, Column, Place, Problem, ProblemKind};
use crate::codec::cell::{self, Currency};
use crate::codec::float;
use crate::codec::formula::{Names, write_name};
use crate::codec::heading::{self, Measure};
use crate::codec::nearest::nearest;

/// The columns of a draft, as read.
pub(super) struct Layout {
    pub(super) columns: Vec<Column>,
    pub(super) drivers: Vec<Driver>,
    /// Each driver's column.
    pub(super) used: Vec<usize>,
    /// The currency of each driver's column, if it is money.
    pub(super) currencies: Vec<Option<Currency>>,
    pub(super) implied: Vec<Line>,
}

/// The headings of initiatives, folded, separated by commas.
const NAMES: &str = "initiative,initiatives,feature,features,name,project,projects,epic,idea,ideas,task,story,user story,\
    item,title,summary,opportunity,bet,campaign,activity,work item,backlog item,issue,theme,product,\
    experiment,action,what";

pub(super) fn read(
    draft: &Draft,
    headings: &[Name],
    settings: &Settings<'_>,
    score: Option<&ReadScore>,
    problems: &mut Vec<Problem>,
) -> Layout {
    let mut layout = Layout {
        columns: vec![Column::Label; headings.len()],
        drivers: Vec::new(),
        used: score.map(|score| score.used.clone()).unwrap_or_default(),
        currencies: Vec::new(),
        implied: Vec::new(),
    };
    let mut measures: Vec<Option<Measure>> = Vec::new();
    let (mut together, mut units) = (Vec::new(), Vec::new());
    if score.is_some() {
        together = about_drivers(&settings.together, headings, &layout.used, problems);
        units = about_drivers(&settings.units, headings, &layout.used, problems);
    }
    for &column in &layout.used {
        let said = units.iter().rfind(|(about, _)| *about == column);
        let heading = headings.get(column).map_or("", Name::as_str);
        measures.push(
            said.map_or_else(|| heading::measure(heading), |(_, named)| heading::read_measure(named.rest)),
        );
    }
    for (driver, measure) in measures.into_iter().enumerate() {
        let asked = score.and_then(|score| Some((score.model, *score.asked.get(driver)?)));
        layout.add(draft, headings, driver, (measure, asked.unwrap_or_default()));
    }
    for (column, named) in together {
        let share = correlation(named.rest);
        let driver = layout.used.binary_search(&column).ok().and_then(|index| layout.drivers.get_mut(index));
        match (share, driver) {
            (Some(share), Some(driver)) => driver.together = share,
            _ => problems.push(named.problem(ProblemKind::BadTogether, None)),
        }
    }
    layout.find_key_and_name(headings);
    equal_headings(headings, &layout.used, problems);
    layout
}

type Asked = (Option<crate::model::ScoreModel>, Option<Domain>);

impl Layout {
    /// Adds the next driver.
    fn add(&mut self, draft: &Draft, headings: &[Name], driver: usize, how: (Option<Measure>, Asked)) {
        let (measure, (model, asked)) = how;
        let Some((&column, name)) =
            self.used.get(driver).and_then(|column| Some((column, headings.get(*column)?)))
        else {
            return;
        };
        let domain = score::domain(name.as_str(), asked, model, measure == Some(Measure::Percent));
        let mut unit = match measure {
            Some(Measure::Unit(unit)) => Some(unit),
            Some(Measure::Percent) | None => None,
        };
        let takes_money = domain != Domain::Probability && !matches!(unit, Some(Unit::Time(_)));
        let currency = takes_money.then(|| currency(draft, column, unit.as_ref())).flatten();
        if let (None, Some(currency)) = (&unit, currency) {
            unit = Some(Unit::Other(Name::new(currency.code())));
            let value = format!("{} = {}", write_name(name), currency.code());
            self.implied.push(Line::Setting { key: "unit".to_owned(), value });
        }
        self.currencies.push(currency);
        if let Some(place) = self.columns.get_mut(column) {
            *place = Column::Driver { driver, domain, unit: unit.clone() };
        }
        self.drivers.push(Driver { name: name.clone(), domain, unit, together: 0.0 });
    }

    fn find_key_and_name(&mut self, headings: &[Name]) {
        let mut free = |wanted: &dyn Fn(&Name) -> bool, role: Column| {
            let is_free =
                |(column, heading): &(&mut Column, &Name)| **column == Column::Label && wanted(heading);
            match self.columns.iter_mut().zip(headings).find(is_free) {
                Some((column, _)) => {
                    *column = role;
                    true
                }
                None => false,
            }
        };
        free(&|heading| heading.matches("key"), Column::Key);
        let _ = free(&|heading| says_name(heading.as_str()), Column::Name) || free(&|_| true, Column::Name);
    }
}

/// Whether a heading is one of initiatives' names.
pub(in crate::codec) fn says_name(heading: &str) -> bool {
    let folded = heading::fold(heading);
    NAMES.split(',').any(|name| name == folded)
}

/// The settings whose name is a driver, with its column; the last one of each counts.
fn about_drivers<'a, 'b>(
    settings: &'b [Named<'a>],
    headings: &[Name],
    used: &[usize],
    problems: &mut Vec<Problem>,
) -> Vec<(usize, &'b Named<'a>)> {
    let names = Names { drivers: headings, shared: &[] };
    let mut found: Vec<(usize, &Named<'_>)> = Vec::new();
    for named in settings {
        match names.find(named.name.as_str()) {
            Some(Expr::Driver(column)) if used.contains(&column) => {
                if let Some(earlier) = found.iter().position(|(other, _)| *other == column) {
                    let (_, earlier) = found.remove(earlier);
                    problems.push(Problem::new(Place::Line(earlier.line), 0, ProblemKind::SaidAgain, None));
                }
                found.push((column, named));
            }
            _ => {
                let drivers: Vec<&Name> = used.iter().filter_map(|column| headings.get(*column)).collect();
                let near = nearest(named.name.as_str(), drivers.iter().map(|name| name.as_str()));
                let sign = if named.value.contains('=') { " = " } else { " " };
                let fix = near
                    .and_then(|index| drivers.get(index))
                    .map(|name| format!("{}{sign}{}", write_name(name), named.rest));
                problems.push(Problem::new(Place::Line(named.line), 0, ProblemKind::NotADriver, fix));
            }
        }
    }
    found
}

/// The currency of a column: its unit's, else the first one in its cells.
fn currency(draft: &Draft, column: usize, unit: Option<&Unit>) -> Option<Currency> {
    let from_unit = match unit {
        Some(Unit::Other(name)) => cell::currency(name.as_str()),
        Some(Unit::Time(_)) | None => None,
    };
    let rows = draft.rows.iter().take(Board::MAX_ROWS);
    from_unit.or_else(|| rows.filter_map(|row| row.get(column)).find_map(|entry| cell::currency(&entry.text)))
}

/// A correlation from 0 to 1, as a share or in per cent.
fn correlation(text: &str) -> Option<f64> {
    let number = match text.strip_suffix('%') {
        Some(percent) => float::parse(percent)? / 100.0,
        None => float::parse(text)?,
    };
    (0.0..=1.0).contains(&number).then_some(number)
}

fn equal_headings(headings: &[Name], used: &[usize], problems: &mut Vec<Problem>) {
    let same = |one: usize, other: usize| {
        let name = |column: usize| headings.get(column).map_or("", Name::as_str);
        headings.get(one).is_some_and(|heading| heading.matches(name(other)))
    };
    let is_second = |&column: &usize| {
        let earlier_driver = used.iter().any(|&driver| driver < column && same(driver, column));
        earlier_driver
            || (used.binary_search(&column).is_ok() && (0..column).any(|other| same(other, column)))
    };
    let second = (0..headings.len()).filter(is_second);
    problems.extend(
        second.map(|column| Problem::new(Place::Heading(column), 0, ProblemKind::EqualHeadings, None)),
    );
}
