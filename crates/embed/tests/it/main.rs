//! What comes from outside becomes a value or nothing.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

mod accent;
mod messages;
mod settings;
