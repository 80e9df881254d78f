//! Text: from words in a style to lines of placed glyphs.

mod itemise;
mod lines;
mod shape;

use std::ops::Range;
use std::rc::Rc;

pub(crate) use shape::{NOTHING, Shaper};

use crate::fonts::Face;
use crate::style::{ACCENT, Colour, Style};

/// Where a link leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Link {
    /// To a place in the document.
    Anchor(String),
    /// To an address outside.
    Uri(String),
}

/// A paragraph of words, each in its style.
#[derive(Debug, Clone, Default)]
pub(crate) struct Text {
    text: String,
    spans: Vec<Span>,
    links: Vec<Link>,
    /// Whether each line's direction follows its first letter: a visitor's words.
    written: bool,
}

#[derive(Debug, Clone)]
struct Span {
    range: Range<usize>,
    style: Style,
    link: Option<usize>,
}

impl Text {
    pub(crate) fn new(text: &str, style: Style) -> Self {
        Self::default().and(text, style)
    }

    /// A visitor's words.
    pub(crate) fn written(text: &str, style: Style) -> Self {
        Self { written: true, ..Self::new(text, style) }
    }

    /// What is said, by whoever said it.
    pub(crate) fn said(said: &report::document::Said, style: Style) -> Self {
        Self::default().and_said(said, style)
    }

    /// With more words.
    pub(crate) fn and(self, text: &str, style: Style) -> Self {
        self.with_link(text, style, None)
    }

    /// With more words, which lead somewhere.
    pub(crate) fn and_link(self, text: &str, style: Style, link: Link) -> Self {
        self.with_link(text, style, Some(link))
    }

    /// With more words by whoever said them.
    pub(crate) fn and_said(mut self, said: &report::document::Said, style: Style) -> Self {
        self.written |= said.written;
        let style = if said.link.is_some() { style.in_colour(ACCENT) } else { style };
        self.with_link(&said.text, style, said.link.clone().map(Link::Uri))
    }

    fn with_link(mut self, text: &str, style: Style, link: Option<Link>) -> Self {
        let start = self.text.len();
        self.text.push_str(text);
        let link = link.map(|link| {
            self.links.push(link);
            self.links.len() - 1
        });
        if !text.is_empty() {
            self.spans.push(Span { range: start..self.text.len(), style, link });
        }
        self
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.text.is_empty()
    }

    pub(crate) fn as_str(&self) -> &str {
        &self.text
    }

    pub(crate) fn links(&self) -> &[Link] {
        &self.links
    }

    /// From one baseline to the next: that of its largest style.
    pub(crate) fn leading(&self) -> f32 {
        self.spans.iter().map(|span| span.style.leading).fold(0.0, f32::max)
    }

    /// From the top of a line to its baseline: that of its largest style.
    pub(crate) fn ascent(&self) -> f32 {
        self.spans.iter().map(|span| span.style.ascent()).fold(0.0, f32::max)
    }
}

/// A glyph, in units of its face.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Glyph {
    pub id: u16,
    pub advance: i16,
    pub dx: i16,
    pub dy: i16,
    /// The bytes of the text that it stands for.
    pub start: u32,
    pub end: u32,
}

/// How glyphs stand for their characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// They are theirs.
    Plain,
    /// Boxes for characters that no face has.
    StandIn,
    /// Nothing is to be seen: a control character or the like.
    Hidden,
}

/// Glyphs of one face in one style, from left to right.
#[derive(Debug, Clone)]
pub(crate) struct Piece {
    pub face: Face,
    pub size: f32,
    pub colour: Colour,
    pub kind: Kind,
    /// Whether its characters run from right to left.
    pub rtl: bool,
    pub link: Option<usize>,
    /// From the left end of the line.
    pub x: f32,
    pub width: f32,
    pub glyphs: Vec<Glyph>,
}

/// A line of a paragraph.
#[derive(Debug, Clone)]
pub(crate) struct Line {
    /// The text of the paragraph, which the glyphs' ranges are of.
    pub text: Rc<str>,
    /// From left to right.
    pub pieces: Vec<Piece>,
    /// Without white space at its end.
    pub width: f32,
    /// Whether it reads from right to left.
    pub rtl: bool,
}
