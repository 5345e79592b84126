//! A result as plain numbers, which cross between threads in one piece: written there, read here.
//!
//! Whatever the board says already stays behind: names, seed and order. A figure that is missing is NaN, as no
//! figure of a report ever is. The digest is taken anew, of what has arrived.

#![expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "counts and places cross as numbers, which hold them exactly; a saturated one fits nothing"
)]

mod futures;

pub use futures::{read as read_futures, write as write_futures};

use crate::engine::{
    Digest, Disagreement, EvaluateError, Evppi, FirstChoice, FitError, InitiativeReport, Noise, Outcome,
    Parameter, Report, Stakes, StakesSize, VERSION, Verdict, VerdictKind,
};
use crate::model::{Board, Order};

/// What the engine says of a board.
pub type Reply = Result<Box<Report>, EvaluateError>;

const KINDS: [VerdictKind; 3] = [VerdictKind::Clear, VerdictKind::NoClearWinner, VerdictKind::NothingToRank];

const FITS: [FitError; 5] = [
    FitError::NeedsOneSign,
    FitError::NeedsProbability,
    FitError::ReachesZero,
    FitError::MidNotSupported,
    FitError::NeedsBoundedFamily,
];

/// A result as numbers.
pub fn write(reply: &Reply) -> Vec<f64> {
    match reply {
        Ok(report) => {
            let mut out = vec![0.0];
            write_report(report, &mut out);
            out
        }
        Err(why) => write_error(*why).to_vec(),
    }
}

/// The result that the numbers say of this board; `None` where they are no such result.
pub fn read(numbers: &[f64], board: &Board) -> Option<Reply> {
    let mut from = Numbers(numbers);
    let reply = match from.index()? {
        0 => Ok(Box::new(read_report(&mut from, board)?)),
        kind => Err(read_error(&mut from, kind)?),
    };
    from.0.is_empty().then_some(reply)
}

fn write_error(why: EvaluateError) -> [f64; 4] {
    let place = |place: Option<usize>| place.map_or(f64::NAN, |place| place as f64);
    match why {
        EvaluateError::DividesByZero { initiative, driver } => [1.0, initiative as f64, place(driver), 0.0],
        EvaluateError::LeavesReals { initiative, driver } => [2.0, initiative as f64, place(driver), 0.0],
        EvaluateError::Overflows { initiative } => [3.0, initiative as f64, f64::NAN, 0.0],
        EvaluateError::NoProbability { initiative, driver } => [4.0, initiative as f64, place(driver), 0.0],
        EvaluateError::NoFit { initiative, driver, why } => {
            [5.0, place(initiative), driver as f64, f64::from(why as u8)]
        }
    }
}

fn read_error(from: &mut Numbers<'_>, kind: usize) -> Option<EvaluateError> {
    let [row, driver, fit] = from.some()?.map(|place| (!place.is_nan()).then_some(place as usize));
    Some(match kind {
        1 => EvaluateError::DividesByZero { initiative: row?, driver },
        2 => EvaluateError::LeavesReals { initiative: row?, driver },
        3 => EvaluateError::Overflows { initiative: row? },
        4 => EvaluateError::NoProbability { initiative: row?, driver },
        5 => EvaluateError::NoFit { initiative: row, driver: driver?, why: *FITS.get(fit?)? },
        _ => return None,
    })
}

fn write_report(report: &Report, out: &mut Vec<f64>) {
    // Each part is taken apart in full, so that a new field cannot be forgotten here.
    let Report {
        engine: _,
        digest: _,
        draws,
        seed: _,
        order: _,
        initiatives,
        pairwise,
        verdict,
        evpi,
        evppi,
        first_choice,
        noise,
    } = report;
    out.push(f64::from(*draws));
    for InitiativeReport { name: _, outcome } in initiatives {
        match outcome {
            None => out.push(f64::NAN),
            Some(outcome) => write_figures(outcome, out),
        }
    }
    out.push(pairwise.len() as f64);
    for row in pairwise {
        write_options(row, out);
    }
    let Verdict { kind, leaders: _, stakes, is_settled, leader_indices, lead, disagreements } = verdict;
    let Stakes { size, share } = stakes;
    let is_small = *size == StakesSize::Small;
    out.extend_from_slice(&[*kind as u8, u8::from(is_small), u8::from(*is_settled)].map(f64::from));
    out.extend_from_slice(&[leader_indices.len(), disagreements.len()].map(|len| len as f64));
    write_options(&[*share, *lead], out);
    out.extend(leader_indices.iter().map(|&leader| leader as f64));
    for Disagreement { order, first } in disagreements {
        out.extend_from_slice(&[f64::from(*order as u8), *first as f64]);
    }
    let choice = first_choice.map(|FirstChoice { initiative, brings }| [initiative as f64, brings]);
    out.extend(choice.unwrap_or([f64::NAN; 2]));
    out.extend_from_slice(&[*evpi, evppi.len() as f64]);
    for Evppi { parameter, initiative: _, driver: _, value, standard_error, changes } in evppi {
        let [initiative, number] = match *parameter {
            Parameter::Driver { initiative, driver } => [initiative as f64, driver as f64],
            Parameter::Shared(shared) => [f64::NAN, shared as f64],
        };
        out.extend_from_slice(&[initiative, number, *value, *standard_error, *changes]);
    }
    let Noise { mean, first, opportunity_loss, pairwise, evpi } = noise;
    for errors in [mean, first, opportunity_loss] {
        write_options(errors, out);
    }
    out.extend_from_slice(&[*pairwise, *evpi]);
}

