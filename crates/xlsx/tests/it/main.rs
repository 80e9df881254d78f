//! Workbooks, read again: by a program, and by LibreOffice where it is installed.
#![allow(clippy::expect_used, clippy::panic, clippy::unwrap_used, missing_docs)]

mod office;
mod recalculated;
mod rendered;
mod support;
