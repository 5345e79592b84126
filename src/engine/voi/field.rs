//! The candidates side by side: what each stands to gain or lose when one number becomes known.

use super::batches::{FULL, ROUNDS};
use super::curve::{Grid, Series, seen_through};
use super::envelope::{Gain, Line, gain};
use super::payoff::{Effect, Payoff};
use super::power::Power;
use crate::monomial::Number;
use crate::run::Run;

/// The payoffs of all candidates, and who leads them in each round.
#[derive(Debug)]
pub(super) struct Field<'a> {
    run: &'a Run,
    payoffs: &'a [Payoff],
    /// The highest mean and the second highest; the same where there is but one.
    leaders: [[usize; 2]; ROUNDS],
    is_exact: bool,
    grid: Grid,
}

impl<'a> Field<'a> {
    /// The field; `choice` leads it when all draws count.
    pub(super) fn new(run: &'a Run, payoffs: &'a [Payoff], choice: usize) -> Self {
        let highest = |round: usize, but: Option<usize>| {
            let others = (0..payoffs.len()).filter(|&i| Some(i) != but);
            others.max_by(|&i, &j| payoffs[i].means[round].total_cmp(&payoffs[j].means[round]))
        };
        let leaders = std::array::from_fn(|round| {
            let first = if round == FULL { choice } else { highest(round, None).unwrap_or(choice) };
            [first, highest(round, Some(first)).unwrap_or(first)]
        });
        let is_exact = payoffs.iter().all(|payoff| payoff.is_exact);
        Self { run, payoffs, leaders, is_exact, grid: Grid::new() }
    }

    /// What knowing the `at`-th number brings in each round: an entry a candidate, or one if all share it.
    pub(super) fn gains(&self, at: usize, number: Number) -> Vec<[Gain; ROUNDS]> {
        match number {
            _ if self.payoffs.len() < 2 => vec![[Gain::default(); ROUNDS]],
            Number::Driver(driver) if self.run.board.drivers[driver].together > 0.0 => {
                self.together(at, self.run.board.drivers[driver].together)
            }
            Number::Driver(_) => (0..self.payoffs.len()).map(|i| self.alone(i, at)).collect(),
            Number::Shared(_) => vec![self.shared(at)],
        }
    }

    /// A number of one candidate that tells nothing of the others.
    fn alone(&self, i: usize, at: usize) -> [Gain; ROUNDS] {
        let is_curve = matches!(self.payoffs[i].effects[at], Effect::Curve(_));
        self.rounds(!is_curve, |round| self.alone_in(round, i, at))
    }

    fn alone_in(&self, round: usize, i: usize, at: usize) -> Gain {
        let [first, second] = self.leaders[round];
        let [own, other] = [i, if i == first { second } else { first }].map(|j| self.payoffs[j].means[round]);
        match &self.payoffs[i].effects[at] {
            Effect::Power { power, factors } => {
                let own = Line { base: own, factor: factors[round] };
                let other = Line { base: other, factor: 0.0 };
                let [leader, rival] = if i == first { [own, other] } else { [other, own] };
                gain(leader, &[rival], power)
            }
            Effect::Curve(series) => {
                let own = self.grid.values(own, &series[round]);
                let other = vec![other; own.len()];
                if i == first { self.grid.gain(&own, &other) } else { self.grid.gain(&other, &own) }
            }
            Effect::None | Effect::Flat => Gain::default(),
        }
    }

    /// A number that all candidates share.
    fn shared(&self, at: usize) -> [Gain; ROUNDS] {
        let effects = || self.payoffs.iter().map(|payoff| &payoff.effects[at]);
        let power = effects().find_map(Effect::power);
        let is_straight = effects().all(|effect| match effect {
            Effect::Power { power: own, .. } => power.is_some_and(|one| one.exponent == own.exponent),
            Effect::Curve(_) => false,
            Effect::None | Effect::Flat => true,
        });
        match power.filter(|_| is_straight) {
            Some(power) => self.rounds(true, |round| self.straight_in(round, at, power)),
            None => self.rounds(false, |round| self.curved_in(round, at)),
        }
    }

