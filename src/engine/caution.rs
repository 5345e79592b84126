//! What the author of a range should know before its numbers are believed: no error, but seldom meant.

use super::distribution::Distribution;
use rangerank_model::{Domain, Level, Range};

/// Something about a range that is seldom meant.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub enum Caution {
    /// The middle lies too far to one side for one smooth curve: two halves of normal curves stand in.
    TwoPiece,
    /// The mean lies above the high end, or below the low end of a negative range: rare futures decide it.
    MeanOutside {
        /// The mean.
        mean: f64,
    },
    /// One end is more than [`Caution::FAR`] times the other.
    FarApart,
    /// The range's own level is below one half: the number is expected outside the range.
    SeldomInside,
    /// Some futures fall below zero, in a driver that makes sense above it.
    BelowZero,
    /// Some futures fall outside 0 to 1, in a driver of chances.
    NoChance,
}

impl Caution {
    /// How many times the low end the high end may be without a word.
    pub const FAR: f64 = 1000.0;

    /// Whether futures are expected outside a range of this level rather than inside.
    ///
    /// # Examples
    /// ```
    /// use rangerank_engine::Caution;
    /// use rangerank_model::Level;
    /// assert!(Caution::is_seldom_inside(Level::new(0.2).unwrap()) && !Caution::is_seldom_inside(Level::DEFAULT));
    /// ```
    pub fn is_seldom_inside(level: Level) -> bool {
        level.share() < 0.5
    }
}

/// What the author of a range should know, on a board of that level, in a driver of that domain; nothing where the
/// range has no distribution.
///
/// # Examples
/// ```
/// use rangerank_engine::{Caution, cautions};
/// use rangerank_model::{Domain, Interval, Level, Range};
/// let range = |high| Range::plain(Interval::new(1.0, high).unwrap());
/// let said = |high| cautions(&range(high), Level::DEFAULT, Domain::Positive);
/// assert_eq!(said(1000.0), []);
/// assert_eq!(said(1001.0), [Caution::FarApart]);
/// assert!(matches!(said(50_120.0)[..], [Caution::MeanOutside { mean }] if mean > 50_120.0));
/// ```
pub fn cautions(range: &Range, level: Level, domain: Domain) -> Vec<Caution> {
    let (low, high) = (range.interval.low(), range.interval.high());
    let Ok(law) = Distribution::fit(range, range.level.unwrap_or(level), domain) else { return Vec::new() };
    let mut said = Vec::new();
    let mean = law.mean();
    // Below zero for ends of different signs, infinite where one of them is zero.
    let ratio = (high / low).max(low / high);
    if law.is_two_piece() {
        said.push(Caution::TwoPiece);
    }
    if !(low..=high).contains(&mean) {
        said.push(Caution::MeanOutside { mean });
    } else if ratio > Caution::FAR && ratio.is_finite() {
        said.push(Caution::FarApart);
    }
    if range.level.is_some_and(Caution::is_seldom_inside) {
        said.push(Caution::SeldomInside);
    }
    match law.support() {
        (least, most) if domain == Domain::Probability && (least < 0.0 || most > 1.0) => {
            said.push(Caution::NoChance);
        }
        (least, _) if domain == Domain::Positive && least < 0.0 => said.push(Caution::BelowZero),
        _ => {}
    }
    said
}
