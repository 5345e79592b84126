//! Pictures on the page: each under its name and its finding, with its numbers as a table, and as files to keep.

mod grid;
mod order;
mod pair;
mod replay;
mod score;

pub use grid::{FigureProps, Figures};

use web_sys::Element;
use yew::prelude::*;

use super::picture::{Picture, Table};
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
            <Keep {words} picture={picture.clone()} save={save.clone()} />
        </section>
    }
}

/// The properties of [`Keep`].
#[derive(Debug, Clone, PartialEq, Properties)]
pub(super) struct KeepProps {
    /// The words around it.
    pub words: Words,
    /// The picture.
    pub picture: Picture,
    /// Told what is to be saved.
    pub save: Callback<Saved>,
}

/// The numbers of a picture as a table, built once somebody asks for it, and the picture as files.
#[component]
pub(super) fn Keep(props: &KeepProps) -> Html {
    let KeepProps { words, picture, save } = props;
    let is_open = use_state_eq(|| false);
    let ontoggle = {
        let is_open = is_open.clone();
        Callback::from(move |event: Event| {
            is_open.set(event.target_unchecked_into::<Element>().has_attribute("open"));
        })
    };
    let button = |kind: FileKind, label: &'static str| {
        let saved = Saved { picture: picture.clone(), kind };
        let onclick = save.reform(move |_: MouseEvent| saved.clone());
        html! { <button type="button" class="button quiet small" {onclick}>{ label }</button> }
    };
    html! {
        <details class="figures numbers" {ontoggle}>
            <summary>{ words.results.figures }</summary>
            if *is_open {
                { numbers(*words, &picture.table) }
                <div class="field-row">
                    { button(FileKind::Svg, words.figures.save_svg) }
                    { button(FileKind::Png, words.figures.save_png) }
                </div>
            }
        </details>
    }
}

/// The numbers of a picture as a table.
pub fn numbers(words: Words, table: &Table) -> Html {
    let label = words.results.figures;
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
