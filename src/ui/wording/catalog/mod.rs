//! Every text of the page by name: a language without one of them does not compile.

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

pub(super) use board::Board;
pub(super) use errors::Errors;
pub(super) use figures::Figures;
pub(super) use help::Help;
pub(super) use kept::Kept;
pub(super) use notices::Notices;
pub(super) use page::Page;
pub(super) use phrases::Phrases;
pub(super) use readings::Readings;
pub(super) use results::Results;
pub(super) use settings::Settings;
pub(super) use sharing::Sharing;
pub(super) use transfer::Transfer;

/// A text of one language. `{0}` and `{1}` are places that [`fill`](super::fill) fills.
type Text = &'static str;

/// A text for one of something, and one for any other number of it. English and German need no more: "one" is the
/// whole number 1, "other" the rest (Unicode CLDR, plural rules, cardinals).
#[derive(Debug, Clone, Copy)]
pub(crate) struct Plural {
    pub(crate) one: Text,
    pub(crate) other: Text,
}

impl Plural {
    /// The text for that number.
    pub(crate) const fn of(self, count: usize) -> Text {
        if count == 1 { self.one } else { self.other }
    }
}

/// What a catalog consists of.
trait Entry {
    /// The texts it holds.
    fn texts(&self) -> Vec<Text>;
}

impl Entry for Text {
    fn texts(&self) -> Vec<Text> {
        vec![self]
    }
}

impl Entry for Plural {
    fn texts(&self) -> Vec<Text> {
        vec![self.one, self.other]
    }
}

/// What can be without words.
trait Blank {
    /// Without words.
    const NONE: Self;
}

impl Blank for Text {
    const NONE: Self = "";
}

impl Blank for Plural {
    const NONE: Self = Self { one: "", other: "" };
}

/// Defines the texts of a topic and the list of them at once.
macro_rules! topic {
    ($(#[$about:meta])* $topic:ident $($(#[$doc:meta])* $name:ident: $kind:ty,)*) => {
        $(#[$about])*
        #[derive(Debug)]
        pub(crate) struct $topic {
            $($(#[$doc])* pub(crate) $name: $kind,)*
        }

        impl $topic {
            /// Every text with its name; a plural has two.
            pub(super) fn texts(&self) -> Vec<(&'static str, Vec<Text>)> {
                use super::Entry;
                vec![$((stringify!($name), self.$name.texts()),)*]
            }
        }

        impl super::Blank for $topic {
            const NONE: Self = Self { $($name: super::Blank::NONE,)* };
        }
    };
}
use topic;

/// The words of one language that stand on the page from the start.
#[derive(Debug)]
pub struct Catalog {
    /// Whether nouns keep their capitals inside a sentence.
    pub(crate) capital_nouns: bool,
    pub(crate) page: Page,
    pub(crate) phrases: Phrases,
    pub(crate) board: Board,
    pub(crate) readings: Readings,
}

/// The rest of its words, which only the later part of the program says.
#[derive(Debug)]
pub struct Rest {
    pub(crate) errors: Errors,
    pub(crate) results: Results,
    pub(crate) figures: Figures,
    pub(crate) sharing: Sharing,
    pub(crate) transfer: Transfer,
    pub(crate) kept: Kept,
    pub(crate) settings: Settings,
    pub(crate) help: Help,
    pub(crate) notices: Notices,
}

impl Rest {
    /// No words.
    pub(super) const NONE: Self = Self {
        errors: Blank::NONE,
        results: Blank::NONE,
        figures: Blank::NONE,
        sharing: Blank::NONE,
        transfer: Blank::NONE,
        kept: Blank::NONE,
        settings: Blank::NONE,
        help: Blank::NONE,
        notices: Blank::NONE,
    };

    /// Every text with its name; a plural has two.
    pub(super) fn texts(&self) -> Vec<(&'static str, Vec<Text>)> {
        let mut all = Vec::new();
        all.extend(self.errors.texts());
        all.extend(self.results.texts());
        all.extend(self.figures.texts());
        all.extend(self.sharing.texts());
        all.extend(self.transfer.texts());
        all.extend(self.kept.texts());
        all.extend(self.settings.texts());
        all.extend(self.help.texts());
        all.extend(self.notices.texts());
        all
    }
}

impl Catalog {
    /// Every text with its name; a plural has two.
    pub(super) fn texts(&self) -> Vec<(&'static str, Vec<Text>)> {
        let mut all = Vec::new();
        all.extend(self.page.texts());
        all.extend(self.phrases.texts());
        all.extend(self.board.texts());
        all.extend(self.readings.texts());
        all
    }
}
