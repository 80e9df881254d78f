//! Locking the link with a passphrase.

use assessment::share::ShareError;
use leptos::prelude::*;
use leptos::task::spawn_local;
use locale::{WorkKey, WorkText};
use share::Contents;
use share::lock::Lock;

use super::state::State;
use crate::components::fold::Fold;
use browser::secret::{self, Parameters, SecretError};

/// The fewest characters of a passphrase.
const SHORTEST: usize = 12;

/// What became of locking.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Locking {
    Idle,
    TooShort,
    Busy,
    Unavailable,
    TooLong,
}

/// A passphrase, and the button that locks the link with it.
#[component]
pub fn PassphraseField(text: &'static WorkText, state: State) -> impl IntoView {
    view! {
        <Fold summary=text.get(WorkKey::SharePassphrase).to_owned()>
            <Fields text state />
        </Fold>
    }
}

#[component]
fn Fields(text: &'static WorkText, state: State) -> impl IntoView {
    let passphrase = RwSignal::new(String::new());
    let locking = RwSignal::new(Locking::Idle);
    let is_locked = Memo::new(move |_| state.locked.with(Option::is_some));
    let lock = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        if passphrase.with_untracked(|words| words.chars().count() < SHORTEST) {
            return locking.set(Locking::TooShort);
        }
        locking.set(Locking::Busy);
        spawn_local(async move {
            let contents = state.contents.get_untracked();
            let made = locked(&passphrase.get_untracked(), &contents).await;
            let now = match made {
                // What goes in may have changed meanwhile.
                Ok(payload) if state.contents.try_get_untracked() == Some(contents) => {
                    passphrase.try_set(String::new());
                    state.locked.try_set(Some(payload));
                    Locking::Idle
                }
                Ok(_) => Locking::Idle,
                Err(NotLocked::Unavailable) => Locking::Unavailable,
                Err(NotLocked::TooLong) => Locking::TooLong,
            };
            locking.try_set(now);
        });
    };
    let told = move || {
        let key = match locking.get() {
            Locking::Idle if is_locked.get() => WorkKey::ShareEncrypted,
            Locking::Idle => return ().into_any(),
            Locking::Busy => WorkKey::ShareEncrypting,
            Locking::TooShort => WorkKey::SharePassphraseShort,
            Locking::Unavailable => WorkKey::ShareEncryptFailed,
            Locking::TooLong => WorkKey::ShareTooLong,
        };
        let wrong = !matches!(locking.get(), Locking::Idle | Locking::Busy);
        view! { <p class:warning=wrong>{text.get(key)}</p> }.into_any()
    };
    view! {
        <form class="choices" on:submit=lock>
            <p class="hint">{text.get(WorkKey::SharePassphraseText)}</p>
            <Passphrase
                text
                value=passphrase
                hint=text.get(WorkKey::SharePassphraseHint)
                wrong=Signal::derive(move || locking.get() == Locking::TooShort)
            />
            <div class="actions">
                <button disabled=move || locking.get() == Locking::Busy>
                    {text.get(WorkKey::ShareEncrypt)}
                </button>
                <Show when=move || is_locked.get()>
                    <button type="button" class="quiet" on:click=move |_| state.locked.set(None)>
                        {text.get(WorkKey::ShareDecrypt)}
                    </button>
                </Show>
            </div>
            <div role="status">{told}</div>
        </form>
    }
}

/// Where a passphrase is typed. Password managers are not asked: it is no account's.
#[component]
pub fn Passphrase(
    text: &'static WorkText,
    value: RwSignal<String>,
    #[prop(default = "")] hint: &'static str,
    wrong: Signal<bool>,
) -> impl IntoView {
    let shown = RwSignal::new(false);
    view! {
        <div class="field">
            <label for="passphrase">{text.get(WorkKey::SharePassphraseLabel)}</label>
            <p class="hint" id="passphrase-hint">{hint}</p>
            <input
                id="passphrase"
                type=move || if shown.get() { "text" } else { "password" }
                autocomplete="off"
                autocapitalize="none"
                spellcheck="false"
                aria-describedby="passphrase-hint"
                aria-invalid=move || wrong.get().to_string()
                prop:value=value
                on:input=move |event| value.set(event_target_value(&event))
            />
            <label class="tick">
                <input
                    type="checkbox"
                    prop:checked=shown
                    on:change=move |event| shown.set(event_target_checked(&event))
                />
                <span>{text.get(WorkKey::SharePassphraseShow)}</span>
            </label>
        </div>
    }
}

enum NotLocked {
    Unavailable,
    TooLong,
}

impl From<SecretError> for NotLocked {
    fn from(_: SecretError) -> Self {
        Self::Unavailable
    }
}

impl From<ShareError> for NotLocked {
    fn from(_: ShareError) -> Self {
        Self::TooLong
    }
}

/// The payload of a link that only this passphrase opens.
async fn locked(passphrase: &str, contents: &Contents) -> Result<String, NotLocked> {
    let secret = contents.secret()?;
    let lock = Lock::new(secret::random()?, secret::random()?);
    let authenticated = lock.authenticated();
    let ciphertext = secret::lock(passphrase, parameters(&lock, &authenticated), &secret).await?;
    Ok(lock.payload(&ciphertext)?)
}

/// A lock, as the browser takes it.
pub fn parameters<'a>(lock: &'a Lock, authenticated: &'a [u8]) -> Parameters<'a> {
    Parameters {
        iterations: lock.iterations(),
        salt: lock.salt(),
        nonce: lock.nonce(),
        authenticated,
    }
}
