//! Lists, with bullets or numbers.

use report::document::Item;

use super::MEASURE;
use crate::book::{Node, Owner, Stroke, Tag};
use crate::flow::{Flow, Placing};
use crate::style::{ACCENT, BODY, LABEL, MUTED};
use crate::text::Text;

/// A list. Where the organisation is, a stroke of the accent stands beside it.
pub(super) fn list(flow: &mut Flow<'_>, ordered: bool, items: &[Item], node: Node) {
    if items.is_empty() {
        return;
    }
    let list = flow.node(node, Tag::List { ordered });
    let indent = if ordered { 12.0 + 5.4 * items.len().to_string().len() as f32 } else { 13.0 };
    flow.space(6.0);
    for (index, item) in items.iter().enumerate() {
        let label = if ordered { format!("{}.", index + 1) } else { String::from("\u{2013}") };
        self::item(flow, item, &label, indent, list);
        flow.space(if item.text.is_empty() { 1.6 } else { 4.6 });
    }
    flow.space(9.0);
}

fn item(flow: &mut Flow<'_>, item: &Item, label: &str, indent: f32, list: Node) {
    let frame = flow.frame();
    let text = words(flow, item);
    let own = flow.node(list, Tag::Item);
    flow.need(2.0 * BODY.leading);
    let (page, top) = (flow.page(), flow.top());
    let label = Text::new(label, BODY.in_colour(MUTED));
    let node = flow.node(own, Tag::ItemLabel);
    let line = flow.shaper.line(&label);
    flow.place(line, frame.left, top + label.ascent(), &mut Placing::new(&label, node));
    let body = flow.node(own, Tag::ItemBody);
    flow.paragraph(&text, frame.left + indent, (frame.width - indent).min(MEASURE), body);
    if item.here.is_some() && flow.page() == page {
        let (x, bottom) = (frame.left - 9.0, flow.top());
        let stroke = Stroke::new(ACCENT, 2.2);
        let from = (x, top + 2.0);
        let bar = crate::book::Shape::rule(from, (x, bottom - 1.0), stroke);
        flow.draw(Owner::Artifact, vec![bar]);
    }
}

fn words(flow: &Flow<'_>, item: &Item) -> Text {
    let mut text = Text::default();
    if let Some((reference, anchor)) = &item.reference {
        let style = BODY.weighted().in_colour(ACCENT);
        text = flow.reference(text, reference, style, anchor.as_deref());
        text = text.and("\u{2002}", BODY);
    }
    if let Some(title) = &item.title {
        let style = if item.text.is_empty() { BODY } else { BODY.weighted() };
        text = text.and(title, style);
    }
    if let Some(here) = &item.here {
        let between = if text.is_empty() { "" } else { "\u{2002}" };
        text = text.and(between, BODY);
        text = text.and(here, LABEL.in_colour(ACCENT));
    }
    if item.text.is_empty() {
        return text;
    }
    let text =
        if item.title.is_some() || item.here.is_some() { text.and("\n", BODY) } else { text };
    text.and(&item.text, BODY)
}
