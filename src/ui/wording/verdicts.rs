//! The verdict as sentences that can be read out in a meeting.

use super::{Words, fill};
use crate::engine::{Report, StakesSize, VerdictKind};

/// How many names a sentence lists before it counts the rest.
const MOST_NAMES: usize = 4;

impl Words {
    /// The verdict in one sentence.
    pub fn verdict(self, report: &Report) -> String {
        let leaders: Vec<String> = report.verdict.leaders.iter().map(|name| self.named(name)).collect();
        let small = report.verdict.stakes.size == StakesSize::Small;
        match (report.verdict.kind, leaders.as_slice()) {
            (VerdictKind::NothingToRank, _) | (_, []) => self.rest().results.nothing_to_rank.to_owned(),
            (VerdictKind::Clear, [only]) if n_ranked(report) == 1 => {
                fill(self.rest().results.only_one, [only.clone()])
            }
            (VerdictKind::Clear, [first, ..]) => fill(self.rest().results.clear, [first.clone()]),
            (VerdictKind::NoClearWinner, _) => {
                let sentence = match (small, leaders.len()) {
                    (true, 2) => self.rest().results.tie_of_two,
                    (true, _) => self.rest().results.tie_of_more,
                    (false, _) => self.rest().results.costly_tie,
                };
                fill(sentence, [self.list(&leaders, MOST_NAMES)])
            }
        }
    }

    /// That the order is new, with its first initiative, in words that are said aloud after an edit.
    pub fn ranking_updated(self, report: &Report) -> String {
        let ranked = report.ranked();
        let Some(first) = ranked.first() else { return self.verdict(report) };
        let template = match report.verdict.kind {
            VerdictKind::NoClearWinner => self.rest().results.tie_updated,
            _ => self.rest().results.ranking_updated,
        };
        fill(template, [self.named(first.name), self.chance(first.outcome.first)])
    }

    /// What stands behind the verdict: how sure the first place is and what being wrong would cost.
    pub fn verdict_detail(self, report: &Report) -> Option<String> {
        let &first = report.verdict.leader_indices.first()?;
        let outcome = report.initiatives.get(first)?.outcome.as_ref()?;
        if n_ranked(report) < 2 {
            return None;
        }
        let (name, chance) = (self.named(&report.initiatives[first].name), self.chance(outcome.first));
        let place = match runner_up(report) {
            Some((second, beats)) => fill(
                self.rest().results.first_and_beats,
                [name, chance, self.named(second), self.chance(beats)],
            ),
            None => fill(self.rest().results.first_in, [name, chance]),
        };
        let loss = self.score(outcome.opportunity_loss);
        let cost = match report.verdict.stakes.share {
            Some(share) if share < 0.005 => fill(self.rest().results.gives_up_little, [self.percent(1.0)]),
            Some(share) => {
                fill(self.rest().results.gives_up_share, [loss, self.percent((share * 100.0).round())])
            }
            None => fill(self.rest().results.gives_up, [loss]),
        };
        let mut text = [place, cost].join(" ");
        if !report.verdict.is_settled {
            text.push(' ');
            text.push_str(self.rest().results.unsettled);
        }
        Some(text)
    }
}

/// The second in the order, and the chance that the first beats it.
fn runner_up(report: &Report) -> Option<(&str, f64)> {
    Some((report.ranked().get(1)?.name, report.verdict.lead?))
}

fn n_ranked(report: &Report) -> usize {
    report.initiatives.iter().filter(|initiative| initiative.outcome.is_some()).count()
}
