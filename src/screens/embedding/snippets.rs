//! The snippet in its three forms, each to be copied.

use browser::sharing;
use embed::Snippet;
use leptos::html;
use leptos::prelude::*;
use leptos::task::spawn_local;
use locale::{WorkKey, WorkText};

/// With a script, without one, and as a page of its own.
#[component]
pub fn Snippets(text: &'static WorkText, snippet: Memo<Snippet>) -> impl IntoView {
    let form = move |id: &'static str, label, of: fn(&Snippet) -> String| {
        view! { <Form text id label content=Signal::derive(move || snippet.with(of)) /> }
    };
    view! {
        <div class="snippets">
            {form("snippet-script", WorkKey::SnippetScript, Snippet::element)}
            {form("snippet-frame", WorkKey::SnippetFrame, Snippet::frame)}
            {form("snippet-address", WorkKey::SnippetAddress, Snippet::address)}
        </div>
    }
}

#[component]
fn Form(
    text: &'static WorkText,
    id: &'static str,
    label: WorkKey,
    content: Signal<String>,
) -> impl IntoView {
    let field: NodeRef<html::Textarea> = NodeRef::new();
    let copied = RwSignal::new(None::<bool>);
    Effect::new(move |_| {
        content.with(|_| ());
        copied.set(None);
    });
    let copy = move |_| {
        spawn_local(async move {
            let done = sharing::copy(&content.get_untracked()).await;
            if !done && let Some(field) = field.get_untracked() {
                sharing::select(&field);
            }
            copied.try_set(Some(done));
        });
    };
    let told = move || {
        copied.get().map(|done| {
            let key = if done { WorkKey::SnippetCopied } else { WorkKey::SnippetCopyFailed };
            view! { <p>{text.get(key)}</p> }
        })
    };
    view! {
        <div class="field">
            <label for=id>{text.get(label)}</label>
            <textarea id=id node_ref=field readonly rows="3" spellcheck="false" prop:value=content></textarea>
            <button type="button" class="quiet" on:click=copy>
                {text.get(WorkKey::SnippetCopy)}
            </button>
            <div role="status">{told}</div>
        </div>
    }
}
