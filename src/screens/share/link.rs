//! The link, and handing it on.

use leptos::html;
use leptos::prelude::*;
use leptos::task::spawn_local;
use locale::{WorkKey, WorkText};
use share::Length;

use super::state::State;
use crate::components::notices::download_assessment;
use crate::session::Session;
use browser::{page, sharing};

/// The link as text, with the buttons that hand it on.
#[component]
pub fn LinkField(text: &'static WorkText, state: State) -> impl IntoView {
    let session = Session::from_context();
    let link = Memo::new(move |_| state.link().ok());
    let made = Memo::new(move |_| link.with(Option::is_some));
    let too_long = move || {
        view! {
            <p class="warning" role="alert">{text.get(WorkKey::ShareTooLong)}</p>
            <p>
                <button type="button" on:click=move |_| download_assessment(session)>
                    {text.get(WorkKey::ShareFile)}
                </button>
            </p>
        }
    };
    view! {
        <Show when=move || made.get() fallback=too_long>
            <Made text link />
        </Show>
    }
}

#[component]
fn Made(text: &'static WorkText, link: Memo<Option<String>>) -> impl IntoView {
    let field: NodeRef<html::Textarea> = NodeRef::new();
    // What came of copying; another link has not been copied yet.
    let copied = RwSignal::new(None::<bool>);
    Effect::new(move |_| {
        link.with(|_| ());
        copied.set(None);
    });
    let shown = move || link.get().unwrap_or_default();
    let length = move || text.count(WorkKey::ShareLength, shown().len());
    let warning = move || {
        let key = match Length::of(shown().len()) {
            Length::Fits | Length::TooLong => return None,
            Length::LongForMail => WorkKey::ShareLongMail,
            Length::LongForChat => WorkKey::ShareLongChat,
        };
        Some(view! { <p class="warning">{text.get(key)}</p> })
    };
    let copy = move |_| {
        spawn_local(async move {
            let done = sharing::copy(&shown()).await;
            if !done && let Some(field) = field.get_untracked() {
                sharing::select(&field);
            }
            copied.try_set(Some(done));
        });
    };
    let told = move || {
        copied.get().map(|done| {
            let key = if done { WorkKey::ShareCopied } else { WorkKey::ShareCopyFailed };
            view! { <p>{text.get(key)}</p> }
        })
    };
    let send = move |_| {
        spawn_local(async move {
            sharing::send(text.get(WorkKey::ShareMailSubject), &shown()).await;
        });
    };
    let mail = move || {
        let [here, whole] =
            [WorkKey::ShareMailBody, WorkKey::ShareMailWhole].map(|key| text.get(key));
        let body = format!("{here}\r\n\r\n{}\r\n\r\n{whole}", shown());
        page::mail_draft(text.get(WorkKey::ShareMailSubject), &body)
    };
    view! {
        <div class="field">
            <label for="share-link">{text.get(WorkKey::ShareLink)}</label>
            <textarea
                id="share-link"
                node_ref=field
                readonly
                rows="3"
                spellcheck="false"
                aria-describedby="share-length"
                prop:value=shown
                on:focus=move |_| {
                    if let Some(field) = field.get_untracked() {
                        field.select();
                    }
                }
            ></textarea>
            <p class="hint" id="share-length">{length}</p>
        </div>
        <div role="status">{warning}</div>
        <div class="actions">
            <button type="button" class="primary" data-share="copy" on:click=copy>
                {text.get(WorkKey::ShareCopy)}
            </button>
            {sharing::has_sheet()
                .then(|| {
                    view! {
                        <button type="button" data-share="send" on:click=send>
                            {text.get(WorkKey::ShareSend)}
                        </button>
                    }
                })}
            <a class="button" data-share="mail" href=mail>{text.get(WorkKey::ShareMail)}</a>
        </div>
        <div role="status" class="told">{told}</div>
    }
}
