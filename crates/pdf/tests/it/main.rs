//! Whole documents, rendered and read again.
#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic, missing_docs)]

mod hostile;
mod pages;
mod read;
mod sample;
mod tags;
mod words;
