//! Plain Monte Carlo, made as fast as is simple: what the engine's streams are compared with.

#![expect(clippy::disallowed_methods, reason = "the platform's own are what a plain program would use")]

use rangerank::model::Board;

use super::exact::logs;

/// Independent draws of the scores of a board of lognormal products.
#[derive(Debug)]
pub struct Plain {
    rows: Vec<Vec<(f64, f64, bool)>>,
    ziggurat: Ziggurat,
}

impl Plain {
    /// For a board whose scores are [`logs`].
    pub fn of(board: &Board) -> Option<Self> {
        Some(Self { rows: logs(board)?, ziggurat: Ziggurat::new() })
    }

    /// Each initiative's scores in `n_draws` futures: a normal for each driver, one exponential for each score.
    pub fn scores(&self, n_draws: usize, seed: u64) -> Vec<Vec<f64>> {
        // From a mixed word on: streams from neighbouring states would be each other's, a step apart.
        let mut words = Words(Words(seed).next());
        let mut score = |row: &[(f64, f64, bool)]| {
            let signed = |divides: bool, x: f64| if divides { -x } else { x };
            let driver = |&(mean, sd, divides): &(f64, f64, bool)| {
                signed(divides, mean + sd * self.ziggurat.normal(&mut words))
            };
            row.iter().map(driver).sum::<f64>().exp()
        };
        self.rows.iter().map(|row| (0..n_draws).map(|_| score(row)).collect()).collect()
    }
}

/// `SplitMix64` (Steele, Lea, Flood 2014).
struct Words(u64);

impl Words {
    const fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut bits = self.0;
        bits = (bits ^ (bits >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        bits = (bits ^ (bits >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        bits ^ (bits >> 31)
    }

    /// Between 0 and 1, neither of them.
    const fn uniform(&mut self) -> f64 {
        ((self.next() >> 12) as f64 + 0.5) / (1_u64 << 52) as f64
    }
}

const N_LAYERS: usize = 128;

/// Normal deviates from layers of equal area (Marsaglia and Tsang 2000, in the form of Doornik 2005, ZIGNOR).
#[derive(Debug)]
struct Ziggurat {
    /// The right edge of each layer, the widest first.
    edges: [f64; N_LAYERS + 1],
}

/// Where the tail begins, and the area of a layer, for 128 layers.
const TAIL: f64 = 3.442_619_855_899;
const AREA: f64 = 9.912_563_035_262_17e-3;

impl Ziggurat {
    fn new() -> Self {
        let density = |x: f64| (-0.5 * x * x).exp();
        let mut edges = [0.0; N_LAYERS + 1];
        edges[0] = AREA / density(TAIL);
        edges[1] = TAIL;
        for i in 2..N_LAYERS {
            edges[i] = (-2.0 * (AREA / edges[i - 1] + density(edges[i - 1])).ln()).sqrt();
        }
        Self { edges }
    }

    fn normal(&self, words: &mut Words) -> f64 {
        loop {
            let word = words.next();
            // The layer from the lowest bits, the place in it from the highest.
            let layer = usize::from(word.to_le_bytes()[0]) % N_LAYERS;
            let place = 2.0 * ((word >> 12) as f64 / (1_u64 << 52) as f64) - 1.0;
            let x = place * self.edges[layer];
            if x.abs() < self.edges[layer + 1] {
                return x;
            }
            if layer == 0 {
                return tail(words).copysign(place);
            }
            let [low, high] =
                [self.edges[layer], self.edges[layer + 1]].map(|edge| (-0.5 * (edge * edge - x * x)).exp());
            if high + words.uniform() * (low - high) < 1.0 {
                return x;
            }
        }
    }
}

/// A normal deviate above [`TAIL`] (Marsaglia 1964).
fn tail(words: &mut Words) -> f64 {
    loop {
        let x = -words.uniform().ln() / TAIL;
        let y = -words.uniform().ln();
        if 2.0 * y > x * x {
            return TAIL + x;
        }
    }
}
