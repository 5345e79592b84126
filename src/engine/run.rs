//! What all rows of one evaluation have in common: the net, the streams' names, the numbers that rows share.

use std::ops::Range;
use std::rc::Rc;

use rangerank_model::{Board, Domain, Draws, Estimate, Expr, Order, lower_case};
use wide::{f64x4, u32x4};

use super::column::BLOCK;
use super::distribution::Distribution;
use super::math::normal_cdf;
use super::report::{EvaluateError, FitError};
use super::rng::Key;
use super::row::Keeps;
use super::sobol::{DIMENSIONS, Net, Position, Walk};
use super::strata::{Quantiles, fine_uniforms, normals, quantiles, uniforms};

/// One evaluation of one board.
#[derive(Debug)]
pub(super) struct Run {
    pub(super) board: Rc<Board>,
    pub(super) key: Key,
    pub(super) n_draws: usize,
    pub(super) net: Net,
    quantiles: &'static Quantiles,
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
    factor: Vec<f64>,
}

/// A number that is the same for every row in each future.
#[derive(Debug)]
pub(super) struct SharedNumber {
    pub(super) law: Distribution,
    /// Its normals, or uniforms where its distribution reads those.
    pub(super) source: Vec<f64>,
    pub(super) values: Vec<f64>,
}

impl Run {
    pub(super) fn new(board: Rc<Board>, draws: Draws) -> Result<Self, EvaluateError> {
        let (net, n_draws) = (Net::new(board.drivers.len().max(1)), draws.get() as usize);
        let (key, quantiles) = (Key::new(board.seed), quantiles());
        let names: Vec<_> = board.drivers.iter().map(|driver| stream_name(driver.name.as_str())).collect();
        let divisors = board.score.formula.divisors();
        let stream = |(driver, name): (usize, &String)| Stream {
            name: name.clone(),
            place: names.iter().filter(|other| *other < name).count(),
            divides: divisors.contains(&driver),
            factor: if board.drivers[driver].together > 0.0 {
                column(&net, n_draws, key.text("together").text(name), |words| normals(quantiles, words))
            } else {
                Vec::new()
            },
        };
        let drivers = names.iter().enumerate().map(stream).collect();
        let shared = (0..board.shared.len())
            .map(|shared| {
                SharedNumber::new(&board, shared, &net, n_draws).map_err(|why| EvaluateError::NoFit {
                    initiative: None,
                    driver: shared,
                    why,
                })
            })
            .collect::<Result<_, _>>()?;
        Ok(Self { board, key, n_draws, net, quantiles, drivers, shared })
    }

    /// Whether all of this is the same for another board, its rows apart.
    pub(super) fn serves(&self, other: &Board) -> bool {
        let board = &self.board;
        (board.draws, board.seed, board.level) == (other.draws, other.seed, other.level)
            && board.drivers == other.drivers
            && board.shared == other.shared
            && board.score == other.score
            && self.keeps() == Self::keeps_for(other)
    }

    /// What its rows keep of every draw.
    pub(super) fn keeps(&self) -> Keeps {
        Self::keeps_for(&self.board)
    }

    /// What stands below the line counts wherever the headline ratio decides.
    fn keeps_for(board: &Board) -> Keeps {
        let is_by_ratio = board.order != Order::Mean && board.score.formula.ratio().is_some();
        if is_by_ratio { Keeps::Divisors } else { Keeps::Nothing }
    }

    /// The walks of an initiative, one for each group of drivers.
    pub(super) fn walks(&self, initiative: &str) -> Vec<Walk> {
        let key = self.key.text("walk").text(initiative);
        let groups = 0..self.drivers.len().div_ceil(DIMENSIONS);
        groups.map(|group| Walk { seed: key.number(group).seed() }).collect()
    }

    /// The stream of its own that belongs to an event of an initiative.
    pub(super) fn event(&self, initiative: &str, event: usize) -> OwnStream {
        OwnStream::new(self.key.text("chance").text(initiative).number(event))
    }

