//! The board on paper: what was decided, from which ranges, how sure it is, and where to find it again.

use yew::prelude::*;

use super::picture::{rank_chances, shade};
use super::state::{Answer, State};
use super::wording::Words;
use crate::codec::sheet::Column;
use crate::engine::Outcome;

/// From how many rows and columns on they are set closer.
const MANY: [usize; 2] = [10, 6];

/// What a sheet of paper says besides the board.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Imprint {
    /// The whole link; `None` where the board is too long for one.
    pub link: Option<String>,
    /// The host that the link leads to.
    pub host: String,
    /// The day, in words.
    pub date: String,
}

/// The board on paper. Its rows are in the order of their ranks.
pub fn paper(state: &State, imprint: &Imprint) -> Html {
    let words = state.words;
    let answer = state.current_answer().or(state.answer.as_ref()).map(AsRef::as_ref);
    html! {
        <section class="paper">
            <header>
                <h1>{ words.board_name(&state.draft, &state.sheet) }</h1>
                <p>{ imprint.date.clone() }</p>
            </header>
            if let Some(answer) = answer {
                if state.is_stale() { <p>{ words.rest().results.stale }</p> }
                <p class="paper-verdict">{ words.verdict(&answer.report) }</p>
                <p>
                    { words.verdict_detail(&answer.report) }{ " " }
                    { words.order_sentence(&answer.report, &answer.board) }
                </p>
            }
            { board(state, answer) }
            { answer.map(|answer| chances(words, answer)) }
            { footer(words, answer, imprint) }
        </section>
    }
}

/// The ranges as typed, with the ranks and chances that came of them.
pub(super) fn board(state: &State, answer: Option<&Answer>) -> Html {
    let (words, draft) = (state.words, &state.draft);
    let outcome = |row: usize| -> Option<&Outcome> { answer?.report.initiatives.get(row)?.outcome.as_ref() };
    let mut order: Vec<usize> = answer.map_or_else(Vec::new, |answer| {
        answer
            .report
            .ranked()
            .iter()
            .map(|ranked| ranked.index)
            .filter(|&row| row < draft.rows.len())
            .collect()
    });
    let unranked: Vec<usize> = (0..draft.rows.len()).filter(|row| !order.contains(row)).collect();
    order.extend(unranked);
    let kind = |column: usize| state.sheet.columns.get(column);
    let columns: Vec<usize> =
        (0..draft.headings.len()).filter(|&column| kind(column) != Some(&Column::Key)).collect();
    let cell = |row: usize, column: usize| {
        let text = draft.rows[row].get(column).map_or("", |entry| &entry.text).to_owned();
        let heading = draft.headings[column].clone();
        match kind(column) {
            Some(Column::Name) => html! { <th scope="row"><bdi>{ text }</bdi></th> },
            Some(Column::Driver { .. }) => {
                html! { <td class="paper-range" data-heading={heading}><bdi>{ text }</bdi></td> }
            }
            _ => html! { <td data-heading={heading}><bdi>{ text }</bdi></td> },
        }
    };
    let close = |n: usize, many: usize| (n > many).then_some("close");
    html! {
        <table data-rows={close(order.len(), MANY[0])} data-columns={close(columns.len(), MANY[1])}>
            <thead><tr>
                <th scope="col">{ words.board.rank }</th>
                for &column in columns.iter() { <th scope="col"><bdi>{ draft.headings[column].clone() }</bdi></th> }
                <th scope="col" class="paper-end">{ words.rest().figures.first_in_hundred }</th>
            </tr></thead>
            <tbody>
                for &row in order.iter() {
                    <tr>
                        <td class="paper-rank">{ outcome(row).map_or_else(|| "–".to_owned(), |outcome| outcome.rank.to_string()) }</td>
                        for &column in columns.iter() { { cell(row, column) } }
                        <td class="paper-end" data-heading={words.rest().figures.first_in_hundred}>{ outcome(row).map(|outcome| words.of_hundred(outcome.first)) }</td>
                    </tr>
                }
            </tbody>
        </table>
    }
}

/// The chance of each rank, shaded by it; names stand whole.
fn chances(words: Words, answer: &Answer) -> Html {
    let ranked = answer.report.ranked();
    let (headings, shares) = rank_chances(&answer.report);
    let close = (ranked.len() > MANY[0]).then_some("close");
    if ranked.len() < 2 {
        return Html::default();
    }
    html! {
        <>
            <h2>{ words.rest().kept.chances }</h2>
            <table class="paper-chances" data-rows={close}>
                <thead><tr>
                    <th scope="col">{ words.board.initiative }</th>
                    for heading in headings.iter() { <th scope="col">{ heading.clone() }</th> }
                </tr></thead>
                <tbody>
                    for (row, shares) in ranked.iter().zip(shares) {
                        <tr>
                            <th scope="row"><bdi>{ row.name }</bdi></th>
                            for share in shares {
                                <td data-shade={shade(share).to_string()}>{ words.of_hundred(share) }</td>
                            }
                        </tr>
                    }
                </tbody>
            </table>
        </>
    }
}

/// Where the board is, and which numbers these are.
fn footer(words: Words, answer: Option<&Answer>, imprint: &Imprint) -> Html {
    html! {
        <footer>
            if let Some(link) = &imprint.link {
                <p>{ words.open_at(&imprint.host) }</p>
                <p class="paper-link" dir="ltr"><a href={link.clone()}>{ link.clone() }</a></p>
            } else {
                <p>{ words.rest().kept.link_too_long }</p>
            }
            if let Some(answer) = answer { <p>{ words.numbers_of(&answer.report) }</p> }
        </footer>
    }
}
