//! What a board takes for all initiatives at once, and what its events are, in words.

use super::{Words, fill};
use crate::codec::formula::write_name;
use crate::codec::models::{self, Role};
use crate::model::{Board, Driver, Expr, Name, ScoreModel};

impl Words {
    /// What a shared number is, before its reading.
    pub fn shared_number(self, name: &Name) -> String {
        fill(self.board.shared, [self.named(name.as_str())])
    }

    /// How a driver goes wrong together, if it does.
    pub fn goes_wrong_together(self, driver: &Driver) -> Option<String> {
        (driver.together > 0.0).then(|| {
            fill(self.board.together, [self.named(driver.name.as_str()), self.exact(driver.together)])
        })
    }

    /// What the events of a score are, or how RICE’s confidence would become one.
    pub fn events(self, board: &Board) -> Option<String> {
        let mut has_event = false;
        board.score.formula.expr().visit(&mut |part| has_event |= matches!(part, Expr::Chance(_)));
        if has_event {
            return Some(self.board.is_event.to_owned());
        }
        let is_confidence = |driver: &&Driver| models::role(driver.name.as_str()) == Some(Role::Confidence);
        let confidence = board.drivers.iter().find(is_confidence);
        let confidence = confidence.filter(|_| board.score.model == Some(ScoreModel::Rice));
        confidence.map(|driver| fill(self.board.no_event, [write_name(&driver.name)]))
    }
}
