//! The link to the result: a code to be scanned, and beside it the address.

use report::document::{Code, ResultLink};

use crate::blocks::MEASURE;
use crate::book::{Node, Owner, Shape, Tag};
use crate::flow::Flow;
use crate::style::{BLACK, BODY, WHITE};
use crate::text::Text;

/// Points in a millimetre.
const MILLIMETRE: f32 = 72.0 / 25.4;
const GUTTER: f32 = 12.0;
const GAP: f32 = 3.0;

/// Sets the code with its words beside it. The words may go on on another page.
pub(crate) fn lay_out(flow: &mut Flow<'_>, link: &ResultLink, node: Node) {
    let frame = flow.frame();
    let side = link.code.as_ref().map_or(0.0, |code| code.millimetres as f32 * MILLIMETRE);
    let margin = link.code.as_ref().map_or(0.0, margin);
    let left = if side > 0.0 { frame.left + side - margin + GUTTER } else { frame.left };
    let width = (frame.right() - left).min(MEASURE);
    let texts = [
        Text::new(&link.title, BODY.weighted()),
        Text::new(&link.text, BODY),
        Text::said(&link.address, BODY),
    ];
    let shaper = flow.shaper;
    let height = |text: &Text| shaper.lines(text, width).len() as f32 * text.leading() + GAP;
    let height = texts.iter().map(height).sum::<f32>();

    flow.space(18.0);
    flow.need(side.max(height));
    let (page, top) = (flow.page(), flow.top());
    if let Some(code) = &link.code {
        // Its white margin is in that of the page.
        figure(flow, code, [frame.left - margin, top, side], node);
    }
    // In the middle, if there is less to say than the code is high.
    flow.down(((side - height) / 2.0).max(0.0));
    for text in &texts {
        let own = flow.node(node, Tag::Paragraph);
        flow.paragraph(text, left, width, own);
        flow.space(GAP);
    }
    let bottom = flow.top();
    if flow.page() == page {
        flow.go_to(bottom.max(top + side));
    }
    flow.space(16.0);
}

/// How wide the white margin is, in points.
fn margin(code: &Code) -> f32 {
    let modules = code.runs.iter().map(|(x, ..)| *x).min().unwrap_or_default();
    modules as f32 * module(code)
}

/// How wide a module is, in points.
fn module(code: &Code) -> f32 {
    code.millimetres as f32 * MILLIMETRE / code.side.max(1) as f32
}

/// The code as vectors: one picture.
fn figure(flow: &mut Flow<'_>, code: &Code, [left, top, side]: [f32; 3], node: Node) {
    let module = module(code);
    let place = |&(x, y, length): &(u32, u32, u32)| {
        let (x, y) = (left + x as f32 * module, top + y as f32 * module);
        [x, y, length as f32 * module, module]
    };
    let shapes = vec![
        Shape::rect((left, top), (side, side), Some(WHITE), None),
        Shape::Areas { places: code.runs.iter().map(place).collect(), fill: BLACK },
    ];
    let page = Some((flow.page(), [left, top, left + side, top + side]));
    let figure = flow.node(node, Tag::Figure { alt: code.alt.clone(), page });
    let leaf = flow.book.tree.leaf(figure);
    flow.draw(Owner::Picture(leaf), shapes);
}