    /// A shared number of whose power every mean is a straight line.
    fn straight_in(&self, round: usize, at: usize, power: &Power) -> Gain {
        let factor = |payoff: &Payoff| match &payoff.effects[at] {
            Effect::Power { factors, .. } => factors[round],
            _ => 0.0,
        };
        let line = |payoff: &Payoff| Line { base: payoff.means[round], factor: factor(payoff) };
        let lines: Vec<_> = self.payoffs.iter().map(line).collect();
        gain(lines[self.leaders[round][0]], &lines, power)
    }

    fn curved_in(&self, round: usize, at: usize) -> Gain {
        let curve = |i: usize| self.grid.values(self.payoffs[i].means[round], &self.series(round, i, at));
        let [leader, second] = self.leaders[round];
        let others = (0..self.payoffs.len()).filter(|&i| i != leader);
        let rivals = others.fold(curve(second), |rivals, i| higher(&rivals, &curve(i)));
        self.grid.gain(&curve(leader), &rivals)
    }

    /// A driver that goes together: what one candidate's tells of the others' shrinks with the correlation.
    fn together(&self, at: usize, correlation: f64) -> Vec<[Gain; ROUNDS]> {
        let is_curve = |payoff: &Payoff| matches!(payoff.effects[at], Effect::Curve(_));
        if self.is_exact && !self.payoffs.iter().any(is_curve) {
            let gains = self.together_in(FULL, at, correlation);
            return gains.into_iter().map(|gain| [gain; ROUNDS]).collect();
        }
        let rounds: [_; ROUNDS] = std::array::from_fn(|round| self.together_in(round, at, correlation));
        (0..self.payoffs.len()).map(|i| std::array::from_fn(|round| rounds[round][i])).collect()
    }

    fn together_in(&self, round: usize, at: usize, correlation: f64) -> Vec<Gain> {
        let all = 0..self.payoffs.len();
        let own: Vec<_> = all.clone().map(|i| self.series(round, i, at)).collect();
        let curve = |i: usize, series: &Series| self.grid.values(self.payoffs[i].means[round], series);
        let seen: Vec<_> = all.clone().map(|i| curve(i, &seen_through(&own[i], correlation))).collect();
        let leader = self.leaders[round][0];
        let (best, second) = best_two(&seen, leader);
        let gain = |i: usize| {
            if matches!(self.payoffs[i].effects[at], Effect::None) {
                return Gain::default();
            }
            let own = curve(i, &own[i]);
            let rivals =
                best.iter().zip(&second).map(|(best, second)| if best.0 == i { *second } else { best.1 });
            let rivals: Vec<_> = rivals.collect();
            if i == leader {
                self.grid.gain(&own, &rivals)
            } else {
                self.grid.gain(&seen[leader], &higher(&own, &rivals))
            }
        };
        all.map(gain).collect()
    }

    /// How the mean payoff of a candidate moves with the normal deviate of a number.
    fn series(&self, round: usize, i: usize, at: usize) -> Series {
        match &self.payoffs[i].effects[at] {
            Effect::Power { power, factors } => self.grid.series(power).map(|weight| weight * factors[round]),
            Effect::Curve(series) => series[round],
            Effect::None | Effect::Flat => Series::default(),
        }
    }

    /// Every round, or one in place of all where nothing is estimated from draws.
    fn rounds(&self, is_exact: bool, gain: impl Fn(usize) -> Gain) -> [Gain; ROUNDS] {
        if is_exact && self.is_exact { [gain(FULL); ROUNDS] } else { std::array::from_fn(gain) }
    }
}

/// The higher of two curves at every node.
fn higher(a: &[f64], b: &[f64]) -> Vec<f64> {
    a.iter().zip(b).map(|(&a, &b)| if b > a { b } else { a }).collect()
}

/// At every node the highest curve but the leader's, with its index, and the second highest of those.
fn best_two(curves: &[Vec<f64>], leader: usize) -> (Vec<(usize, f64)>, Vec<f64>) {
    let n_nodes = curves.first().map_or(0, Vec::len);
    let mut best = vec![(usize::MAX, f64::NEG_INFINITY); n_nodes];
    let mut second = vec![f64::NEG_INFINITY; n_nodes];
    for (i, curve) in curves.iter().enumerate().filter(|(i, _)| *i != leader) {
        for ((best, second), &value) in best.iter_mut().zip(&mut second).zip(curve) {
            if value > best.1 {
                (*best, *second) = ((i, value), best.1);
            } else if value > *second {
                *second = value;
            }
        }
    }
    (best, second)
}