fn write_options(figures: &[Option<f64>], out: &mut Vec<f64>) {
    out.extend(figures.iter().map(|figure| figure.unwrap_or(f64::NAN)));
}

fn write_figures(outcome: &Outcome, out: &mut Vec<f64>) {
    let Outcome {
        rank,
        tie_group,
        expected,
        mean,
        median,
        p05,
        p10,
        p25,
        p75,
        p90,
        p95,
        rank_acceptability,
        expected_rank,
        first,
        opportunity_loss,
    } = outcome;
    out.extend_from_slice(&[rank_acceptability.len(), *rank, *tie_group].map(|count| count as f64));
    out.extend_from_slice(&[*expected, *mean, *median, *p05, *p10, *p25, *p75, *p90, *p95]);
    out.extend_from_slice(&[*expected_rank, *first, *opportunity_loss]);
    out.extend_from_slice(rank_acceptability);
}

fn read_report(from: &mut Numbers<'_>, board: &Board) -> Option<Report> {
    let n = board.initiatives.len();
    let name = |index: usize| board.initiatives.get(index).map(|row| row.name.as_str().to_owned());
    let draws = from.index()? as u32;
    let mut initiatives = Vec::with_capacity(n);
    for index in 0..n {
        let [n_ranks] = from.some()?.map(option);
        let outcome = match n_ranks {
            Some(n_ranks) => Some(read_figures(from, n_ranks as usize)?),
            None => None,
        };
        initiatives.push(InitiativeReport { name: name(index)?, outcome });
    }
    let n_paired = from.index()?;
    let mut pairwise = Vec::new();
    for _ in 0..n_paired {
        pairwise.push(from.options(n_paired)?);
    }
    let verdict = read_verdict(from, &name)?;
    let [choice, brings, evpi] = from.some()?;
    let first_choice =
        option(choice).map(|initiative| FirstChoice { initiative: initiative as usize, brings });
    let n_parameters = from.index()?;
    let evppi = (0..n_parameters).map(|_| read_evppi(from, board)).collect::<Option<_>>()?;
    let [mean, first, opportunity_loss] = [from.options(n)?, from.options(n)?, from.options(n)?];
    let [pairwise_error, evpi_error] = from.some()?;
    let noise = Noise { mean, first, opportunity_loss, pairwise: pairwise_error, evpi: evpi_error };
    let mut report = Report {
        engine: VERSION,
        digest: Digest::default(),
        draws,
        seed: board.seed,
        order: board.order,
        initiatives,
        pairwise,
        verdict,
        evpi,
        evppi,
        first_choice,
        noise,
    };
    report.digest = Digest::of(&report);
    Some(report)
}

fn read_verdict(from: &mut Numbers<'_>, name: &dyn Fn(usize) -> Option<String>) -> Option<Verdict> {
    let [kind, is_small, is_settled, n_leaders, n_disagreements] = from.some()?.map(|number| number as usize);
    let [share, lead] = from.some()?.map(option);
    let size = if is_small == 1 { StakesSize::Small } else { StakesSize::Large };
    let leader_indices: Vec<_> = from.list(n_leaders)?.iter().map(|&leader| leader as usize).collect();
    let leaders = leader_indices.iter().map(|&leader| name(leader)).collect::<Option<_>>()?;
    let mut disagreements = Vec::new();
    for _ in 0..n_disagreements {
        let [order, first] = from.some()?.map(|number| number as usize);
        disagreements.push(Disagreement { order: *Order::ALL.get(order)?, first });
    }
    let stakes = Stakes { size, share };
    Some(Verdict {
        kind: *KINDS.get(kind)?,
        leaders,
        stakes,
        is_settled: is_settled == 1,
        leader_indices,
        lead,
        disagreements,
    })
}

fn read_evppi(from: &mut Numbers<'_>, board: &Board) -> Option<Evppi> {
    let [initiative, number, value, standard_error, changes] = from.some()?;
    let parameter = match option(initiative) {
        Some(initiative) => Parameter::Driver { initiative: initiative as usize, driver: number as usize },
        None => Parameter::Shared(number as usize),
    };
    let (initiative, driver) = parameter.names(board)?;
    Some(Evppi { parameter, initiative, driver, value, standard_error, changes })
}

fn read_figures(from: &mut Numbers<'_>, n_ranks: usize) -> Option<Outcome> {
    let [rank, tie_group] = from.some()?.map(|place| place as usize);
    let [expected, mean, median, p05, p10, p25, p75, p90, p95, expected_rank, first, opportunity_loss] =
        from.some()?;
    let rank_acceptability = from.list(n_ranks)?.to_vec();
    Some(Outcome {
        rank,
        tie_group,
        expected,
        mean,
        median,
        p05,
        p10,
        p25,
        p75,
        p90,
        p95,
        rank_acceptability,
        expected_rank,
        first,
        opportunity_loss,
    })
}

/// A figure that may be missing.
fn option(figure: f64) -> Option<f64> {
    (!figure.is_nan()).then_some(figure)
}

/// Numbers not read yet.
struct Numbers<'a>(&'a [f64]);

impl<'a> Numbers<'a> {
    fn list(&mut self, len: usize) -> Option<&'a [f64]> {
        let (list, rest) = self.0.split_at_checked(len)?;
        self.0 = rest;
        Some(list)
    }

    fn some<const N: usize>(&mut self) -> Option<[f64; N]> {
        self.list(N)?.try_into().ok()
    }

    fn index(&mut self) -> Option<usize> {
        self.list(1).map(|index| index[0] as usize)
    }

    fn options(&mut self, len: usize) -> Option<Vec<Option<f64>>> {
        Some(self.list(len)?.iter().map(|&figure| option(figure)).collect())
    }
}
