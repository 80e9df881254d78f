//! The first page.

use report::document::{Document, Figure, Logo};

use crate::blocks;
use crate::book::{Node, Owner, Shape, Stroke, Tag};
use crate::flow::{Flow, Placing};
use crate::link;
use crate::style::{
    ACCENT, BODY, EYEBROW, FIGURE, INK, LINE, LINE_STRONG, MARKING, ORGANISATION, SMALL, TITLE,
    VERDICT,
};
use crate::text::Text;

/// The logo's largest size: 60 × 24 mm.
const LOGO: (f32, f32) = (170.0, 68.0);

/// Lays out the cover. If it holds more than a page, it goes on.
pub(crate) fn lay_out(flow: &mut Flow<'_>, document: &Document) {
    let node = flow.node(0, Tag::Section);
    let cover = &document.cover;
    let frame = flow.frame();
    if let Some(marking) = &document.marking {
        let text = Text::written(marking, MARKING);
        let own = flow.node(node, Tag::Paragraph);
        let line = flow.shaper.line(&text);
        let x = frame.right() - line.width;
        flow.place(line, x, 42.0, &mut Placing::new(&text, own));
    }
    flow.go_to(frame.top - 8.0);
    match &document.logo {
        Some(logo) => self::logo(flow, logo, node),
        None => flow.down(14.0),
    }

    flow.space(30.0);
    line(flow, &cover.eyebrow, EYEBROW, node);
    flow.space(8.0);
    let heading = flow.node(node, Tag::Heading(1, document.title.clone()));
    flow.top();
    flow.title(&Text::new(&document.title, TITLE), frame.left, frame.width, heading);
    if let Some(organisation) = &document.organisation {
        flow.space(10.0);
        let own = flow.node(node, Tag::Paragraph);
        let text = Text::written(organisation, ORGANISATION);
        flow.title(&text, frame.left, frame.width, own);
    }
    flow.space(24.0);
    let top = flow.top();
    flow.rule(frame.left, frame.left + 34.0, top, Stroke::new(ACCENT, 1.8));
    flow.space(12.0);
    blocks::facts(flow, &cover.facts, node);

    flow.space(22.0);
    let heading = Tag::Heading(2, cover.verdict_title.clone());
    let own = flow.node(node, heading);
    let text = Text::new(&cover.verdict_title, EYEBROW);
    flow.need(EYEBROW.leading + 3.0 * VERDICT.leading);
    flow.paragraph(&text, frame.left, frame.width, own);
    flow.space(5.0);
    let own = flow.node(node, Tag::Paragraph);
    flow.title(&Text::new(&cover.verdict, VERDICT), frame.left, frame.width, own);
    flow.space(8.0);
    for meaning in &cover.meaning {
        blocks::paragraph(flow, &Text::new(meaning, BODY), 6.0, node);
    }
    flow.space(20.0);
    figures(flow, &cover.figures, node);
    if let Some(of) = &document.link {
        link::lay_out(flow, of, node);
    }
    reminder(flow, &cover.reminder, node);
}

fn line(flow: &mut Flow<'_>, words: &str, style: crate::style::Style, node: Node) {
    if !words.is_empty() {
        let frame = flow.frame();
        let own = flow.node(node, Tag::Paragraph);
        flow.paragraph(&Text::new(words, style), frame.left, frame.width, own);
    }
}

fn logo(flow: &mut Flow<'_>, logo: &Logo, node: Node) {
    let (wide, high) = (logo.width.max(1) as f32, logo.height.max(1) as f32);
    let scale = (LOGO.0 / wide).min(LOGO.1 / high);
    let (width, height) = ((wide * scale).max(1.0), (high * scale).max(1.0));
    let (top, left) = (flow.top(), flow.frame().left);
    let page = Some((flow.page(), [left, top, left + width, top + height]));
    let figure = flow.node(node, Tag::Figure { alt: logo.alt.clone(), page });
    let leaf = flow.book.tree.leaf(figure);
    flow.draw(Owner::Picture(leaf), vec![Shape::Logo { left, top, width, height }]);
    flow.down(height);
}

/// The figures side by side, under a line each.
fn figures(flow: &mut Flow<'_>, figures: &[Figure], node: Node) {
    const GUTTER: f32 = 16.0;
    if figures.is_empty() {
        return;
    }
    let frame = flow.frame();
    let count = figures.len().min(4) as f32;
    let width = (frame.width - GUTTER * (count - 1.0)) / count;
    let list = flow.node(node, Tag::List { ordered: false });
    for row in figures.chunks(4) {
        let texts = |figure: &Figure| {
            let name = Text::new(&figure.name, SMALL.weighted().in_colour(INK));
            (name, Text::new(&figure.value, FIGURE), Text::new(&figure.meaning, SMALL))
        };
        let texts: Vec<_> = row.iter().map(texts).collect();
        let shaper = flow.shaper;
        let height = |text: &Text| shaper.lines(text, width).len() as f32 * text.leading();
        let height = texts
            .iter()
            .map(|(name, value, meaning)| 14.0 + height(name) + height(value) + height(meaning));
        let height = height.fold(0.0, f32::max);
        flow.need(height);
        let top = flow.top();
        for (index, (name, value, meaning)) in texts.iter().enumerate() {
            let left = frame.left + index as f32 * (width + GUTTER);
            flow.rule(left, left + width, top, Stroke::new(LINE_STRONG, 0.7));
            let item = flow.node(list, Tag::Item);
            let label = flow.node(item, Tag::ItemLabel);
            let body = flow.node(item, Tag::ItemBody);
            let mut y = top + 7.0;
            for (text, node) in [(name, label), (value, body), (meaning, body)] {
                let node = if node == body { flow.node(body, Tag::Paragraph) } else { node };
                let mut placing = Placing::new(text, node);
                for line in flow.shaper.lines(text, width) {
                    flow.place(line, left, y + text.ascent(), &mut placing);
                    y += text.leading();
                }
            }
        }
        flow.go_to(top + height);
        flow.space(16.0);
    }
}

/// At the foot of the page if there is room.
fn reminder(flow: &mut Flow<'_>, reminder: &str, node: Node) {
    if reminder.is_empty() {
        return;
    }
    let frame = flow.frame();
    let text = Text::new(reminder, SMALL);
    let height = flow.shaper.lines(&text, blocks::MEASURE).len() as f32 * SMALL.leading;
    flow.space(14.0);
    flow.need(height + 9.0);
    let top = flow.top().max(frame.bottom - height - 9.0);
    flow.go_to(top);
    flow.rule(frame.left, frame.right(), top, Stroke::new(LINE, 0.5));
    flow.down(9.0);
    let own = flow.node(node, Tag::Paragraph);
    flow.paragraph(&text, frame.left, frame.width.min(blocks::MEASURE), own);
}
