//! Sections, and the blocks in them.

mod facts;
mod heading;
mod list;
mod table;

use report::document::{Block, Item, Section, Tone};

use crate::book::{Entry, Node, Shape, Stroke, Tag};
use crate::charts;
use crate::flow::Flow;
use crate::style::{
    ACCENT, BODY, CAUTION, Colour, GOOD, GRAVE, LEAD, LINE_STRONG, QUIET, SECTION, Style,
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
    let mut before = Before { level: 2, heading: Some(&section.title), blocks: 0 };
    for (index, (block, wide)) in section.blocks.iter().zip(wide).enumerate() {
        flow.turn(wide);
        let rest = section.blocks.get(index + 1..).unwrap_or_default();
        self::block(flow, block, rest, node, &mut before);
    }
}

/// What stands before a block in its section.
struct Before<'a> {
    /// The level of the last heading.
    level: u16,
    /// What the heading before it says, if there is but a lead between.
    heading: Option<&'a str>,
    /// How many blocks there are.
    blocks: usize,
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
    flow.title(&Text::new(words, SECTION), frame.left, frame.width, heading);
    flow.space(13.0);
}

fn block<'a>(
    flow: &mut Flow<'_>,
    block: &'a Block,
    rest: &[Block],
    node: Node,
    before: &mut Before<'a>,
) {
    let heading = before.heading.take();
    let first = before.blocks == 0;
    before.blocks += 1;
    match block {
        Block::Heading(heading) => {
            let height = whole(flow, heading.depth, rest);
            before.level = heading::heading(flow, heading, node, before.level, height, first);
            before.heading = Some(&heading.text.text);
        }
        Block::Lead(lead) => {
            let style = if before.level > 2 { QUIET } else { LEAD };
            before.heading = heading;
            // It does not stand alone at the foot of a page.
            flow.need(lines(lead, 80) * style.leading + 3.0 * BODY.leading);
            paragraph(
                flow,
                &Text::new(lead, style),
                if before.level > 2 { 4.0 } else { 9.0 },
                node,
            );
        }
        Block::Paragraph(said) => paragraph(flow, &Text::said(said, BODY), 7.0, node),
        Block::Weighted { name, text } => {
            let name = if text.is_empty() { name.clone() } else { format!("{name}. ") };
            let text = Text::new(&name, BODY.weighted()).and(text, BODY);
            paragraph(flow, &text, 5.0, node);
        }
        Block::Facts(all) => facts(flow, all, node),
        Block::List { ordered, items } => list::list(flow, *ordered, items, node),
        // A caption does not repeat the heading right above it.
        Block::Table(table) => {
            table::table(flow, table, heading != Some(table.caption.as_str()), node);
        }
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

/// About how high what belongs to a heading is, with the heading; less if it is so
/// much that it may be torn apart.
fn whole(flow: &Flow<'_>, depth: u8, rest: &[Block]) -> f32 {
    const MOST: f32 = 230.0;
    let texts = rest.iter().take_while(|block| {
        matches!(
            block,
            Block::Lead(_) | Block::Paragraph(_) | Block::Weighted { .. } | Block::Facts(_)
        )
    });
    let (count, height) =
        texts.fold((0, 34.0), |(count, height), block| (count + 1, height + height_of(block)));
    if height > MOST {
        return 0.0;
    }
    height
        + match rest.get(count) {
            // A heading below it comes with what belongs to it.
            Some(Block::Heading(next)) if next.depth > depth => {
                whole(flow, next.depth, rest.get(count + 1..).unwrap_or_default())
            }
            Some(Block::Table(table)) => table::opening(flow, table),
            Some(block @ (Block::Radar(_) | Block::Timeline(_))) => height_of(block),
            _ => 0.0,
        }
}

/// About how high a section is, for where it begins. Points.
fn height(section: &Section) -> f32 {
    60.0 + section.blocks.iter().map(height_of).sum::<f32>()
}

fn height_of(block: &Block) -> f32 {
    match block {
        Block::Heading(_) => 44.0,
        Block::Lead(text) => 12.0 + QUIET.leading * lines(text, 80),
        Block::Paragraph(said) => 8.0 + BODY.leading * lines(&said.text, 88),
        Block::Weighted { name, text } => 8.0 + BODY.leading * lines(&format!("{name} {text}"), 86),
        Block::Facts(facts) => 10.0 + facts.iter().map(facts::height).sum::<f32>(),
        Block::List { items, .. } => {
            let item = |item: &Item| 4.6 + BODY.leading * (1.0 + lines(&item.text, 84));
            items.iter().map(item).sum()
        }
        Block::Table(table) => 60.0 + 22.0 * table.rows.len() as f32,
        Block::Heatmap(_) | Block::Radar(_) | Block::Timeline(_) => 360.0,
    }
}

/// About how many lines a text takes.
fn lines(text: &str, across: usize) -> f32 {
    text.split('\n').map(|line| line.chars().count().div_ceil(across).max(1)).sum::<usize>() as f32
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
