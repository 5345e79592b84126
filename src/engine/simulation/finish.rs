//! The end of a simulation: the report, from its rows and what was counted and learned of them.

use std::borrow::Cow;

use super::Simulation;
use crate::digest::Digest;
use crate::evaluate::VERSION;
use crate::ranking::Ranking;
use crate::report::{EvaluateError, InitiativeReport, Noise, Report};
use crate::settle::{Estimated, chance_above};
use crate::tally::MAX_PAIRED;
use crate::verdict::judge;
use crate::voi::{Information, Study};

impl Simulation {
    pub(super) fn report(&self, ranking: &Ranking, study: &Study) -> Result<Report, EvaluateError> {
        let indices: Vec<_> = self.rows.iter().map(|simulated| simulated.row.index).collect();
        let Information { evpi, evppi, first_choice } =
            study.information(&self.run, &indices, &ranking.losses)?;
        let board = &self.run.board;
        let mut places = vec![None; board.initiatives.len()];
        self.rows.iter().enumerate().for_each(|(at, simulated)| places[simulated.row.index] = Some(at));
        let mut outcomes: Vec<_> =
            places.iter().map(|place| place.map(|at| ranking.outcome(self.rows[at].figures, at))).collect();
        let pair = |i: &Option<usize>, j: &Option<usize>| ranking.pair((*i)?, (*j)?);
        let paired = if self.rows.len() <= MAX_PAIRED { &places[..] } else { &[] };
        let pairwise: Vec<Vec<_>> =
            paired.iter().map(|i| paired.iter().map(|j| Some(pair(i, j)?.value)).collect()).collect();
        let scores = |i: usize| places[i].map_or(Cow::Borrowed(&[][..]), |at| self.scores(at));
        let mut head = (usize::MAX, Cow::Borrowed(&[][..]));
        let losses: Vec<_> = places.iter().map(|place| place.map(|at| ranking.losses[at].error)).collect();
        let verdict = judge(board, &mut outcomes, &losses, |i, j| {
            if let Some(chance) = pair(&places[i], &places[j]) {
                return chance;
            }
            if head.0 != i {
                head = (i, scores(i));
            }
            chance_above(&head.1, &scores(j))
        });
        let errors = |of: &[Estimated]| places.iter().map(|place| place.map(|at| of[at].error)).collect();
        let names = board.initiatives.iter().map(|initiative| initiative.name.as_str().to_owned());
        let mut report = Report {
            engine: VERSION,
            digest: Digest::default(),
            draws: board.draws.get(),
            seed: board.seed,
            order: board.order,
            initiatives: names
                .zip(outcomes)
                .map(|(name, outcome)| InitiativeReport { name, outcome })
                .collect(),
            pairwise,
            verdict,
            evpi: evpi.value,
            evppi,
            first_choice,
            noise: Noise {
                mean: errors(&ranking.means),
                first: errors(&ranking.firsts),
                opportunity_loss: errors(&ranking.losses),
                pairwise: ranking
                    .pairs
                    .iter()
                    .fold(0.0, |most, pair| if pair.error > most { pair.error } else { most }),
                evpi: evpi.error,
            },
        };
        report.digest = Digest::of(&report);
        Ok(report)
    }
}
