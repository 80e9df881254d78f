//! Tables: over as many pages as they take, with their head on each.

use report::document::{Align, Column, Row, Said, Table};

use super::colour;
use crate::book::{Node, Owner, Shape, Stroke, Tag};
use crate::flow::{Flow, Placing};
use crate::style::{ACCENT, CAPTION, CELL, CELL_HEAD, LINE, LINE_STRONG, Style};
use crate::text::{Line, Link, Text};

/// Above and below the words of a row.
const PADDING: f32 = 4.0;
/// Between columns.
const GUTTER: f32 = 11.0;

/// A column's place.
#[derive(Debug, Clone, Copy)]
struct Place {
    left: f32,
    width: f32,
    align: Align,
}

impl Place {
    fn x(&self, line: &Line) -> f32 {
        let at_end = (self.align == Align::End) != line.rtl;
        self.left + if at_end { self.width - line.width } else { 0.0 }
    }
}

/// The column heads, laid out once.
struct Head {
    cells: Vec<(Text, Vec<Line>)>,
    height: f32,
}

/// A table, with its caption if that is wanted.
pub(super) fn table(flow: &mut Flow<'_>, table: &Table, captioned: bool, node: Node) {
    flow.space(if captioned { 14.0 } else { 4.0 });
    let places = places(flow, &table.columns);
    let head = head(flow, &table.columns, &places);
    let first = first(flow, table, &places);
    let own = flow.node(node, Tag::Table);
    let caption = Text::new(&table.caption, CAPTION);
    let frame = flow.frame();
    flow.need(CAPTION.leading + 5.0 + head.height + first);
    if captioned && !caption.is_empty() {
        let node = flow.node(own, Tag::Caption);
        flow.paragraph(&caption, frame.left, frame.width, node);
        flow.space(5.0);
    }
    let node = flow.node(own, Tag::TableHead);
    draw_head(flow, &head, &places, Some(node));
    let body = flow.node(own, Tag::TableBody);
    let short = |row: &Row| {
        row.cells.first().is_some_and(|cell| cell.iter().all(|said| said.text.chars().count() < 14))
    };
    let weighted = table.rows.iter().all(short);
    for row in &table.rows {
        self::row(flow, row, &places, &head, weighted, body);
    }
    flow.space(18.0);
}

/// How much of a table must stand together: its head and its first row.
pub(super) fn opening(flow: &Flow<'_>, table: &Table) -> f32 {
    let places = places(flow, &table.columns);
    let head = head(flow, &table.columns, &places);
    20.0 + CAPTION.leading + head.height + first(flow, table, &places)
}

/// The height of the first row, or of as much of it as must be on one page.
fn first(flow: &Flow<'_>, table: &Table, places: &[Place]) -> f32 {
    let lines = table.rows.first().map_or(1, |row| {
        let lines = |(cell, place): (&Vec<Said>, &Place)| {
            let lines =
                |said| flow.shaper.lines(&Text::said(said, CELL.weighted()), place.width).len();
            cell.iter().map(lines).sum()
        };
        row.cells.iter().zip(places).map(lines).max().unwrap_or(1)
    });
    let height = lines.max(1) as f32 * CELL.leading + 2.0 * PADDING;
    if may_be_torn(flow, height) { 5.0 * CELL.leading } else { height }
}

/// Whether a row is so high that it goes on on the next page.
fn may_be_torn(flow: &Flow<'_>, height: f32) -> bool {
    let frame = flow.frame();
    height >= 0.4 * (frame.bottom - frame.top)
}

/// The columns' places by their shares of the width.
fn places(flow: &Flow<'_>, columns: &[Column]) -> Vec<Place> {
    let frame = flow.frame();
    let shares: f32 = columns.iter().map(|column| f32::from(column.share.max(1))).sum();
    let gutters = GUTTER * columns.len().saturating_sub(1) as f32;
    let mut left = frame.left;
    let place = |column: &Column| {
        let width = (frame.width - gutters) * f32::from(column.share.max(1)) / shares.max(1.0);
        let place = Place { left, width: width.max(8.0), align: column.align };
        left += width + GUTTER;
        place
    };
    columns.iter().map(place).collect()
}

fn head(flow: &Flow<'_>, columns: &[Column], places: &[Place]) -> Head {
    let cell = |(column, place): (&Column, &Place)| {
        let text = Text::new(&column.title, CELL_HEAD);
        let lines = flow.shaper.lines(&text, place.width);
        (text, lines)
    };
    let cells: Vec<_> = columns.iter().zip(places).map(cell).collect();
    let lines = cells.iter().map(|(_, lines)| lines.len()).max().unwrap_or(1);
    Head { cells, height: lines as f32 * CELL_HEAD.leading + PADDING }
}

