//! The order as a picture: each initiative's score as an interval on a common axis, and its chance of each rank.

use yew::prelude::*;

use super::scale::{Scale, hundredths, length};
use super::wording::Words;
use crate::engine::{Outcome, Ranked, Report};

/// The order, best first.
pub fn ranking(words: Words, report: &Report) -> Html {
    let ranked = report.ranked();
    let scale = Scale::holding(ranked.iter().flat_map(|ranked| [ranked.outcome.p05, ranked.outcome.p95]));
    html! {
        <section class="ranking" aria-labelledby="ranking-heading">
            <h2 id="ranking-heading">{ words.results.ranking_heading }</h2>
            <p class="finding">{ words.ranking_finding(report) }</p>
            <ol class="ranks">
                for (at, this) in ranked.iter().enumerate() {
                    { row(words, *this, at.checked_sub(1).and_then(|before| ranked.get(before)).copied(), scale) }
                }
            </ol>
            { axis(words, scale) }
            <p class="legend">{ words.results.ranking_legend }</p>
            { figures(words, &ranked) }
        </section>
    }
}

fn row(words: Words, this: Ranked<'_>, before: Option<Ranked<'_>>, scale: Scale) -> Html {
    let Ranked { name, outcome, .. } = this;
    let tied = before.is_some_and(|before| before.outcome.tie_group == outcome.tie_group);
    html! {
        <li class="rank-row" data-tied={tied.then_some("true")} data-group={outcome.tie_group.to_string()} value={outcome.rank.to_string()}>
            <span class="rank">{ words.count(outcome.rank) }</span>
            <span class="rank-name">
                <bdi>{ name.to_owned() }</bdi>
                if tied { <span class="tie-mark">{ words.results.tied }</span> }
            </span>
            <span class="interval">{ interval(outcome, scale, words.interval(this)) }</span>
            <span class="rank-chances">{ rank_bars(words, this) }</span>
            <span class="first">{ words.first_beside_row(outcome) }</span>
        </li>
    }
}

fn interval(outcome: &Outcome, scale: Scale, label: String) -> Html {
    let at = |value: f64| length(scale.percent(value));
    html! {
        <svg class="interval-picture" role="img" aria-label={label} width="100%" height="20">
            <line class="zero" x1={at(0.0)} x2={at(0.0)} y1="0" y2="20" />
            <line class="outer" x1={at(outcome.p05)} x2={at(outcome.p95)} y1="10" y2="10" />
            <line class="inner" x1={at(outcome.p25)} x2={at(outcome.p75)} y1="10" y2="10" />
            <line class="middle" x1={at(outcome.median)} x2={at(outcome.median)} y1="3" y2="17" />
        </svg>
    }
}

/// The chance of each rank as bars, best at the left.
fn rank_bars(words: Words, this: Ranked<'_>) -> Html {
    let chances = &this.outcome.rank_acceptability;
    let width = 100.0 / chances.len().max(1) as f64;
    html! {
        <svg class="rank-bars" role="img" aria-label={words.ranks(this)} width="100%" height="20">
            <line class="floor" x1="0" x2="100%" y1="19.5" y2="19.5" />
            for (rank, chance) in chances.iter().enumerate() {
                <rect x={length((rank as f64 + 0.1) * width)} width={length(0.8 * width)}
                    y={hundredths(19.0 - chance * 18.0)} height={hundredths(chance * 18.0)} />
            }
        </svg>
    }
}

fn axis(words: Words, scale: Scale) -> Html {
    let ticks = scale.ticks();
    let last = ticks.len().saturating_sub(1);
    html! {
        <div class="axis" aria-hidden="true">
            <svg width="100%" height="22">
                for (at, tick) in ticks.iter().enumerate() {
                    <>
                        <line x1={length(scale.percent(*tick))} x2={length(scale.percent(*tick))} y1="0" y2="5" />
                        <text x={length(scale.percent(*tick))} y="18" data-end={end(at, last)}>{ words.score(*tick) }</text>
                    </>
                }
            </svg>
        </div>
    }
}

/// Which end of the axis a mark stands at, so that its number stays inside.
fn end(at: usize, last: usize) -> Option<&'static str> {
    if at == 0 {
        Some("low")
    } else if at == last {
        Some("high")
    } else {
        None
    }
}

/// The numbers of the picture as a table.
fn figures(words: Words, ranked: &[Ranked<'_>]) -> Html {
    let headings = [
        words.board.rank,
        words.board.initiative,
        words.results.expected,
        words.results.mean,
        "P5",
        "P10",
        "P25",
        words.results.median,
        "P75",
        "P90",
        "P95",
        words.results.expected_rank,
    ];
    html! {
        <details class="figures">
            <summary>{ words.results.figures }</summary>
            <div class="table-frame"><table>
                <thead><tr>for heading in headings { <th scope="col">{ heading }</th> }</tr></thead>
                <tbody>
                    for Ranked { name, outcome, .. } in ranked.iter().copied() {
                        <tr>
                            <td>{ words.count(outcome.rank) }</td>
                            <th scope="row"><bdi>{ name.to_owned() }</bdi></th>
                            for value in [outcome.expected, outcome.mean, outcome.p05, outcome.p10, outcome.p25, outcome.median, outcome.p75, outcome.p90, outcome.p95] {
                                <td>{ words.score(value) }</td>
                            }
                            <td>{ words.score(outcome.expected_rank) }</td>
                        </tr>
                    }
                </tbody>
            </table></div>
        </details>
    }
}
