//! The chance of each rank for each initiative, as a table whose cells are coloured by their numbers.

use yew::prelude::*;

use super::wording::Words;
use crate::engine::{Ranked, Report};

/// The highest chance of each shade but the last, which is for anything above.
const SHADES: [f64; 10] = [0.0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9];

/// The chance of each rank, in futures of a hundred.
pub fn heat_map(words: Words, report: &Report) -> Html {
    let ranked = report.ranked();
    let n_ranks = ranked.len();
    html! {
        <section class="heat-map" aria-labelledby="heat-map-heading">
            <h2 id="heat-map-heading">{ words.results.heat_map_heading }</h2>
            <p class="finding">{ words.heat_map_finding(report) }{ " " }{ words.results.heat_map_unit }</p>
            <div class="table-frame" tabindex="0" role="region" aria-labelledby="heat-map-heading">
                <table>
                    <thead><tr>
                        <th scope="col">{ words.board.initiative }</th>
                        for rank in 1..=n_ranks { <th scope="col">{ words.count(rank) }</th> }
                    </tr></thead>
                    <tbody>
                        for Ranked { name, outcome, .. } in ranked {
                            <tr>
                                <th scope="row"><bdi>{ name.to_owned() }</bdi></th>
                                for chance in outcome.rank_acceptability.iter() {
                                    <td class={format!("heat-{}", shade(*chance))}>{ words.of_hundred(*chance) }</td>
                                }
                            </tr>
                        }
                    </tbody>
                </table>
            </div>
        </section>
    }
}

/// The shade of a chance: 0 for next to none, the last for certain.
fn shade(chance: f64) -> usize {
    SHADES.iter().filter(|&&highest| chance > highest).count()
}
