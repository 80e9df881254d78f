//! The table of contents.

use report::document::{Block, Document, Heading};

use crate::blocks;
use crate::book::{LinkBox, Node, Owner, Shape, Stroke, Tag};
use crate::flow::Flow;
use crate::style::{ACCENT, BODY, LINE_STRONG, MUTED, Style};
use crate::text::{Link, Text};

/// Sections are set with weight, the headings below them are not.
const SECTION: Style = Style { leading: 17.0, ..BODY.weighted() };
const BELOW: Style = Style { size: 8.6, leading: 13.6, ..BODY };
/// For the number of a page.
const NUMBER: f32 = 34.0;
/// With more headings than this, only the sections are listed.
const MOST: usize = 90;

/// The contents, on a page of their own.
pub(crate) fn lay_out(flow: &mut Flow<'_>, document: &Document) {
    if document.sections.is_empty() {
        return;
    }
    flow.next_page();
    let node = flow.node(0, Tag::Section);
    blocks::title(flow, &document.contents, None, node);
    flow.space(14.0);
    let list = flow.node(node, Tag::Contents);
    let deep =
        document.sections.iter().flat_map(|section| headings(&section.blocks)).count() <= MOST;
    for section in &document.sections {
        flow.space(7.0);
        entry(flow, &Text::new(&section.title, SECTION), &section.id, 0.0, list);
        if deep {
            for (heading, anchor) in headings(&section.blocks) {
                let mut text = Text::default();
                if let Some(reference) = &heading.reference {
                    let style = BELOW.in_colour(ACCENT);
                    text = text.and(reference, style).and("\u{2002}", BELOW);
                }
                entry(flow, &text.and(&heading.text.text, BELOW), anchor, 14.0, list);
            }
        }
    }
    flow.next_page();
}

/// The headings right below a section's title that can be linked to.
fn headings(blocks: &[Block]) -> impl Iterator<Item = (&Heading, &str)> {
    blocks.iter().filter_map(|block| match block {
        Block::Heading(heading) if heading.depth <= 1 => {
            Some((heading, heading.anchor.as_deref()?))
        }
        _ => None,
    })
}

fn entry(flow: &mut Flow<'_>, text: &Text, anchor: &str, indent: f32, list: Node) {
    let frame = flow.frame();
    let left = frame.left + indent;
    let lines = flow.shaper.lines(text, frame.width - indent - NUMBER);
    flow.need(lines.len() as f32 * text.leading());
    let top = flow.top();
    let item = flow.node(list, Tag::ContentsItem);
    let reference = flow.node(item, Tag::Reference);
    let link = flow.node(reference, Tag::Link);
    let mut end = left;
    let mut baseline = top + text.ascent();
    let last = lines.len().saturating_sub(1);
    for (index, line) in lines.into_iter().enumerate() {
        end = left + line.width;
        let leaf = flow.book.tree.leaf(link);
        flow.draw(Owner::Text(leaf), vec![Shape::Text { line, x: left, baseline }]);
        if index < last {
            baseline += text.leading();
        }
    }
    let leaf = flow.book.tree.leaf(link);
    let style = if indent > 0.0 { BELOW.in_colour(MUTED) } else { SECTION };
    let (anchor, right) = (anchor.to_owned(), frame.right());
    let number = Shape::PageOf { anchor: anchor.clone(), right, baseline, style };
    let dots = Stroke { colour: LINE_STRONG, width: 0.7, dash: Some((0.0, 4.0)) };
    let (from, to) = (end + 8.0, frame.right() - NUMBER + 8.0);
    if from < to {
        // Dots of all entries stand below each other.
        let from = frame.right() - 4.0 * ((frame.right() - from) / 4.0).floor();
        flow.draw(Owner::Artifact, vec![Shape::rule((from, baseline), (to, baseline), dots)]);
    }
    flow.draw(Owner::Text(leaf), vec![number]);
    let leaf = flow.book.tree.leaf(link);
    let (bottom, words) = (baseline + 3.0, text.as_str().replace('\u{2002}', " "));
    if let Some(page) = flow.book.pages.last_mut() {
        let link = Link::Anchor(anchor);
        page.links.push(LinkBox { left, top, right, bottom, link, words, leaf });
    }
    flow.go_to(baseline - text.ascent() + text.leading());
}
