//! The result as a link: making one, and opening one that is more than a plain
//! one. Fetched with the results, since texts and locks are not in the first load.

mod code;
mod link;
mod opening;
mod passphrase;
mod state;
mod texts;

use assessment::share::{Payload, ShareError, SharedResult, url};
use browser::page;
use leptos::prelude::*;
use leptos::wasm_split::wasm_split;
use locale::{WorkKey, WorkText};

use crate::components::part::{Draw, NotLoaded};
use crate::working::with_text_and_style;
use state::State;

/// Brings the section that makes a link to the result in hand.
#[wasm_split(share, wasm_split_path = leptos::wasm_split, fallible)]
pub fn section() -> Result<Draw, NotLoaded> {
    Ok(|| with_text_and_style(|text| view! { <Section text /> }.into_any()))
}

/// Brings what opens a link with texts, or one that is locked.
#[wasm_split(share, wasm_split_path = leptos::wasm_split, fallible)]
pub fn opening() -> Result<Draw, NotLoaded> {
    Ok(|| with_text_and_style(|text| view! { <opening::Opening text /> }.into_any()))
}

#[component]
fn Section(text: &'static WorkText) -> impl IntoView {
    let state = State::new();
    view! {
        <section class="block share" id="share" aria-labelledby="share-title">
            <h2 id="share-title">{text.get(WorkKey::ShareTitle)}</h2>
            <p class="hint">{text.get(WorkKey::ShareText)}</p>
            <link::LinkField text state />
            <texts::TextChoices text state />
            <passphrase::PassphraseField text state />
            <code::Code text state />
        </section>
    }
}

/// The link to a result without any text.
///
/// # Errors
/// For a framework that links do not know.
pub fn plain_link(result: &SharedResult) -> Result<String, ShareError> {
    plain_payload(result).map(|payload| url(&page::address(), &payload))
}

/// The payload of that link.
///
/// # Errors
/// As [`plain_link`].
pub fn plain_payload(result: &SharedResult) -> Result<String, ShareError> {
    Payload::Plain(result.clone()).write()
}
