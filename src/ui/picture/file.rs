//! A picture as a file of its own: with its title, its finding, where it comes from, and the colours of the page.

use super::Picture;
use super::element::{Element, hundredths};
use super::label::{SIZE, SMALL, label, width};

/// The rules that draw pictures, on the page and in files.
const STYLE: &str = include_str!("../../../styles/picture.css");

/// The room around a picture.
const MARGIN: f64 = 24.0;

/// How much of a link is written out, in characters.
const MAX_LINK: usize = 1200;

/// Which of the page's colours a file has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Palette {
    /// Dark ink on light paper.
    Light,
    /// Light ink on dark paper.
    Dark,
}

/// What the page has by these names, light and dark.
const TOKENS: [(&str, [&str; 2]); 14] = [
    ("paper", ["#fbfaf6", "#14171a"]),
    ("sunken", ["#f2f0e9", "#22272c"]),
    ("ink", ["#1d1c19", "#eceae3"]),
    ("ink-soft", ["#5c5950", "#aeaaa0"]),
    ("rule", ["#d8d4c8", "#3a4047"]),
    ("field-rule", ["#8c887c", "#7b828a"]),
    ("accent", ["#0a5c63", "#63c4c9"]),
    ("on-accent", ["#ffffff", "#06201f"]),
    ("question", ["#7a4a00", "#f0c26b"]),
    ("font-text", ["system-ui, sans-serif"; 2]),
    ("picture-small", ["11px"; 2]),
    ("picture-text", ["13px"; 2]),
    ("picture-large", ["15px"; 2]),
    ("picture-title", ["18px"; 2]),
];

impl Palette {
    /// A colour or a size by the name that the page has for it.
    pub fn token(self, name: &str) -> Option<&'static str> {
        TOKENS.iter().find(|(of, _)| *of == name).map(|(_, themes)| themes[usize::from(self == Self::Dark)])
    }

    /// The rules with each `var(--…)` replaced, as readers other than browsers know none.
    fn style(self) -> String {
        let mut parts = STYLE.split("var(--");
        let mut style = parts.next().unwrap_or_default().to_owned();
        for part in parts {
            let (name, rest) = part.split_once(')').unwrap_or((part, ""));
            style.push_str(self.token(name).unwrap_or_default());
            style.push_str(rest);
        }
        style
    }
}

/// Where a picture comes from, in the words of the page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Provenance {
    /// The board's title; empty where it has none.
    pub title: String,
    /// When and from which numbers it was made.
    pub made: String,
    /// The link that opens the board; empty where there is none.
    pub link: String,
}

impl Picture {
    /// The picture as an SVG file.
    pub fn file(&self, from: &Provenance, palette: Palette) -> String {
        let [inner, height] = self.size;
        let mut texts = Vec::new();
        let mut y = MARGIN;
        let mut write = |class: &'static str, size: f64, lines: Vec<String>| {
            for line in lines {
                y += size * 1.4;
                texts.push(label(class, [MARGIN, y], line));
            }
            y
        };
        let title =
            if from.title.is_empty() { self.name.clone() } else { [&*from.title, &self.name].join(": ") };
        write("title", 18.0, wrapped(&title, inner / 20.0));
        let top = write("finding", SIZE, wrapped(&self.finding, inner / SIZE)) + 14.0;
        y = top + height + 6.0;
        let mut write = |class: &'static str, lines: Vec<String>| {
            for line in lines {
                y += SMALL * 1.4;
                texts.push(label(class, [MARGIN, y], line));
            }
        };
        write("tick start", wrapped(&from.made, inner / SMALL));
        if from.link.len() <= MAX_LINK {
            write("tick start", wrapped(&from.link, inner / SMALL));
        }
        let [all, tall] = [inner + 2.0 * MARGIN, y + MARGIN].map(hundredths);
        let ground = Element::new("rect").with("class", "paper").with("width", "100%").with("height", "100%");
        let picture = Element::new("g")
            .with("transform", ["translate(", &hundredths(MARGIN), ",", &hundredths(top), ")"].concat())
            .holding(self.marks.iter().cloned());
        let svg = Element::new("svg")
            .with("xmlns", "http://www.w3.org/2000/svg")
            .with("class", "picture")
            .with("viewBox", ["0 0", &all, &tall].join(" "))
            .with("width", all)
            .with("height", tall)
            .with("role", "img")
            .holding([
                Element::text("title", title),
                Element::text("desc", self.finding.clone()),
                Element::text("style", palette.style()),
                ground,
            ])
            .holding(texts)
            .holding([picture]);
        let mut file = String::new();
        svg.write(&mut file);
        file
    }
}

/// The text in lines of at most `room`, in the unit of its size; a word that is longer is cut into several lines.
fn wrapped(text: &str, room: f64) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = String::new();
    let mut push = |line: &mut String| {
        if !line.is_empty() {
            lines.push(std::mem::take(line));
        }
    };
    for word in text.split_whitespace() {
        if !line.is_empty() && width(&line) + 0.4 + width(word) > room {
            push(&mut line);
        }
        if !line.is_empty() {
            line.push(' ');
        }
        for ch in word.chars() {
            line.push(ch);
            if width(&line) > room {
                line.pop();
                push(&mut line);
                line.push(ch);
            }
        }
    }
    push(&mut line);
    lines
}
