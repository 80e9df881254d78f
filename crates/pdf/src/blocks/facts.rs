//! Names, and beside them what there is to say of each.

use report::document::{Fact, Said};

use super::MEASURE;
use crate::book::{Node, Tag};
use crate::flow::{Flow, Placing};
use crate::style::{BODY, FACT_NAME};
use crate::text::Text;

/// Facts, a row each. For the tags they are a list with labels.
pub(crate) fn facts(flow: &mut Flow<'_>, facts: &[Fact], node: Node) {
    if facts.is_empty() {
        return;
    }
    let list = flow.node(node, Tag::List { ordered: false });
    flow.space(8.0);
    for (index, fact) in facts.iter().enumerate() {
        // The last does not stand alone on a page.
        if let Some([last]) = facts.get(index + 1..)
            && height(last) < 60.0
        {
            flow.need(height(fact).min(60.0) + height(last));
        }
        self::fact(flow, fact, list);
        flow.space(2.8);
    }
    flow.space(10.0);
}

/// About how high a fact is.
pub(super) fn height(fact: &Fact) -> f32 {
    let value = |said: &Said| 1.6 + BODY.leading * super::lines(&said.text, 68);
    1.2 + fact.values.iter().map(value).sum::<f32>()
}

fn fact(flow: &mut Flow<'_>, fact: &Fact, list: Node) {
    let frame = flow.frame();
    let names = (0.29 * frame.width).min(132.0);
    let (left, width) = (frame.left + names, (frame.width - names).min(MEASURE));
    let item = flow.node(list, Tag::Item);

    let name = Text::new(&fact.name, FACT_NAME);
    let lines = flow.shaper.lines(&name, names - 10.0);
    flow.need((lines.len().max(2) as f32) * BODY.leading);
    let (page, top) = (flow.page(), flow.top());
    let label = flow.node(item, Tag::ItemLabel);
    let mut placing = Placing::new(&name, label);
    let mut below = top;
    for line in lines {
        let baseline = below + BODY.ascent();
        flow.place(line, frame.left, baseline, &mut placing);
        below += name.leading();
    }

    flow.go_to(top);
    let body = flow.node(item, Tag::ItemBody);
    let several = fact.values.len() > 1;
    for (index, said) in fact.values.iter().enumerate() {
        if index > 0 {
            flow.space(1.6);
        }
        let paragraph = if several { flow.node(body, Tag::Paragraph) } else { body };
        flow.paragraph(&Text::said(said, BODY), left, width, paragraph);
    }
    // A name of several lines may reach further down than what is beside it.
    let bottom = flow.top();
    if flow.page() == page && bottom < below {
        flow.go_to(below);
    }
}
