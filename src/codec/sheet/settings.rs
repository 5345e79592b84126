//! The settings above the table, each with its default where it cannot be read.

use crate::model::{Board, Domain, Draft, Draws, Estimate, Level, Locale, Name, Order, Shared};

use super::score::ReadScore;
use super::{Cell, Place, Problem, ProblemKind, SharedNumber};
use crate::codec::cell::{self, Context, Reading};
use crate::codec::nearest::nearest;
use crate::codec::setting::{split_equation, split_last};

/// The settings as read. Those that name drivers wait until it is known which columns are drivers.
pub(super) struct Settings<'a> {
    pub(super) title: Option<Name>,
    pub(super) level: Level,
    pub(super) order: Order,
    pub(super) draws: Draws,
    pub(super) seed: u64,
    /// The line of `score`, and its value.
    pub(super) score: Option<(usize, &'a str)>,
    pub(super) together: Vec<Named<'a>>,
    pub(super) units: Vec<Named<'a>>,
    pub(super) shared: Vec<Named<'a>>,
}

/// A setting about something with a name.
pub(super) struct Named<'a> {
    /// The index of the line.
    pub(super) line: usize,
    pub(super) name: Name,
    /// The whole value, and the part of it that is not the name.
    pub(super) value: &'a str,
    pub(super) rest: &'a str,
}

impl Named<'_> {
    /// A problem with the rest of the value.
    pub(super) fn problem(&self, kind: ProblemKind, fix: Option<&str>) -> Problem {
        let kept = self.value.strip_suffix(self.rest).unwrap_or_default();
        let fix = fix.map(|fix| format!("{kept}{fix}"));
        Problem::new(Place::Line(self.line), kept.chars().count(), kind, fix)
    }
}

pub(super) fn read<'a>(draft: &'a Draft, headings: &[Name], problems: &mut Vec<Problem>) -> Settings<'a> {
    let mut settings = Settings {
        title: once(draft, "title", problems)
            .map(|(_, text)| Name::new(text))
            .filter(|name| !name.is_empty()),
        level: value(draft, "level", problems, read_level).unwrap_or_default(),
        order: value(draft, "order", problems, read_order).unwrap_or_default(),
        draws: value(draft, "draws", problems, read_draws).unwrap_or_default(),
        seed: value(draft, "seed", problems, read_seed).unwrap_or(1),
        score: once(draft, "score", problems),
        together: each(draft, "together", &ProblemKind::BadTogether, problems, split_last),
        units: each(draft, "unit", &ProblemKind::BadUnit, problems, split_equation),
        shared: each(draft, "shared", &ProblemKind::BadShared, problems, split_equation),
    };
    let _ = value(draft, "engine", problems, read_engine);
    let mut names = headings.to_vec();
    settings.shared.retain(|shared| {
        let is_taken = names.iter().any(|name| name.matches(shared.name.as_str()));
        if is_taken {
            problems.push(Problem::new(Place::Line(shared.line), 0, ProblemKind::EqualNames, None));
        }
        names.push(shared.name.clone());
        !is_taken
    });
    settings
}

/// What the shared numbers say, in the order of their lines.
pub(super) fn shared(
    settings: &Settings<'_>,
    score: &ReadScore,
    problems: &mut Vec<Problem>,
) -> Vec<SharedNumber> {
    let mut read = |(named, domain): (&Named<'_>, &Domain)| {
        let context = Context { domain: *domain, unit: None, locale: Locale::En };
        let said = match cell::read(named.rest, &context) {
            Ok(Reading::NotEstimated) => {
                problems.push(named.problem(ProblemKind::BadShared, None));
                Cell::Unreadable
            }
            Ok(reading) => Cell::Read(reading),
            Err(error) => {
                let fix = error.fixes.first().cloned();
                problems.push(named.problem(ProblemKind::Cell(error), fix.as_deref()));
                Cell::Unreadable
            }
        };
        SharedNumber { line: named.line, name: named.name.clone(), domain: *domain, said }
    };
    settings.shared.iter().zip(&score.shared_domains).map(&mut read).collect()
}

