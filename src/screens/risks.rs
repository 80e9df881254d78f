//! The AI risk register: the seed of ISO/IEC 42001:2023, 6.1.2 and 6.1.3.

mod controls;
mod criteria;
mod drafts;
mod edit;
mod entry;
mod list;
mod matrix;
mod words;

use leptos::prelude::*;
use locale::WorkKey;

use crate::components::part::{NotLoaded, awaited};
use crate::working::{risk_text, working_with_impact};
use words::words;

/// Draws the screen.
pub fn draw() -> AnyView {
    working_with_impact(with_drafts)
}

/// The screen, once what the register is drafted from is here.
fn with_drafts() -> AnyView {
    awaited(Box::new(|| Box::pin(async { risk_text().await.ok_or(NotLoaded) })), |text| {
        provide_context(text);
        view! { <RisksScreen /> }.into_any()
    })
}

/// The risk register.
#[component]
fn RisksScreen() -> impl IntoView {
    let text = words().work;
    view! {
        <section class="page wide risks">
            <h1 tabindex="-1">{text.get(WorkKey::RisksTitle)}</h1>
            <p class="lead">{text.get(WorkKey::RisksLead)}</p>
            <criteria::Criteria />
            <drafts::Drafts />
            <matrix::Overview />
            <list::List />
        </section>
    }
}
