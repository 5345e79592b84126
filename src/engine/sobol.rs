//! Randomised Sobol points: eight dimensions, a nested Owen scramble for each, and a shuffled order for each owner.
//!
//! Words here are bit-reversed: the lowest bit is the first binary digit of a number between 0 and 1. A
//! scramble then is a hash whose bits depend on lower bits only, and no bit is ever turned round.

use std::ops::Range;

use rangerank_model::Draws;
use wide::u32x4;

/// Dimensions of one net. More drivers take further nets, each in an order of its own.
pub(super) const DIMENSIONS: usize = 8;

/// Binary digits of an index: log₂ of the most draws.
pub(super) const INDEX_BITS: u32 = Draws::MAX.get().trailing_zeros();

/// Degree s, coefficients a and initial numbers m of dimensions 2 to 8: Joe and Kuo (2008), "Constructing
/// Sobol sequences with better two-dimensional projections", file new-joe-kuo-6.21201.
const POLYNOMIALS: [(usize, u32, [u32; 5]); DIMENSIONS - 1] = [
    (1, 0, [1, 0, 0, 0, 0]),
    (2, 1, [1, 3, 0, 0, 0]),
    (3, 1, [1, 3, 1, 0, 0]),
    (3, 2, [1, 1, 1, 0, 0]),
    (4, 1, [1, 1, 3, 3, 0]),
    (4, 4, [1, 3, 5, 13, 0]),
    (5, 2, [1, 1, 5, 5, 17]),
];

type Directions = [u32; INDEX_BITS as usize];

/// The first 2ᵐ Sobol points, as tables over the bit-reversed index.
#[derive(Debug)]
pub(super) struct Net {
    log2: u32,
    directions: Vec<Directions>,
    tables: Vec<Vec<u32>>,
    /// The numbers 0, 1, 2, …, bit-reversed.
    steps: Vec<u32>,
}

/// The order in which one owner walks through the points of a [`Net`].
#[derive(Debug, Clone, Copy)]
pub(super) struct Walk {
    seed: u32,
    /// The index of the block of points walked through.
    block: u32,
}

impl Net {
    /// The net of as many points as there are draws, in the first `dimensions` dimensions (8 at most).
    pub(super) fn new(draws: Draws, dimensions: usize) -> Self {
        let log2 = draws.get().trailing_zeros();
        let directions: Vec<_> = (0..dimensions.min(DIMENSIONS)).map(directions).collect();
        let tables = directions.iter().map(|directions| table(directions, log2)).collect();
        Self { log2, directions, tables, steps: (0..draws.get()).map(u32::reverse_bits).collect() }
    }

    /// How many points it has.
    pub(super) fn len(&self) -> usize {
        self.steps.len()
    }

    /// The walk of the owner with this seed: a nested scramble of the index, so that the first N steps stay
    /// within one aligned block of N points for every power of two N, and a longer walk extends a shorter one.
    pub(super) fn walk(&self, seed: u32) -> Walk {
        let within = !0 << self.log2;
        let block =
            scramble(u32x4::splat(0), seed).to_array()[0].reverse_bits() & within & ((1 << INDEX_BITS) - 1);
        Walk { seed, block }
    }

    /// Where some steps of a walk lie in the tables.
    pub(super) fn positions(&self, walk: Walk, steps: Range<usize>, out: &mut [Position]) {
        let shift = 32 - self.log2;
        let quads = self.steps[steps].as_chunks().0;
        for (out, quad) in out.iter_mut().zip(quads) {
            *out = (scramble(u32x4::new(*quad), walk.seed) >> shift).to_array();
        }
    }

    /// One dimension for one owner, scrambled by `seed`.
    pub(super) fn axis(&self, dimension: usize, seed: u32, walk: Walk) -> Axis<'_> {
        let block = combine(&self.directions[dimension], walk.block);
        Axis { table: &self.tables[dimension], block: u32x4::splat(block), seed }
    }
}

/// Where four successive steps lie in the tables of a [`Net`].
pub(super) type Position = [u32; 4];

/// One dimension of a [`Net`], scrambled for one owner.
#[derive(Debug, Clone, Copy)]
pub(super) struct Axis<'n> {
    table: &'n [u32],
    block: u32x4,
    seed: u32,
}

impl Axis<'_> {
    /// The scrambled points at four steps.
    #[inline]
    pub(super) fn points(&self, position: &Position) -> u32x4 {
        let points = u32x4::new(position.map(|place| self.table[place as usize]));
        scramble(points ^ self.block, self.seed)
    }
}

/// The coordinate of an unscrambled Sobol point, for `dimension` 0 to 7 and `index` below 2¹⁸, else 0.
///
/// # Examples
/// ```
/// use rangerank_engine::sobol_point;
/// assert_eq!([0, 1, 2, 3].map(|index| sobol_point(index, 0)), [0.0, 0.5, 0.25, 0.75]);
/// ```
pub fn sobol_point(index: u32, dimension: usize) -> f64 {
    if dimension >= DIMENSIONS {
        return 0.0;
    }
    f64::from(combine(&directions(dimension), index).reverse_bits()) / 4_294_967_296.0
}

/// The Sobol number of an index: the sum, without carry, of the direction numbers of its digits.
fn combine(directions: &Directions, index: u32) -> u32 {
    let digits = directions.iter().enumerate().filter(|&(digit, _)| index >> digit & 1 == 1);
    digits.fold(0, |sum, (_, direction)| sum ^ direction)
}

/// Every Sobol number below 2ᵐ, each from one half as far: entry k belongs to the index with k's digits reversed.
fn table(directions: &Directions, log2: u32) -> Vec<u32> {
    let mut table = Vec::with_capacity(1 << log2);
    table.push(0);
    for direction in directions[..log2 as usize].iter().rev() {
        table.extend_from_within(..);
        let half = table.len() / 2;
        table[half..].iter_mut().for_each(|number| *number ^= direction);
    }
    table
}

/// The direction numbers of a dimension, by the recurrence of Bratley and Fox (1988).
fn directions(dimension: usize) -> Directions {
    let mut numbers = [1_u32; INDEX_BITS as usize];
    if let Some((degree, coefficients, initial)) = dimension.checked_sub(1).map(|place| POLYNOMIALS[place]) {
        numbers[..degree].copy_from_slice(&initial[..degree]);
        for k in degree..numbers.len() {
            let oldest = numbers[k - degree];
            let inner = (1..degree).filter(|term| coefficients >> (degree - 1 - term) & 1 == 1);
            numbers[k] = inner.fold(oldest ^ oldest << degree, |sum, term| sum ^ numbers[k - term] << term);
        }
    }
    let mut digit = 0;
    numbers.map(|number| {
        digit += 1;
        (number << (32 - digit)).reverse_bits()
    })
}

/// A hash close to a nested uniform scramble (Owen 1995) of bit-reversed numbers: a digit's flip depends on
/// the digits before it. Method: Laine and Karras (2011), Burley (2020, "Practical hash-based Owen
/// scrambling"); constants: Vegdahl (2021, "Building a better LK hash").
#[inline]
fn scramble(mut bits: u32x4, seed: u32) -> u32x4 {
    bits ^= bits * u32x4::splat(0x3d20_adea);
    bits += u32x4::splat(seed);
    bits = bits * u32x4::splat(seed >> 16 | 1);
    bits ^= bits * u32x4::splat(0x0552_6c56);
    bits ^ (bits * u32x4::splat(0x53a2_2864))
}
