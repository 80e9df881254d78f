//! The charts and the report, rendered with text that names its place.
#![allow(clippy::expect_used, missing_docs)]

mod charts;
mod compared;
mod csv;
mod documents;
mod html;
mod json;
mod markdown;
mod oscal;
mod support;
mod timeline;
