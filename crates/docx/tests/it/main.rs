//! Word documents, read again.
#![allow(clippy::expect_used, clippy::panic, clippy::unwrap_used, missing_docs)]

mod office;
mod package;
mod said;
mod sample;
mod set;
