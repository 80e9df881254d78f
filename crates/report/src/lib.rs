//! One report, from which every format is made.
//!
//! - [`figures`]: how a figure is shown;
//! - [`charts`]: the heatmap, the radar chart and their tables, for screens and documents.
//!
//! Everything here is pure: no browser, no clock; dates come in as arguments.

pub mod charts;
pub mod figures;
pub mod words;
