//! What cannot be read or computed, in sentences that name the place and the fix.

use super::{Words, fill, isolated};
use crate::codec::formula::{FormulaError, FormulaErrorKind};
use crate::codec::sheet::{Problem, ProblemKind};
use crate::engine::{EvaluateError, FitError};
use crate::model::{Board, Order, replace};

/// A text that one click puts in place, and the words on the button.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fix {
    /// The words on the button.
    pub label: String,
    /// The text.
    pub text: String,
}

impl Words {
    /// The button that puts a text in place.
    pub fn fix(self, text: String) -> Fix {
        Fix { label: fill(self.readings.make_it, [self.typed(&text)]), text }
    }

    /// The button that puts a canonical estimate in place, which it shows as it would be typed here.
    pub fn estimate_fix(self, text: String) -> Fix {
        let shown = replace(&text, ".", self.0.signs.decimal);
        let shown = replace(&shown, " to ", &[" ", self.readings.to, " "].concat());
        Fix { label: fill(self.readings.make_it, [self.typed(&shown)]), text }
    }

    /// A text as typed, kept apart from words that run from right to left.
    pub(super) fn typed(self, text: &str) -> String {
        if self.is_right_to_left() { isolated(text) } else { text.to_owned() }
    }

    /// The sentence beside the place, and what one click would put there.
    pub fn problem(self, problem: &Problem) -> (String, Vec<Fix>) {
        let fixes = match &problem.kind {
            ProblemKind::Cell(error) => {
                error.fixes.iter().cloned().map(|text| self.estimate_fix(text)).collect()
            }
            _ => problem.fix.iter().cloned().map(|text| self.fix(text)).collect(),
        };
        (self.sentence(&problem.kind), fixes)
    }

    fn sentence(self, kind: &ProblemKind) -> String {
        let text = match kind {
            ProblemKind::Formula(error) => self.formula_error(error),
            ProblemKind::SecondCurrency { first } => {
                return fill(self.rest().errors.column_currency, [first.code().to_owned()]);
            }
            ProblemKind::Lacks { model, roles } => {
                let roles: Vec<String> = roles.iter().map(|role| role.word().to_owned()).collect();
                return fill(self.rest().errors.lacks, [self.model(*model).to_owned(), self.list(&roles, 9)]);
            }
            ProblemKind::NoScore => self.rest().errors.no_score,
            ProblemKind::NoTable => self.rest().errors.no_table,
            ProblemKind::NoRows => self.rest().errors.no_rows,
            ProblemKind::TooManyRows => {
                return fill(self.rest().errors.too_many_rows, [self.count(Board::MAX_ROWS)]);
            }
            ProblemKind::WiderThanHeader => self.rest().errors.wider_than_header,
            ProblemKind::EqualHeadings => self.rest().errors.equal_headings,
            ProblemKind::EqualNames => self.rest().errors.equal_names,
            ProblemKind::SaidAgain => self.rest().errors.said_again,
            ProblemKind::UnknownOrder => {
                let words: Vec<String> = Order::ALL.iter().map(|order| order.word().to_owned()).collect();
                return fill(self.rest().errors.unknown_order, [self.list(&words, 9)]);
            }
            ProblemKind::BadLevel => self.rest().errors.bad_level,
            ProblemKind::BadDraws => self.rest().errors.bad_draws,
            ProblemKind::BadSeed => self.rest().errors.bad_seed,
            ProblemKind::BadEngine => self.rest().errors.bad_engine,
            ProblemKind::NewerEngine { engine } => {
                let engines = [*engine, Board::ENGINE].map(|engine| self.exact(f64::from(engine)));
                return fill(self.rest().errors.newer_engine, engines);
            }
            ProblemKind::NotADriver => self.rest().errors.not_a_driver,
            ProblemKind::BadTogether => self.rest().errors.bad_together,
            ProblemKind::BadShared => self.rest().errors.bad_shared,
            ProblemKind::BadUnit => self.rest().errors.bad_unit,
            ProblemKind::Cell(error) => self.cell_error(error.kind),
        };
        text.to_owned()
    }

