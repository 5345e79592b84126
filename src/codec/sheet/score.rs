//! The score: named, own or recognised, over the columns it uses.

use crate::model::{Domain, Draft, Expr, Formula, Function, Name, Operator, ScoreModel};

use super::settings::Settings;
use super::{Place, Problem, ProblemKind, formula};
use crate::codec::formula::Names;
use crate::codec::heading::{self, Measure};
use crate::codec::models::{self, Role};

/// A score over a draft's columns.
pub(super) struct ReadScore {
    pub(super) model: Option<ScoreModel>,
    /// The formula over [`ReadScore::used`].
    pub(super) formula: Formula,
    /// Canonical text of the formula.
    pub(super) text: String,
    /// The columns that the formula uses, ascending.
    pub(super) used: Vec<usize>,
    /// What the formula asks of each column in `used`.
    pub(super) asked: Vec<Option<Domain>>,
    pub(super) shared_domains: Vec<Domain>,
    pub(super) uses_shared: bool,
}

pub(super) fn read(
    draft: &Draft,
    headings: &[Name],
    settings: &Settings<'_>,
    problems: &mut Vec<Problem>,
) -> Option<ReadScore> {
    if headings.iter().all(Name::is_empty) {
        problems.push(Problem::new(Place::Table, 0, ProblemKind::NoTable, None));
        return None;
    }
    if draft.rows.is_empty() {
        problems.push(Problem::new(Place::Table, 0, ProblemKind::NoRows, None));
    }
    let shared: Vec<Name> = settings.shared.iter().map(|shared| shared.name.clone()).collect();
    let names = Names { drivers: headings, shared: &shared };
    match find(headings, settings, &names) {
        Ok((model, expr)) => Some(over_drivers(model, expr, &names)),
        Err(problem) => {
            problems.push(problem);
            None
        }
    }
}

/// The model, if it has a name, and the formula over the headings.
fn find(
    headings: &[Name],
    settings: &Settings<'_>,
    names: &Names<'_>,
) -> Result<(Option<ScoreModel>, Expr), Problem> {
    let Some((line, value)) = settings.score else {
        return models::recognise(headings)
            .map(|(model, expr)| (Some(model), expr))
            .ok_or_else(|| Problem::new(Place::Heading(0), 0, ProblemKind::NoScore, None));
    };
    if let Some(model) = ScoreModel::from_word(value) {
        return models::formula(model, headings)
            .map(|expr| (Some(model), expr))
            .map_err(|roles| Problem::new(Place::Line(line), 0, ProblemKind::Lacks { model, roles }, None));
    }
    formula::parse(value, names).map(|expr| (None, expr)).map_err(|error| {
        let fix = error.fix.as_ref().map(|fix| {
            let before = value.chars().take(error.start);
            before.chain(fix.chars()).chain(value.chars().skip(error.end)).collect()
        });
        Problem::new(Place::Line(line), error.start, ProblemKind::Formula(error), fix)
    })
}

/// The score with its columns counted as drivers.
fn over_drivers(model: Option<ScoreModel>, mut expr: Expr, names: &Names<'_>) -> ReadScore {
    let text = formula::write(&expr, names);
    let mut drivers = vec![None; names.drivers.len()];
    let mut shared = vec![None; names.shared.len()];
    ask(&expr, None, &mut |leaf, domain| {
        let asked = match leaf {
            Expr::Driver(index) => drivers.get_mut(*index),
            Expr::Shared(index) => shared.get_mut(*index),
            _ => None,
        };
        if let Some(asked) = asked {
            *asked = Some(stronger(asked.flatten(), domain));
        }
    });
    let used: Vec<usize> =
        (0..drivers.len()).filter(|&column| drivers.get(column).is_some_and(Option::is_some)).collect();
    renumber(&mut expr, &used);
    ReadScore {
        model,
        formula: Formula::new(expr),
        text,
        asked: drivers.into_iter().flatten().collect(),
        used,
        uses_shared: shared.iter().any(Option::is_some),
        shared_domains: shared
            .into_iter()
            .zip(names.shared)
            .map(|(asked, name)| {
                let is_percent = heading::measure(name.as_str()) == Some(Measure::Percent);
                domain(name.as_str(), asked.flatten(), model, is_percent)
            })
            .collect(),
    }
}

fn stronger(one: Option<Domain>, other: Option<Domain>) -> Option<Domain> {
    match (one, other) {
        (Some(Domain::Probability), _) | (_, Some(Domain::Probability)) => Some(Domain::Probability),
        (one, other) => one.or(other),
    }
}

/// Calls `see` on every leaf with what its place asks of it: `chance` a probability, a divisor, √, ln and a power
/// that is no whole number more than zero.
fn ask(expr: &Expr, asked: Option<Domain>, see: &mut dyn FnMut(&Expr, Option<Domain>)) {
    let positive = stronger(asked, Some(Domain::Positive));
    match expr {
        Expr::Number(_) => {}
        Expr::Driver(_) | Expr::Shared(_) => see(expr, asked),
        Expr::Negate(inner) => ask(inner, asked, see),
        Expr::Chance(inner) => ask(inner, Some(Domain::Probability), see),
        Expr::Call(function, operands) => {
            let inside = if matches!(function, Function::Sqrt | Function::Ln) { positive } else { asked };
            for operand in operands {
                ask(operand, inside, see);
            }
        }
        Expr::Binary(Operator::Divide, above, below) => {
            ask(above, asked, see);
            ask(below, positive, see);
        }
        Expr::Binary(Operator::Power, base, exponent) => {
            let is_whole = matches!(**exponent, Expr::Number(power) if power.fract() == 0.0);
            ask(base, if is_whole { asked } else { positive }, see);
            ask(exponent, asked, see);
        }
        Expr::Binary(_, left, right) => {
            ask(left, asked, see);
            ask(right, asked, see);
        }
    }
}

/// Which values make sense under a heading, as the table in docs/board-text.md says.
pub(super) fn domain(
    heading: &str,
    asked: Option<Domain>,
    model: Option<ScoreModel>,
    is_percent: bool,
) -> Domain {
    if let Some(asked) = asked {
        return asked;
    }
    if is_percent || heading::says_probability(heading) {
        return Domain::Probability;
    }
    match models::role(heading) {
        Some(Role::Confidence) if model == Some(ScoreModel::Ice) => Domain::Positive,
        Some(role) => role.domain(),
        None => Domain::Real,
    }
}

/// Turns columns into drivers: the index of a column in `used`.
fn renumber(expr: &mut Expr, used: &[usize]) {
    match expr {
        Expr::Driver(column) => *column = used.binary_search(column).unwrap_or_default(),
        Expr::Number(_) | Expr::Shared(_) => {}
        Expr::Negate(inner) | Expr::Chance(inner) => renumber(inner, used),
        Expr::Binary(_, left, right) => {
            renumber(left, used);
            renumber(right, used);
        }
        Expr::Call(_, operands) => operands.iter_mut().for_each(|operand| renumber(operand, used)),
    }
}
