//! The plain link as a QR code.

use leptos::prelude::*;
use locale::{WorkKey, WorkText};
use qr::Qr;

use super::state::State;
use crate::components::fold::Fold;
use browser::download;

/// The code, for another device's camera.
#[component]
pub fn Code(text: &'static WorkText, state: State) -> impl IntoView {
    view! {
        <Fold summary=text.get(WorkKey::ShareQr).to_owned()>
            <Picture text state />
        </Fold>
    }
}

#[component]
fn Picture(text: &'static WorkText, state: State) -> impl IntoView {
    // Made of modules and our own words: nothing from outside is in it.
    let picture = Memo::new(move |_| {
        let code = state.plain().ok().and_then(|link| Qr::of(&link))?;
        Some(code.svg(text.get(WorkKey::ShareQrAlt)))
    });
    let save = move |_| {
        if let Some(picture) = picture.get_untracked() {
            let _ = download::offer("aims-gap-qr.svg", "image/svg+xml", &picture);
        }
    };
    view! {
        <div class="qr">
            <div data-qr="" inner_html=move || picture.get().unwrap_or_default()></div>
            <div>
                <p class="hint">{text.get(WorkKey::ShareQrText)}</p>
                <button type="button" class="quiet" on:click=save>
                    {text.get(WorkKey::ShareQrSave)}
                </button>
            </div>
        </div>
    }
}
