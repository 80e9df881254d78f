//! Sections, and the blocks in them.

mod facts;
mod heading;
mod list;
mod table;

use report::document::{Block, Section, Tone};

use crate::book::{Entry, Node, Shape, Stroke, Tag};
use crate::charts;
use crate::flow::Flow;
use crate::style::{
    ACCENT, BODY, CAUTION, Colour, GOOD, GRAVE, LEAD, LINE_STRONG, SECTION, Style,
};
use crate::text::Text;

pub(crate) use facts::facts;

/// The widest a line of text is: longer ones are hard to follow.
pub(crate) const MEASURE: f32 = 420.0;

/// A section: on a page of its own unless it is short and there is room.
pub(crate) fn section(flow: &mut Flow<'_>, section: &Section) {
    let wide = turned(&section.blocks);
    let node = flow.node(0, Tag::Section);
    let height = height(section);
    if wide.first() == Some(&true) {
        flow.turn(true);
    } else {
        flow.turn(false);
    }
    flow.space(44.0);
    let frame = flow.frame();
    if !flow.is_blank() && (height > 0.4 * frame.bottom || flow.room() < height + 30.0) {
        flow.next_page();
    }
    title(flow, &section.title, Some(&section.id), node);
    let (page, y) = flow.book.anchors.get(&section.id).copied().unwrap_or((flow.page(), 0.0));
    flow.book.outline.push(Entry { title: section.title.clone(), page, y, below: Vec::new() });
    let mut level = 2;
    for (block, wide) in section.blocks.iter().zip(wide) {
        flow.turn(wide);
        self::block(flow, block, node, &mut level);
    }
}

/// The title of a section, under a short stroke of the accent.
pub(crate) fn title(flow: &mut Flow<'_>, words: &str, anchor: Option<&str>, node: Node) {
    flow.need(120.0);
    let (top, frame) = (flow.top(), flow.frame());
    if let Some(anchor) = anchor {
        flow.anchor(anchor);
    }
    flow.rule(frame.left, frame.left + 34.0, top, Stroke::new(ACCENT, 1.8));
    flow.down(11.0);
    let heading = flow.node(node, Tag::Heading(2, words.to_owned()));
    flow.paragraph(&Text::new(words, SECTION), frame.left, frame.width, heading);
    flow.space(13.0);
}

fn block(flow: &mut Flow<'_>, block: &Block, node: Node, level: &mut u16) {
    match block {
        Block::Heading(heading) => heading::heading(flow, heading, node, level),
        Block::Lead(lead) => paragraph(flow, &Text::new(lead, LEAD), 9.0, node),
        Block::Paragraph(said) => paragraph(flow, &Text::said(said, BODY), 7.0, node),
        Block::Weighted { name, text } => {
            let name = if text.is_empty() { name.clone() } else { format!("{name}. ") };
            let text = Text::new(&name, BODY.weighted()).and(text, BODY);
            paragraph(flow, &text, 5.0, node);
        }
        Block::Facts(all) => facts(flow, all, node),
        Block::List { ordered, items } => list::list(flow, *ordered, items, node),
        Block::Table(table) => table::table(flow, table, node),
        Block::Heatmap(heatmap) => charts::heatmap(flow, heatmap, node),
        Block::Radar(radar) => charts::radar(flow, radar, node),
        Block::Timeline(timeline) => charts::timeline(flow, timeline, node),
    }
}

pub(crate) fn paragraph(flow: &mut Flow<'_>, text: &Text, gap: f32, node: Node) {
    if text.is_empty() {
        return;
    }
    flow.space(gap);
    let frame = flow.frame();
    let paragraph = flow.node(node, Tag::Paragraph);
    flow.paragraph(text, frame.left, frame.width.min(MEASURE), paragraph);
    flow.space(gap);
}

/// Which blocks go on paper turned sideways: the tables that need it, and what
/// leads up to them.
fn turned(blocks: &[Block]) -> Vec<bool> {
    let mut turned: Vec<bool> =
        blocks.iter().map(|block| matches!(block, Block::Table(table) if table.wide)).collect();
    let mut ahead = false;
    for (block, turned) in blocks.iter().zip(turned.iter_mut()).rev() {
        *turned |= ahead && leads_up(block);
        ahead = *turned;
    }
    turned
}

fn leads_up(block: &Block) -> bool {
    match block {
        Block::Heading(_) => true,
        Block::Lead(text) | Block::Weighted { text, .. } => text.len() < 600,
        Block::Paragraph(said) => said.text.len() < 600,
        _ => false,
    }
}

/// About how high a section is, for where it begins. Points.
fn height(section: &Section) -> f32 {
    let lines = |text: &str| 1.0 + text.len() as f32 / 80.0;
    let block = |block: &Block| match block {
        Block::Heading(_) => 44.0,
        Block::Lead(text) => 20.0 + 18.0 * lines(text),
        Block::Paragraph(said) => 10.0 + 14.0 * lines(&said.text),
        Block::Weighted { name, text } => 10.0 + 14.0 * (lines(text) + lines(name)),
        Block::Facts(facts) => {
            let fact = |fact: &report::document::Fact| -> f32 {
                fact.values.iter().map(|said| 14.0 * lines(&said.text)).sum()
            };
            facts.iter().map(fact).sum()
        }
        Block::List { items, .. } => items.iter().map(|item| 18.0 * lines(&item.text)).sum(),
        Block::Table(table) => 60.0 + 22.0 * table.rows.len() as f32,
        Block::Heatmap(_) | Block::Radar(_) | Block::Timeline(_) => 360.0,
    };
    60.0 + section.blocks.iter().map(block).sum::<f32>()
}

/// A tone's colour. It is never all that tells.
pub(crate) fn colour(tone: Tone) -> Colour {
    match tone {
        Tone::Grave => GRAVE,
        Tone::Minor => CAUTION,
        Tone::Neutral => LINE_STRONG,
        Tone::Good => GOOD,
    }
}

/// A small square of a colour, on a line of text.
pub(crate) fn square(left: f32, baseline: f32, style: Style, colour: Colour) -> Shape {
    let side = 0.62 * style.size;
    Shape::rect((left, baseline - side - 0.3), (side, side), Some(colour), None)
}
