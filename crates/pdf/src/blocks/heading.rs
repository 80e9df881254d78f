//! Headings below a section's title.

use report::document::Heading;

use super::{colour, square};
use crate::book::{Entry, Node, Owner, Stroke, Tag};
use crate::flow::Flow;
use crate::style::{ACCENT, BODY, HEADING_1, HEADING_2, HEADING_3, LABEL, LINE, MUTED};
use crate::text::Text;

/// A heading with its reference and its label. `after` is the level of the heading
/// before it: none is skipped on the way down. `height` is about how high it and
/// what belongs to it is; `first` if nothing is between it and the section's title.
/// Gives its level.
pub(super) fn heading(
    flow: &mut Flow<'_>,
    heading: &Heading,
    node: Node,
    after: u16,
    height: f32,
    first: bool,
) -> u16 {
    let (style, above) = match heading.depth {
        0 | 1 => (HEADING_1, 30.0),
        2 => (HEADING_2, 18.0),
        _ => (HEADING_3, 13.0),
    };
    let level = (2 + u16::from(heading.depth.clamp(1, 3))).min(after + 1);

    let mut text = Text::default();
    if let Some(reference) = &heading.reference {
        let style = style.in_colour(ACCENT);
        text = flow.reference(text, reference, style, heading.target.as_deref());
        text = text.and("\u{2002}", style);
    }
    let text = text.and_said(&heading.text, style);
    if text.is_empty() {
        return after;
    }

    flow.space(above);
    let frame = flow.frame();
    let lines = flow.shaper.lines(&text, frame.width).len() as f32;
    let label = if heading.label.is_some() { LABEL.leading + 2.0 } else { 0.0 };
    flow.need(height.max(lines * style.leading + label + 4.0 * BODY.leading + 12.0));
    let top = flow.top();
    if let Some(anchor) = &heading.anchor {
        flow.anchor(anchor);
    }
    if heading.depth <= 1 {
        let (page, y) = (flow.page(), (top - 12.0).max(0.0));
        let title = text.as_str().replace('\u{2002}', " ");
        if let Some(section) = flow.book.outline.last_mut() {
            section.below.push(Entry { title, page, y, below: Vec::new() });
        }
        // Under a section's title and at the head of a page there is a line already.
        if !first && !flow.is_blank() {
            flow.rule(frame.left, frame.right(), top, Stroke::new(LINE, 0.6));
            flow.down(10.0);
        }
    }
    let own = flow.node(node, Tag::Heading(level, text.as_str().to_owned()));
    flow.paragraph(&text, frame.left, frame.width, own);

    if let Some(label) = &heading.label {
        flow.space(2.5);
        let colour = colour(label.tone);
        let words = if colour == crate::style::LINE_STRONG { MUTED } else { colour };
        let text = Text::new(&label.text, LABEL.in_colour(words));
        let baseline = flow.top() + text.ascent();
        flow.draw(Owner::Artifact, vec![square(frame.left, baseline, LABEL, colour)]);
        let paragraph = flow.node(node, Tag::Paragraph);
        flow.paragraph(&text, frame.left + 10.0, frame.width - 10.0, paragraph);
    }
    flow.space(if heading.depth <= 1 { 8.0 } else { 4.0 });
    level
}
