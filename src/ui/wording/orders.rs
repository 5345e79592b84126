//! The names of scores and orders, and the rule of the order in force.

use super::{Words, fill};
use crate::engine::Report;
use crate::model::{Board, Order, ScoreModel};

impl Words {
    /// The name of an order, as a choice.
    pub fn order(self, order: Order) -> &'static str {
        match order {
            Order::Expected => self.rest().results.order_expected,
            Order::Mean => self.rest().results.order_mean,
            Order::Median => self.rest().results.order_median,
            Order::P10 => self.rest().results.order_p10,
            Order::First => self.rest().results.order_first,
        }
    }

    /// The name of a score model, as a choice.
    pub fn model(self, model: ScoreModel) -> &'static str {
        match model {
            ScoreModel::ValueEffort => self.board.value_effort,
            ScoreModel::Rice => "RICE",
            ScoreModel::Ice => "ICE",
            ScoreModel::Wsjf => "WSJF",
            ScoreModel::Cd3 => "CD3",
        }
    }

    /// The rule of the order in words, and which other rules would put something else first.
    pub fn order_sentence(self, report: &Report, board: &Board) -> String {
        let mut text = match report.order {
            Order::Expected if board.score.formula.ratio().is_none() => {
                self.rest().results.rule_expected_mean.to_owned()
            }
            Order::Expected => {
                fill(self.rest().results.rule_expected, [self.ratio(board), self.below_the_line(board)])
            }
            Order::Mean => self.rest().results.rule_mean.to_owned(),
            Order::Median => self.rest().results.rule_median.to_owned(),
            Order::P10 => self.rest().results.rule_p10.to_owned(),
            Order::First => self.rest().results.rule_first.to_owned(),
        };
        let mut others = report.verdict.disagreements.clone();
        while let Some(next) = others.first().copied() {
            let (same, rest): (Vec<_>, Vec<_>) =
                others.into_iter().partition(|other| other.first == next.first);
            others = rest;
            let rules: Vec<String> = same.iter().map(|other| self.order(other.order).to_owned()).collect();
            let name = report.initiatives.get(next.first).map_or("", |initiative| &initiative.name);
            text.push(' ');
            text.push_str(&fill(self.rest().results.other_rule, [self.list(&rules, 9), self.named(name)]));
        }
        text
    }

    /// The rule of the expected order.
    pub(super) fn ratio(self, board: &Board) -> String {
        let below = self.below_the_line(board);
        match board.score.model {
            Some(ScoreModel::Cd3) => self.rest().results.ratio_delay_duration.to_owned(),
            Some(ScoreModel::Wsjf) => fill(self.rest().results.ratio_delay, [below]),
            _ => fill(self.rest().results.ratio_value, [below]),
        }
    }

    /// The driver below the line, if it is a single one.
    pub(super) fn below_the_line(self, board: &Board) -> String {
        match board.score.formula.divisors().as_slice() {
            [only] => {
                board.drivers.get(*only).map(|driver| self.driver(driver.name.as_str())).unwrap_or_default()
            }
            _ => self.rest().results.divisor.to_owned(),
        }
    }
}
