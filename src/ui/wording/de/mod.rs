//! The words in German: without “Sie” and “du”, with a no-break space before a per cent sign.

mod board;
mod errors;
mod figures;
mod help;
mod kept;
mod notices;
mod page;
mod phrases;
mod readings;
mod results;
mod settings;
mod sharing;
mod transfer;

use super::{Catalog, Rest};

pub(super) static DE: Catalog = Catalog {
    capital_nouns: true,
    page: page::PAGE,
    phrases: phrases::PHRASES,
    board: board::BOARD,
    readings: readings::READINGS,
};

pub(super) static DE_REST: Rest = Rest {
    errors: errors::ERRORS,
    results: results::RESULTS,
    figures: figures::FIGURES,
    sharing: sharing::SHARING,
    transfer: transfer::TRANSFER,
    kept: kept::KEPT,
    settings: settings::SETTINGS,
    help: help::HELP,
    notices: notices::NOTICES,
};
