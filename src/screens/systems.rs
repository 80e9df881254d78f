//! The AI systems in scope, with their impact assessments.

use leptos::prelude::*;
use leptos::wasm_split::wasm_split;

use crate::components::part::{Draw, NotLoaded};
use crate::navigation;
use crate::working::{Working, working};
use locale::WorkKey;
use shell::route::Route;

/// Brings these screens.
#[wasm_split(systems, wasm_split_path = leptos::wasm_split, fallible)]
pub fn load() -> Result<Draw, NotLoaded> {
    Ok(|| working(|| view! { <Screens /> }.into_any()))
}

/// The screen of the present route.
#[component]
fn Screens() -> impl IntoView {
    let route = navigation::route();
    move || match route.get() {
        Route::Systems => view! { <Hub /> }.into_any(),
        _ => ().into_any(),
    }
}

#[component]
fn Hub() -> impl IntoView {
    let text = Working::from_context().text;
    view! {
        <section class="page">
            <h1 tabindex="-1">{text.get(WorkKey::WorkTitle)}</h1>
            <p class="lead">{text.get(WorkKey::WorkLead)}</p>
        </section>
    }
}