/// Draws the column heads: for the tags once, then as repetitions.
fn draw_head(flow: &mut Flow<'_>, head: &Head, places: &[Place], node: Option<Node>) {
    let (top, frame) = (flow.top(), flow.frame());
    let row = node.map(|node| flow.node(node, Tag::Row));
    let bottom = top + head.height;
    for ((text, lines), place) in head.cells.iter().zip(places) {
        let node = row.map(|row| flow.node(row, Tag::ColumnHeading));
        let mut placing = node.map(|node| Placing::new(text, node));
        // Heads of fewer lines stand at the bottom.
        let mut y = bottom - PADDING - lines.len() as f32 * CELL_HEAD.leading;
        for line in lines {
            let (x, baseline, line) = (place.x(line), y + text.ascent(), line.clone());
            match &mut placing {
                Some(placing) => flow.place(line, x, baseline, placing),
                None => flow.draw(Owner::Repeated, vec![Shape::Text { line, x, baseline }]),
            }
            y += CELL_HEAD.leading;
        }
    }
    flow.rule(frame.left, frame.right(), bottom, Stroke::new(LINE_STRONG, 0.8));
    flow.down(head.height);
}

/// A cell's texts, its lines each with the text it is of, and the next to be set.
struct Cell<'t> {
    lines: std::iter::Peekable<std::vec::IntoIter<(usize, Line)>>,
    placing: Vec<Placing<'t>>,
}

fn row(flow: &mut Flow<'_>, row: &Row, places: &[Place], head: &Head, weighted: bool, body: Node) {
    let texts = texts(flow, row, places.len(), weighted);
    let lines: Vec<Vec<(usize, Line)>> = texts
        .iter()
        .zip(places)
        .map(|(cell, place)| {
            let set = |(index, text): (usize, &Text)| {
                let lines = flow.shaper.lines(text, place.width);
                lines.into_iter().map(move |line| (index, line))
            };
            cell.iter().enumerate().flat_map(set).collect()
        })
        .collect();
    let mut rest = lines.iter().map(Vec::len).max().unwrap_or(0).max(1);

    let whole = rest as f32 * CELL.leading + 2.0 * PADDING;
    if !may_be_torn(flow, whole) && flow.room() < whole {
        next_page(flow, head, places);
    }
    let node = flow.node(body, Tag::Row);
    let mut cells: Vec<Cell<'_>> = Vec::new();
    for (index, (texts, lines)) in texts.iter().zip(lines).enumerate() {
        let node = flow.node(node, if index == 0 { Tag::RowHeading } else { Tag::Cell });
        let several = texts.len() > 1;
        let placing = texts.iter().map(|text| {
            let node = if several { flow.node(node, Tag::Paragraph) } else { node };
            Placing::new(text, node)
        });
        let placing = placing.collect();
        cells.push(Cell { lines: lines.into_iter().peekable(), placing });
    }
    flow.top();
    if let Some(anchor) = &row.anchor {
        flow.anchor(anchor);
    }
    loop {
        let fit = ((flow.room() - 2.0 * PADDING) / CELL.leading).max(0.0) as usize;
        let fit = if fit < 3.min(rest) {
            next_page(flow, head, places);
            (((flow.room() - 2.0 * PADDING) / CELL.leading).max(1.0) as usize).min(rest)
        } else {
            fit.min(rest)
        };
        part(flow, row, &mut cells, places, fit);
        rest -= fit;
        if rest == 0 {
            break;
        }
        next_page(flow, head, places);
    }
}

/// As many lines of a row as fit on a page.
fn part(flow: &mut Flow<'_>, row: &Row, cells: &mut [Cell<'_>], places: &[Place], lines: usize) {
    let (top, frame) = (flow.top(), flow.frame());
    let height = lines as f32 * CELL.leading + 2.0 * PADDING;
    for (cell, place) in cells.iter_mut().zip(places) {
        let mut baseline = top + PADDING + CELL.ascent();
        for _ in 0..lines {
            let Some((index, line)) = cell.lines.next() else { break };
            if let Some(placing) = cell.placing.get_mut(index) {
                flow.place(line.clone(), place.x(&line), baseline, placing);
            }
            baseline += CELL.leading;
        }
    }
    if let Some(tone) = row.tone {
        let stroke = Stroke::new(colour(tone), 2.2);
        let x = frame.left - 8.0;
        let bar = Shape::rule((x, top + PADDING), (x, top + height - PADDING), stroke);
        flow.draw(Owner::Artifact, vec![bar]);
    }
    flow.rule(frame.left, frame.right(), top + height, Stroke::new(LINE, 0.5));
    flow.down(height);
}

fn next_page(flow: &mut Flow<'_>, head: &Head, places: &[Place]) {
    flow.next_page();
    draw_head(flow, head, places, None);
}

/// The texts of a row's cells. The first is its heading, and may lead somewhere.
fn texts(flow: &Flow<'_>, row: &Row, columns: usize, weighted: bool) -> Vec<Vec<Text>> {
    let none = Vec::new();
    (0..columns)
        .map(|index| {
            let cell = row.cells.get(index).unwrap_or(&none);
            let style = if index == 0 && weighted { CELL.weighted() } else { CELL };
            cell.iter().map(|said| text(flow, said, style, row, index)).collect()
        })
        .collect()
}

fn text(flow: &Flow<'_>, said: &Said, style: Style, row: &Row, index: usize) -> Text {
    let target = row.target.as_deref().filter(|to| index == 0 && flow.known.contains(to));
    match (target, &said.link) {
        (Some(to), _) => {
            let link = Link::Anchor(to.to_owned());
            Text::default().and_link(&said.text, style.in_colour(ACCENT), link)
        }
        (None, Some(_)) => Text::said(said, style.in_colour(ACCENT)),
        (None, None) => Text::said(said, style),
    }
}
