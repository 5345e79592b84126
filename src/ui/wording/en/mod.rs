//! The words in English.

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

pub(super) static EN: Catalog = Catalog {
    capital_nouns: false,
    page: page::PAGE,
    phrases: phrases::PHRASES,
    board: board::BOARD,
    readings: readings::READINGS,
};

pub(super) static EN_REST: Rest = Rest {
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
