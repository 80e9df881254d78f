//! The Statement of Applicability (ISO/IEC 42001:2023, 6.1.3): every control in
//! one table, sorted, filtered and edited in place.

mod cells;
mod editor;
mod filters;
mod paper;
mod table;
mod view;

use leptos::prelude::*;
use locale::{Key, WorkKey};

use crate::content::Content;
use crate::working::{Working, working};
use view::SoaView;

/// Draws the screen.
pub fn draw() -> AnyView {
    working(|| view! { <SoaScreen /> }.into_any())
}

#[component]
fn SoaScreen() -> impl IntoView {
    let text = Working::from_context().text;
    let view = SoaView::new();
    view! {
        <section class="page wide soa">
            <h1 tabindex="-1">{Content::from_context().text.get(Key::TitleSoa)}</h1>
            <p class="lead">{text.get(WorkKey::SoaLead)}</p>
            <p class="hint">{text.get(WorkKey::SoaAsks)}</p>
            <paper::Head view />
            <filters::Filters view />
            <table::Table view />
            <paper::Approval />
            <paper::Print view />
        </section>
    }
}
