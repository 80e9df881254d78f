//! Opening a link with texts, or one that is locked.

use assessment::share::{Payload, ShareError};
use leptos::prelude::*;
use leptos::task::spawn_local;
use locale::{Key, WorkKey, WorkText};
use share::lock::{Sealed, reveal};
use share::{Opened, open};

use super::passphrase::{Passphrase, parameters};
use crate::content::Content;
use crate::navigation;
use crate::screens::results::shared::Followed;
use crate::session::{Link, Session};
use browser::secret::{self, SecretError};

/// Opens the link in the address, or asks for its passphrase.
#[component]
pub fn Opening(text: &'static WorkText) -> impl IntoView {
    let session = Session::from_context();
    let Followed(followed) = expect_context();
    let justification = Content::from_context().text.get(Key::SharedJustification);
    // Drawn anew for every link.
    let payload = match followed.get_untracked() {
        Link::Unread(payload) => payload,
        Link::Open | Link::Refused(_) => return ().into_any(),
    };
    let settle = move |opened: Result<Opened, ShareError>| match opened {
        Ok(Opened { assessment, .. }) => {
            session.open_shared(assessment);
            followed.set(Link::Open);
            navigation::focus_heading_soon();
        }
        Err(error) => followed.set(Link::Refused(error)),
    };
    match Payload::parse(&payload) {
        Ok(Payload::Locked(sealed)) => match Sealed::parse(sealed) {
            Ok(sealed) => {
                let opened = Callback::new(move |secret: Vec<u8>| {
                    settle(reveal(&secret, justification));
                });
                return view! { <Locked text sealed opened /> }.into_any();
            }
            Err(error) => request_animation_frame(move || settle(Err(error))),
        },
        // Not while this is drawn: it is drawn within what it changes.
        _ => request_animation_frame(move || settle(open(&payload, justification))),
    }
    view! { <p class="loading">{text.get(WorkKey::SharedOpening)}</p> }.into_any()
}

/// What became of opening.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Trying {
    Idle,
    Busy,
    Wrong,
    Unavailable,
}

/// Asks for the passphrase; `opened` is given what was locked.
#[component]
fn Locked(text: &'static WorkText, sealed: Sealed, opened: Callback<Vec<u8>>) -> impl IntoView {
    let sealed = StoredValue::new(sealed);
    let passphrase = RwSignal::new(String::new());
    let trying = RwSignal::new(Trying::Idle);
    let unlock = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        trying.set(Trying::Busy);
        spawn_local(async move {
            let Sealed { lock, ciphertext } = sealed.get_value();
            let authenticated = lock.authenticated();
            let parameters = parameters(&lock, &authenticated);
            let secret = secret::open(&passphrase.get_untracked(), parameters, &ciphertext).await;
            match secret {
                Ok(secret) if !passphrase.is_disposed() => opened.run(secret),
                // The visitor has gone elsewhere.
                Ok(_) => {}
                Err(SecretError::Refused) => drop(trying.try_set(Trying::Wrong)),
                Err(SecretError::Unavailable) => drop(trying.try_set(Trying::Unavailable)),
            }
        });
    };
    let told = move || {
        let key = match trying.get() {
            Trying::Idle => return ().into_any(),
            Trying::Busy => WorkKey::SharedOpening,
            Trying::Wrong => WorkKey::SharedWrong,
            Trying::Unavailable => WorkKey::SharedCannot,
        };
        let failed = trying.get() != Trying::Busy;
        view! { <p class:warning=failed>{text.get(key)}</p> }.into_any()
    };
    view! {
        <section class="page" data-link="locked">
            <h1 tabindex="-1">{text.get(WorkKey::SharedLockedTitle)}</h1>
            <p class="lead">{text.get(WorkKey::SharedLocked)}</p>
            <form class="choices" on:submit=unlock>
                <Passphrase
                    text
                    value=passphrase
                    wrong=Signal::derive(move || trying.get() == Trying::Wrong)
                />
                <p>
                    <button class="primary" disabled=move || trying.get() == Trying::Busy>
                        {text.get(WorkKey::SharedOpen)}
                    </button>
                </p>
                <div role="status">{told}</div>
            </form>
            <p class="hint">{text.get(WorkKey::SharedOwn)}</p>
        </section>
    }
}
