//! What puts a board into a page of a wiki, a portal or a repository: the text that is pasted there.

use crate::codec::export::{Field, Format, html_text, write};
use crate::model::Locale;

/// A kind of page that a board can stand in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// Any page of HTML: a frame.
    Frame,
    /// Any page of HTML that runs scripts: the element, as high as the board.
    Element,
    /// Confluence: the address for its macro of frames.
    Confluence,
    /// Notion: the address for its block of embeds.
    Notion,
    /// Outline: the address for its embeds.
    Outline,
    /// MediaWiki with the extension Widgets and its widget Iframe.
    MediaWiki,
    /// DokuWiki with the plugin iframe.
    DokuWiki,
    /// XWiki: its macro for HTML.
    XWiki,
    /// BookStack: its source editor.
    BookStack,
    /// SharePoint: its web part for embeds.
    SharePoint,
    /// GitHub and GitLab, which let no frames in: the order as a table, and the link.
    Repository,
}

impl Place {
    /// Every kind of page.
    pub const ALL: [Self; 11] = [
        Self::Frame,
        Self::Element,
        Self::Confluence,
        Self::Notion,
        Self::Outline,
        Self::MediaWiki,
        Self::DokuWiki,
        Self::XWiki,
        Self::BookStack,
        Self::SharePoint,
        Self::Repository,
    ];

    /// Its name, which is the same in every language; empty for what is no product.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Frame => "",
            Self::Element => "<rangerank-board>",
            Self::Confluence => "Confluence",
            Self::Notion => "Notion",
            Self::Outline => "Outline",
            Self::MediaWiki => "MediaWiki",
            Self::DokuWiki => "DokuWiki",
            Self::XWiki => "XWiki",
            Self::BookStack => "BookStack",
            Self::SharePoint => "SharePoint",
            Self::Repository => "GitHub, GitLab",
        }
    }
}

/// A board that is to stand in another page.
#[derive(Debug, Clone, PartialEq)]
pub struct Embedding {
    /// The address of the page that shows boards, without query and fragment.
    pub page: String,
    /// What stands behind `#` in the board's link.
    pub fragment: String,
    /// What assistive technology calls the frame.
    pub title: String,
    /// The language that the board is shown in.
    pub locale: Locale,
    /// Whether readers can change nothing.
    pub is_read_only: bool,
    /// How many rows the board has.
    pub n_rows: usize,
    /// The order as a table, for where there is no frame.
    pub table: Vec<Vec<Field>>,
    /// The words of the link below that table.
    pub call: String,
}

/// The height of a frame in pixels: what stands around the rows, and each row.
const HEIGHT: (usize, usize) = (260, 64);

/// The frame that people scroll in rather than on.
const MAX_HEIGHT: usize = 1200;

impl Embedding {
    /// The address that a frame shows.
    pub fn address(&self) -> String {
        let read_only = if self.is_read_only { "&ro" } else { "" };
        let language = self.language().map_or_else(String::new, |tag| ["&lang=", tag].concat());
        [&self.page, "?embed", read_only, &language, "#", &self.fragment].concat()
    }

    /// The tag of the language, where that is not what a page shows unasked.
    fn language(&self) -> Option<&'static str> {
        (self.locale != Locale::En).then(|| self.locale.tag())
    }

    /// The height of a frame in pixels.
    fn height(&self) -> usize {
        (HEIGHT.0 + HEIGHT.1 * self.n_rows).min(MAX_HEIGHT)
    }

    /// What is pasted into a page of that kind.
    ///
    /// # Examples
    /// ```
    /// use rangerank::embed::{Embedding, Place};
    /// use rangerank::model::Locale;
    /// let board = Embedding {
    ///     page: "https://example.com/board/".to_owned(),
    ///     fragment: "r1abc".to_owned(),
    ///     title: "Q3 \"core\"".to_owned(),
    ///     locale: Locale::De,
    ///     is_read_only: true,
    ///     n_rows: 4,
    ///     table: Vec::new(),
    ///     call: String::new(),
    /// };
    /// assert_eq!(board.snippet(Place::Notion), "https://example.com/board/?embed&ro&lang=de#r1abc");
    /// assert_eq!(
    ///     board.snippet(Place::DokuWiki),
    ///     "{{url>https://example.com/board/?embed&ro&lang=de#r1abc 100%,516px noborder|Q3 \"core\"}}",
    /// );
    /// assert!(board.snippet(Place::Frame).starts_with(
    ///     "<iframe src=\"https://example.com/board/?embed&amp;ro&amp;lang=de#r1abc\" title=\"Q3 &quot;core&quot;\"",
    /// ));
    /// ```
    pub fn snippet(&self, place: Place) -> String {
        let (address, height) = (self.address(), self.height().to_string());
        match place {
            Place::Frame | Place::BookStack | Place::SharePoint => self.frame(),
            Place::Element => self.element(),
            Place::Confluence | Place::Notion | Place::Outline => address,
            Place::MediaWiki => {
                ["{{#widget:Iframe|url=", &address, "|width=100%|height=", &height, "|border=0}}"].concat()
            }
            Place::DokuWiki => {
                let title: String = self.title.chars().filter(|ch| !matches!(ch, '{' | '}' | '|')).collect();
                ["{{url>", &address, " 100%,", &height, "px noborder|", title.trim(), "}}"].concat()
            }
            Place::XWiki => ["{{html clean=\"false\"}}\n", &self.frame(), "\n{{/html}}"].concat(),
            Place::Repository => {
                let link = [&self.page, "?e#", &self.fragment].concat();
                let table = write(&self.table, Format::Markdown, self.locale);
                [&table, "\n[", &self.call, "](<", &link, ">)\n"].concat()
            }
        }
    }

    fn frame(&self) -> String {
        let (address, title) = (html_text(&self.address()), html_text(&self.title));
        let height = self.height().to_string();
        [
            "<iframe src=\"",
            &address,
            "\" title=\"",
            &title,
            "\" width=\"100%\" height=\"",
            &height,
            "\" loading=\"lazy\" allow=\"clipboard-write; fullscreen\" referrerpolicy=\"no-referrer\" style=\"border:0\"></iframe>",
        ]
        .concat()
    }

    fn element(&self) -> String {
        let folder = self.page.rsplit_once('/').map_or("", |(folder, _)| folder);
        let read_only = if self.is_read_only { " readonly" } else { "" };
        let language = self.language().map_or_else(String::new, |tag| [" lang=\"", tag, "\""].concat());
        let table = write(&self.table, Format::Html, self.locale);
        [
            "<script src=\"",
            &html_text(folder),
            "/rangerank-board.js\" defer></script>\n<rangerank-board link=\"",
            &html_text(&self.fragment),
            "\" title=\"",
            &html_text(&self.title),
            "\"",
            &language,
            read_only,
            ">\n",
            &table,
            "</rangerank-board>",
        ]
        .concat()
    }
}
