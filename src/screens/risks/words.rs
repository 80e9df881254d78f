//! The words of the risk register, from context.

use leptos::prelude::*;
pub use report::words::risks::RiskWords;

use crate::working::{Working, impact_text};

/// The words of this screen.
pub type Words = RiskWords<'static>;

/// The words, from context.
pub fn words() -> Words {
    RiskWords { work: Working::from_context().text, impact: impact_text(), kinds: expect_context() }
}
