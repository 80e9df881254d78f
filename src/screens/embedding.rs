//! What a site owner pastes: options on one side, the assessment as it will look and
//! the snippet on the other.

mod fields;
mod snippets;

use leptos::prelude::*;
use locale::{Key, WorkKey, WorkText};

use crate::content::Content;
use crate::working::with_text_and_style;
use browser::page;
use embed::Snippet;

/// Draws the screen.
pub fn draw() -> AnyView {
    with_text_and_style(|text| view! { <EmbeddingScreen text /> }.into_any())
}

/// What is set, by the name of the option.
type Values = RwSignal<Vec<(&'static str, String)>>;

/// Writes one option; an empty one is not set.
fn set(values: Values, name: &'static str, value: String) {
    values.update(|values| {
        values.retain(|(other, _)| *other != name);
        values.push((name, value));
    });
}

#[component]
fn EmbeddingScreen(text: &'static WorkText) -> impl IntoView {
    let values: Values = RwSignal::new(Vec::new());
    let title = Content::from_context().text.get(Key::AppTitle);
    let snippet =
        Memo::new(move |_| values.with(|values| Snippet::new(&page::address(), title, values)));
    // The frame follows when typing pauses, so that it is not loaded for every letter.
    let preview = RwSignal::new(snippet.with_untracked(Snippet::address));
    let later = leptos::leptos_dom::helpers::debounce(
        std::time::Duration::from_millis(600),
        move |address| drop(preview.try_set(address)),
    );
    let later = StoredValue::new_local(later);
    Effect::new(move |before: Option<String>| {
        let address = snippet.with(Snippet::address);
        if before.is_some_and(|before| before != address) {
            let now = address.clone();
            later.update_value(|later| later(now));
        }
        address
    });
    view! {
        <section class="page wide embedding">
            <h1 tabindex="-1">{Content::from_context().text.get(Key::TitleEmbedding)}</h1>
            <p class="lead">{text.get(WorkKey::SnippetLead)}</p>
            <div class="builder">
                <fields::Fields text values />
                <div class="beside">
                    <h2>{text.get(WorkKey::SnippetPreview)}</h2>
                    <iframe src=preview title=text.get(WorkKey::SnippetPreviewTitle)></iframe>
                </div>
            </div>
            <snippets::Snippets text snippet />
            <p class="hint">{text.get(WorkKey::SnippetMore)}</p>
        </section>
    }
}
