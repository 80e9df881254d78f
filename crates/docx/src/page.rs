//! The size of the pages, in twentieths of a point.

use report::document::Paper;

/// The margins at the sides; those above and below hold head and foot.
pub(crate) const MARGIN: u32 = 1304;
const MARGIN_TOP: u32 = 1474;
const MARGIN_FOOT: u32 = 1361;
const EDGE: u32 = 680;

/// Which way a page is turned.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Turn {
    Upright,
    Sideways,
}

/// A page of a paper, turned.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Page {
    pub(crate) width: u32,
    height: u32,
    turn: Turn,
}

impl Page {
    pub(crate) fn of(paper: Paper, turn: Turn) -> Self {
        let (short, long) = match paper {
            Paper::A4 => (11_906, 16_838),
            Paper::Letter => (12_240, 15_840),
        };
        match turn {
            Turn::Upright => Self { width: short, height: long, turn },
            Turn::Sideways => Self { width: long, height: short, turn },
        }
    }

    /// The width of a line.
    pub(crate) fn measure(self) -> u32 {
        self.width - 2 * MARGIN
    }

    /// What ends a section whose pages are such. The first section's first page
    /// has neither head nor foot.
    pub(crate) fn section(self, first: bool) -> String {
        let (suffix, orient) = match self.turn {
            Turn::Upright => ("Upright", ""),
            Turn::Sideways => ("Sideways", r#" w:orient="landscape""#),
        };
        let title_page = if first { "<w:titlePg/>" } else { "" };
        let Self { width, height, .. } = self;
        format!(
            "<w:sectPr>\
             <w:headerReference w:type=\"default\" r:id=\"rIdHeader{suffix}\"/>\
             <w:footerReference w:type=\"default\" r:id=\"rIdFooter{suffix}\"/>\
             <w:type w:val=\"nextPage\"/>\
             <w:pgSz w:w=\"{width}\" w:h=\"{height}\"{orient}/>\
             <w:pgMar w:top=\"{MARGIN_TOP}\" w:right=\"{MARGIN}\" w:bottom=\"{MARGIN_FOOT}\" \
             w:left=\"{MARGIN}\" w:header=\"{EDGE}\" w:footer=\"{EDGE}\" w:gutter=\"0\"/>\
             <w:cols w:space=\"720\"/>{title_page}</w:sectPr>"
        )
    }
}
