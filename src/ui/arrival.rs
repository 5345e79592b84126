//! What a text, a link or an address that arrives makes happen.

use super::state::{Action, Source, State};
use super::wording::Words;
use crate::codec::link::{self, Recovered};
use crate::codec::sheet::Sheet;
use crate::codec::{table, text};
use crate::model::{Draft, Locale};

/// The state of a page that starts at this address, with a draft from an earlier visit.
pub fn start(address: &str, kept: Option<&str>, locale: Locale) -> State {
    let kept = kept.map(|kept| text::decode(kept, Locale::En)).filter(|kept| !kept.is_empty());
    match link::recover(address) {
        Recovered::Board { text: found } => {
            let draft = text::decode(&found, Locale::En);
            let mut state = State::new(draft, Source::Link, locale);
            if let Some(kept) = kept.filter(|kept| text::encode(kept) != text::encode(&state.draft)) {
                state.apply(Action::DraftFound(kept));
            }
            state
        }
        Recovered::Unreadable { why, link } => {
            let mut state = State::new(kept.unwrap_or_default(), Source::Storage, locale);
            state.apply(Action::LinkFailed { why, text: link });
            state
        }
        Recovered::Nothing => match kept {
            Some(kept) => State::new(kept, Source::Storage, locale),
            None => State::new(Words::new(locale).example(), Source::Example, locale),
        },
    }
}

/// What follows when a text is opened on purpose: a link in any text, a board text or a table.
pub fn text_opened(arrived: &str, locale: Locale) -> Action {
    match link::recover(arrived) {
        Recovered::Board { text: found } => {
            Action::BoardOpened { draft: text::decode(&found, Locale::En), from: Source::Link }
        }
        Recovered::Unreadable { why, link } => Action::LinkFailed { why, text: link },
        Recovered::Nothing if arrived.contains('\t') => {
            Action::BoardOpened { draft: text::decode(arrived, locale), from: Source::Paste }
        }
        Recovered::Nothing => Action::NothingFound { text: arrived.to_owned() },
    }
}

/// What follows when the address changes under an open page; nothing where it carries no link.
pub fn address_changed(address: &str, present: &Draft) -> Option<Action> {
    match link::recover(address) {
        Recovered::Nothing => None,
        Recovered::Board { text: found } if found == text::encode(present) => None,
        Recovered::Board { text: found } => {
            Some(Action::BoardOpened { draft: text::decode(&found, Locale::En), from: Source::Link })
        }
        Recovered::Unreadable { why, link } => Some(Action::LinkFailed { why, text: link }),
    }
}

/// What follows when something is pasted over a cell, or over no cell. `None` leaves it to the field.
pub fn pasted(
    cells: Option<Vec<Vec<String>>>,
    plain: &str,
    at: Option<(usize, usize)>,
    locale: Locale,
) -> Option<Action> {
    let cells = cells.unwrap_or_else(|| table::read(plain));
    let is_block = cells.len() > 1 || cells.iter().any(|row| row.len() > 1);
    if !is_block {
        let leave_it = at.is_some() && link::recover(plain) == Recovered::Nothing;
        return (!leave_it).then(|| text_opened(plain, locale));
    }
    let draft = text::decode(&table::write(&cells), locale);
    let is_board = Sheet::read(&draft).board.is_some();
    match at {
        Some((row, column)) if !is_board => Some(Action::BlockPasted { row, column, cells }),
        _ => Some(Action::BoardOpened { draft, from: Source::Paste }),
    }
}
