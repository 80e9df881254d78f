//! The Statement of Applicability (ISO/IEC 42001:2023, 6.1.3): every control in
//! one table, sorted, filtered and edited in place.

mod cells;
mod editor;
mod filters;
mod paper;
mod table;
mod view;
mod words;

use leptos::prelude::*;
use leptos::wasm_split::wasm_split;
use locale::{Key, WorkKey};

use crate::components::part::{Draw, NotLoaded};
use crate::content::Content;
use crate::working::{Working, working};
use view::SoaView;

/// Brings the screen.
#[wasm_split(soa, wasm_split_path = leptos::wasm_split, fallible)]
pub fn load() -> Result<Draw, NotLoaded> {
    Ok(|| working(|| view! { <SoaScreen /> }.into_any()))
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
