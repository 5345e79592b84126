//! How sure a person is of a range, as a share of futures.

use std::fmt;

/// The share of futures a range is stated to hold: 0.1 to 0.999, or exactly 1 for hard bounds.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Level(f64);

/// Why a number is no level.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LevelError {
    /// Outside 10 % to 99.9 %, and not 100 %.
    OutOfRange,
}

impl Level {
    /// The level that holds unless a board says otherwise: 90 %.
    pub const DEFAULT: Self = Self(0.9);

    /// A level from a share, 0.9 for 90 %.
    ///
    /// # Errors
    /// [`LevelError::OutOfRange`] unless `share` is 0.1 to 0.999 or exactly 1.
    pub fn new(share: f64) -> Result<Self, LevelError> {
        if (0.1..=0.999).contains(&share) || share == 1.0 {
            Ok(Self(share))
        } else {
            Err(LevelError::OutOfRange)
        }
    }

    /// The level as a share, 0.9 for 90 %.
    pub const fn share(self) -> f64 {
        self.0
    }

    /// The chance of a value below the low end: (1 − level)/2.
    pub fn tail(self) -> f64 {
        (1.0 - self.0) / 2.0
    }

    /// Whether the ends are hard bounds, which nothing may pass.
    pub fn is_certain(self) -> bool {
        self.0 == 1.0
    }
}

impl Default for Level {
    fn default() -> Self {
        Self::DEFAULT
    }
}

impl fmt::Display for LevelError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("expected a level from 10% to 99.9%, or 100%")
    }
}

impl std::error::Error for LevelError {}
