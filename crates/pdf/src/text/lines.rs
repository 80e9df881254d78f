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
    let width = clusters.iter().take(visible).map(|cluster| cluster.width).sum();
    let levels: Vec<Level> = pieces.iter().map(|(_, level)| *level).collect();
    let mut x = if level.is_rtl() { -trailing } else { 0.0 };
    let mut placed = Vec::with_capacity(pieces.len());
    for index in BidiInfo::reorder_visual(&levels) {
        let Some((piece, _)) = pieces.get_mut(index) else { continue };
        piece.x = x;
        x += piece.width;
        placed.push(piece.clone());
    }
    Line { text: Rc::clone(text), pieces: placed, width, rtl: level.is_rtl() }
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

#[cfg(test)]
mod tests {
    use super::{Line, Shaper, Text};
    use crate::style::BODY;

    fn lines(text: &str, width: f32) -> Vec<Line> {
        Shaper::new().expect("faces").lines(&Text::written(text, BODY), width)
    }

    /// What a line says from left to right, piece by piece.
    fn seen(line: &Line) -> Vec<&str> {
        let piece = |piece: &super::Piece| {
            let start = piece.glyphs.iter().map(|glyph| glyph.start).min().expect("a glyph");
            let end = piece.glyphs.iter().map(|glyph| glyph.end).max().expect("a glyph");
            &line.text[start as usize..end as usize]
        };
        line.pieces.iter().map(piece).collect()
    }

    #[test]
    fn no_line_is_too_wide_and_no_character_is_lost() {
        let text = "One two שלום 漢字漢字漢字 \u{200b}three👩🏽\u{200d}💻 xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\n\nmarhaba مرحبا";
        for width in [20.0, 45.0, 90.0, 400.0] {
            let lines = lines(text, width);
            let glyphs =
                || lines.iter().flat_map(|line| &line.pieces).flat_map(|piece| &piece.glyphs);
            for (at, character) in text.char_indices().filter(|(_, character)| *character != '\n') {
                let at = at as u32;
                assert!(
                    glyphs().any(|glyph| (glyph.start..glyph.end).contains(&at)),
                    "{character:?}"
                );
            }
            assert!(lines.iter().all(|line| line.width <= width), "{width}");
        }
    }

    #[test]
    fn lines_break_between_words_and_at_line_feeds() {
        let found = lines("one two three\nfour", 42.0);
        let found: Vec<String> = found.iter().map(|line| seen(line).concat()).collect();
        assert_eq!(found, ["one two ", "three", "four"]);
        assert_eq!(lines("", 42.0).len(), 1);
    }

    #[test]
    fn letters_from_right_to_left_are_put_in_the_order_of_the_eye() {
        let found = lines("אבג abc דהו", 400.0);
        assert!(found[0].rtl);
        assert_eq!(seen(&found[0]), ["דהו", " ", "abc", " ", "אבג"].map(str::to_owned));
        let found = lines("abc אבג", 400.0);
        assert!(!found[0].rtl);
        assert_eq!(seen(&found[0]), ["abc ", "אבג"]);
    }

    #[test]
    fn what_is_not_seen_tears_nothing_apart() {
        let found = lines("abc אב\u{200f}גד", 400.0);
        assert_eq!(seen(&found[0]), ["abc ", "גד", "\u{200f}", "אב"]);
    }

    #[test]
    fn white_space_at_the_end_takes_no_room() {
        let found = lines("abc   ", 400.0);
        assert_eq!(found[0].width, lines("abc", 400.0)[0].width);
    }
}
