//! The order and its figures as a table for other programs.

use super::Words;
use crate::codec::export::Field;
use crate::codec::float::rounded;
use crate::engine::{Outcome, Report};

impl Words {
    /// The order, best first, with the figures that the page shows, to the page's three digits; then the initiatives
    /// without a rank. Headings come first.
    pub fn results_table(self, report: &Report) -> Vec<Vec<Field>> {
        let headings = self.results_headings();
        let n_columns = headings.len();
        let mut rows = vec![headings];
        rows.extend(report.ranked().iter().map(|ranked| self.result(ranked.name, ranked.outcome)));
        for initiative in report.initiatives.iter().filter(|initiative| initiative.outcome.is_none()) {
            let mut fields = vec![Field::text(""); n_columns];
            fields[1] = Field::text(&initiative.name);
            rows.push(fields);
        }
        rows
    }

    fn results_headings(self) -> Vec<Field> {
        let (board, results, figures) = (&self.board, &self.rest().results, &self.rest().figures);
        let mut headings = vec![board.rank, board.initiative, figures.tie_group, figures.first_in_hundred];
        headings.extend([results.expected, results.mean, results.median]);
        headings.extend(["P5", "P10", "P25", "P75", "P90", "P95"]);
        headings.extend([results.expected_rank, figures.gives_up]);
        headings.into_iter().map(Field::text).collect()
    }

    fn result(self, name: &str, outcome: &Outcome) -> Vec<Field> {
        let first = (100.0 * outcome.first).round();
        let first = if (1.0..=99.0).contains(&first) {
            Field::Number(first)
        } else {
            Field::Text(self.of_hundred(outcome.first))
        };
        let mut fields = vec![
            Field::Number(outcome.rank as f64),
            Field::text(name),
            Field::Number(outcome.tie_group as f64),
            first,
        ];
        let Outcome {
            expected,
            mean,
            median,
            p05,
            p10,
            p25,
            p75,
            p90,
            p95,
            expected_rank,
            opportunity_loss,
            ..
        } = *outcome;
        let figures = [expected, mean, median, p05, p10, p25, p75, p90, p95, expected_rank, opportunity_loss];
        fields.extend(figures.map(|figure| Field::Number(rounded(figure, 3))));
        fields
    }
}
