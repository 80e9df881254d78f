//! The screens that are not about the assessment: in one part, since somebody who
//! wants one of them waits no longer for all.

use leptos::prelude::*;
use leptos::wasm_split::wasm_split;

use super::{Place, embedding, method, settings};
use crate::components::part::{Draw, NotLoaded};
use crate::navigation;

/// Brings these screens.
#[wasm_split(aside, wasm_split_path = leptos::wasm_split, fallible)]
pub fn load() -> Result<Draw, NotLoaded> {
    Ok(|| match Place::of(navigation::route().get_untracked()) {
        Place::Method => method::draw(),
        Place::Embedding => embedding::draw(),
        _ => view! { <settings::SettingsScreen /> }.into_any(),
    })
}
