//! Short help: what a range is and how to give one, what a tie means, why vague effort earns nothing.

use super::{Words, fill};
use crate::engine::{Report, VerdictKind};
use crate::model::{Board, Level, Order};

/// A question that a reader may have, and the answer in short paragraphs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Help {
    /// The question.
    pub question: String,
    /// The answer.
    pub answer: Vec<String>,
}

/// Of how many turns a wheel wins a whole number of times, the fewest first.
const TURNS: [f64; 3] = [10.0, 100.0, 1000.0];

impl Words {
    /// What a range of that level is and how to give one; nothing where the ends are hard bounds.
    pub fn help_on_ranges(self, level: Level) -> Option<Help> {
        let share = level.share();
        let is_whole = |turns: &f64| ((share * turns).round() - share * turns).abs() < 1e-6;
        let turns = TURNS.into_iter().find(is_whole).filter(|_| share < 1.0)?;
        let (wins, turns) = (self.exact((share * turns).round()), self.exact(turns));
        let percent = self.percent((share * 1e9).round() / 1e7);
        let bet = |template: &str| fill(template, [wins.clone(), turns.clone()]);
        Some(Help {
            question: fill(self.rest().help.range, [percent]),
            answer: vec![
                bet(self.rest().help.range_what),
                self.rest().help.range_how.to_owned(),
                bet(self.rest().help.range_bet),
            ],
        })
    }

    /// What a tie means, where the leaders are tied.
    pub fn help_on_ties(self, report: &Report) -> Option<Help> {
        (report.verdict.kind == VerdictKind::NoClearWinner).then(|| Help {
            question: self.rest().help.tie.to_owned(),
            answer: vec![self.rest().help.tie_what.to_owned(), self.rest().help.tie_then.to_owned()],
        })
    }

    /// Why a vague divisor earns nothing, where the expected ratio decides.
    pub fn help_on_vagueness(self, report: &Report, board: &Board) -> Option<Help> {
        let is_ratio = report.order == Order::Expected && board.score.formula.ratio().is_some();
        is_ratio.then(|| {
            let below = self.below_the_line(board);
            let about = |template: &str| fill(template, [below.clone()]);
            Help {
                question: about(self.rest().help.vague),
                answer: vec![about(self.rest().help.vague_why), about(self.rest().help.vague_instead)],
            }
        })
    }
}
