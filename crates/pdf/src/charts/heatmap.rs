//! Every requirement with its level: a row for each area.

use report::document::{Heatmap, HeatmapRow, Mark};

use super::{Picture, Set};
use crate::book::{Node, Owner, Shape, Stroke, Tag};
use crate::flow::{Flow, Frame};
use crate::fonts::Face;
use crate::style::{
    ACCENT, Colour, GRAVE, INK, LEVELS, LINE, LINE_STRONG, MUTED, SMALL, Style, WHITE,
};
use crate::text::Text;

const NAME: Style = Style { colour: INK, ..SMALL };
const SIGN: Style = Style { face: Face::SansSemibold, size: 8.6, leading: 11.0, colour: INK };
const REFERENCE: Style = Style { face: Face::Sans, size: 6.2, leading: 8.0, colour: MUTED };
const FIGURE: Style = Style { face: Face::SansSemibold, size: 8.6, leading: 11.6, colour: INK };

const CELL: (f32, f32) = (21.0, 15.5);
const GAP: f32 = 2.6;
/// A cell with its reference below.
const STEP: f32 = 24.0;
const PADDING: f32 = 3.8;

/// How a mark is drawn.
struct Look {
    sign: String,
    ink: Colour,
    fill: Option<Colour>,
    edge: Option<Stroke>,
    struck: bool,
}

/// The chart, over as many pages as its rows take.
pub(crate) fn heatmap(flow: &mut Flow<'_>, heatmap: &Heatmap, node: Node) {
    if heatmap.rows.is_empty() {
        return;
    }
    flow.space(14.0);
    let figure = flow.node(node, Tag::Figure { alt: heatmap.alt.clone(), page: None });
    let mut from = (flow.page(), flow.top());
    for row in &heatmap.rows {
        let frame = flow.frame();
        let mut picture = Picture::new(flow.shaper);
        let height = row_height(&mut picture, row, frame);
        flow.need(height);
        let top = flow.top();
        if flow.page() != from.0 && picture.shapes.is_empty() {
            from = (flow.page(), top);
        }
        draw_row(&mut picture, row, frame, top, height);
        put(flow, figure, picture, height);
    }
    key(flow, heatmap, figure);
    // A figure on one page says where it is.
    if flow.page() == from.0 {
        let (frame, bottom) = (flow.frame(), flow.top());
        let place = Some((from.0, [frame.left, from.1, frame.right(), bottom]));
        if let Some((Tag::Figure { page, .. }, _)) = flow.book.tree.nodes.get_mut(figure) {
            *page = place;
        }
    }
    flow.space(20.0);
}

fn put(flow: &mut Flow<'_>, figure: Node, picture: Picture<'_>, height: f32) {
    let shapes = picture.shapes;
    let leaf = flow.book.tree.leaf(figure);
    flow.draw(Owner::Picture(leaf), shapes);
    flow.down(height);
}

/// Where the cells begin, and how many stand side by side.
fn cells(frame: Frame) -> (f32, usize) {
    let left = frame.left + 0.37 * frame.width;
    let across = (frame.right() - 46.0 - left) / (CELL.0 + GAP);
    (left, (across as usize).max(1))
}

fn name(row: &HeatmapRow) -> Text {
    Text::new(&row.reference, NAME.weighted().in_colour(ACCENT))
        .and("\u{2002}", NAME)
        .and(&row.title, NAME)
}

fn row_height(picture: &mut Picture<'_>, row: &HeatmapRow, frame: Frame) -> f32 {
    let (left, across) = cells(frame);
    let lines = picture.block(&name(row), 0.0, 0.0, left - frame.left - 14.0);
    picture.shapes.clear();
    let text = lines as f32 * NAME.leading;
    let steps = row.cells.len().div_ceil(across).max(1) as f32;
    text.max(steps * STEP - 1.0) + 2.0 * PADDING
}

