//! Glyphs, and the words that they stand for.

use krilla::geom::Point;
use krilla::surface::Surface;
use krilla::tagging::{ContentTag, SpanTag};
use krilla::text::{GlyphId, KrillaGlyph};

use super::fill;
use crate::text::{Kind, Line, Piece, Shaper};

/// What pieces drawn one after the other stand for.
pub(super) struct Words(Option<String>);

impl Words {
    pub(super) fn as_tag(&self) -> ContentTag<'_> {
        ContentTag::Span(SpanTag::empty().with_actual_text(self.0.as_deref()))
    }
}

/// The pieces of a line in reading order, grouped by whether their glyphs tell
/// their text: where they do not, the text is carried beside them.
pub(super) fn groups(line: &Line) -> Vec<(Words, Vec<&Piece>)> {
    let mut pieces: Vec<&Piece> = line.pieces.iter().collect();
    pieces.sort_by_key(|piece| piece.glyphs.iter().map(|glyph| glyph.start).min());
    let mut groups: Vec<(bool, Vec<&Piece>)> = Vec::new();
    for piece in pieces {
        let plain = piece.kind == Kind::Plain;
        match groups.last_mut().filter(|group| plain && group.0) {
            Some(group) => group.1.push(piece),
            None => groups.push((plain, vec![piece])),
        }
    }
    let mut all = Vec::with_capacity(groups.len());
    for (plain, pieces) in groups {
        let actual = (!plain).then(|| pieces.iter().map(|piece| written(line, piece)).collect());
        all.push((Words(actual), pieces));
    }
    all
}

/// The characters that a piece stands for, in the order of the text.
fn written(line: &Line, piece: &Piece) -> String {
    let starts = piece.glyphs.iter().map(|glyph| glyph.start).min().unwrap_or_default();
    let ends = piece.glyphs.iter().map(|glyph| glyph.end).max().unwrap_or_default();
    line.text.get(starts as usize..ends as usize).unwrap_or_default().to_owned()
}

pub(super) fn draw(
    surface: &mut Surface<'_>,
    shaper: &Shaper,
    line: &Line,
    piece: &Piece,
    x: f32,
    baseline: f32,
) {
    let Some(face) = shaper.fonts.face(piece.face) else { return };
    let units = face.embedded.units_per_em();
    // Stand-ins say what they show; what they stand for is said around them.
    let drawn = match piece.kind {
        Kind::Plain => String::new(),
        Kind::StandIn => "\u{25a1}".repeat(piece.glyphs.len()),
        Kind::Hidden => " ".repeat(piece.glyphs.len()),
    };
    let each = drawn.chars().next().map_or(0, char::len_utf8);
    let glyphs: Vec<KrillaGlyph> = piece
        .glyphs
        .iter()
        .enumerate()
        .map(|(index, glyph)| {
            let range = match piece.kind {
                Kind::Plain => glyph.start as usize..glyph.end as usize,
                Kind::StandIn | Kind::Hidden => index * each..(index + 1) * each,
            };
            let scaled = |value: i16| f32::from(value) / units;
            let id = GlyphId::new(u32::from(glyph.id));
            let (advance, dx, dy) = (scaled(glyph.advance), scaled(glyph.dx), scaled(glyph.dy));
            KrillaGlyph::new(id, advance, dx, dy, 0.0, range, None)
        })
        .collect();
    surface.set_stroke(None);
    surface.set_fill(Some(fill(piece.colour, 1.0)));
    let text = if piece.kind == Kind::Plain { &*line.text } else { drawn.as_str() };
    let start = Point::from_xy(x + piece.x, baseline);
    surface.draw_glyphs(start, &glyphs, face.embedded.clone(), text, piece.size, false);
}
