//! Where the answers are kept while another site embeds the page, told in words.

use std::collections::BTreeMap;

use embed::{Consent, StorageMode, ToHost};
use leptos::mount::mount_to;
use leptos::prelude::*;
use locale::{WorkKey, WorkText};

use super::host::{Host, send};
use crate::components::guard::guarded;
use crate::components::notices::download_assessment;
use crate::session::Session;
use crate::working::with_work_text;
use browser::{page, storage};

/// Goes on with what the host has kept.
pub fn restore(session: Session, stored: &BTreeMap<String, String>) {
    if !stored.is_empty() {
        storage::fill_memory(stored);
        session.reopen();
    }
}

/// Tells the visitor, in the slot of the page's foot.
pub fn tell(mode: StorageMode) {
    let Some(slot) = page::by_id("kept") else { return };
    slot.set_hidden(false);
    let draw = move || match mode {
        StorageMode::Own => with_work_text(|text| said(text, WorkKey::EmbedKeptOwn)),
        StorageMode::None => with_work_text(|text| said(text, WorkKey::EmbedKeptNone)),
        StorageMode::Host => with_work_text(|text| view! { <Offer text /> }.into_any()),
    };
    mount_to(slot, draw).forget();
}

fn said(text: &'static WorkText, key: WorkKey) -> AnyView {
    let session = Session::from_context();
    let host = Host::here().map(|host| host.name()).unwrap_or_default();
    view! {
        <p>{text.fill(key, &[("host", &host)])}</p>
        <p>
            <button type="button" class="quiet" on:click=move |_| download_assessment(session)>
                {text.get(WorkKey::EmbedKeptFile)}
            </button>
        </p>
    }
    .into_any()
}

/// The host may keep the answers once the visitor agrees, for as long as the page
/// is open: whether it was agreed before is only the host's word.
#[component]
fn Offer(text: &'static WorkText) -> impl IntoView {
    let agreed = RwSignal::new(false);
    let host = Host::here().map(|host| host.name()).unwrap_or_default();
    let label = text.fill(WorkKey::EmbedKeptYes, &[("host", &host)]);
    let (button, ready) = guarded();
    let agree = move |_| {
        agreed.set(true);
        let consent = Consent::given_by_visitor();
        for (key, value) in storage::memory_values() {
            send(&ToHost::store(&consent, &key, Some(&value)));
        }
        storage::tell_changes(move |key, value| send(&ToHost::store(&consent, key, value)));
    };
    let offer = move || {
        let key = if agreed.get() { WorkKey::EmbedKeptHost } else { WorkKey::EmbedKeptOffer };
        said(text, key)
    };
    view! {
        {offer}
        <Show when=move || !agreed.get()>
            <p>
                <button
                    type="button"
                    data-keep=""
                    node_ref=button
                    disabled=move || !ready.get()
                    on:click=agree
                >
                    {label.clone()}
                </button>
            </p>
        </Show>
    }
}
