//! The report as a Word document that can be edited: real styles, lists, tables
//! and fields.
//!
//! - [`render`] makes the bytes of a `.docx` file of a [`Document`];
//! - `body` sets blocks one after the other, in sections upright and sideways;
//!   `cover`, `contents`, `table`, `list`, `heatmap`, `timeline` and `radar` are
//!   what it sets;
//! - `styles` and `page` are what it looks like;
//! - `package` is the file: its parts and what leads from one to another.
//!
//! Equal input gives equal bytes. The parts are written here, by hand: no library
//! that runs in a browser knows repeated heads of tables, alternative text, the
//! direction of letters and the language of a document.

mod body;
mod contents;
mod cover;
mod direction;
mod edges;
mod error;
mod heatmap;
mod inline;
mod link;
mod links;
mod list;
mod package;
mod page;
mod pages;
mod palette;
mod paragraph;
mod picture;
mod png;
mod radar;
mod settings;
mod styles;
mod table;
mod theme;
mod timeline;
mod turns;
mod xml;

use report::document::Document;

pub use error::Error;

/// The bytes of a `.docx` file.
///
/// # Errors
/// When the day is none, or the logo no PNG in Base64.
pub fn render(document: &Document) -> Result<Vec<u8>, Error> {
    let logo = document.logo.as_ref().map(cover::logo).transpose()?;
    let body = body::body(document);
    let code = document.link.as_ref().and_then(|link| link.code.as_ref()).map(png::of);
    package::package(document, &body, logo.as_deref(), code.as_deref())
}
