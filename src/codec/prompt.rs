//! What is worth asking about each initiative beside its numbers, and the headings of labels that hold the answers.

use crate::model::Draft;

use super::heading;
use super::sheet::{Column, Sheet};

/// A question about each initiative, whose answers are labels: they never enter the score.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Prompt {
    /// Which metric it moves.
    Metric,
    /// Whether it is for the near, the middle or the long term.
    Horizon,
    /// How it will be measured.
    Measure,
}

impl Prompt {
    /// Every prompt, in the order in which they are asked.
    pub const ALL: [Self; 3] = [Self::Metric, Self::Horizon, Self::Measure];

    /// The headings that say it, folded, separated by commas.
    const fn words(self) -> &'static str {
        match self {
            Self::Metric => {
                "metric,metrics,driver metric,key metric,target metric,metric moved,metric it moves,kpi,key result,\
                 kennzahl,metrik,zielkennzahl,zielgröße"
            }
            Self::Horizon => {
                "horizon,time horizon,planning horizon,term,time frame,timeframe,now next later,horizont,\
                 zeithorizont,fristigkeit,zeitrahmen"
            }
            Self::Measure => {
                "measure,measured by,measurement,how measured,how it is measured,how it will be measured,\
                 success measure,success metric,messung,messgröße,gemessen an,erfolgsmessung"
            }
        }
    }

    /// The prompt that a heading answers.
    ///
    /// # Examples
    /// ```
    /// use rangerank::codec::prompt::Prompt;
    /// assert_eq!(Prompt::of("Time horizon"), Some(Prompt::Horizon));
    /// assert_eq!(Prompt::of("KPI"), Some(Prompt::Metric));
    /// assert_eq!(Prompt::of("Owner"), None);
    /// ```
    pub fn of(heading: &str) -> Option<Self> {
        let folded = heading::fold(heading);
        Self::ALL.into_iter().find(|prompt| prompt.words().split(',').any(|word| word == folded))
    }
}

impl Sheet {
    /// The prompt that a column's cells answer: the score leaves the column alone, and its heading asks for it.
    pub fn prompt(&self, draft: &Draft, column: usize) -> Option<Prompt> {
        match self.columns.get(column) {
            Some(Column::Label) => Prompt::of(draft.headings.get(column)?),
            _ => None,
        }
    }

    /// The columns that answer prompts.
    pub fn prompts(&self, draft: &Draft) -> impl Iterator<Item = (usize, Prompt)> {
        (0..self.columns.len()).filter_map(|column| Some((column, self.prompt(draft, column)?)))
    }
}
