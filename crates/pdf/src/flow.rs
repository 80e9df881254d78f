//! The place where the next thing goes: down the page, and on to the next.

mod place;

use std::collections::BTreeSet;

use report::document::Paper;

use crate::book::{Book, Item, Node, Owner, Page, Shape, Stroke, Tag};
use crate::style::Style;
use crate::text::{Link, Shaper, Text};

pub(crate) use place::Placing;

/// The edges of what is printed on a page, in points.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Frame {
    pub left: f32,
    pub top: f32,
    pub width: f32,
    pub bottom: f32,
}

impl Frame {
    pub(crate) fn right(&self) -> f32 {
        self.left + self.width
    }
}

/// Lays things out one below the other.
pub(crate) struct Flow<'a> {
    pub shaper: &'a Shaper,
    pub book: Book,
    /// What links may lead to.
    pub known: BTreeSet<&'a str>,
    paper: Paper,
    wide: bool,
    y: f32,
    gap: f32,
}

impl<'a> Flow<'a> {
    pub(crate) fn new(shaper: &'a Shaper, paper: Paper, known: BTreeSet<&'a str>) -> Self {
        let mut flow =
            Self { shaper, book: Book::default(), known, paper, wide: false, y: 0.0, gap: 0.0 };
        flow.next_page();
        flow
    }

    /// The printed part of the current page.
    pub(crate) fn frame(&self) -> Frame {
        frame(self.size())
    }

    fn size(&self) -> (f32, f32) {
        let (width, height) = match self.paper {
            Paper::A4 => (595.28, 841.89),
            Paper::Letter => (612.0, 792.0),
        };
        if self.wide { (height, width) } else { (width, height) }
    }

    pub(crate) fn next_page(&mut self) {
        let (width, height) = self.size();
        self.book.pages.push(Page { width, height, items: Vec::new(), links: Vec::new() });
        self.y = self.frame().top;
        self.gap = 0.0;
    }

    /// Turns the paper, on a new page if it was not so already.
    pub(crate) fn turn(&mut self, wide: bool) {
        if self.wide != wide {
            self.wide = wide;
            if self.is_blank()
                && let Some(page) = self.book.pages.last_mut()
            {
                (page.width, page.height) = (page.height, page.width);
                self.y = self.frame().top;
            } else {
                self.next_page();
            }
        }
    }

    /// Whether nothing is on the page yet.
    pub(crate) fn is_blank(&self) -> bool {
        self.book.pages.last().is_some_and(|page| page.items.is_empty())
    }

    pub(crate) fn page(&self) -> usize {
        self.book.pages.len().saturating_sub(1)
    }

    /// At least this much space before what comes next, unless a page begins.
    pub(crate) fn space(&mut self, gap: f32) {
        self.gap = self.gap.max(gap);
    }

    /// How much is left on the page.
    pub(crate) fn room(&self) -> f32 {
        let gap = if self.is_blank() { 0.0 } else { self.gap };
        self.frame().bottom - self.y - gap
    }

    /// Where the next thing begins. Space that is pending is used up.
    pub(crate) fn top(&mut self) -> f32 {
        if !self.is_blank() {
            self.y += self.gap;
        }
        self.gap = 0.0;
        self.y
    }

    /// Goes on a new page unless there is room, or unless the page is new.
    pub(crate) fn need(&mut self, height: f32) {
        if self.room() + 0.1 < height && !self.is_blank() {
            self.next_page();
        }
    }

    /// Goes down.
    pub(crate) fn down(&mut self, height: f32) {
        self.y += height;
    }

    /// Goes to a place on the page.
    pub(crate) fn go_to(&mut self, y: f32) {
        self.y = y;
        self.gap = 0.0;
    }

    pub(crate) fn node(&mut self, parent: Node, tag: Tag) -> Node {
        self.book.tree.node(parent, tag)
    }

    /// Remembers that a link leads to the place where the next thing begins.
    pub(crate) fn anchor(&mut self, anchor: &str) {
        let place = (self.page(), (self.y - 12.0).max(0.0));
        self.book.anchors.entry(anchor.to_owned()).or_insert(place);
    }

    pub(crate) fn draw(&mut self, owner: Owner, shapes: Vec<Shape>) {
        if let Some(page) = self.book.pages.last_mut() {
            page.items.push(Item { owner, shapes });
        }
    }

    /// A line across, which means nothing.
    pub(crate) fn rule(&mut self, left: f32, right: f32, y: f32, stroke: Stroke) {
        self.draw(Owner::Artifact, vec![Shape::rule((left, y), (right, y), stroke)]);
    }

    /// A paragraph, over as many pages as it takes.
    pub(crate) fn paragraph(&mut self, text: &Text, left: f32, width: f32, node: Node) {
        let lines = self.shaper.lines(text, width);
        let (leading, ascent) = (text.leading(), text.ascent());
        let mut placing = Placing::new(text, node);
        let mut rest = lines.len();
        let mut fit = self.fit(rest, leading);
        for line in lines {
            if fit == 0 {
                self.next_page();
                fit = self.fit(rest, leading).max(1);
            }
            let top = self.top();
            let x = left + if line.rtl { width - line.width } else { 0.0 };
            self.place(line, x, top + ascent, &mut placing);
            self.down(leading);
            (rest, fit) = (rest - 1, fit - 1);
        }
    }

    /// A title: its lines are of about one length.
    pub(crate) fn title(&mut self, text: &Text, left: f32, width: f32, node: Node) {
        let lines = self.shaper.lines(text, width).len();
        let (mut narrow, mut wide) = (width / 3.0, width);
        if lines > 1 {
            for _ in 0..6 {
                let middle = (narrow + wide) / 2.0;
                if self.shaper.lines(text, middle).len() > lines {
                    narrow = middle;
                } else {
                    wide = middle;
                }
            }
        }
        // A line from right to left stands at the right edge all the same.
        let left = if self.shaper.lines(text, wide).iter().any(|line| line.rtl) {
            left + width - wide
        } else {
            left
        };
        self.paragraph(text, left, wide, node);
    }

    /// How many of `rest` lines go on this page: no first or last line alone.
    fn fit(&self, rest: usize, leading: f32) -> usize {
        // A hundredth of a line is no reason to begin a page.
        let fit = (self.room() / leading.max(1.0) + 0.01).max(0.0) as usize;
        match fit {
            _ if fit >= rest => rest,
            0 | 1 if self.is_blank() => 1,
            0 | 1 => 0,
            _ if rest - fit == 1 && fit > 2 => fit - 1,
            _ => fit,
        }
    }

    /// A link to an anchor if there is one, else just words.
    pub(crate) fn reference(
        &self,
        text: Text,
        words: &str,
        style: Style,
        to: Option<&str>,
    ) -> Text {
        match to.filter(|to| self.known.contains(to)) {
            Some(to) => text.and_link(words, style, Link::Anchor(to.to_owned())),
            None => text.and(words, style),
        }
    }
}

/// The printed part of a page of a size.
pub(crate) fn frame((width, height): (f32, f32)) -> Frame {
    // Upright pages have a wide inner margin; those turned sideways hold tables.
    let side = if width > height { 54.0 } else { 70.0 };
    Frame { left: side, top: 76.0, width: width - 2.0 * side, bottom: height - 66.0 }
}
