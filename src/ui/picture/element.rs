//! A picture as a tree of SVG elements, drawn on the page or written as a file of its own.

use std::borrow::Cow;

use yew::Html;
use yew::virtual_dom::{VNode, VTag, VText};

use crate::codec::float;

/// An SVG element. Texts are texts: no markup is ever made from them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Element {
    name: &'static str,
    attributes: Vec<(&'static str, Cow<'static, str>)>,
    content: Content,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Content {
    Elements(Vec<Element>),
    Text(String),
}

impl Element {
    /// An element without attributes and content.
    pub const fn new(name: &'static str) -> Self {
        Self { name, attributes: Vec::new(), content: Content::Elements(Vec::new()) }
    }

    /// An element that shows a text.
    pub const fn text(name: &'static str, text: String) -> Self {
        Self { name, attributes: Vec::new(), content: Content::Text(text) }
    }

    /// With an attribute more.
    #[must_use]
    pub fn with(mut self, key: &'static str, value: impl Into<Cow<'static, str>>) -> Self {
        self.attributes.push((key, value.into()));
        self
    }

    /// With lengths, in pixels to a hundredth.
    #[must_use]
    pub fn at<const N: usize>(mut self, lengths: [(&'static str, f64); N]) -> Self {
        self.attributes.extend(lengths.map(|(key, length)| (key, hundredths(length).into())));
        self
    }

    /// With more elements inside; what shows a text shows these instead.
    #[must_use]
    pub fn holding(mut self, more: impl IntoIterator<Item = Self>) -> Self {
        match &mut self.content {
            Content::Elements(elements) => elements.extend(more),
            content @ Content::Text(_) => *content = Content::Elements(more.into_iter().collect()),
        }
        self
    }

    /// The element as a part of the page.
    pub fn to_html(&self) -> Html {
        let mut tag = VTag::new(self.name);
        for (key, value) in &self.attributes {
            tag.add_attribute(key, value.clone().into_owned());
        }
        match &self.content {
            Content::Elements(elements) => tag.add_children(elements.iter().map(Self::to_html)),
            Content::Text(text) => tag.add_child(VNode::from(VText::new(text.clone()))),
        }
        tag.into()
    }

    /// The element as markup, appended to a text.
    pub fn write(&self, out: &mut String) {
        out.push('<');
        out.push_str(self.name);
        for (key, value) in &self.attributes {
            for part in [" ", key, "=\""] {
                out.push_str(part);
            }
            escape(value, out);
            out.push('"');
        }
        match &self.content {
            Content::Elements(elements) if elements.is_empty() => return out.push_str("/>"),
            Content::Elements(elements) => {
                out.push('>');
                for element in elements {
                    element.write(out);
                }
            }
            Content::Text(text) => {
                out.push('>');
                escape(text, out);
            }
        }
        for part in ["</", self.name, ">"] {
            out.push_str(part);
        }
    }
}

/// Appends a text so that no character of it is markup; what XML cannot hold is left out.
fn escape(text: &str, out: &mut String) {
    for character in text.chars() {
        match character {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\t' | '\n' => out.push(' '),
            '\u{fffe}' | '\u{ffff}' => {}
            _ if character.is_control() => {}
            _ => out.push(character),
        }
    }
}

/// A number rounded to a hundredth.
pub fn hundredths(value: f64) -> String {
    float::write((value * 100.0).round() / 100.0)
}
