//! The options.

use embed::Options;
use leptos::prelude::*;
use locale::{WorkKey, WorkText};

use super::{Values, set};

/// Every option that a site owner can set here.
#[component]
pub fn Fields(text: &'static WorkText, values: Values) -> impl IntoView {
    let line = move |name, label, hint: Option<WorkKey>| {
        view! { <Line text values name label hint /> }
    };
    view! {
        <div class="options">
            <h2>{text.get(WorkKey::SnippetOptions)}</h2>
            <OneOf
                text
                values
                name="theme"
                label=WorkKey::SnippetTheme
                choices=vec![
                    ("", WorkKey::SnippetThemeNone),
                    ("light", WorkKey::SnippetThemeLight),
                    ("dark", WorkKey::SnippetThemeDark),
                    ("host", WorkKey::SnippetThemeHost),
                ]
            />
            {line("accent", WorkKey::SnippetAccent, Some(WorkKey::SnippetAccentHint))}
            {line("radius", WorkKey::SnippetRadius, None)}
            {line("font", WorkKey::SnippetFont, Some(WorkKey::SnippetFontHint))}
            <OneOf
                text
                values
                name="start"
                label=WorkKey::SnippetStart
                choices=vec![
                    ("", WorkKey::SnippetStartNone),
                    ("questions", WorkKey::SnippetStartQuestions),
                ]
            />
            <OneOf
                text
                values
                name="storage"
                label=WorkKey::SnippetStorage
                choices=vec![
                    ("", WorkKey::SnippetStorageNone),
                    ("host", WorkKey::SnippetStorageHost),
                    ("none", WorkKey::SnippetStorageNothing),
                ]
            />
            <h2>{text.get(WorkKey::SnippetBrand)}</h2>
            {line("name", WorkKey::SnippetName, None)}
            {line("link", WorkKey::SnippetLink, None)}
            {line("logo", WorkKey::SnippetLogo, None)}
            {line("cta", WorkKey::SnippetCta, None)}
            {line("cta-url", WorkKey::SnippetCtaUrl, None)}
            {line("share-base", WorkKey::SnippetShareBase, None)}
        </div>
    }
}

/// A line of text; whether it is understood is told below.
#[component]
fn Line(
    text: &'static WorkText,
    values: Values,
    name: &'static str,
    label: WorkKey,
    hint: Option<WorkKey>,
) -> impl IntoView {
    let id = format!("option-{name}");
    let told = format!("{id}-told");
    let wrong = Memo::new(move |_| {
        values.with(|values| {
            let value = values.iter().find(|(other, _)| *other == name);
            value.is_some_and(|(_, value)| !Options::takes(name, value))
        })
    });
    view! {
        <div class="field">
            <label for=id.clone()>{text.get(label)}</label>
            {hint.map(|hint| view! { <p class="hint">{text.get(hint)}</p> })}
            <input
                id=id
                type="text"
                autocomplete="off"
                spellcheck="false"
                aria-describedby=told.clone()
                aria-invalid=move || wrong.get().to_string()
                on:input=move |event| set(values, name, event_target_value(&event))
            />
            <div id=told role="status">
                {move || {
                    wrong.get().then(|| view! { <p class="warning">{text.get(WorkKey::SnippetWrong)}</p> })
                }}
            </div>
        </div>
    }
}

/// One of several words.
#[component]
fn OneOf(
    text: &'static WorkText,
    values: Values,
    name: &'static str,
    label: WorkKey,
    choices: Vec<(&'static str, WorkKey)>,
) -> impl IntoView {
    let id = format!("option-{name}");
    let options: Vec<_> = choices
        .into_iter()
        .map(|(word, label)| view! { <option value=word>{text.get(label)}</option> })
        .collect();
    view! {
        <div class="field">
            <label for=id.clone()>{text.get(label)}</label>
            <select id=id on:change=move |event| set(values, name, event_target_value(&event))>
                {options}
            </select>
        </div>
    }
}
