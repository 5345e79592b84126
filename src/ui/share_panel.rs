//! The link of the board, how long it is, and other ways to hand the board on.

use yew::prelude::*;

use super::wording::Words;

/// What can be shared, and how.
#[derive(Debug)]
pub(super) struct Share {
    /// The link; `None` where the board is too long for one.
    pub link: Option<String>,
    /// How many characters of the link are the board.
    pub n_board: usize,
    /// Puts the link on the clipboard.
    pub copy_link: Callback<MouseEvent>,
    /// Puts the board text on the clipboard.
    pub copy_text: Callback<MouseEvent>,
    /// Saves the board text as a file.
    pub save: Callback<MouseEvent>,
}

/// The share panel.
pub(super) fn share_panel(words: Words, share: &Share) -> Html {
    html! {
        <section class="panel" aria-labelledby="share-heading">
            <h2 id="share-heading">{ words.page.share_heading }</h2>
            <p>{ words.page.share_help }</p>
            { link(words, share) }
            <div class="field-row">
                <button type="button" class="button" onclick={share.copy_text.clone()}>{ words.page.copy_text }</button>
                <button type="button" class="button" onclick={share.save.clone()}>{ words.page.save_file }</button>
            </div>
        </section>
    }
}

/// The link with its length, and what to do where it is too long.
fn link(words: Words, share: &Share) -> Html {
    let Some(link) = &share.link else {
        return html! { <p class="error" id="link-advice">{ words.page.no_link }</p> };
    };
    let n_chars = link.chars().count();
    html! {
        <>
            <div class="field-row">
                <input id="share-link" class="link-input" type="text" readonly=true dir="ltr" aria-label={words.page.link_label} value={link.clone()} />
                <button type="button" class="button primary" onclick={share.copy_link.clone()}>{ words.page.copy_link }</button>
            </div>
            <p class="counts" id="link-length">{ words.length_of_link(n_chars, share.n_board) }</p>
            if let Some(advice) = words.link_advice(n_chars) { <p class="error" id="link-advice">{ advice }</p> }
        </>
    }
}
