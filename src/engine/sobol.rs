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

/// Half of the digits of an index; a Sobol number is what one half gives and what the other gives, without carry.
const HALF_BITS: u32 = INDEX_BITS / 2;

const N_HALVES: usize = 1 << HALF_BITS;

/// The first 2¹⁸ Sobol points, each dimension as two tables over the bit-reversed index, which a near cache holds.
#[derive(Debug)]
pub(super) struct Net(Vec<[[u32; N_HALVES]; 2]>);

/// The order in which one owner walks through the points of a [`Net`]: a nested scramble of the index, so that the
/// first N steps stay within one aligned block of N points for every power of two N, and a longer walk extends a
/// shorter one.
#[derive(Debug, Clone, Copy)]
pub(super) struct Walk {
    pub(super) seed: u32,
}

impl Walk {
    /// Where some of its steps lie in the tables: whole fours of steps.
    pub(super) fn positions(self, steps: Range<usize>, out: &mut [Position]) {
        let within_four = u32x4::new([0, 1, 2, 3].map(u32::reverse_bits));
        for (out, step) in out.iter_mut().zip(steps.step_by(4)) {
            #[expect(clippy::cast_possible_truncation, reason = "an index has 18 digits")]
            let steps = u32x4::splat((step as u32).reverse_bits()) | within_four;
            *out = (scramble(steps, self.seed) >> (32 - INDEX_BITS)).to_array();
        }
    }
}

impl Net {
    /// The first `dimensions` dimensions (8 at most).
    pub(super) fn new(dimensions: usize) -> Self {
        let halves = |dimension| {
            let directions = directions(dimension);
            let (first, last) = directions.split_at(HALF_BITS as usize);
            [last, first].map(table)
        };
        Self((0..dimensions.min(DIMENSIONS)).map(halves).collect())
    }

    /// One dimension for one owner, scrambled by `seed`.
    pub(super) fn axis(&self, dimension: usize, seed: u32) -> Axis<'_> {
        Axis { halves: &self.0[dimension], seed }
    }
}

/// Where four successive steps lie in the tables of a [`Net`]: the digits of their indices, reversed.
pub(super) type Position = [u32; 4];

/// One dimension of a [`Net`], scrambled for one owner.
#[derive(Debug, Clone, Copy)]
pub(super) struct Axis<'n> {
    halves: &'n [[u32; N_HALVES]; 2],
    seed: u32,
}

impl Axis<'_> {
    /// The scrambled points at four steps.
    #[inline]
    pub(super) fn points(&self, position: &Position) -> u32x4 {
        let [low, high] = self.halves;
        let number = |place: u32| low[place as usize % N_HALVES] ^ high[place as usize / N_HALVES % N_HALVES];
        scramble(u32x4::new(position.map(number)), self.seed)
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

/// What every half of an index gives, its digits reversed: each from the one without its highest digit.
fn table(directions: &[u32]) -> [u32; N_HALVES] {
    let mut table = [0; N_HALVES];
    for place in 1..N_HALVES {
        let digit = place.ilog2() as usize;
        table[place] = table[place ^ 1 << digit] ^ directions[directions.len() - 1 - digit];
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
