//! What a text, a link or an address that arrives makes happen.

use super::state::{Action, Block, KeptBoard, Source, State};
use super::wording::Words;
use crate::codec::import::{self, Found, Kind, Proposal};
use crate::codec::link::{self, Recovered};
use crate::codec::sheet::Sheet;
use crate::codec::{table, text};
use crate::model::{Draft, Locale};

/// The longest line, in bytes, of a list of initiatives.
const MAX_LISTED: usize = 120;

/// The state of a page that starts with what was found in its address, with the board baked into it and one that an
/// earlier visit left.
pub fn start(found: Recovered, baked: Option<String>, kept: Option<KeptBoard>, locale: Locale) -> State {
    let found = match (found, baked) {
        (Recovered::Nothing, Some(text)) => Recovered::Board { text },
        (found, _) => found,
    };
    match (found, kept) {
        (Recovered::Board { text: found }, kept) => {
            let draft = text::decode(&found, Locale::En);
            match kept {
                // The same board goes on where it was kept.
                Some(kept) if text::encode(&kept.draft) == text::encode(&draft) => {
                    State::new(draft, kept.source, locale)
                }
                kept => {
                    let mut state = State::new(draft, Source::Link, locale);
                    if let Some(kept) = kept {
                        state.apply(Action::DraftFound(kept));
                    }
                    state
                }
            }
        }
        (Recovered::Unreadable { why, link }, kept) => {
            let kept = kept.unwrap_or(KeptBoard { draft: Draft::default(), source: Source::Own });
            let mut state = State::new(kept.draft, kept.source, locale);
            state.apply(Action::LinkFailed { why, text: link });
            state
        }
        (Recovered::Nothing, Some(kept)) => State::new(kept.draft, kept.source, locale),
        (Recovered::Nothing, None) => State::new(Words::new(locale).example(), Source::Example, locale),
    }
}

/// What follows when a text is opened on purpose: a link in any text, a board text, or another program's table.
pub fn text_opened(arrived: &str, locale: Locale) -> Action {
    opened(link::recover(arrived), arrived, locale)
}

/// What follows when a text is opened in which this was found.
fn opened(found: Recovered, arrived: &str, locale: Locale) -> Action {
    match found {
        Recovered::Board { text: found } => {
            Action::BoardOpened { draft: text::decode(&found, Locale::En), from: Source::Link }
        }
        Recovered::Unreadable { why, link } => Action::LinkFailed { why, text: link },
        Recovered::Nothing => table_arrived(import::paste("", arrived, locale), arrived),
    }
}

/// What follows when a file is opened.
pub fn file_opened(file: &[u8], locale: Locale) -> Action {
    match std::str::from_utf8(file) {
        Ok(text) => text_opened(text, locale),
        Err(_) => table_arrived(import::open(file, locale), ""),
    }
}

/// What follows when a table arrives: a board where nothing is to be asked, else a proposal.
fn table_arrived(proposal: Proposal, arrived: &str) -> Action {
    let Found { rows, .. } = &proposal.found;
    // Lines of a letter are no list of initiatives.
    let ends = |line: &str| line.ends_with([',', '.', '!', '?', ':']) || line.contains("://");
    let is_prose = |row: &Vec<String>| row.iter().any(|line| line.len() > MAX_LISTED || ends(line));
    let is_letter = proposal.found.kind == Kind::List && rows.iter().any(is_prose);
    let is_table = rows.len() > 1 && !is_letter || proposal.found.kind == Kind::Board;
    if rows.is_empty() || !is_table {
        return Action::NothingFound { text: arrived.to_owned() };
    }
    let plain = proposal.is_plain().then(|| proposal.board()).filter(|proposed| proposed.points.is_none());
    match plain {
        Some(proposed) => Action::TableOpened(Box::new(proposed)),
        None => Action::ImportProposed(Box::new(proposal)),
    }
}

/// What follows when the address changes under an open page; nothing where it carries no link.
pub fn address_changed(address: &str, present: &Draft, from: Source) -> Option<Action> {
    match link::recover(address) {
        Recovered::Nothing => None,
        Recovered::Board { text: found } if found == text::encode(present) => None,
        Recovered::Board { text: found } => {
            Some(Action::BoardOpened { draft: text::decode(&found, Locale::En), from })
        }
        Recovered::Unreadable { why, link } => Some(Action::LinkFailed { why, text: link }),
    }
}

/// What follows when something is pasted over a block of cells, or over no cell. `None` leaves it to the field.
pub fn pasted(html: &str, plain: &str, at: Option<&Block>, locale: Locale) -> Option<Action> {
    let table = import::read_html(html).filter(|table| table.rows.len().max(table.width()) > 1);
    let Some(block) = at else {
        return Some(match link::recover(plain) {
            Recovered::Nothing if table.is_some() => table_arrived(import::paste(html, plain, locale), plain),
            found => opened(found, plain, locale),
        });
    };
    let cells = table.map_or_else(|| table::read(plain), |table| table.rows);
    if cells.len() > 1 || cells.iter().any(|row| row.len() > 1) {
        let draft = text::decode(&table::write(&cells), locale);
        return Some(if Sheet::read(&draft).board.is_some() {
            table_arrived(import::paste(html, plain, locale), plain)
        } else {
            Action::BlockPasted { row: block.rows.start, column: block.columns.start, cells }
        });
    }
    if block.rows.len() * block.columns.len() > 1 {
        let cells = vec![vec![cells.concat().concat(); block.columns.len()]; block.rows.len()];
        return Some(Action::BlockPasted { row: block.rows.start, column: block.columns.start, cells });
    }
    match link::recover(plain) {
        Recovered::Nothing => None,
        found => Some(opened(found, plain, locale)),
    }
}
