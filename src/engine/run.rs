//! What all rows of one evaluation have in common: the net, the streams' names, the numbers that rows share.

use std::ops::Range;

use super::column::{apply, combine};
use super::distribution::Distribution;
use super::math::normal_cdf;
use super::report::{EvaluateError, FitError};
use super::rng::Key;
use super::sobol::{DIMENSIONS, Net, Walk};
use super::strata::{fine_uniforms, normals, uniforms};
use rangerank_model::{Board, Domain, Estimate, Expr, Operator, lower_case};

/// One evaluation of one board.
#[derive(Debug)]
pub(super) struct Run<'a> {
    pub(super) board: &'a Board,
    pub(super) key: Key,
    pub(super) n_draws: usize,
    pub(super) net: Net,
    pub(super) drivers: Vec<Stream>,
    pub(super) shared: Vec<SharedNumber>,
}

/// A driver's part in the sampling.
#[derive(Debug)]
pub(super) struct Stream {
    /// The driver's name, without regard to case.
    pub(super) name: String,
    /// Its place among the sorted names, which decides its dimension: columns may move.
    pub(super) place: usize,
    /// Whether it stands below a line.
    pub(super) divides: bool,
    /// The normal deviates that all initiatives have in common; empty where none are.
    pub(super) factor: Vec<f64>,
}

/// A number that is the same for every row in each future.
#[derive(Debug)]
pub(super) struct SharedNumber {
    pub(super) law: Distribution,
    /// Its normals, or uniforms where its distribution reads those.
    pub(super) source: Vec<f64>,
    pub(super) values: Vec<f64>,
}

impl<'a> Run<'a> {
    pub(super) fn new(board: &'a Board) -> Result<Self, EvaluateError> {
        let net = Net::new(board.draws, board.drivers.len().max(1));
        let key = Key::new(board.seed);
        let names: Vec<_> = board.drivers.iter().map(|driver| stream_name(driver.name.as_str())).collect();
        let divisors = board.score.formula.divisors();
        let n_draws = board.draws.get() as usize;
        let stream = |(driver, name): (usize, &String)| Stream {
            name: name.clone(),
            place: names.iter().filter(|other| *other < name).count(),
            divides: divisors.contains(&driver),
            factor: if board.drivers[driver].together > 0.0 {
                column(&net, key.text("together").text(name), normals)
            } else {
                Vec::new()
            },
        };
        let drivers = names.iter().enumerate().map(stream).collect();
        let shared = (0..board.shared.len())
            .map(|shared| {
                SharedNumber::new(board, shared, &net).map_err(|why| EvaluateError::NoFit {
                    initiative: None,
                    driver: shared,
                    why,
                })
            })
            .collect::<Result<_, _>>()?;
        Ok(Self { board, key, n_draws, net, drivers, shared })
    }

    /// The walk and the dimension of the place-th driver of an initiative, of the walks given.
    pub(super) fn seat(place: usize) -> (usize, usize) {
        (place / DIMENSIONS, place % DIMENSIONS)
    }

    /// The uniforms of an event, for a whole run.
    pub(super) fn event(&self, initiative: &str, event: usize) -> Vec<f64> {
        column(&self.net, self.key.text("chance").text(initiative).number(event), fine_uniforms)
    }

    /// The walks of an initiative, one for each group of drivers.
    pub(super) fn walks(&self, initiative: &str) -> Vec<Walk> {
        let key = self.key.text("walk").text(initiative);
        (0..self.drivers.len().div_ceil(DIMENSIONS))
            .map(|group| self.net.walk(key.number(group).seed()))
            .collect()
    }

    /// The normals, or uniforms, of one driver of an initiative at some steps of its walk.
    pub(super) fn source(&self, driver: usize, seat: Seat<'_>, words: &mut [u32], out: &mut [f64]) {
        let Stream { place, factor, .. } = &self.drivers[driver];
        let (group, dimension) = Self::seat(*place);
        self.net.points(dimension, seat.seed, (&seat.walks[group], seat.steps.clone()), words);
        if factor.is_empty() {
            return if seat.reads_uniforms { uniforms(words, out) } else { normals(words, out) };
        }
        normals(words, out);
        let together = self.board.drivers[driver].together;
        let (common, own) = (together.sqrt(), (1.0 - together).sqrt());
        combine(out, &factor[seat.steps], |z, f| common * f + own * z);
        if seat.reads_uniforms {
            apply(out, normal_cdf);
        }
    }
}

/// Which draws of a driver are wanted.
#[derive(Debug)]
pub(super) struct Seat<'w> {
    pub(super) walks: &'w [Walk],
    pub(super) steps: Range<usize>,
    pub(super) seed: u32,
    pub(super) reads_uniforms: bool,
}

impl SharedNumber {
    fn new(board: &Board, shared: usize, net: &Net) -> Result<Self, FitError> {
        let number = &board.shared[shared];
        let law = fit(&number.estimate, board, Domain::Real, divides(board.score.formula.expr(), shared))?;
        let key = Key::new(board.seed).text("shared").text(&stream_name(number.name.as_str()));
        let source = column(net, key, if law.reads_uniforms() { uniforms } else { normals });
        let mut values = source.clone();
        law.fill(&mut values);
        Ok(Self { law, source, values })
    }
}

/// The distribution of an estimate. Below a line it must keep away from zero, or the mean is infinite.
pub(super) fn fit(
    estimate: &Estimate,
    board: &Board,
    domain: Domain,
    divides: bool,
) -> Result<Distribution, FitError> {
    let law = match estimate {
        Estimate::Exactly(value) => Distribution::exactly(*value),
        Estimate::Within(range) => Distribution::fit(range, range.level_on(board), domain)?,
    };
    if divides && law.reaches_zero() { Err(FitError::ReachesZero) } else { Ok(law) }
}

fn stream_name(name: &str) -> String {
    lower_case(name.trim())
}

/// Whether a shared number stands below a line.
fn divides(expr: &Expr, shared: usize) -> bool {
    let mut found = false;
    expr.visit(&mut |node| {
        if let Expr::Binary(Operator::Divide, _, below) = node {
            below.visit(&mut |inner| found |= *inner == Expr::Shared(shared));
        }
    });
    found
}

/// A whole column that belongs to no initiative's net: a walk of its own through the first dimension.
fn column(net: &Net, key: Key, draw: impl Fn(&[u32], &mut [f64])) -> Vec<f64> {
    let walk = net.walk(key.number(0).seed());
    let mut words = vec![0; walk.len()];
    net.points(0, key.number(1).seed(), (&walk, 0..walk.len()), &mut words);
    let mut column = vec![0.0; words.len()];
    draw(&words, &mut column);
    column
}
