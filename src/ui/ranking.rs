//! The order as a picture: each initiative's score as an interval on a common axis, and its chance of each rank.

use yew::prelude::*;

use super::scale::{Scale, hundredths, length};
use super::wording;
use crate::engine::{Outcome, Ranked, Report};

/// The order, best first.
pub fn ranking(report: &Report) -> Html {
    let ranked = report.ranked();
    let scale = Scale::holding(ranked.iter().flat_map(|ranked| [ranked.outcome.p05, ranked.outcome.p95]));
    html! {
        <section class="ranking" aria-labelledby="ranking-heading">
            <h2 id="ranking-heading">{ "The order" }</h2>
            <p class="finding">{ wording::ranking_finding(report) }</p>
            <ol class="ranks">
                for (at, this) in ranked.iter().enumerate() {
                    { row(*this, at.checked_sub(1).and_then(|before| ranked.get(before)).copied(), scale) }
                }
            </ol>
            { axis(scale) }
            <p class="legend">
                { "Thin line: 90 of 100 futures. Thick line: 50 of 100. Tick: median. Small bars: the chance of each rank, best at the left." }
            </p>
            { figures(&ranked) }
        </section>
    }
}

fn row(this: Ranked<'_>, before: Option<Ranked<'_>>, scale: Scale) -> Html {
    let Ranked { name, outcome, .. } = this;
    let tied = before.is_some_and(|before| before.outcome.tie_group == outcome.tie_group);
    let label = format!(
        "{}: {} to {} in 90 of 100 futures, median {}",
        wording::isolated(name),
        wording::score(outcome.p05),
        wording::score(outcome.p95),
        wording::score(outcome.median)
    );
    html! {
        <li class="rank-row" data-tied={tied.then_some("true")} data-group={outcome.tie_group.to_string()} value={outcome.rank.to_string()}>
            <span class="rank">{ outcome.rank }</span>
            <span class="rank-name">
                <bdi>{ name.to_owned() }</bdi>
                if tied { <span class="tie-mark">{ "tied with the one above" }</span> }
            </span>
            <span class="interval">{ interval(outcome, scale, label) }</span>
            <span class="rank-chances">{ rank_bars(this) }</span>
            <span class="first"><span class="first-label">{ "first in " }</span>{ wording::chance(outcome.first) }</span>
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
fn rank_bars(this: Ranked<'_>) -> Html {
    let chances = &this.outcome.rank_acceptability;
    let width = 100.0 / chances.len().max(1) as f64;
    let highest = chances.iter().copied().fold(f64::MIN_POSITIVE, f64::max);
    let likeliest = chances.iter().position(|&chance| chance == highest).unwrap_or(0);
    let label = format!(
        "{}: most often rank {}, in {} futures",
        wording::isolated(this.name),
        likeliest + 1,
        wording::chance(highest)
    );
    html! {
        <svg class="rank-bars" role="img" aria-label={label} width="100%" height="20">
            <line class="floor" x1="0" x2="100%" y1="19.5" y2="19.5" />
            for (rank, chance) in chances.iter().enumerate() {
                <rect x={length((rank as f64 + 0.1) * width)} width={length(0.8 * width)}
                    y={hundredths(19.0 - chance * 18.0)} height={hundredths(chance * 18.0)} />
            }
        </svg>
    }
}

fn axis(scale: Scale) -> Html {
    let ticks = scale.ticks();
    let last = ticks.len().saturating_sub(1);
    html! {
        <div class="axis" aria-hidden="true">
            <svg width="100%" height="22">
                for (at, tick) in ticks.iter().enumerate() {
                    <>
                        <line x1={length(scale.percent(*tick))} x2={length(scale.percent(*tick))} y1="0" y2="5" />
                        <text x={length(scale.percent(*tick))} y="18" data-end={end(at, last)}>{ wording::score(*tick) }</text>
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
fn figures(ranked: &[Ranked<'_>]) -> Html {
    let headings = [
        "Rank",
        "Initiative",
        "Expected",
        "Mean",
        "P5",
        "P10",
        "P25",
        "Median",
        "P75",
        "P90",
        "P95",
        "Expected rank",
    ];
    html! {
        <details class="figures">
            <summary>{ "The numbers of this picture" }</summary>
            <div class="table-frame"><table>
                <thead><tr>for heading in headings { <th scope="col">{ heading }</th> }</tr></thead>
                <tbody>
                    for Ranked { name, outcome, .. } in ranked.iter().copied() {
                        <tr>
                            <td>{ outcome.rank }</td>
                            <th scope="row"><bdi>{ name.to_owned() }</bdi></th>
                            for value in [outcome.expected, outcome.mean, outcome.p05, outcome.p10, outcome.p25, outcome.median, outcome.p75, outcome.p90, outcome.p95] {
                                <td>{ wording::score(value) }</td>
                            }
                            <td>{ wording::score(outcome.expected_rank) }</td>
                        </tr>
                    }
                </tbody>
            </table></div>
        </details>
    }
}
