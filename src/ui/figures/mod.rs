//! Pictures on the page: each under its name and its finding, with its numbers as a table, and as files to keep.

mod grid;
mod order;
mod pair;
mod replay;
mod score;

pub use grid::{FigureProps, Figures, FiguresProps};
pub(in crate::ui) use order::OrderFigure;

use yew::prelude::*;

use super::picture::{Picture, Table};
use super::unfolding::Unfolding;
use super::wording::Words;

/// What a picture can be saved as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileKind {
    /// An SVG file.
    Svg,
    /// A PNG file.
    Png,
}

/// A picture that is to be saved.
#[derive(Debug, Clone, PartialEq)]
pub struct Saved {
    /// The picture.
    pub picture: Picture,
    /// As what.
    pub kind: FileKind,
}

/// A picture; `controls` stand between its finding and itself. `save` is told what the reader wants to keep.
pub fn figure(
    words: Words,
    id: &'static str,
    picture: &Picture,
    controls: Html,
    save: &Callback<Saved>,
) -> Html {
    let heading = [id, "-heading"].concat();
    html! {
        <section class="figure" aria-labelledby={heading.clone()} {id}>
            <h2 id={heading}>{ picture.name.clone() }</h2>
            <p class="finding">{ picture.finding.clone() }</p>
            { controls }
            { picture.svg().to_html() }
            { keep(words, picture, save) }
        </section>
    }
}

/// The numbers of a picture as a table, and the picture as files.
pub(super) fn keep(words: Words, picture: &Picture, save: &Callback<Saved>) -> Html {
    let (picture, save) = (picture.clone(), save.clone());
    let build = Callback::from(move |()| {
        let button = |kind: FileKind, label: &'static str| {
            let saved = Saved { picture: picture.clone(), kind };
            let onclick = save.reform(move |_: MouseEvent| saved.clone());
            html! { <button type="button" class="button quiet small" {onclick}>{ label }</button> }
        };
        html! {
            <>
                { numbers(words, &picture.table) }
                <div class="field-row">
                    { button(FileKind::Svg, words.rest().figures.save_svg) }
                    { button(FileKind::Png, words.rest().figures.save_png) }
                </div>
            </>
        }
    });
    html! { <Unfolding class="figures numbers" summary={words.rest().results.figures} {build} /> }
}

/// The numbers of a picture as a table.
pub fn numbers(words: Words, table: &Table) -> Html {
    let label = words.rest().results.figures;
    html! {
        <div class="table-frame" tabindex="0" role="group" aria-label={label}><table>
            <thead><tr>for heading in table.headings.iter() { <th scope="col"><bdi>{ heading.clone() }</bdi></th> }</tr></thead>
            <tbody>
                for row in table.rows.iter() {
                    <tr>
                        for (at, cell) in row.iter().enumerate() {
                            if at == 0 { <th scope="row"><bdi>{ cell.clone() }</bdi></th> } else { <td>{ cell.clone() }</td> }
                        }
                    </tr>
                }
            </tbody>
        </table></div>
    }
}
