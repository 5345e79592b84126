//! What choosing an initiative brings on average, and how that moves with each of its uncertain numbers.

use super::batches::{FULL, ROUNDS, batch_means};
use super::curve::Series;
use super::power::Power;
use super::regression::fit;
use super::slope::{Slope, exponent};
use crate::distribution::Shape;
use crate::expectation::{Laws, monomial};
use crate::monomial::Number;
use crate::report::EvaluateError;
use crate::row::{Draw, Keeps, Row};
use crate::run::Run;
use crate::summary::Figures;
use rangerank_model::Expr;
use wide::f64x4;

/// The decision "which first": the highest mean of above − price·below.
#[derive(Debug, Clone, Copy)]
pub(super) struct Decision {
    /// Whether the headline ratio decides.
    pub(super) is_of_ratio: bool,
    /// What one more below the line must bring above it: λ = max E\[numerator\]/E\[denominator\].
    price: f64,
}

/// What choosing a candidate brings.
#[derive(Debug)]
pub(super) struct Payoff {
    /// The mean in each round.
    pub(super) means: [f64; ROUNDS],
    /// −1 where the mean below the line is negative: more of the ratio is then less of the payoff.
    pub(super) sign: f64,
    /// The mean of what stands above the line.
    pub(super) brings: f64,
    /// Whether the mean is known in closed form.
    pub(super) is_exact: bool,
    /// How the mean moves with each number of the formula.
    pub(super) effects: Vec<Effect>,
}

/// How a mean moves with a number x, in each round.
#[derive(Debug)]
pub(super) enum Effect {
    /// The number does not move.
    None,
    /// The number moves and the mean does not; where the number goes together with those of other rows, it tells of
    /// theirs.
    Flat,
    /// By factor·(x^exponent − E\[x^exponent\]).
    Power { power: Power, factors: [f64; ROUNDS] },
    /// By a curve over the normal deviate of x.
    Curve(Box<[Series; ROUNDS]>),
}

impl Effect {
    /// The power of the number, if that is what the mean moves by.
    pub(super) const fn power(&self) -> Option<&Power> {
        if let Self::Power { power, .. } = self { Some(power) } else { None }
    }
}

impl Decision {
    /// The decision between candidates with these figures.
    pub(super) fn new(run: &Run, figures: impl Iterator<Item = Figures>) -> Self {
        let is_of_ratio = run.keeps() == Keeps::Divisors;
        let highest = |figures: Figures| figures.expected;
        let price = if is_of_ratio { figures.map(highest).fold(f64::NEG_INFINITY, f64::max) } else { 0.0 };
        Self { is_of_ratio, price }
    }

    /// The figure that decides between candidates.
    pub(super) const fn figure(&self, figures: &Figures) -> f64 {
        if self.is_of_ratio { figures.expected } else { figures.mean }
    }

    /// The payoff of a candidate, where that can be told without draws.
    pub(super) fn known(&self, run: &Run, row: &Row, numbers: &[Number]) -> Option<Payoff> {
        let [above, below] = self.closed(row);
        let parts = Parts::of([[above?, below?]; ROUNDS]);
        let effects = numbers.iter().map(|&number| self.effect(run, row, number, &parts));
        Some(self.payoff(&parts, true, effects.collect::<Option<_>>()?))
    }

    /// The means above and below the line, where they have a closed form.
    const fn closed(&self, row: &Row) -> [Option<f64>; 2] {
        let [mean, above, below] = row.means;
        if self.is_of_ratio { [above, below] } else { [mean, Some(0.0)] }
    }

    /// The payoff of a candidate, with its scores and, where the ratio decides, divisors in every draw.
    pub(super) fn drawn(
        &self,
        (run, row): (&Run, &Row),
        numbers: &[Number],
        Draw { scores, divisors }: &Draw,
    ) -> Result<Payoff, EvaluateError> {
        let closed = self.closed(row);
        let parts = Parts::drawn(closed, scores, divisors);
        let draws = || {
            let quads = self.quads(parts.sign, [scores, divisors]);
            quads.flat_map(f64x4::to_array).collect::<Vec<_>>()
        };
        let effect = |&number| match self.effect(run, row, number, &parts) {
            Some(effect) => Ok(effect),
            None if divisors.is_empty() => Ok(Effect::Curve(fit(&row.normals(run, number)?, scores))),
            None => Ok(Effect::Curve(fit(&row.normals(run, number)?, &draws()))),
        };
        let effects = numbers.iter().map(effect).collect::<Result<_, _>>()?;
        Ok(self.payoff(&parts, !closed.contains(&None), effects))
    }

