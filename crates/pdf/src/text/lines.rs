//! From a paragraph to lines that fit a width.

use std::ops::Range;
use std::rc::Rc;

use unicode_bidi::{BidiInfo, Level};
use unicode_linebreak::linebreaks;

use super::itemise::{Run, itemise};
use super::shape::Cluster;
use super::{Kind, Line, Piece, Shaper, Span, Text};
use crate::fonts::Face;

impl Shaper {
    /// The lines of a paragraph: at least one.
    pub(crate) fn lines(&self, paragraph: &Text, width: f32) -> Vec<Line> {
        let text: Rc<str> = Rc::from(paragraph.text.as_str());
        let mut lines = Vec::new();
        for range in hard_lines(&text) {
            self.hard_line(paragraph, &text, range, width, &mut lines);
        }
        lines
    }

    /// Text on one line, however wide.
    pub(crate) fn line(&self, paragraph: &Text) -> Line {
        let mut lines = self.lines(paragraph, f32::INFINITY);
        lines.truncate(1);
        lines.pop().unwrap_or_else(|| Line {
            text: Rc::from(""),
            pieces: Vec::new(),
            width: 0.0,
            rtl: false,
        })
    }

    fn hard_line(
        &self,
        paragraph: &Text,
        text: &Rc<str>,
        range: Range<usize>,
        width: f32,
        lines: &mut Vec<Line>,
    ) {
        let spans = &paragraph.spans;
        let (runs, level) = itemise(text, range.clone(), spans, paragraph.written, &self.fonts);
        let mut clusters = Vec::new();
        for (index, run) in runs.iter().enumerate() {
            let Some(span) = spans.get(run.span) else { continue };
            self.shape(text, run, index, &span.style, &mut clusters);
        }
        let words = text.get(range.clone()).unwrap_or_default();
        for part in broken(words, range.start, &clusters, text, width) {
            let own = clusters.get(part).unwrap_or_default();
            lines.push(set(text, own, &runs, spans, level));
        }
    }
}

/// The lines that the writer made.
fn hard_lines(text: &str) -> impl Iterator<Item = Range<usize>> + '_ {
    let mut start = 0;
    text.split(['\n', '\u{2028}', '\u{2029}']).map(move |line| {
        let range = start..start + line.len();
        let separator = text.get(range.end..).and_then(|rest| rest.chars().next());
        start = range.end + separator.map_or(0, char::len_utf8);
        range
    })
}

/// Which clusters go on which line: as many as fit, broken where Unicode allows,
/// and anywhere where it does not.
fn broken(
    words: &str,
    offset: usize,
    clusters: &[Cluster],
    text: &str,
    width: f32,
) -> Vec<Range<usize>> {
    let mut lines = Vec::new();
    let (mut first, mut next, mut used) = (0, 0, 0.0);
    for (place, _) in linebreaks(words) {
        // The clusters up to this opportunity, and how wide they are without
        // the white space at their end.
        let mut end = next;
        let (mut all, mut visible) = (0.0, 0.0);
        while let Some(cluster) = clusters.get(end).filter(|cluster| cluster.start < offset + place)
        {
            all += cluster.width;
            if !is_space(cluster, text) {
                visible = all;
            }
            end += 1;
        }
        if used + visible > width && next > first {
            lines.push(first..next);
            (first, used) = (next, 0.0);
        }
        if visible > width {
            for (index, cluster) in clusters.iter().enumerate().take(end).skip(next) {
                if used + cluster.width > width && index > first && !is_space(cluster, text) {
                    lines.push(first..index);
                    (first, used) = (index, 0.0);
                }
                used += cluster.width;
            }
        } else {
            used += all;
        }
        next = end;
    }
    if first < clusters.len() || lines.is_empty() {
        lines.push(first..clusters.len());
    }
    lines
}

fn is_space(cluster: &Cluster, text: &str) -> bool {
    let text = text.get(cluster.start..cluster.end).unwrap_or_default();
    text.chars().all(|character| matches!(character, ' ' | '\t' | '\u{3000}' | '\u{200b}'))
}

/// A line from its clusters: grouped, and put into the order of the eye.
fn set(text: &Rc<str>, clusters: &[Cluster], runs: &[Run], spans: &[Span], level: Level) -> Line {
    let spaces = clusters.iter().rev().take_while(|cluster| is_space(cluster, text)).count();
    let visible = clusters.len() - spaces;
    let mut pieces: Vec<(Piece, Level)> = Vec::new();
    let mut last = None;
    for (index, cluster) in clusters.iter().enumerate() {
        let Some(run) = runs.get(cluster.run) else { continue };
        let Some(span) = spans.get(run.span) else { continue };
        // White space at the end goes where the line ends (rule L1).
        let own = if index < visible { run.level } else { level };
        if last != Some((cluster.run, own)) {
            pieces.push((piece(run, span, own), own));
            last = Some((cluster.run, own));
        }
        if let Some((piece, _)) = pieces.last_mut() {
            piece.width += cluster.width;
            if own.is_rtl() {
                piece.glyphs.splice(0..0, cluster.glyphs.iter().copied());
            } else {
                piece.glyphs.extend_from_slice(&cluster.glyphs);
            }
        }
    }
    let trailing: f32 = clusters.iter().skip(visible).map(|cluster| cluster.width).sum();
    let total: f32 = clusters.iter().map(|cluster| cluster.width).sum();
    let levels: Vec<Level> = pieces.iter().map(|(_, level)| *level).collect();
    let mut x = if level.is_rtl() { -trailing } else { 0.0 };
    let mut placed = Vec::with_capacity(pieces.len());
    for index in BidiInfo::reorder_visual(&levels) {
        let Some((piece, _)) = pieces.get_mut(index) else { continue };
        piece.x = x;
        x += piece.width;
        placed.push(piece.clone());
    }
    Line { text: Rc::clone(text), pieces: placed, width: total - trailing, rtl: level.is_rtl() }
}

fn piece(run: &Run, span: &Span, level: Level) -> Piece {
    Piece {
        face: if run.kind == Kind::Hidden { Face::Sans } else { run.face },
        size: span.style.size,
        colour: span.style.colour,
        kind: run.kind,
        rtl: level.is_rtl(),
        link: span.link,
        x: 0.0,
        width: 0.0,
        glyphs: Vec::new(),
    }
}