fn draw_row(picture: &mut Picture<'_>, row: &HeatmapRow, frame: Frame, top: f32, height: f32) {
    let (left, across) = cells(frame);
    picture.block(&name(row), frame.left, top + PADDING + 1.6, left - frame.left - 14.0);
    for (index, (reference, mark)) in row.cells.iter().enumerate() {
        let x = left + (index % across) as f32 * (CELL.0 + GAP);
        let y = top + PADDING + (index / across) as f32 * STEP;
        draw_mark(picture, *mark, (x, y), CELL);
        let baseline = y + CELL.1 + 6.6;
        picture.words(reference, REFERENCE, x + CELL.0 / 2.0, baseline, Set::Around);
    }
    let baseline = top + PADDING + 11.0;
    picture.words(&row.figure, FIGURE, frame.right(), baseline, Set::Before);
    let bottom = top + height;
    let line = Shape::rule((frame.left, bottom), (frame.right(), bottom), Stroke::new(LINE, 0.5));
    picture.add(line);
}

fn draw_mark(picture: &mut Picture<'_>, mark: Mark, place: (f32, f32), size: (f32, f32)) {
    let look = look(mark);
    // The edge is inside, so that cells are of one size.
    let inset = 0.4;
    let (x, y) = (place.0 + inset, place.1 + inset);
    let (width, height) = (size.0 - 2.0 * inset, size.1 - 2.0 * inset);
    picture.add(Shape::rect((x, y), (width, height), look.fill, look.edge));
    if look.struck {
        let stroke = Stroke::new(LINE, 0.6);
        picture.add(Shape::rule((x, y + height), (x + width, y), stroke));
    }
    let baseline = place.1 + (size.1 + 0.71 * SIGN.size) / 2.0;
    let sign = SIGN.in_colour(look.ink);
    picture.words(&look.sign, sign, place.0 + size.0 / 2.0, baseline, Set::Around);
}

fn look(mark: Mark) -> Look {
    let edge = |colour, dash| Some(Stroke { colour, width: 0.7, dash });
    let plain = |sign: &str, ink, edge, struck| Look {
        sign: sign.to_owned(),
        ink,
        fill: None,
        edge,
        struck,
    };
    match mark {
        Mark::Level(level) => Look {
            sign: level.to_string(),
            ink: if level >= 3 { WHITE } else { INK },
            fill: LEVELS.get(usize::from(level)).or(LEVELS.last()).copied(),
            edge: if level == 0 { edge(LINE_STRONG, None) } else { None },
            struck: false,
        },
        Mark::Unanswered => plain("\u{b7}", MUTED, edge(LINE_STRONG, Some((1.4, 1.8))), false),
        Mark::Unknown => plain("?", INK, edge(LINE_STRONG, None), false),
        Mark::Excluded => plain("\u{2013}", MUTED, edge(LINE, None), true),
        Mark::ExcludedBlank => plain("\u{2013}!", GRAVE, edge(GRAVE, None), false),
    }
}

/// What the marks mean, side by side for as long as there is room.
fn key(flow: &mut Flow<'_>, heatmap: &Heatmap, figure: Node) {
    const MARK: (f32, f32) = (18.0, 13.0);
    const LINE: f32 = 18.0;
    let frame = flow.frame();
    let mut picture = Picture::new(flow.shaper);
    let mut places = Vec::new();
    let title = picture.measure(&heatmap.key_title, SMALL.weighted());
    let (mut x, mut line) = (title + 12.0, 0.0);
    for (mark, meaning) in &heatmap.key {
        let width = MARK.0 + 5.0 + picture.measure(meaning, SMALL);
        if x > 0.0 && x + width > frame.width {
            (x, line) = (0.0, line + 1.0);
        }
        places.push((*mark, meaning, x, line * LINE));
        x += width + 15.0;
    }
    let height = 12.0 + (line + 1.0) * LINE;
    flow.need(height);
    let top = flow.top() + 12.0;
    picture.words(&heatmap.key_title, SMALL.weighted(), frame.left, top + 9.4, Set::After);
    for (mark, meaning, x, y) in places {
        draw_mark(&mut picture, mark, (frame.left + x, top + y), MARK);
        let left = frame.left + x + MARK.0 + 5.0;
        picture.words(meaning, SMALL, left, top + y + 9.4, Set::After);
    }
    put(flow, figure, picture, height);
}
