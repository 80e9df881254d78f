//! Whole documents, rendered and read again.
#![allow(clippy::expect_used, clippy::indexing_slicing, missing_docs)]

mod sample;
