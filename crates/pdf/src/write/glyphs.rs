//! Glyphs, and the words that they stand for.
//!
//! In a PDF a glyph stands for the same characters wherever it is. Where it does
//! not in a line, because a character has no glyph, shares one or takes several,
//! krilla writes the words beside the glyphs.

use krilla::geom::Point;
use krilla::surface::Surface;
use krilla::text::{GlyphId, KrillaGlyph};

use super::fill;
use crate::book::{Book, Shape};
use crate::fonts::{Face, Fonts};
use crate::style::WHITE;
use crate::text::{Kind, Line, NOTHING, Piece};

/// Draws the pieces of a line that begins at `x`, in reading order.
pub(super) fn draw(surface: &mut Surface<'_>, fonts: &Fonts, line: &Line, x: f32, baseline: f32) {
    let mut pieces: Vec<&Piece> = line.pieces.iter().collect();
    pieces.sort_by_key(|piece| range(piece).0);
    for piece in pieces {
        draw_piece(surface, fonts, line, piece, (x + piece.x, baseline));
    }
}

/// The characters that a piece stands for.
fn range(piece: &Piece) -> (u32, u32) {
    let start = piece.glyphs.iter().map(|glyph| glyph.start).min().unwrap_or_default();
    let end = piece.glyphs.iter().map(|glyph| glyph.end).max().unwrap_or_default();
    (start, end)
}

fn draw_piece(
    surface: &mut Surface<'_>,
    fonts: &Fonts,
    line: &Line,
    piece: &Piece,
    (x, baseline): (f32, f32),
) {
    let Some(face) = fonts.face(piece.face) else { return };
    let scaled = |value: i16| f32::from(value) / face.embedded.units_per_em();
    // Letters that are made to run backwards tell their words together, as do
    // glyphs that are not those of their characters.
    let together =
        (piece.kind != Kind::Plain || (piece.rtl && !piece.face.is_rtl())).then(|| range(piece));
    let glyphs: Vec<KrillaGlyph> = piece
        .glyphs
        .iter()
        .map(|glyph| {
            let (start, end) = together.unwrap_or((glyph.start, glyph.end));
            let (advance, dx, dy) = (scaled(glyph.advance), scaled(glyph.dx), scaled(glyph.dy));
            let id = GlyphId::new(u32::from(glyph.id));
            KrillaGlyph::new(id, advance, dx, dy, 0.0, start as usize..end as usize, None)
        })
        .collect();
    surface.set_stroke(None);
    surface.set_fill(Some(fill(piece.colour, 1.0)));
    let start = Point::from_xy(x, baseline);
    surface.draw_glyphs(start, &glyphs, face.embedded.clone(), &line.text, piece.size, false);
}

/// The glyphs in a book that stand in for others: the space, the box
/// and the glyph without width. They must
/// have been drawn for themselves before, or they would come to stand for the first
/// character that they replace.
pub(super) fn stand_ins(book: &Book) -> Vec<(Face, char)> {
    let mut found = Vec::new();
    let shapes = book.pages.iter().flat_map(|page| &page.items).flat_map(|item| &item.shapes);
    for shape in shapes {
        let Shape::Text { line, .. } = shape else { continue };
        for piece in &line.pieces {
            let face = match piece.kind {
                Kind::StandIn => (piece.face, '\u{25a1}'),
                Kind::Hidden => (piece.face, NOTHING),
                Kind::Plain => (piece.face, ' '),
            };
            if !found.contains(&face) {
                found.push(face);
            }
        }
    }
    found
}

/// Draws a glyph for itself, unseen.
pub(super) fn introduce(surface: &mut Surface<'_>, fonts: &Fonts, (face, character): (Face, char)) {
    let Some(read) = fonts.face(face) else { return };
    let (id, _) = read.glyph(character);
    if id == 0 {
        return;
    }
    let text = character.to_string();
    let id = GlyphId::new(u32::from(id));
    let glyph = KrillaGlyph::new(id, 0.0, 0.0, 0.0, 0.0, 0..text.len(), None);
    surface.set_stroke(None);
    surface.set_fill(Some(fill(WHITE, 1.0)));
    surface.draw_glyphs(
        Point::from_xy(2.0, 2.0),
        &[glyph],
        read.embedded.clone(),
        &text,
        1.0,
        false,
    );
}
