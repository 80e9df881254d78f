//! Links with texts and behind passphrases, as others make and open them.
#![allow(clippy::expect_used, clippy::panic, missing_docs)]

/// The arbitrary assessments that the core is tested with.
#[allow(dead_code, unused_imports)]
#[path = "../../../assessment/tests/it"]
mod core {
    pub mod strategy;
    pub mod support;
}

mod hostile;
mod lock;
mod texts;
mod vectors;

use core::{strategy, support};

use assessment::Date;

pub fn day(text: &str) -> Date {
    text.parse().expect("a day")
}

pub const PLACEHOLDER: &str = "Not shared.";
