//! What cannot be read or computed, in sentences that name the place and the fix.

use super::{cell_errors, isolated};
use crate::codec::formula::{FormulaError, FormulaErrorKind};
use crate::codec::sheet::{Problem, ProblemKind};
use crate::engine::{EvaluateError, FitError};
use crate::model::{Board, Order};

/// A text that one click puts in place, and the words on the button.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fix {
    /// The words on the button.
    pub label: String,
    /// The text.
    pub text: String,
}

/// The button that lets a driver come to nothing, where its range may not start at zero.
pub const OR_NOTHING: &str = "Or nothing, with a chance";

/// The button that puts a text in place.
pub fn fix(text: String) -> Fix {
    Fix { label: format!("Make it {text}"), text }
}

/// The sentence beside the place, and what one click would put there.
pub fn problem(problem: &Problem) -> (String, Vec<Fix>) {
    match &problem.kind {
        ProblemKind::Cell(error) => {
            (cell_errors::sentence(error.kind).to_owned(), error.fixes.iter().cloned().map(fix).collect())
        }
        kind => (sentence(kind), problem.fix.iter().cloned().map(fix).collect()),
    }
}

fn sentence(kind: &ProblemKind) -> String {
    match kind {
        ProblemKind::Formula(error) => formula(error),
        ProblemKind::SecondCurrency { first } => format!("This column is measured in {}.", first.code()),
        ProblemKind::Lacks { model, roles } => {
            let roles: Vec<String> = roles.iter().map(|role| role.word().to_owned()).collect();
            format!("{} needs a column for {}.", super::model_name(*model), super::list(&roles, 9))
        }
        ProblemKind::NoScore => {
            "No score yet. Choose one above, or name columns like Value and Effort, or Reach, Impact, Confidence and Effort."
                .to_owned()
        }
        ProblemKind::NoTable => "There is no table yet. Start with a row of headings.".to_owned(),
        ProblemKind::NoRows => "Add the first initiative below.".to_owned(),
        ProblemKind::TooManyRows => format!("Only the first {} rows are read.", Board::MAX_ROWS),
        ProblemKind::WiderThanHeader => "This cell has no heading above it. Name the column.".to_owned(),
        ProblemKind::EqualHeadings => "Another column has the same heading, and the score uses it. Rename one.".to_owned(),
        ProblemKind::EqualNames => "A shared number has the name of another one, or of a column. Rename it.".to_owned(),
        ProblemKind::SaidAgain => "This setting stands twice; the last one counts.".to_owned(),
        ProblemKind::UnknownOrder => {
            let words: Vec<String> = Order::ALL.iter().map(|order| order.word().to_owned()).collect();
            format!("The order is one of {}.", super::list(&words, 9))
        }
        ProblemKind::BadLevel => "Write how sure the ranges are, from 10% to 99.9%, or 100%.".to_owned(),
        ProblemKind::BadDraws => "The number of draws is a power of two from 256 to 262144.".to_owned(),
        ProblemKind::BadSeed => "The seed is a whole number.".to_owned(),
        ProblemKind::BadEngine => "The engine is a whole number from 1.".to_owned(),
        ProblemKind::NewerEngine { engine } => format!(
            "This board shows the numbers of engine {engine}; this page has engine {}. Its numbers may differ.",
            Board::ENGINE
        ),
        ProblemKind::NotADriver => "This setting names no column that the score uses.".to_owned(),
        ProblemKind::BadTogether => "Write a driver and a number from 0 to 1, such as effort 0.5.".to_owned(),
        ProblemKind::BadShared => "Write a name and a range, such as price = 5 to 9.".to_owned(),
        ProblemKind::BadUnit => "Write a driver and its unit, such as effort = weeks.".to_owned(),
        ProblemKind::Cell(error) => cell_errors::sentence(error.kind).to_owned(),
    }
}