    /// Gives the normals, or uniforms where those are asked for, of a driver of an initiative, four steps after
    /// four, with the place of the first.
    #[inline]
    pub(super) fn source(&self, driver: usize, seat: &Seat<'_>, mut take: impl FnMut(usize, f64x4)) {
        let Stream { place, factor, .. } = &self.drivers[driver];
        let (group, dimension) = (place / DIMENSIONS, place % DIMENSIONS);
        let axis = self.net.axis(dimension, seat.seed);
        let positions = seat.positions[group][..seat.steps.len() / 4].iter().enumerate();
        if factor.is_empty() && !seat.reads_uniforms {
            positions.for_each(|(at, position)| take(4 * at, normals(self.quantiles, axis.points(position))));
        } else if factor.is_empty() {
            positions.for_each(|(at, position)| take(4 * at, uniforms(axis.points(position))));
        } else {
            let together = self.board.drivers[driver].together;
            let (common, own) = (together.sqrt(), (1.0 - together).sqrt());
            let u = |z: f64x4| f64x4::new(z.to_array().map(normal_cdf));
            let law = |z| if seat.reads_uniforms { u(z) } else { z };
            let factors = factor[seat.steps.clone()].as_chunks().0;
            for ((at, position), factor) in positions.zip(factors) {
                let z = common * f64x4::new(*factor) + own * normals(self.quantiles, axis.points(position));
                take(4 * at, law(z));
            }
        }
    }
}

/// The positions of a walk over a block of draws.
pub(super) type Positions = [Position; BLOCK / 4];

/// Where the draws of a driver of an initiative are to be taken: at most [`BLOCK`] steps.
#[derive(Debug)]
pub(super) struct Seat<'w> {
    /// The positions of each walk at the steps.
    pub(super) positions: &'w [Positions],
    pub(super) steps: Range<usize>,
    pub(super) seed: u32,
    pub(super) reads_uniforms: bool,
}

/// A stream that belongs to no initiative's net: a walk of its own through the first dimension.
#[derive(Debug, Clone, Copy)]
pub(super) struct OwnStream {
    walk: Walk,
    seed: u32,
}

impl OwnStream {
    const fn new(key: Key) -> Self {
        Self { walk: Walk { seed: key.number(0).seed() }, seed: key.number(1).seed() }
    }

    /// Turns its words at some steps into draws.
    fn fill(self, net: &Net, start: usize, draw: impl Fn(u32x4) -> f64x4, out: &mut [f64]) {
        let axis = net.axis(0, self.seed);
        let mut positions: Positions = [Position::default(); BLOCK / 4];
        for (block, out) in out.chunks_mut(BLOCK).enumerate() {
            let start = start + block * BLOCK;
            self.walk.positions(start..start + out.len(), &mut positions);
            for (out, position) in out.as_chunks_mut().0.iter_mut().zip(&positions) {
                *out = draw(axis.points(position)).to_array();
            }
        }
    }

    /// Its uniforms from a step on; fine ones, as they decide events, which may be rare.
    pub(super) fn uniforms(self, net: &Net, start: usize, out: &mut [f64]) {
        self.fill(net, start, fine_uniforms, out);
    }
}

impl SharedNumber {
    fn new(board: &Board, shared: usize, net: &Net, n_draws: usize) -> Result<Self, FitError> {
        let number = &board.shared[shared];
        let divides = board.score.formula.divides_by(&Expr::Shared(shared));
        let law = fit(&number.estimate, board, number.domain, divides)?;
        let key = Key::new(board.seed).text("shared").text(&stream_name(number.name.as_str()));
        let quantiles = quantiles();
        let source = if law.reads_uniforms() {
            column(net, n_draws, key, uniforms)
        } else {
            column(net, n_draws, key, |words| normals(quantiles, words))
        };
        let mut values = source.clone();
        law.fill(law.shape.table().as_deref(), &mut values);
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
    if divides { law.as_divisor() } else { Ok(law) }
}

fn stream_name(name: &str) -> String {
    lower_case(name.trim())
}

/// The whole column of a stream of its own.
fn column(net: &Net, n_draws: usize, key: Key, draw: impl Fn(u32x4) -> f64x4) -> Vec<f64> {
    let mut column = vec![0.0; n_draws];
    OwnStream::new(key).fill(net, 0, draw, &mut column);
    column
}
