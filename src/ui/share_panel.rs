//! The link of the board, how long it is, and other ways to hand the board on.

use std::rc::Rc;

use yew::prelude::*;

use super::embed_panel::EmbedPanel;
use super::qr_code::qr_code;
use super::unfolding::Unfolding;
use super::wording::Words;
use crate::codec::export::Format;
use crate::embed::Embedding;

/// What can be shared, and how.
#[derive(Debug)]
pub(super) struct Share {
    /// The link; `None` where the board is too long for one.
    pub link: Option<String>,
    /// How many characters of the link are the board.
    pub n_board: usize,
    /// Puts the link on the clipboard.
    pub copy_link: Callback<MouseEvent>,
    /// The board for other pages; `None` where it is too long for a link or this page has no address on the web.
    pub embedding: Option<Rc<Embedding>>,
    /// Puts what is to be pasted into another page on the clipboard.
    pub copy_snippet: Callback<String>,
    /// Puts the board text on the clipboard.
    pub copy_text: Callback<MouseEvent>,
    /// Gives the board to another program.
    pub take: Callback<Export>,
}

/// A way for the board or its results to leave the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Export {
    /// The board text as a file.
    Text,
    /// The whole page with the board in it, as a file.
    OneFile,
    /// The board with its ranges in columns, as a file.
    BoardCsv,
    /// The results as a file.
    ResultsCsv,
    /// The whole report as a file.
    Report,
    /// The board's table on the clipboard, as HTML and as text.
    Table,
    /// The results' table on the clipboard, in the markup of some wiki.
    Markup(Format),
    /// The page on paper.
    Print,
}

/// The share panel.
pub(super) fn share_panel(words: Words, share: &Share) -> Html {
    let take = |label: &'static str, export: Export| {
        let onclick = share.take.reform(move |_: MouseEvent| export);
        html! { <button type="button" class="button" {onclick}>{ label }</button> }
    };
    html! {
        <section class="panel" aria-labelledby="share-heading">
            <h2 id="share-heading">{ words.rest().notices.share_heading }</h2>
            <p>{ words.rest().notices.share_help }</p>
            { link(words, share) }
            if let Some(embedding) = share.embedding.clone() {
                <EmbedPanel {words} {embedding} copy={share.copy_snippet.clone()} />
            }
            <h3>{ words.rest().transfer.export_heading }</h3>
            <div class="field-row">
                <button type="button" class="button" onclick={share.copy_text.clone()}>{ words.rest().notices.copy_text }</button>
                { take(words.rest().transfer.copy_table, Export::Table) }
                { take(words.rest().notices.save_file, Export::Text) }
                { take(words.rest().transfer.one_file, Export::OneFile) }
                { take(words.rest().transfer.board_csv, Export::BoardCsv) }
                { take(words.rest().transfer.results_csv, Export::ResultsCsv) }
                { take(words.rest().transfer.report_json, Export::Report) }
                { take(words.rest().transfer.markdown, Export::Markup(Format::Markdown)) }
                { take(words.rest().transfer.html, Export::Markup(Format::Html)) }
                { take(words.rest().transfer.confluence, Export::Markup(Format::Confluence)) }
                { take(words.rest().transfer.jira, Export::Markup(Format::Jira)) }
                { take(words.rest().transfer.print, Export::Print) }
            </div>
        </section>
    }
}

/// The link with its length, and what to do where it is too long.
fn link(words: Words, share: &Share) -> Html {
    let Some(link) = &share.link else {
        return html! { <p class="error" id="link-advice">{ words.rest().notices.no_link }</p> };
    };
    let n_chars = link.chars().count();
    let code = {
        let link = link.clone();
        Callback::from(move |()| qr_code(words, &link))
    };
    html! {
        <>
            <div class="field-row">
                <input id="share-link" class="link-input" type="text" readonly=true dir="ltr" aria-label={words.rest().notices.link_label} value={link.clone()} />
                <button type="button" class="button primary" onclick={share.copy_link.clone()}>{ words.rest().notices.copy_link }</button>
            </div>
            <p class="counts" id="link-length">{ words.length_of_link(n_chars, share.n_board) }</p>
            if let Some(advice) = words.link_advice(n_chars) { <p class="error" id="link-advice">{ advice }</p> }
            if share.embedding.is_some() {
                <Unfolding class="figures" summary={words.rest().sharing.qr_show} build={code} />
            } else {
                <p class="error">{ words.rest().sharing.not_public }</p>
            }
        </>
    }
}
