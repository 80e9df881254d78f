//! The charts, as vectors. Each says in words or signs what its colours say, and
//! a text stands in for it where it is not seen.

mod heatmap;
mod radar;
mod timeline;

pub(crate) use heatmap::heatmap;
pub(crate) use radar::radar;
pub(crate) use timeline::timeline;

use crate::book::{Node, Owner, Shape, Tag};
use crate::flow::Flow;
use crate::style::Style;
use crate::text::{Shaper, Text};

/// A picture being drawn: its shapes, all of one meaning.
pub(crate) struct Picture<'s> {
    shaper: &'s Shaper,
    pub shapes: Vec<Shape>,
}

/// To which side of a place words are set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Set {
    After,
    Around,
    Before,
}

impl<'s> Picture<'s> {
    pub(crate) fn new(shaper: &'s Shaper) -> Self {
        Self { shaper, shapes: Vec::new() }
    }

    pub(crate) fn add(&mut self, shape: Shape) {
        self.shapes.push(shape);
    }

    /// Words on one line; gives how wide they are.
    pub(crate) fn words(
        &mut self,
        words: &str,
        style: Style,
        x: f32,
        baseline: f32,
        set: Set,
    ) -> f32 {
        let line = self.shaper.line(&Text::new(words, style));
        let width = line.width;
        let x = match set {
            Set::After => x,
            Set::Around => x - width / 2.0,
            Set::Before => x - width,
        };
        self.shapes.push(Shape::Text { line, x, baseline });
        width
    }

    pub(crate) fn measure(&self, words: &str, style: Style) -> f32 {
        self.shaper.line(&Text::new(words, style)).width
    }

    /// Words on several lines below a top; gives how many lines.
    pub(crate) fn block(&mut self, words: &Text, left: f32, top: f32, width: f32) -> usize {
        let lines = self.shaper.lines(words, width);
        let count = lines.len();
        for (index, line) in lines.into_iter().enumerate() {
            let baseline = top + words.ascent() + index as f32 * words.leading();
            self.shapes.push(Shape::Text { line, x: left, baseline });
        }
        count
    }
}

/// Puts a picture of a height on the page as one figure.
pub(crate) fn figure(
    flow: &mut Flow<'_>,
    node: Node,
    alt: &str,
    height: f32,
    draw: impl FnOnce(&mut Picture<'_>, f32),
) {
    flow.need(height);
    let (top, frame) = (flow.top(), flow.frame());
    let page = Some((flow.page(), [frame.left, top, frame.right(), top + height]));
    let figure = flow.node(node, Tag::Figure { alt: alt.to_owned(), page });
    let mut picture = Picture::new(flow.shaper);
    draw(&mut picture, top);
    let shapes = picture.shapes;
    let leaf = flow.book.tree.leaf(figure);
    flow.draw(Owner::Picture(leaf), shapes);
    flow.down(height);
}
