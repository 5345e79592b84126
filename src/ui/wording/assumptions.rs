//! What a board takes for all initiatives at once, and what its events are, in words.

use super::{exact, isolated};
use crate::codec::formula::write_name;
use crate::codec::models::{self, Role};
use crate::model::{Board, Driver, Expr, Name, ScoreModel};

/// What a shared number is, before its reading.
pub fn shared(name: &Name) -> String {
    format!("{} is one number for all initiatives:", isolated(name.as_str()))
}

/// How a driver goes wrong together, if it does.
pub fn together(driver: &Driver) -> Option<String> {
    (driver.together > 0.0).then(|| {
        format!(
            "{} tends to turn out wrong in the same direction for all initiatives: correlation {}.",
            isolated(driver.name.as_str()),
            exact(driver.together)
        )
    })
}

/// What the events of a score are, or how RICE’s confidence would become one.
pub fn events(board: &Board) -> Option<String> {
    let mut has_event = false;
    board.score.formula.expr().visit(&mut |part| has_event |= matches!(part, Expr::Chance(_)));
    if has_event {
        return Some(
            "chance(…) is an event: it happens or does not, for each initiative and in each future anew."
                .to_owned(),
        );
    }
    let is_confidence = |driver: &&Driver| models::role(driver.name.as_str()) == Some(Role::Confidence);
    let confidence = board.drivers.iter().find(is_confidence);
    confidence.filter(|_| board.score.model == Some(ScoreModel::Rice)).map(|driver| {
        let name = write_name(&driver.name);
        format!("{name} is a plain multiplier; chance({name}) makes it an event that happens or does not.")
    })
}
