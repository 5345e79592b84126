//! From a board to its report.

use std::rc::Rc;

use super::report::{EvaluateError, Report};
use super::row::{Keeps, Row};
use super::run::Run;
use super::simulation::Simulation;
use rangerank_model::Board;

/// The version of the engine. The same version gives the same bits for the same board, on every machine.
pub const VERSION: u32 = Board::ENGINE;

/// Simulates a board and says what follows for its order.
///
/// # Errors
/// [`EvaluateError`] where a range has no distribution, or the formula has no real score in some future.
///
/// # Examples
/// ```
/// use rangerank_engine::{VerdictKind, evaluate};
/// use rangerank_model::*;
/// let driver = Driver { name: Name::new("Value"), domain: Domain::Positive, unit: None, together: 0.0 };
/// let row = |name: &str, value| Initiative {
///     name: Name::new(name),
///     key: name.to_owned(),
///     estimates: vec![Some(Estimate::Exactly(value))],
/// };
/// let board = Board {
///     title: None,
///     score: Score { model: None, formula: Formula::new(Expr::Driver(0)) },
///     level: Level::DEFAULT,
///     order: Order::Expected,
///     drivers: vec![driver],
///     shared: vec![],
///     initiatives: vec![row("Two", 2.0), row("Three", 3.0)],
///     draws: Draws::DEFAULT,
///     seed: 1,
/// };
/// let report = evaluate(&board)?;
/// assert_eq!(report.verdict.kind, VerdictKind::Clear);
/// assert_eq!(report.verdict.leaders, ["Three"]);
/// assert_eq!(report.pairwise[0][1], Some(0.0));
/// assert_eq!(report.initiatives[0].outcome.as_ref().map(|two| two.opportunity_loss), Some(1.0));
/// # Ok::<(), rangerank_engine::EvaluateError>(())
/// ```
pub fn evaluate(board: &Board) -> Result<Report, EvaluateError> {
    Ok(evaluate_after(None, Rc::new(board.clone()))?.0)
}

/// [`evaluate`], where an earlier evaluation spares what its board has in common with this one. Gives the
/// evaluation back for the next.
///
/// # Errors
/// As [`evaluate`].
pub fn evaluate_after(
    earlier: Option<Simulation>,
    board: Rc<Board>,
) -> Result<(Report, Simulation), EvaluateError> {
    let mut simulation = match earlier {
        Some(earlier) => earlier.turned_to(board)?,
        None => Simulation::new(board)?,
    };
    loop {
        if let Some(report) = simulation.advance()? {
            return Ok((report, simulation));
        }
    }
}

/// The scores of one initiative in every future, in the order of the draws; `None` where it is not estimated.
///
/// # Errors
/// As [`evaluate`].
///
/// # Examples
/// ```
/// # use rangerank_model::*;
/// # let board = Board {
/// #     title: None,
/// #     score: Score { model: None, formula: Formula::new(Expr::Number(2.0)) },
/// #     level: Level::DEFAULT,
/// #     order: Order::Expected,
/// #     drivers: vec![],
/// #     shared: vec![],
/// #     initiatives: vec![Initiative { name: Name::new("A"), key: "A".into(), estimates: vec![] }],
/// #     draws: Draws::MIN,
/// #     seed: 1,
/// # };
/// use rangerank_engine::scores;
/// assert_eq!(scores(&board, 0)?, Some(vec![2.0; 256])); // the formula is just 2
/// assert_eq!(scores(&board, 1)?, None);
/// # Ok::<(), rangerank_engine::EvaluateError>(())
/// ```
pub fn scores(board: &Board, initiative: usize) -> Result<Option<Vec<f64>>, EvaluateError> {
    if initiative >= board.initiatives.len() {
        return Ok(None);
    }
    let run = Run::new(Rc::new(board.clone()), board.draws)?;
    Row::new(&run, initiative)?.map(|row| Ok(row.simulate(&run, Keeps::Nothing)?.0.scores)).transpose()
}
