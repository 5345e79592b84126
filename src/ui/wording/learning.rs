//! What is worth finding out, in sentences.

use super::{Words, fill};
use crate::engine::{Evppi, Report, StakesSize};
use crate::model::{Board, Order, ScoreModel};

impl Words {
    /// What the list of things to learn shows, or why there is nothing on it.
    pub fn learning_finding(self, report: &Report, board: &Board) -> String {
        let Some(choice) = report.first_choice.filter(|_| report.ranked().len() > 1) else {
            return self.rest().results.no_choice.to_owned();
        };
        let first = self.named(report.initiatives.get(choice.initiative).map_or("", |it| &it.name));
        if report.evpi == 0.0 {
            return fill(self.rest().results.never_changes, [first]);
        }
        let everything = fill(self.rest().results.everything, [self.worth(report, board, report.evpi)]);
        if report.verdict.stakes.size == StakesSize::Small {
            [self.rest().results.costs_little, &everything].join(" ")
        } else if report.worth_finding_out().is_empty() {
            [self.rest().results.none_alone, &everything].join(" ")
        } else if matches!(board.order, Order::Expected | Order::Mean) {
            everything
        } else {
            everything + " " + &fill(self.rest().results.counts_by, [self.rule_of_worth(board), first])
        }
    }

    /// What one number is worth knowing.
    pub fn learning(self, report: &Report, board: &Board, it: &Evppi) -> String {
        let (changes, worth) = (self.chance(it.changes), self.worth(report, board, it.value));
        match &it.initiative {
            Some(name) => fill(
                self.rest().results.learn_driver,
                [self.driver(&it.driver), self.named(name), changes, worth],
            ),
            None => fill(self.rest().results.learn_shared, [self.named(&it.driver), changes, worth]),
        }
    }

    /// A value of information, and how large it is beside what the first choice brings.
    fn worth(self, report: &Report, board: &Board, value: f64) -> String {
        let is_ratio = board.order != Order::Mean && board.score.formula.ratio().is_some();
        let (worth, of) = match board.score.model {
            _ if !is_ratio => (self.rest().results.worth_points, self.rest().results.share_of_score),
            Some(ScoreModel::Cd3 | ScoreModel::Wsjf) => {
                (self.rest().results.worth_delay, self.rest().results.share_of_delay)
            }
            _ => (self.rest().results.worth_value, self.rest().results.share_of_value),
        };
        let worth = fill(worth, [self.score(value)]);
        let brings = report.first_choice.map_or(0.0, |choice| choice.brings);
        let share = (100.0 * value / brings).round();
        if !(brings > 0.0 && share.is_finite()) {
            return worth;
        }
        let share =
            if share < 1.0 { fill(self.phrases.less_than, [self.percent(1.0)]) } else { self.percent(share) };
        worth + ", " + &fill(of, [share])
    }

    /// The rule that values of information go by, unless that is the mean.
    fn rule_of_worth(self, board: &Board) -> String {
        match board.score.formula.ratio() {
            Some(_) => self.inside(&self.ratio(board)),
            None => self.rest().results.mean_score.to_owned(),
        }
    }

    /// The heading over what is not in sight.
    pub fn rest_of_lessons(self, count: usize) -> String {
        self.counted(self.rest().results.more_numbers, count)
    }
}