    /// The payoffs of a candidate where the ratio decides, four at a time, from its scores and divisors.
    pub(super) fn quads(&self, sign: f64, [scores, divisors]: [&[f64]; 2]) -> impl Iterator<Item = f64x4> {
        let price = self.price;
        let quads = scores.as_chunks().0.iter().zip(divisors.as_chunks().0);
        quads.map(move |(scores, divisors)| f64x4::new(*divisors) * ((f64x4::new(*scores) - price) * sign))
    }

    fn payoff(&self, parts: &Parts, is_exact: bool, effects: Vec<Effect>) -> Payoff {
        Payoff {
            means: parts.means.map(|[above, below]| parts.sign * (above - self.price * below)),
            sign: parts.sign,
            brings: parts.sign * parts.means[FULL][0],
            is_exact,
            effects,
        }
    }

    /// How the payoff moves with a number, where that is a power of it.
    fn effect(&self, run: &Run, row: &Row, x: Number, parts: &Parts) -> Option<Effect> {
        let (law, formula) = (|number| row.law(run, number), &run.board.score.formula);
        if matches!(law(x).shape, Shape::Constant(_)) {
            return Some(Effect::None);
        }
        let [above, below] = match formula.ratio().filter(|_| self.is_of_ratio) {
            Some(ratio) => [Some(&ratio.numerator), Some(&ratio.denominator)],
            None => [Some(formula.expr()), None],
        };
        let slopes = |part: Option<&Expr>, which: usize, weight: f64| match part {
            Some(part) => slopes(part, x, parts.means.map(|means| means[which]), &law)
                .map(|slopes| slopes.map(|slope| slope.times(weight))),
            None => Some([Slope::FLAT; ROUNDS]),
        };
        let above = slopes(above, 0, parts.sign)?;
        let below = slopes(below, 1, -parts.sign * self.price)?;
        let slope = |round: usize| above[round].plus(below[round]);
        let full = slope(FULL)?;
        if !full.factor.is_finite() {
            return None;
        }
        let power = Power::new(law(x), full.exponent)?;
        if power.at(-1.0) == power.at(1.0) {
            return Some(Effect::None);
        }
        if full.factor == 0.0 {
            return Some(Effect::Flat);
        }
        let factors = std::array::from_fn(|round| slope(round).map_or(0.0, |slope| slope.factor));
        Some(Effect::Power { power, factors })
    }
}

/// The means above and below the line, in each round.
#[derive(Debug)]
struct Parts {
    means: [[f64; 2]; ROUNDS],
    /// That of a [`Payoff`].
    sign: f64,
}

impl Parts {
    /// In closed form where they have one, else from the draws.
    fn drawn(closed: [Option<f64>; 2], scores: &[f64], divisors: &[f64]) -> Self {
        let column = |part: usize| match (divisors, part) {
            ([], _) => batch_means(scores.iter().copied()),
            (_, 0) => batch_means(scores.iter().zip(divisors).map(|(score, below)| score * below)),
            _ => batch_means(divisors.iter().copied()),
        };
        let [above, below] =
            [0, 1].map(|part| closed[part].map_or_else(|| column(part), |mean| [mean; ROUNDS]));
        Self::of(std::array::from_fn(|round| [above[round], below[round]]))
    }

    fn of(means: [[f64; 2]; ROUNDS]) -> Self {
        Self { means, sign: if means[FULL][1] < 0.0 { -1.0 } else { 1.0 } }
    }
}

/// The slope of a part in each round. A product without a closed mean is proportional to a power of each number
/// in it: E\[f | x\] = E\[f\]·x^a/E\[x^a\].
fn slopes(expr: &Expr, x: Number, means: [f64; ROUNDS], law: &Laws<'_>) -> Option<[Slope; ROUNDS]> {
    if let Some(slope) = Slope::of(expr, x, law) {
        return Some([slope; ROUNDS]);
    }
    let exponent = exponent(&monomial(expr, 1.0, law)?, x);
    if law(x).reaches_zero() {
        return None;
    }
    let power = Power::new(law(x), exponent)?;
    Some(means.map(|mean| Slope { factor: mean / power.mean, exponent }))
}
