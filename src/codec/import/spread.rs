//! Ranges for a sheet of points: a stated spread around each number, wider where the sheet is less confident.
//!
//! # Factors
//! A number x becomes x/f to x·f, as far below as above in proportion, because estimates go wrong by factors. How far
//! is what Boehm (*Software Engineering Economics*, 1981, the cone of uncertainty) found between estimate and outcome:
//!
//! | confidence | f | the stage whose estimates came out so far apart |
//! |---|---|---|
//! | 100 % | 1.25 | design complete: 0.8 to 1.25 times |
//! | 80 % | 1.5 | requirements complete: 0.67 to 1.5 times |
//! | 50 %, or none stated | 2 | product agreed on: half to twice, as for `~7` in a cell |
//!
//! Of a chance the odds are spread, so that it stays between 0 and 1. Zero, and a chance of 0 or 1, stay as they are.

use crate::codec::cell::{self, Context, Reading, chance};
use crate::codec::decimal::Decimal;
use crate::codec::models::{self, Role};
use crate::codec::sheet::{Cell, Column, Sheet};
use crate::model::{Domain, Draft, Entry, Estimate, Interval, Locale, Range, lower_case};

/// How sure a row is of its numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Class {
    /// About 100 %.
    High,
    /// About 80 %.
    Medium,
    /// About 50 %, or nothing is said.
    Low,
}

/// The factor of each class, see above.
pub const FACTORS: [f64; 3] = [1.25, 1.5, 2.0];

/// What a sheet of points holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Points {
    /// How many numbers would become ranges.
    pub n_numbers: usize,
    /// The column that says how sure each row is.
    pub confidence: Option<usize>,
    /// How many rows there are of each class, in the order of [`FACTORS`].
    pub n_rows: [usize; 3],
}

/// What the sheet holds, if all that it states is single numbers.
///
/// # Examples
/// ```
/// use rangerank::codec::import::spread::{FACTORS, points, spread};
/// use rangerank::codec::{sheet::Sheet, text};
/// use rangerank::model::Locale;
/// let rice = "Idea\tReach\tImpact\tConfidence\tEffort\nA\t1000\t2\t80%\t3\nB\t500\t1\t50%\t2\n";
/// let draft = text::decode(rice, Locale::En);
/// let sheet = Sheet::read(&draft);
/// assert_eq!(points(&draft, &sheet).map(|points| (points.n_numbers, points.n_rows)), Some((6, [0, 1, 1])));
/// let ranges = spread(&draft, &sheet, FACTORS);
/// assert_eq!(ranges.rows[0][1].text, "670 to 1500");
/// assert_eq!(ranges.rows[1][4].text, "1 to 4");
/// assert_eq!(ranges.rows[1][3].text, "50%");
/// ```
pub fn points(draft: &Draft, sheet: &Sheet) -> Option<Points> {
    let confidence = confidence(draft, sheet);
    let mut points = Points { n_numbers: 0, confidence, n_rows: [0; 3] };
    for (row, cells) in sheet.cells.iter().enumerate() {
        let mut n_numbers = 0;
        for (column, cell) in cells.iter().enumerate() {
            match cell {
                Cell::Read(Reading::Estimated(read)) if matches!(read.estimate, Estimate::Within(_)) => {
                    return None;
                }
                _ => n_numbers += usize::from(ends(sheet, cell, column, confidence, 2.0).is_some()),
            }
        }
        points.n_numbers += n_numbers;
        if n_numbers > 0 {
            points.n_rows[class(draft, sheet, row, confidence) as usize] += 1;
        }
    }
    (points.n_numbers > 0).then_some(points)
}

/// The draft with a range around each number, by the factor of its row's class. The confidence itself stays a number.
pub fn spread(draft: &Draft, sheet: &Sheet, factors: [f64; 3]) -> Draft {
    let mut spread = draft.clone();
    let confidence = confidence(draft, sheet);
    for (row, cells) in sheet.cells.iter().enumerate() {
        let factor = factors[class(draft, sheet, row, confidence) as usize];
        for (column, cell) in cells.iter().enumerate() {
            let text = ends(sheet, cell, column, confidence, factor);
            if let (Some(text), Some(entry)) =
                (text, spread.rows.get_mut(row).and_then(|row| row.get_mut(column)))
            {
                *entry = Entry::canonical(text);
            }
        }
    }
    spread
}

/// The column headed as a confidence: of a driver, or of a label.
fn confidence(draft: &Draft, sheet: &Sheet) -> Option<usize> {
    (0..sheet.columns.len()).find(|&column| {
        draft.headings.get(column).and_then(|heading| models::role(heading)) == Some(Role::Confidence)
    })
}

/// The class of a row: the nearest to what its confidence says, in per cent, out of ten, or in a word.
fn class(draft: &Draft, sheet: &Sheet, row: usize, confidence: Option<usize>) -> Class {
    let said = confidence.and_then(|column| {
        let entry = draft.rows.get(row)?.get(column)?;
        let domain = match sheet.columns.get(column)? {
            Column::Driver { domain, .. } => *domain,
            _ => Domain::Probability,
        };
        match cell::read(&entry.text, &Context { domain, unit: None, locale: entry.locale }) {
            Ok(Reading::Estimated(read)) => match read.estimate {
                Estimate::Exactly(share) if domain == Domain::Probability => Some(share),
                Estimate::Exactly(number) => Some(number / 10.0),
                Estimate::Within(_) => None,
            },
            _ => match lower_case(entry.text.trim()).as_str() {
                "high" => Some(1.0),
                "medium" => Some(0.8),
                _ => None,
            },
        }
    });
    match said {
        Some(share) if share >= 0.9 => Class::High,
        Some(share) if share >= 0.65 => Class::Medium,
        _ => Class::Low,
    }
}

/// The range around the number in a driver's cell, as its text.
fn ends(sheet: &Sheet, cell: &Cell, column: usize, confidence: Option<usize>, factor: f64) -> Option<String> {
    let Some(Column::Driver { domain, .. }) =
        sheet.columns.get(column).filter(|_| Some(column) != confidence)
    else {
        return None;
    };
    let Cell::Read(Reading::Estimated(read)) = cell else { return None };
    let Estimate::Exactly(x) = read.estimate else { return None };
    let rounded = |x: f64| Some(Decimal::shortest(x).rounded(2));
    let (low, high) = match domain {
        Domain::Probability => {
            (chance(x / (x + factor * (1.0 - x))), chance(factor * x / (factor * x + 1.0 - x)))
        }
        _ if x < 0.0 => (rounded(x * factor), rounded(x / factor)),
        _ => (rounded(x / factor), rounded(x * factor)),
    };
    let interval = Interval::new(low?.to_f64()?, high?.to_f64()?).ok()?;
    let text = cell::write(&Estimate::Within(Range::plain(interval)), *domain);
    let context = Context { domain: *domain, unit: None, locale: Locale::En };
    cell::read(&text, &context).is_ok().then_some(text)
}
