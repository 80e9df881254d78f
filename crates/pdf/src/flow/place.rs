//! Lines on the page, each part of them under the node that it belongs to.

use super::Flow;
use crate::book::{LinkBox, Node, Owner, Shape, Tag};
use crate::text::{Line, Link, Text};

/// A paragraph being placed: its node, and those of its links.
pub(crate) struct Placing<'t> {
    text: &'t Text,
    node: Node,
    links: Vec<Option<Node>>,
}

impl<'t> Placing<'t> {
    pub(crate) fn new(text: &'t Text, node: Node) -> Self {
        Self { text, node, links: vec![None; text.links().len()] }
    }
}

impl Flow<'_> {
    /// Draws a line, each part under the node that it belongs to.
    pub(crate) fn place(&mut self, line: Line, x: f32, baseline: f32, placing: &mut Placing<'_>) {
        let Line { text, pieces, width, rtl } = line;
        let mut parts: Vec<Line> = Vec::new();
        for piece in pieces {
            let link = piece.link.filter(|link| self.leads(placing.text, *link));
            let last = parts.last_mut().filter(|part| {
                part.pieces.last().is_some_and(|last| {
                    last.link.filter(|link| self.leads(placing.text, *link)) == link
                })
            });
            match last {
                Some(part) => part.pieces.push(piece),
                None => parts.push(Line { text: text.clone(), pieces: vec![piece], width, rtl }),
            }
        }
        for part in parts {
            self.part(part, x, baseline, placing);
        }
    }

    fn part(&mut self, part: Line, x: f32, baseline: f32, placing: &mut Placing<'_>) {
        let Some(first) = part.pieces.first() else { return };
        let link = first.link.filter(|link| self.leads(placing.text, *link));
        let Some((index, link)) = link.and_then(|at| Some((at, placing.text.links().get(at)?)))
        else {
            let leaf = self.book.tree.leaf(placing.node);
            return self.draw(Owner::Text(leaf), vec![Shape::Text { line: part, x, baseline }]);
        };
        let known = placing.links.get(index).copied().flatten();
        let node = known.unwrap_or_else(|| self.book.tree.node(placing.node, Tag::Link));
        if let Some(slot) = placing.links.get_mut(index) {
            *slot = Some(node);
        }
        let (left, size) = (x + first.x, first.size);
        let right = part.pieces.iter().map(|piece| x + piece.x + piece.width).fold(left, f32::max);
        let words = words(&part);
        let leaf = self.book.tree.leaf(node);
        self.draw(Owner::Text(leaf), vec![Shape::Text { line: part, x, baseline }]);
        let leaf = self.book.tree.leaf(node);
        let (top, bottom) = (baseline - size, baseline + 0.3 * size);
        let link = link.clone();
        if let Some(page) = self.book.pages.last_mut() {
            page.links.push(LinkBox { left, top, right, bottom, link, words, leaf });
        }
    }

    /// Whether a link has somewhere to lead.
    fn leads(&self, text: &Text, link: usize) -> bool {
        match text.links().get(link) {
            Some(Link::Anchor(anchor)) => self.known.contains(anchor.as_str()),
            Some(Link::Uri(_)) => true,
            None => false,
        }
    }
}

/// What a line says.
fn words(line: &Line) -> String {
    let glyphs = || line.pieces.iter().flat_map(|piece| &piece.glyphs);
    let start = glyphs().map(|glyph| glyph.start).min().unwrap_or_default();
    let end = glyphs().map(|glyph| glyph.end).max().unwrap_or_default();
    line.text.get(start as usize..end as usize).unwrap_or_default().trim().to_owned()
}
