//! What the pictures show, in sentences, and what each of their parts is called.

use super::{Words, fill};
use crate::engine::{Outcome, Ranked, Report};

impl Words {
    /// What the picture of scores shows, in a sentence.
    pub fn ranking_finding(self, report: &Report) -> String {
        match report.ranked().as_slice() {
            [] => self.rest().results.no_scores.to_owned(),
            [only] => fill(self.rest().results.one_score, [self.named(only.name), self.span(only.outcome)]),
            [first, second, ..] => {
                let overlap = first.outcome.p05 <= second.outcome.p95;
                let sentence = if overlap {
                    self.rest().results.scores_overlap
                } else {
                    self.rest().results.scores_apart
                };
                let spans = (self.span(first.outcome), self.span(second.outcome));
                fill(sentence, [self.named(first.name), spans.0, spans.1])
            }
        }
    }

    /// The score of 90 of 100 futures.
    fn span(self, outcome: &Outcome) -> String {
        fill(self.readings.range, [self.score(outcome.p05), self.score(outcome.p95)])
    }

    /// What the interval of one initiative shows.
    pub fn interval(self, this: Ranked<'_>) -> String {
        let (span, median) = (self.span(this.outcome), self.score(this.outcome.median));
        fill(self.rest().results.interval_label, [self.named(this.name), span, median])
    }

    /// What the bars of one initiative's ranks show.
    pub fn ranks(self, this: Ranked<'_>) -> String {
        let chances = &this.outcome.rank_acceptability;
        let highest = chances.iter().copied().fold(f64::MIN_POSITIVE, f64::max);
        let likeliest = chances.iter().position(|&chance| chance == highest).unwrap_or(0);
        fill(
            self.rest().results.ranks_label,
            [self.named(this.name), self.count(likeliest + 1), self.chance(highest)],
        )
    }

    /// What the picture of ranks shows, in a sentence.
    pub fn heat_map_finding(self, report: &Report) -> String {
        let Some((name, rank, probability)) = surest(report) else {
            return self.rest().results.no_ranks.to_owned();
        };
        fill(self.rest().results.surest_rank, [self.count(rank), self.named(name), self.chance(probability)])
    }

    /// How often one initiative is first, beside its row.
    pub fn first_beside_row(self, outcome: &Outcome) -> String {
        fill(self.rest().results.row_first_in, [self.chance(outcome.first)])
    }
}

/// The name, the rank and the chance of the surest of all places.
fn surest(report: &Report) -> Option<(&str, usize, f64)> {
    let mut surest: Option<(&str, usize, f64)> = None;
    for ranked in report.ranked() {
        for (rank_idx, &chance) in ranked.outcome.rank_acceptability.iter().enumerate() {
            if surest.is_none_or(|(_, _, highest)| chance > highest) {
                surest = Some((ranked.name, rank_idx + 1, chance));
            }
        }
    }
    surest
}
