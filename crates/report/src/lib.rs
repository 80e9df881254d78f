//! One report, from which every format is made.
//!
//! - [`Report`] ([`model`]): what a gap report says, typed and in the reader's
//!   language, free of markup;
//! - [`document`]: the same as sections of blocks, for formats that people read;
//! - [`tables`]: the same as tables of values, for formats that programs read;
//! - [`csv`]: a table of values, for programs;
//! - [`html`]: the report as one self-contained document;
//! - [`markdown`]: the document as Markdown;
//! - [`json`]: the result for programs;
//! - [`oscal`]: framework and result as OSCAL, for governance tools;
//! - [`charts`]: heatmap, radar and their tables, for screens and documents;
//! - [`figures`], [`schedule`] and [`words`]: how figures, effort, time, ratings
//!   and dates are shown.
//!
//! Everything here is pure: no browser, no clock; dates come in as arguments.

pub mod charts;
mod choices;
pub mod csv;
pub mod document;
pub mod figures;
mod file_name;
pub mod html;
pub mod json;
pub mod markdown;
pub mod model;
pub mod oscal;
pub mod prose;
pub mod schedule;
pub mod tables;
pub mod words;
pub mod workbook;

pub use choices::{Choices, Part};
pub use document::Document;
pub use file_name::file_name;
pub use model::Report;