fn formula(error: &FormulaError) -> String {
    match error.kind {
        FormulaErrorKind::Empty => "Write a formula over the headings, such as value / effort.",
        FormulaErrorKind::UnknownName => "No column and no shared number has this name.",
        FormulaErrorKind::NeedsBrackets => "Put a heading of several words in [square brackets].",
        FormulaErrorKind::UnknownFunction => "The functions are min, max, sqrt, ln, exp and chance.",
        FormulaErrorKind::MissingOperand => "A number or a heading is missing here.",
        FormulaErrorKind::Unclosed => "This is opened here and never closed.",
        FormulaErrorKind::Unopened => "This is closed here but was never opened.",
        FormulaErrorKind::WrongOperands { several: true } => {
            "This function takes two or more operands, with commas between."
        }
        FormulaErrorKind::WrongOperands { several: false } => "This function takes one operand.",
        FormulaErrorKind::MissingOperator => "An operator is missing here: + − × ÷ or ^.",
        FormulaErrorKind::UnknownCharacter => "This character means nothing in a formula.",
        FormulaErrorKind::NumberTooLarge => "This number is too large.",
        FormulaErrorKind::TooDeep => "This formula is nested too deeply.",
        FormulaErrorKind::TooLong => "This formula is too long.",
        FormulaErrorKind::NoDriver => {
            "This formula is the same for every initiative. Use at least one heading."
        }
        FormulaErrorKind::ZeroDivisor => "This divides by zero, whatever the ranges are.",
    }
    .to_owned()
}

/// The formula before, at and after the place that a problem points to; nothing where it points to none.
pub fn formula_place<'a>(problem: &Problem, formula: &'a str) -> (&'a str, &'a str, &'a str) {
    let ProblemKind::Formula(error) = &problem.kind else { return ("", "", "") };
    let byte = |char: usize| formula.char_indices().nth(char).map_or(formula.len(), |(at, _)| at);
    let (start, end) = (byte(error.start), byte(error.end));
    let (before, rest) = formula.split_at_checked(start).unwrap_or((formula, ""));
    let (at, after) = rest.split_at_checked(end.saturating_sub(start)).unwrap_or((rest, ""));
    (before, at, after)
}

/// Why there is no result for the board, naming row, driver and cause.
pub fn run_failure(why: &EvaluateError, board: Option<&Board>) -> String {
    let row = |row: usize| {
        let initiative = board.and_then(|board| board.initiatives.get(row));
        initiative
            .map_or_else(|| "One initiative".to_owned(), |initiative| isolated(initiative.name.as_str()))
    };
    let driver = |driver: Option<usize>| {
        let driver = driver.and_then(|driver| board?.drivers.get(driver));
        driver.map_or(String::new(), |driver| format!(" Look at its {}.", isolated(driver.name.as_str())))
    };
    match *why {
        EvaluateError::DividesByZero { initiative, driver: at } => {
            format!("The score of {} divides by zero in some futures.{}", row(initiative), driver(at))
        }
        EvaluateError::LeavesReals { initiative, driver: at } => format!(
            "The score of {} is no number in some futures: a root or logarithm of something negative.{}",
            row(initiative),
            driver(at)
        ),
        EvaluateError::Overflows { initiative } => {
            format!("The score of {} is too large to be computed in some futures.", row(initiative))
        }
        EvaluateError::NoProbability { initiative, driver: at } => {
            format!("A chance in the score of {} leaves 0 to 100 %.{}", row(initiative), driver(at))
        }
        EvaluateError::NoFit { initiative: Some(initiative), driver: at, why } => {
            format!("{}: {}{}", row(initiative), misfit(why), driver(Some(at)))
        }
        EvaluateError::NoFit { initiative: None, driver: at, why } => {
            let name = board.and_then(|board| board.shared.get(at)).map_or("", |shared| shared.name.as_str());
            format!("The shared number {}: {}", isolated(name), misfit(why))
        }
    }
}

/// Why a range has no distribution where it stands, in a sentence that says what to write.
pub const fn misfit(why: FitError) -> &'static str {
    match why {
        FitError::NeedsOneSign => "A lognormal range has both ends above zero, or both below.",
        FitError::NeedsProbability => "A logit-normal range lies between 0 % and 100 %.",
        FitError::ReachesZero => {
            "What the formula divides by must stay above zero, and this range does not. Raise the low end or use lognormal."
        }
        FitError::MidNotSupported => "This family takes no middle. Leave one of them out.",
        FitError::NeedsBoundedFamily => "Hard bounds go with uniform, triangular or pert.",
    }
}
