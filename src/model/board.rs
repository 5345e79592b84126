//! The board: the document a person ranks, once every text in it has been read.

use super::{Domain, Driver, Estimate, Formula, Level, Name, Order, Range, lower_case};

/// A board that can be evaluated: every index in it is in range, every number finite.
#[derive(Debug, Clone, PartialEq)]
pub struct Board {
    /// The board's name.
    pub title: Option<Name>,
    /// How a score is computed.
    pub score: Score,
    /// How sure the ranges are unless a cell says otherwise.
    pub level: Level,
    /// The rule of the order.
    pub order: Order,
    /// The columns that the formula uses.
    pub drivers: Vec<Driver>,
    /// Uncertain numbers that every row's formula may use.
    pub shared: Vec<Shared>,
    /// The rows.
    pub initiatives: Vec<Initiative>,
    /// How many futures are simulated.
    pub draws: Draws,
    /// Where the random streams start.
    pub seed: u64,
}

/// A score: its model's name, if it has one, and its formula.
#[derive(Debug, Clone, PartialEq)]
pub struct Score {
    /// The named model, or `None` for an own formula.
    pub model: Option<ScoreModel>,
    /// The formula over the board's drivers.
    pub formula: Formula,
}

/// A model of scoring that people know by name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ScoreModel {
    /// Value ÷ effort.
    ValueEffort,
    /// Reach × impact × confidence ÷ effort.
    Rice,
    /// Impact × confidence × ease.
    Ice,
    /// (Business value + time criticality + risk reduction) ÷ job size.
    Wsjf,
    /// Cost of delay ÷ duration.
    Cd3,
}

/// One uncertain number that is the same for every row in each future.
#[derive(Debug, Clone, PartialEq)]
pub struct Shared {
    /// Its name in formulas.
    pub name: Name,
    /// Which values make sense.
    pub domain: Domain,
    /// What is known of it.
    pub estimate: Estimate,
}

/// A row.
#[derive(Debug, Clone, PartialEq)]
pub struct Initiative {
    /// What the row is called.
    pub name: Name,
    /// The key of the row's random streams, unique on the board.
    pub key: String,
    /// One estimate a driver, in the order of [`Board::drivers`]; `None` where nothing was stated.
    pub estimates: Vec<Option<Estimate>>,
}

/// A number of draws: a power of two from 2⁸ to 2¹⁸.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Draws(u32);

impl Draws {
    /// The fewest draws.
    pub const MIN: Self = Self(1 << 8);
    /// The most draws.
    pub const MAX: Self = Self(1 << 18);
    /// What a board uses unless it says otherwise: 16384.
    pub const DEFAULT: Self = Self(1 << 14);

    /// `n` draws, if it is a power of two within the bounds.
    pub fn new(n: u32) -> Option<Self> {
        (n.is_power_of_two() && (Self::MIN.0..=Self::MAX.0).contains(&n)).then_some(Self(n))
    }

    /// The number.
    pub const fn get(self) -> u32 {
        self.0
    }
}

impl Board {
    /// The most rows.
    pub const MAX_ROWS: usize = 1000;
    /// The version of the engine whose numbers a board shows unless it says otherwise.
    pub const ENGINE: u32 = 1;
}

impl Default for Draws {
    fn default() -> Self {
        Self::DEFAULT
    }
}

impl Initiative {
    /// Whether every driver is estimated, so that the row has a score.
    pub fn is_estimated(&self) -> bool {
        self.estimates.iter().all(Option::is_some)
    }
}

impl ScoreModel {
    /// Every named model.
    pub const ALL: [Self; 5] = [Self::ValueEffort, Self::Rice, Self::Ice, Self::Wsjf, Self::Cd3];

    /// The word that names the model in `# score:`.
    pub const fn word(self) -> &'static str {
        match self {
            Self::ValueEffort => "value/effort",
            Self::Rice => "rice",
            Self::Ice => "ice",
            Self::Wsjf => "wsjf",
            Self::Cd3 => "cd3",
        }
    }

    /// The model of that name, in any case and with spaces anywhere.
    pub fn from_word(word: &str) -> Option<Self> {
        let word = lower_case(word).split_whitespace().collect::<String>();
        Self::ALL.into_iter().find(|model| model.word() == word)
    }
}

impl Range {
    /// The level that holds for this range on `board`.
    pub fn level_on(&self, board: &Board) -> Level {
        self.level.unwrap_or(board.level)
    }
}
