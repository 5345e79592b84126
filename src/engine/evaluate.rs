//! From a board to its report.

use super::ranking::Ranking;
use super::report::{EvaluateError, InitiativeReport, Noise, Outcome, Report};
use super::row::Row;
use super::run::Run;
use super::summary::Figures;
use super::verdict::judge;
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
    let run = Run::new(board)?;
    let n = board.initiatives.len();
    let (mut columns, mut figures, mut places) = (Vec::new(), Vec::new(), vec![None; n]);
    for (i, place) in places.iter_mut().enumerate() {
        if let Some(row) = Row::new(&run, i)? {
            let (scores, told) = row.simulate()?;
            *place = Some(columns.len());
            columns.push(scores);
            figures.push(told);
        }
    }
    let ranking = Ranking::new(&columns);
    let mut outcomes: Vec<_> =
        places.iter().map(|place| place.map(|at| outcome(figures[at], &ranking, at))).collect();
    let pair = |i: &Option<usize>, j: &Option<usize>| Some(ranking.pairwise[(*i)?][(*j)?]);
    let pairwise: Vec<Vec<_>> = places.iter().map(|i| places.iter().map(|j| pair(i, j)).collect()).collect();
    let verdict = judge(board, &mut outcomes, &pairwise);
    let error = |of: usize| places.iter().map(|place| place.map(|at| ranking.errors[at][of])).collect();
    let names = board.initiatives.iter().map(|initiative| initiative.name.as_str().to_owned());
    Ok(Report {
        engine: VERSION,
        draws: board.draws.get(),
        seed: board.seed,
        order: board.order,
        initiatives: names.zip(outcomes).map(|(name, outcome)| InitiativeReport { name, outcome }).collect(),
        pairwise,
        verdict,
        noise: Noise {
            mean: error(0),
            first: error(1),
            opportunity_loss: error(2),
            pairwise: ranking.pairwise_error,
        },
    })
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
    let run = Run::new(board)?;
    Row::new(&run, initiative)?.map(|row| Ok(row.simulate()?.0)).transpose()
}

/// The outcome of the initiative whose scores are in column `at`, not yet ranked.
fn outcome(figures: Figures, ranking: &Ranking, at: usize) -> Outcome {
    let rank_acceptability = ranking.acceptability[at].clone();
    let [p05, p10, p25, median, p75, p90, p95] = figures.quantiles;
    let ranks = rank_acceptability.iter().enumerate();
    Outcome {
        rank: 0,
        tie_group: 0,
        expected: figures.expected,
        mean: figures.mean,
        median,
        p05,
        p10,
        p25,
        p75,
        p90,
        p95,
        expected_rank: ranks.map(|(rank_idx, chance)| (rank_idx + 1) as f64 * chance).sum(),
        first: rank_acceptability.first().copied().unwrap_or_default(),
        rank_acceptability,
        opportunity_loss: ranking.loss[at],
    }
}