    fn formula_error(self, error: &FormulaError) -> &'static str {
        match error.kind {
            FormulaErrorKind::Empty => self.rest().errors.formula_empty,
            FormulaErrorKind::UnknownName => self.rest().errors.unknown_name,
            FormulaErrorKind::NeedsBrackets => self.rest().errors.needs_brackets,
            FormulaErrorKind::UnknownFunction => self.rest().errors.unknown_function,
            FormulaErrorKind::MissingOperand => self.rest().errors.missing_operand,
            FormulaErrorKind::Unclosed => self.rest().errors.unclosed,
            FormulaErrorKind::Unopened => self.rest().errors.unopened,
            FormulaErrorKind::WrongOperands { several: true } => self.rest().errors.several_operands,
            FormulaErrorKind::WrongOperands { several: false } => self.rest().errors.one_operand,
            FormulaErrorKind::MissingOperator => self.rest().errors.missing_operator,
            FormulaErrorKind::UnknownCharacter => self.rest().errors.unknown_character,
            FormulaErrorKind::NumberTooLarge => self.rest().errors.number_too_large,
            FormulaErrorKind::TooDeep => self.rest().errors.formula_too_deep,
            FormulaErrorKind::TooLong => self.rest().errors.formula_too_long,
            FormulaErrorKind::NoDriver => self.rest().errors.no_driver,
            FormulaErrorKind::ZeroDivisor => self.rest().errors.zero_divisor,
        }
    }

    /// Why there is no result for the board, naming row, driver and cause.
    pub fn run_failure(self, why: &EvaluateError, board: Option<&Board>) -> String {
        let (template, initiative, driver) = match *why {
            EvaluateError::DividesByZero { initiative, driver } => {
                (self.rest().errors.divides_by_zero, initiative, driver)
            }
            EvaluateError::LeavesReals { initiative, driver } => {
                (self.rest().errors.leaves_reals, initiative, driver)
            }
            EvaluateError::Overflows { initiative } => (self.rest().errors.overflows, initiative, None),
            EvaluateError::NoProbability { initiative, driver } => {
                (self.rest().errors.no_probability, initiative, driver)
            }
            EvaluateError::NoFit { initiative: Some(initiative), driver, .. } => {
                (self.rest().errors.no_fit, initiative, Some(driver))
            }
            EvaluateError::NoFit { initiative: None, driver: at, why } => {
                let shared = board.and_then(|board| board.shared.get(at));
                let name = shared.map_or("", |shared| shared.name.as_str());
                return fill(
                    self.rest().errors.no_fit_shared,
                    [self.named(name), self.misfit(why).to_owned()],
                );
            }
        };
        let misfit = if let EvaluateError::NoFit { why, .. } = *why { self.misfit(why) } else { "" };
        let initiative = board.and_then(|board| board.initiatives.get(initiative));
        let name = initiative.map_or_else(
            || self.rest().errors.one_initiative.to_owned(),
            |initiative| self.named(initiative.name.as_str()),
        );
        let mut text = fill(template, [name, misfit.to_owned()]);
        if let Some(driver) = driver.and_then(|driver| board?.drivers.get(driver)) {
            text.push(' ');
            text.push_str(&fill(self.rest().errors.look_at, [self.named(driver.name.as_str())]));
        }
        text
    }

    /// Why a range has no distribution where it stands, in a sentence that says what to write.
    pub fn misfit(self, why: FitError) -> &'static str {
        match why {
            FitError::NeedsOneSign => self.rest().errors.needs_one_sign,
            FitError::NeedsProbability => self.rest().errors.needs_probability,
            FitError::ReachesZero => self.rest().errors.reaches_zero,
            FitError::MidNotSupported => self.rest().errors.mid_not_supported,
            FitError::NeedsBoundedFamily => self.rest().errors.needs_bounded_family,
        }
    }
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
