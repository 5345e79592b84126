//! The words about the places where a board can be shown.

use super::Words;
use crate::embed::Place;

impl Words {
    /// The name of a kind of page.
    pub fn place(self, place: Place) -> &'static str {
        if place == Place::Frame { self.rest().sharing.any_page } else { place.name() }
    }

    /// How a board gets into a page of that kind.
    pub fn place_help(self, place: Place) -> &'static str {
        let sharing = &self.rest().sharing;
        match place {
            Place::Frame => sharing.help_frame,
            Place::Element => sharing.help_element,
            Place::Confluence => sharing.help_confluence,
            Place::Notion => sharing.help_notion,
            Place::Outline => sharing.help_outline,
            Place::MediaWiki => sharing.help_mediawiki,
            Place::DokuWiki => sharing.help_dokuwiki,
            Place::XWiki => sharing.help_xwiki,
            Place::BookStack => sharing.help_bookstack,
            Place::SharePoint => sharing.help_sharepoint,
            Place::Repository => sharing.help_repository,
        }
    }
}