/// The shared numbers of a board, or `None` if the formula uses one of which nothing can be said.
pub(super) fn on_board(numbers: &[SharedNumber], score: &ReadScore) -> Option<Vec<Shared>> {
    let on_board = |number: &SharedNumber| {
        // A number that nothing can be said of keeps its index; it is used only if no formula needs it.
        let estimate = match &number.said {
            Cell::Read(Reading::Estimated(estimated)) => estimated.estimate,
            _ if score.uses_shared => return None,
            _ => Estimate::Exactly(1.0),
        };
        Some(Shared { name: number.name.clone(), domain: number.domain, estimate })
    };
    numbers.iter().map(on_board).collect()
}

/// The last line of a setting that counts once, if it says anything.
fn once<'a>(draft: &'a Draft, key: &str, problems: &mut Vec<Problem>) -> Option<(usize, &'a str)> {
    let mut lines = draft.settings().filter(|(_, found, _)| found.eq_ignore_ascii_case(key));
    let (mut line, _, mut value) = lines.next()?;
    for (later, _, other) in lines {
        problems.push(Problem::new(Place::Line(line), 0, ProblemKind::SaidAgain, None));
        (line, value) = (later, other);
    }
    Some((line, value)).filter(|(_, value)| !value.trim().is_empty())
}

/// The value of a setting that counts once, or a problem.
fn value<T>(
    draft: &Draft,
    key: &str,
    problems: &mut Vec<Problem>,
    read: impl Fn(&str) -> Result<T, (ProblemKind, Option<String>)>,
) -> Option<T> {
    let (line, text) = once(draft, key, problems)?;
    read(text.trim()).map_err(|(kind, fix)| problems.push(Problem::new(Place::Line(line), 0, kind, fix))).ok()
}

/// Every setting of a key that may repeat, taken apart.
fn each<'a>(
    draft: &'a Draft,
    key: &str,
    bad: &ProblemKind,
    problems: &mut Vec<Problem>,
    split: impl Fn(&'a str) -> Option<(Name, &'a str)>,
) -> Vec<Named<'a>> {
    let mut found = Vec::new();
    for (line, _, value) in draft.settings().filter(|(_, found, _)| found.eq_ignore_ascii_case(key)) {
        match split(value) {
            Some((name, rest)) => found.push(Named { line, name, value, rest }),
            None => problems.push(Problem::new(Place::Line(line), 0, bad.clone(), None)),
        }
    }
    found
}

fn read_level(text: &str) -> Result<Level, (ProblemKind, Option<String>)> {
    cell::read_level(text, Locale::En).map_err(|error| {
        let fix = error.fixes.into_iter().next();
        (ProblemKind::BadLevel, fix.or_else(|| Some("90%".to_owned())))
    })
}

fn read_order(text: &str) -> Result<Order, (ProblemKind, Option<String>)> {
    let near = || nearest(text, Order::ALL.into_iter().map(Order::word));
    let fix = || near().and_then(|index| Order::ALL.get(index)).map(|order| order.word().to_owned());
    Order::from_word(text).ok_or_else(|| (ProblemKind::UnknownOrder, fix()))
}

fn read_draws(text: &str) -> Result<Draws, (ProblemKind, Option<String>)> {
    let number = text.parse::<u32>().ok();
    number.and_then(Draws::new).ok_or_else(|| {
        let within = number.unwrap_or(Draws::DEFAULT.get()).clamp(Draws::MIN.get(), Draws::MAX.get());
        let above = within.next_power_of_two();
        let nearest = if above - within <= within - above / 2 { above } else { above / 2 };
        (ProblemKind::BadDraws, Some(nearest.to_string()))
    })
}

fn read_seed(text: &str) -> Result<u64, (ProblemKind, Option<String>)> {
    text.parse().map_err(|_| (ProblemKind::BadSeed, Some("1".to_owned())))
}

fn read_engine(text: &str) -> Result<u32, (ProblemKind, Option<String>)> {
    match text.parse() {
        Ok(engine) if engine > Board::ENGINE => Err((ProblemKind::NewerEngine { engine }, None)),
        Ok(engine) if engine > 0 => Ok(engine),
        _ => Err((ProblemKind::BadEngine, Some(Board::ENGINE.to_string()))),
    }
}
