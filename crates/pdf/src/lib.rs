//! The report as a PDF: tagged (PDF/UA-1), set like a printed report, with
//! everything it says taken from the document.
//!
//! The document is laid out first, page by page ([`flow`], [`blocks`]), into a
//! list of what is drawn where and what it means ([`book`]); then it is written
//! by krilla ([`write`]), when it is known how many pages there are.

mod blocks;
mod book;
mod charts;
mod contents;
mod cover;
mod error;
mod flow;
mod fonts;
mod link;
mod running;
mod style;
mod text;
mod write;

use std::collections::BTreeSet;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use krilla::image::Image;
use report::document::{Block, Document, Logo};

pub use error::Error;

use crate::flow::Flow;
use crate::text::Shaper;
use crate::write::About;

/// How far the rendering is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// What is done, in whole percent: 0 to 100.
    pub percent: u8,
}

/// Renders a document as a tagged PDF that conforms to PDF/UA-1. The bytes depend
/// on the document alone. `progress` is told between sections, and now and then
/// while the pages are written.
///
/// # Errors
/// If the logo is not a PNG, or if what would be written does not conform.
pub fn render(document: &Document, progress: &mut dyn FnMut(Progress)) -> Result<Vec<u8>, Error> {
    let logo = document.logo.as_ref().map(picture).transpose()?;
    let shaper = Shaper::new()?;
    let mut flow = Flow::new(&shaper, document.paper, anchors(document));
    cover::lay_out(&mut flow, document);
    contents::lay_out(&mut flow, document);
    for (index, section) in document.sections.iter().enumerate() {
        blocks::section(&mut flow, section);
        progress(Progress { percent: share(index + 1, document.sections.len(), 0, 50) });
    }
    let mut book = flow.book;
    running::add(&mut book, document, &shaper);

    let about =
        About { title: &document.title, language: &document.language, day: &document.date, logo };
    let pages = book.pages.len();
    let mut told = 50;
    let bytes = write::write(book, &about, &shaper, &mut |page| {
        let percent = share(page, pages, 50, 90);
        if percent > told {
            told = percent;
            progress(Progress { percent });
        }
    })?;
    progress(Progress { percent: 100 });
    Ok(bytes)
}

fn share(done: usize, all: usize, from: usize, to: usize) -> u8 {
    (from + (to - from) * done / all.max(1)).min(100) as u8
}

/// Every anchor that something in the document has.
fn anchors(document: &Document) -> BTreeSet<&str> {
    let mut anchors = BTreeSet::new();
    for section in &document.sections {
        anchors.insert(section.id.as_str());
        for block in &section.blocks {
            match block {
                Block::Heading(heading) => anchors.extend(heading.anchor.as_deref()),
                Block::Table(table) => {
                    anchors.extend(table.rows.iter().filter_map(|row| row.anchor.as_deref()));
                }
                _ => {}
            }
        }
    }
    anchors
}

fn picture(logo: &Logo) -> Result<Image, Error> {
    let data = STANDARD.decode(&logo.png).map_err(|_| Error::Logo)?;
    Image::from_png(data.into(), true).map_err(|_| Error::Logo)
}
