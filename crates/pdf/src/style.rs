//! Colours and sizes: the product's tokens, on white paper.

use crate::fonts::Face;

/// An opaque colour, as red, green and blue.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Colour(pub u8, pub u8, pub u8);

pub(crate) const INK: Colour = Colour(0x1b, 0x1f, 0x24);
pub(crate) const MUTED: Colour = Colour(0x56, 0x5d, 0x66);
pub(crate) const LINE: Colour = Colour(0xdc, 0xd8, 0xce);
pub(crate) const LINE_STRONG: Colour = Colour(0x85, 0x7f, 0x73);
pub(crate) const ACCENT: Colour = Colour(0x0b, 0x5a, 0x5e);
pub(crate) const ACCENT_SOFT: Colour = Colour(0xe4, 0xf0, 0xee);
pub(crate) const GRAVE: Colour = Colour(0x9a, 0x1b, 0x1b);
pub(crate) const CAUTION: Colour = Colour(0x7d, 0x4b, 0x00);
pub(crate) const GOOD: Colour = Colour(0x1d, 0x66, 0x38);
pub(crate) const WHITE: Colour = Colour(0xff, 0xff, 0xff);
/// Of codes alone, which machines read.
pub(crate) const BLACK: Colour = Colour(0x00, 0x00, 0x00);

/// Levels 0 to 4: one hue, even steps of lightness, so that it reads in grey.
pub(crate) const LEVELS: [Colour; 5] = [
    Colour(0xf4, 0xef, 0xe4),
    Colour(0xcf, 0xe0, 0xdb),
    Colour(0x97, 0xc2, 0xbc),
    Colour(0x2d, 0x77, 0x77),
    Colour(0x0a, 0x43, 0x47),
];

/// How a text is set. Sizes and leading are in points.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Style {
    pub face: Face,
    pub size: f32,
    /// From one baseline to the next.
    pub leading: f32,
    pub colour: Colour,
}

impl Style {
    const fn new(face: Face, size: f32, leading: f32, colour: Colour) -> Self {
        Self { face, size, leading, colour }
    }

    /// From the top of a line to its baseline: half the leading above and below,
    /// and capitals of 0.71 em in the middle.
    pub(crate) const fn ascent(&self) -> f32 {
        (self.leading + 0.71 * self.size) / 2.0
    }

    /// The same in another colour.
    pub(crate) const fn in_colour(self, colour: Colour) -> Self {
        Self { colour, ..self }
    }

    /// The same with weight.
    pub(crate) const fn weighted(self) -> Self {
        Self { face: Face::SansSemibold, ..self }
    }
}

pub(crate) const BODY: Style = Style::new(Face::Sans, 9.2, 13.6, INK);
pub(crate) const LEAD: Style = Style::new(Face::Serif, 11.6, 17.4, MUTED);
/// What a smaller part is about.
pub(crate) const QUIET: Style = Style::new(Face::Serif, 9.8, 14.2, MUTED);
pub(crate) const SMALL: Style = Style::new(Face::Sans, 8.0, 11.6, MUTED);
pub(crate) const FACT_NAME: Style = Style::new(Face::Sans, 8.2, 13.6, MUTED);

pub(crate) const SECTION: Style = Style::new(Face::Serif, 26.0, 32.0, INK);
pub(crate) const HEADING_1: Style = Style::new(Face::Serif, 15.5, 20.5, INK);
pub(crate) const HEADING_2: Style = Style::new(Face::SansSemibold, 10.8, 15.2, INK);
pub(crate) const HEADING_3: Style = Style::new(Face::SansSemibold, 9.2, 13.6, INK);
pub(crate) const LABEL: Style = Style::new(Face::SansSemibold, 8.0, 11.6, INK);

pub(crate) const CELL: Style = Style::new(Face::Sans, 8.2, 11.8, INK);
pub(crate) const CELL_HEAD: Style = Style::new(Face::SansSemibold, 7.6, 10.6, MUTED);
pub(crate) const CAPTION: Style = Style::new(Face::SansSemibold, 8.6, 12.6, INK);

pub(crate) const RUNNING: Style = Style::new(Face::Sans, 7.4, 10.4, MUTED);
pub(crate) const MARKING: Style = Style::new(Face::SansSemibold, 7.4, 10.4, INK);

pub(crate) const EYEBROW: Style = Style::new(Face::SansSemibold, 9.4, 13.0, ACCENT);
pub(crate) const TITLE: Style = Style::new(Face::Serif, 35.0, 41.0, INK);
pub(crate) const ORGANISATION: Style = Style::new(Face::Serif, 17.0, 23.0, MUTED);
pub(crate) const VERDICT: Style = Style::new(Face::Serif, 18.0, 24.0, INK);
pub(crate) const FIGURE: Style = Style::new(Face::Serif, 25.0, 30.0, ACCENT);
